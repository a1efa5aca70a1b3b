"""The figure of which outlet covered what: one row an outlet, one column an event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder import urls
from builder.archive.archive import Archive
from builder.archive.dates import Date
from builder.archive.event import Event
from builder.pages.briefs import OutletBrief, anchor, outlet_brief
from builder.pages.frame import Link, shorten
from builder.text.alphabet import alphabetical

MOST_ROWS = 60
MOST_COLUMNS = 24
_FEWEST_EVENTS = 2
_LONGEST_LABEL = 44


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One event, with as much of its title as a narrow column holds."""

    event: Link
    label: str
    date: Date


@dataclass(frozen=True, slots=True)
class GridCell:
    """An outlet's articles on an event, with the address of the first account.

    Without an article, `searched` is the day on which none was found; None is not looked for.
    """

    articles: int
    address: str | None
    searched: Date | None


@dataclass(frozen=True, slots=True)
class GridRow:
    """One outlet with a cell for each column; `events` counts those it covered."""

    outlet: OutletBrief
    cells: tuple[GridCell, ...]
    events: int


@dataclass(frozen=True, slots=True)
class OutletGrid:
    """The outlets that covered at least two of the events, those with most first.

    `once` counts those that covered one; `rows_left` and `columns_left` what there is no room for.
    """

    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    once: int
    rows_left: int
    columns_left: int


def draw(archive: Archive, events: Sequence[Event]) -> OutletGrid | None:
    """The grid of some events, in the order given; of too many the last ones.

    None where no outlet covered two of them.
    """
    shown = events[-MOST_COLUMNS:]
    cells = _cells(archive, shown)
    covered = {
        outlet: sum(cell.articles > 0 for cell in row.values()) for outlet, row in cells.items()
    }
    several = [outlet for outlet, number in covered.items() if number >= _FEWEST_EVENTS]
    if not several:
        return None
    names = {outlet: alphabetical(archive.outlet_by_id[outlet].name) for outlet in several}
    several.sort(key=lambda outlet: (-covered[outlet], names[outlet], outlet))
    nothing = GridCell(0, None, None)
    return OutletGrid(
        columns=tuple(_column(event) for event in shown),
        rows=tuple(
            GridRow(
                outlet_brief(archive.outlet_by_id[outlet]),
                tuple(cells[outlet].get(event.id, nothing) for event in shown),
                covered[outlet],
            )
            for outlet in several[:MOST_ROWS]
        ),
        once=sum(number == 1 for number in covered.values()),
        rows_left=max(0, len(several) - MOST_ROWS),
        columns_left=len(events) - len(shown),
    )


def _column(event: Event) -> GridColumn:
    label = shorten(event.title, _LONGEST_LABEL)
    return GridColumn(Link(event.title, urls.event(event.id)), label, event.date)


def _cells(archive: Archive, events: Sequence[Event]) -> dict[str, dict[str, GridCell]]:
    """By outlet and event, the cells that are not empty."""
    cells: dict[str, dict[str, GridCell]] = {}
    for event in events:
        for miss in event.not_found:
            row = cells.setdefault(miss.outlet, {})
            row[event.id] = GridCell(0, None, miss.searched)
        for article in reversed(archive.articles_by_event.get(event.id, ())):
            row = cells.setdefault(article.outlet, {})
            held = row.get(event.id)
            address = f"{urls.event(event.id)}#{anchor(article)}"
            row[event.id] = GridCell(held.articles + 1 if held else 1, address, None)
    return cells
