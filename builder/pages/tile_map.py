"""The figure of where in the world: one tile a country, all of one size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import ceil

from builder import urls

_STEPS = 4


@dataclass(frozen=True, slots=True)
class Tile:
    """One country with a count above zero; `step` is its shade, from 1 to the number of steps."""

    code: str
    address: str
    column: int
    row: int
    count: int
    step: int


@dataclass(frozen=True, slots=True)
class TileMap:
    """Countries at their places in a grid of `columns` by `rows`, counted from 0.

    `empty` are the places of the countries without a count; `steps` the least and greatest count of
    each shade.
    """

    columns: int
    rows: int
    tiles: tuple[Tile, ...]
    empty: tuple[tuple[int, int], ...]
    steps: tuple[tuple[int, int], ...]


def draw(counts: Mapping[str, int]) -> TileMap:
    """The map of some counts by ISO 3166-1 alpha-2 code, with links to the countries' pages."""
    places = read_places()
    steps = tuple(_steps(max(counts.values(), default=0)))
    tiles = (
        Tile(code, urls.country(code), *places[code], count, _step(count, steps))
        for code, count in counts.items()
        if count
    )
    return TileMap(
        columns=1 + max(column for column, _ in places.values()),
        rows=1 + max(row for _, row in places.values()),
        tiles=tuple(sorted(tiles, key=lambda tile: (tile.row, tile.column))),
        empty=tuple(place for code, place in places.items() if not counts.get(code)),
        steps=steps,
    )


@cache
def read_places() -> Mapping[str, tuple[int, int]]:
    """Column and row of every country, as `world.txt` draws them."""
    drawn = files("builder.pages").joinpath("world.txt").read_text(encoding="utf-8")
    return {
        code: (column, row)
        for row, line in enumerate(drawn.splitlines())
        for column, code in enumerate(line.split())
        if code != ".."
    }


def _steps(greatest: int) -> Iterator[tuple[int, int]]:
    """Ranges of counts that grow by one factor, so that one great count does not pale the rest."""
    start = 1
    for number in range(1, _STEPS + 1):
        end = ceil(round(greatest ** (number / _STEPS), 6))
        if end >= start:
            yield start, end
            start = end + 1


def _step(count: int, steps: tuple[tuple[int, int], ...]) -> int:
    return next(number for number, (_, most) in enumerate(steps, 1) if count <= most)
