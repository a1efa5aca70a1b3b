"""What a content folder holds already, as far as it can be read: for those who add to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from urllib.parse import urlsplit

from builder.content.kinds import Kind
from builder.content.reading import Reading
from builder.content.records import (
    EventRecord,
    OutletRecord,
    OwnerRecord,
    Record,
    SiteRecord,
    TopicRecord,
)

SHOWN_AT_MOST = 8
# Lower than for a guess at what was meant: these are to choose from.
_CUTOFF = 0.45


@dataclass(frozen=True)
class Holdings:
    """The files that were read; of those with errors only the ids are known."""

    readings: tuple[Reading, ...]

    def name_by_id(self, kind: Kind) -> Mapping[str, str]:
        """Every id of the kind, with the name that readers see; the id itself where it is unread."""
        return {
            each.id: _name(each.record) or each.id
            for each in self.readings
            if each.kind is kind and each.id is not None
        }

    def resembling(self, kind: Kind, text: str) -> tuple[tuple[str, str], ...]:
        """Ids and names like the text: those that hold its words, then near ones; a few at most."""
        names = self.name_by_id(kind)
        words = text.casefold().split()
        contain = [each for each in names if _holds(f"{each} {names[each]}".casefold(), words)]
        near = get_close_matches(text.casefold(), names, n=SHOWN_AT_MOST, cutoff=_CUTOFF)
        found = tuple(dict.fromkeys((*contain, *near)))
        return tuple((each, names[each]) for each in found[:SHOWN_AT_MOST])

    def outlet_at(self, url: str) -> str | None:
        """The one outlet whose homepage is on the host of this address."""
        host = _host(url)
        found = [each for each, outlet in self._outlets.items() if _host(outlet.homepage) == host]
        return found[0] if host and len(found) == 1 else None

    def language_of(self, outlet_id: str) -> str | None:
        """The first language of an outlet."""
        outlet = self._outlets.get(outlet_id)
        return outlet.languages[0] if outlet else None

    def claims_of(self, event_id: str) -> tuple[tuple[str, str], ...]:
        """Id and text of each claim of an event."""
        event = self._events.get(event_id)
        return tuple((claim.id, claim.text) for claim in event.claims) if event else ()

    @cached_property
    def site_language(self) -> str:
        """The language of the site's own words."""
        sites = (each.record for each in self.readings if isinstance(each.record, SiteRecord))
        return next((site.language for site in sites), "en")

    @cached_property
    def _outlets(self) -> Mapping[str, OutletRecord]:
        return {
            each.id: each.record
            for each in self.readings
            if isinstance(each.record, OutletRecord) and each.id is not None
        }

    @cached_property
    def _events(self) -> Mapping[str, EventRecord]:
        return {
            each.id: each.record
            for each in self.readings
            if isinstance(each.record, EventRecord) and each.id is not None
        }


def _name(record: Record | None) -> str | None:
    match record:
        case OutletRecord() | OwnerRecord():
            return record.name
        case EventRecord() | TopicRecord():
            return record.title
    return None


def _holds(text: str, words: Sequence[str]) -> bool:
    return bool(words) and all(word in text for word in words)


def _host(url: str | None) -> str:
    return (urlsplit(url or "").hostname or "").removeprefix("www.")
