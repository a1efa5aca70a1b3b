from tests.benchmarks.pairs import Duel, median
from tests.benchmarks.process import Run


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
