"""The fields of an event file."""

from __future__ import annotations

from builder.content.records.fields import Country, DateField, FlatIds, Id, Ids, Line, Prose
from builder.content.records.record import Record


class ClaimRecord(Record):
    """A checkable sentence, worded by us, neutral."""

    id: Id
    """Names the claim in the articles' stances."""
    text: Prose
    """The sentence."""
    note: Prose | None = None
    """A public remark of the editors."""


class NotFoundRecord(Record):
    """An outlet in which coverage was looked for and not found."""

    outlet: Id
    """The id of the outlet."""
    searched: DateField
    """When it was looked for."""
    note: Prose | None = None
    """Where and how it was looked for."""


class EventRecord(Record):
    """Something that happened, with a place and a time."""

    title: Line
    """Our name for it, neutral."""
    date: DateField
    """When it happened."""
    place: Line | None = None
    """Where it happened."""
    countries: tuple[Country, ...] = ()
    """The countries it concerns: ISO 3166-1 alpha-2 codes."""
    topics: Ids = ()
    """Topic ids."""
    claims: tuple[ClaimRecord, ...] = ()
    """What articles are compared on."""
    watch: Ids | None = None
    """The outlets looked at for this event; the site's `watch` by default."""
    not_found: tuple[NotFoundRecord, ...] = ()
    """Outlets in which coverage was looked for on a date and not found."""
    part_of: Ids = ()
    """The larger events it belongs to."""
    follows: Ids = ()
    """The earlier events it follows from."""
    aliases: FlatIds = ()
    """Ids that the event had before."""
    draft: bool = False
    """true keeps it, and the articles on it, off the site."""
