"""Sorted rows cut into shards where their keys say so, so that a change moves few borders."""

from __future__ import annotations

import math
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

_SMALLEST = 12 * 1024
_LARGEST = 40 * 1024
_BORDERS = 16
_ORDINARY = 10_000


class Row(NamedTuple):
    """What a shard holds of a key, and what is kept beside it in a place of its own."""

    key: str
    written: str
    beside: str


class Bounds(NamedTuple):
    """How shards are cut.

    A shard ends before a key of which the CRC can be divided by `borders` once it has `smallest`
    bytes, and at the latest at `largest`.
    """

    smallest: float
    largest: float
    borders: int


def bounds_of(articles: int) -> Bounds:
    """The bounds of the shards of an archive."""
    return Bounds(_SMALLEST * growth(articles), _LARGEST * growth(articles), _BORDERS)


def growth(articles: int) -> float:
    """How much larger than usual the shards of a large archive are."""
    return max(1.0, math.sqrt(articles / _ORDINARY))


def cut(rows: Iterable[Row], bounds: Bounds) -> Iterator[list[Row]]:
    """The rows of each shard."""
    cutter = _Cutter(bounds)
    for row in rows:
        if cutter.is_border(row):
            yield cutter.take()
        cutter.add(row)
    if cutter.rows:
        yield cutter.take()


def recut(
    count: int,
    changed: Mapping[int, Sequence[Row]],
    rows_of: Callable[[int], Sequence[Row]],
    bounds: Bounds,
) -> Iterator[int | list[Row]]:
    """What `cut` gives when some of `count` shards changed: the number of one that stays, or rows.

    A cut depends on the rows since the one before and on the row after it: so where it falls on an
    old border, the shards from there to the next change are what they were.
    """
    cutter = _Cutter(bounds)
    for number in range(count):
        rows = changed.get(number)
        if rows is not None and not rows:
            continue
        if cutter.rows and cutter.is_border((rows or rows_of(number))[0]):
            yield cutter.take()
        if not cutter.rows and rows is None and _ends_as_before(number, changed, rows_of):
            yield number
            continue
        for row in rows or rows_of(number):
            if cutter.is_border(row):
                yield cutter.take()
            cutter.add(row)
    if cutter.rows:
        yield cutter.take()


def _ends_as_before(
    number: int, changed: Mapping[int, Sequence[Row]], rows_of: Callable[[int], Sequence[Row]]
) -> bool:
    """Whether the row after a shard has the key and the size that it had."""
    if number + 1 not in changed:
        return True
    after = changed[number + 1]
    was = rows_of(number + 1)[0]
    return bool(after) and (after[0].key, _size(after[0])) == (was.key, _size(was))


class _Cutter:
    """The rows since the last cut."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._filled = 0
        self.rows: list[Row] = []

    def is_border(self, row: Row) -> bool:
        """Whether a shard ends before the row."""
        if not self.rows:
            return False
        smallest, largest, borders = self._bounds
        if self._filled + _size(row) > largest:
            return True
        return self._filled >= smallest and zlib.crc32(row.key.encode()) % borders == 0

    def add(self, row: Row) -> None:
        self.rows.append(row)
        self._filled += _size(row)

    def take(self) -> list[Row]:
        """The rows of a shard that ends here."""
        rows, self.rows, self._filled = self.rows, [], 0
        return rows


def _size(row: Row) -> int:
    return len(row.key) + len(row.written) + 2
