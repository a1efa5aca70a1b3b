"""Who was first on an event, as one sentence."""

from __future__ import annotations

from dataclasses import dataclass

from builder.analysis.lags import Bounds, find_race_on
from builder.archive.archive import Archive
from builder.archive.event import Event
from builder.pages.briefs import OutletBrief, outlet_brief


@dataclass(frozen=True, slots=True)
class RaceView:
    """The outlets that may have been first: only of a single one does the archive know that it was.

    `lead` is by how much it was; `dated` and `undated` count the outlets by whether any of their
    articles has a date.
    """

    first: tuple[OutletBrief, ...]
    lead: Bounds | None
    dated: int
    undated: int


def race_view(archive: Archive, event: Event) -> RaceView | None:
    """The race of one event's articles; None where fewer than two outlets have a date."""
    race = find_race_on(archive, event)
    if race is None:
        return None
    return RaceView(
        first=tuple(outlet_brief(archive.outlet_by_id[outlet]) for outlet in race.first),
        lead=race.lead,
        dated=len(race.lags),
        undated=race.undated,
    )
