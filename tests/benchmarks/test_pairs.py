import sys
from pathlib import Path

import pytest

from tests.benchmarks.pairs import Contestant, Duel, alternate, median
from tests.benchmarks.process import CommandError, Run, run


def lasting(*walls: float) -> tuple[Run, ...]:
    return tuple(Run(wall, 2 * wall, 100) for wall in walls)


def test_the_ratio_is_the_median_of_the_ratios_of_the_pairs() -> None:
    # In the second pair the machine was slow for both: that changes no ratio.
    duel = Duel("clean", "Hugo", ours=lasting(1, 10, 3), theirs=lasting(2, 20, 4))
    assert duel.ratio == 0.5


def test_each_figure_of_several_runs_has_its_own_median() -> None:
    runs = [Run(1, 9, 100), Run(2, 8, 300), Run(3, 1, 200)]
    assert median(runs) == Run(2, 8, 200)


def test_two_commands_after_one_another_take_the_time_of_both_and_the_memory_of_the_larger() -> (
    None
):
    assert Run(1, 2, 300) + Run(3, 4, 200) == Run(4, 6, 300)


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
