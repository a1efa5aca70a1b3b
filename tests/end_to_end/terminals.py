"""A terminal with somebody at it, for commands that ask."""

import os
import pty
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Talk:
    """What stood on the terminal in the end, and how the command ended."""

    shown: str
    exit_code: int


def talk(folder: Path, arguments: Sequence[str], answers: Iterable[str]) -> Talk:
    """Run `rashomon` in `folder` on a terminal of its own, where these lines are typed in turn."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "builder", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "TERM": "dumb", "COLUMNS": "200"}
    running = subprocess.Popen(
        command, cwd=folder, env=environment, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    shown = ""
    for answer in answers:
        shown += read_until_asked(ours)
        os.write(ours, f"{answer}\n".encode())
    shown += read_to_end(ours)
    os.close(ours)
    return Talk(shown.replace("\r\n", "\n"), running.wait(20))


def read_until_asked(terminal: int) -> str:
    shown = ""
    while not shown.rstrip(" ").endswith(":") and (more := read(terminal)):
        shown += more
    return shown


def read_to_end(terminal: int) -> str:
    shown = ""
    while more := read(terminal):
        shown += more
    return shown


def read(terminal: int) -> str:
    try:
        return os.read(terminal, 4096).decode()
    except OSError:  # how Linux says that the other end has closed
        return ""
