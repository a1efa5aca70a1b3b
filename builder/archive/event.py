"""Something that happened, with a place and a time, and the claims told about it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from builder.archive.dates import Date


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable sentence, worded by us, neutral."""

    id: str
    text: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class NotFound:
    """An outlet in which coverage was looked for on a date and not found."""

    outlet: str
    searched: Date
    note: str | None = None


@dataclass(frozen=True)
class Event:
    """One event; topics, watch, part_of and follows are ids, countries ISO 3166-1 alpha-2 codes.

    `watch` holds the outlets looked at for this event (the site's by default).
    """

    id: str
    path: str
    title: str
    date: Date
    place: str | None = None
    countries: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    watch: tuple[str, ...] = ()
    not_found: tuple[NotFound, ...] = ()
    part_of: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    body: str = ""

    # As those of an article: an event outlives the archives of a preview.

    @cached_property
    def newest(self) -> Date:
        """The newest of its date and those of the searches for it."""
        searched = (miss.searched for miss in self.not_found)
        return max((self.date, *searched), key=lambda date: date.sort_key)

    @cached_property
    def newest_key(self) -> tuple[object, ...]:
        """Where its newest date stands among those of other events and articles."""
        return (1, *self.newest.sort_key)
