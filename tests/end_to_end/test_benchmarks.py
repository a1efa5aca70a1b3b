"""Contestants of a benchmark, as they are run and measured."""

import sys
from pathlib import Path

import pytest

from tests.benchmarks.pairs import Contestant, alternate
from tests.benchmarks.process import CommandError, run


def test_the_contestants_take_turns(tmp_path: Path) -> None:
    order = tmp_path / "order"

    def contestant(name: str) -> Contestant:
        def prepare(number: int) -> None:
            with order.open("a") as file:
                file.write(f"{name}{number} ")

        return Contestant(name, tmp_path, prepare, ((sys.executable, "-c", ""),))

    duel = alternate("nothing", contestant("ours"), contestant("peer"), pairs=2, repeats=2)
    assert order.read_text() == "ours0 ours1 peer0 ours2 ours3 peer1 "
    assert (duel.peer, len(duel.ours), len(duel.theirs)) == ("peer", 2, 2)


def test_memory_and_time_of_child_processes_count(tmp_path: Path) -> None:
    child = "import time\nheld = bytearray(60_000_000)\nsum(range(5_000_000))\ntime.sleep(0.5)"
    parent = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {child!r}])"
    taken = run((sys.executable, "-c", parent), tmp_path)
    assert taken.wall > 0
    assert taken.cpu > 0.05
    if Path("/proc/self/smaps_rollup").exists():
        assert taken.peak > 60_000_000


def test_a_command_that_fails_is_told_with_its_last_words(tmp_path: Path) -> None:
    command = (sys.executable, "-c", "print('no such site'); raise SystemExit(3)")
    with pytest.raises(CommandError, match=r"(?s)ended with 3\n.*no such site"):
        run(command, tmp_path)
