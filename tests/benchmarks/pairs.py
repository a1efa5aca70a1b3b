"""Runs two contestants alternately, so that a slow minute of the machine hits both."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.process import Command, Run, run


@dataclass(frozen=True)
class Contestant:
    """What is run in a folder: `commands` one after the other, after `prepare`, which is not timed.

    `prepare` gets the number of the run: it clears the last output away, or makes an edit.
    """

    name: str
    folder: Path
    prepare: Callable[[int], None]
    commands: tuple[Command, ...]


@dataclass(frozen=True)
class Duel:
    """What ours and a peer took for one thing; the runs of one place were made one after the other."""

    what: str
    peer: str
    ours: tuple[Run, ...]
    theirs: tuple[Run, ...]

    @property
    def ratio(self) -> float:
        """The median of the ratios of wall time in each pair: below 1 where ours is faster."""
        pairs = zip(self.ours, self.theirs, strict=True)
        return statistics.median(one.wall / other.wall for one, other in pairs)


def alternate(
    what: str, ours: Contestant, peer: Contestant, *, pairs: int, repeats: int = 1
) -> Duel:
    """Ours, the peer, ours, the peer and so on.

    With `repeats`, ours is run so often in each pair and the median is taken: for short runs
    beside long ones.
    """
    taken = [
        (
            median([take(ours, number * repeats + turn) for turn in range(repeats)]),
            take(peer, number),
        )
        for number in range(pairs)
    ]
    return Duel(what, peer.name, tuple(one for one, _ in taken), tuple(other for _, other in taken))


def take(contestant: Contestant, number: int) -> Run:
    """One run of a contestant."""
    contestant.prepare(number)
    runs = [run(command, contestant.folder) for command in contestant.commands]
    return sum(runs[1:], start=runs[0])


def median(runs: Sequence[Run]) -> Run:
    """The median of each figure on its own."""
    return Run(
        wall=statistics.median(each.wall for each in runs),
        cpu=statistics.median(each.cpu for each in runs),
        peak=int(statistics.median(each.peak for each in runs)),
    )
