"""Runs a command and tells what it took: wall time, CPU time, and memory of all its processes."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO

EVERY = 0.1
"""Seconds between two looks at the memory, at the least: what lasts less long may be missed."""
_SHARE = 20
"""A look at a gigabyte holds its process up for a hundredth of a second or two, so the pauses are at
least so many times as long as the looks: else whoever holds most would be slowed down most."""


Command = tuple[str | Path, ...]


class CommandError(Exception):
    """A command of a benchmark failed; the message has the command and its last words."""


@dataclass(frozen=True)
class Run:
    """What a command took: seconds by the clock, seconds of CPU, bytes at the peak."""

    wall: float
    cpu: float
    peak: int

    def __add__(self, other: Run) -> Run:
        """What two commands took, one after the other."""
        return Run(self.wall + other.wall, self.cpu + other.cpu, max(self.peak, other.peak))


def run(command: Command, folder: Path) -> Run:
    """What the command took with all processes that it started; raises CommandError if it fails.

    Memory needs /proc: elsewhere the peak is 0.
    """
    os.sync()  # what the command before has written is not to be waited for by this one
    over, seen = threading.Event(), [0]
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=folder,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        watching = threading.Thread(target=_watch, args=(process.pid, over, seen))
        watching.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        over.set()
        watching.join()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise CommandError(_describe_failure(command, process.returncode, said))
    return Run(wall, usage.ru_utime + usage.ru_stime, max(seen))


def session_memory(session: int) -> int:
    """Bytes that the processes of a session hold now; what they share is counted once (PSS)."""
    return sum(
        process_memory(folder.name)
        for folder in Path("/proc").glob("[0-9]*")
        if _session(folder / "stat") == session
    )


def _session(stat: Path) -> int | None:
    try:
        return int(stat.read_text("utf-8", "replace").rpartition(")")[2].split()[3])
    except (OSError, IndexError):  # it has just ended
        return None


def process_memory(process: int | str) -> int:
    """Bytes that one process holds now (PSS); 0 if it has ended, or where there is no /proc."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text("utf-8").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def _watch(session: int, over: threading.Event, seen: list[int]) -> None:
    pause = EVERY
    while not over.wait(pause):
        start = time.perf_counter()
        seen.append(session_memory(session))
        pause = max(EVERY, _SHARE * (time.perf_counter() - start))


def _describe_failure(command: Command, code: int, said: IO[bytes]) -> str:
    said.seek(0)
    last = said.read()[-2000:].decode(errors="replace")
    return f"{' '.join(map(str, command))} ended with {code}\n{last}"
