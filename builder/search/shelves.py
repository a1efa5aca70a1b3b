"""Sorted rows in shards of one kind: written at one go, or brought up to date where rows changed."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple, TypeAlias

from builder.artifact import Artifact
from builder.search.cutting import Bounds, Row, cut, recut
from builder.search.numbers import front_code, front_decode, script_order
from builder.search.shards import name_of, read_payload, write_pair

Change: TypeAlias = Callable[[str, Row | None], Row | None]
"""The row of a key from now on, given the one it had; None for none."""


class Kind(NamedTuple):
    """The letter of the shards, and of those beside them; what the payload calls keys and rows."""

    letter: str
    beside: str
    keys: str
    rows: str


LEXICON = Kind("l", "n", "keys", "rows")
TERMS = Kind("t", "p", "terms", "lists")


class Shard(NamedTuple):
    """The first key of a shard, its name, and the name of the one beside it."""

    first: str
    name: str
    beside: str


class Shelf(NamedTuple):
    """The shards of one kind in order, how they were cut, and the files of these names."""

    shards: tuple[Shard, ...]
    bounds: Bounds
    file_by_name: Mapping[str, Artifact]

    @property
    def names(self) -> list[str]:
        return [shard.name for shard in self.shards]

    @property
    def names_beside(self) -> list[str]:
        return [shard.beside for shard in self.shards]


def shelve(kind: Kind, rows: Iterable[Row], bounds: Bounds) -> Shelf:
    """Sorted rows, cut into shards."""
    return _gather((_write(kind, each) for each in cut(rows, bounds)), bounds)


def update(kind: Kind, shelf: Shelf, keys: Iterable[str], change: Change, bounds: Bounds) -> Shelf:
    """The shelf with the rows of some keys changed, as if all had been cut anew.

    The shelf must not be empty.
    """

    @cache
    def rows_of(number: int) -> list[Row]:
        shard = shelf.shards[number]
        return _read(kind, shelf.file_by_name[shard.name], shelf.file_by_name[shard.beside])

    changed = {
        number: _apply(rows_of(number), group, change)
        for number, group in _group(shelf, keys).items()
    }
    if bounds != shelf.bounds:
        changed = {number: rows_of(number) for number in range(len(shelf.shards))} | changed
    pieces = recut(len(shelf.shards), changed, rows_of, bounds)
    written = (
        _take(shelf, piece) if isinstance(piece, int) else _write(kind, piece) for piece in pieces
    )
    return _gather(written, bounds)


_Written: TypeAlias = tuple[Shard, Artifact, Artifact]


def _write(kind: Kind, rows: Sequence[Row]) -> _Written:
    keys, written, beside = zip(*rows, strict=True)
    payload = {kind.keys: front_code(keys), kind.rows: " ".join(written)}
    payload_beside = {kind.rows: " ".join(beside)}
    file, other = write_pair((kind.letter, kind.beside), (payload, payload_beside))
    return Shard(keys[0], name_of(file), name_of(other)), file, other


def _read(kind: Kind, file: Artifact, other: Artifact) -> list[Row]:
    payload = read_payload(file)
    return list(
        map(
            Row,
            front_decode(payload[kind.keys]),
            payload[kind.rows].split(" "),
            read_payload(other)[kind.rows].split(" "),
        )
    )


def _take(shelf: Shelf, number: int) -> _Written:
    shard = shelf.shards[number]
    return shard, shelf.file_by_name[shard.name], shelf.file_by_name[shard.beside]


def _gather(written: Iterable[_Written], bounds: Bounds) -> Shelf:
    shards = []
    file_by_name = {}
    for shard, file, other in written:
        shards.append(shard)
        file_by_name[shard.name] = file
        file_by_name[shard.beside] = other
    return Shelf(tuple(shards), bounds, file_by_name)


def _group(shelf: Shelf, keys: Iterable[str]) -> dict[int, list[str]]:
    """The keys by the shard in which they are, or would be."""
    firsts = [script_order(shard.first) for shard in shelf.shards]
    groups: defaultdict[int, list[str]] = defaultdict(list)
    for key in keys:
        groups[max(bisect_right(firsts, script_order(key)) - 1, 0)].append(key)
    return groups


def _apply(rows: Sequence[Row], keys: Iterable[str], change: Change) -> list[Row]:
    by_key = {row.key: row for row in rows}
    new = []
    for key in keys:
        before = by_key.get(key)
        after = change(key, before)
        if after is None:
            by_key.pop(key, None)
        elif before is None:
            new.append(after)
        else:
            by_key[key] = after
    if not new:
        return list(by_key.values())
    return sorted([*by_key.values(), *new], key=lambda row: script_order(row.key))
