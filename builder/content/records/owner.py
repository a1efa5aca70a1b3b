"""The fields of an owner file."""

from __future__ import annotations

from builder.content.records.fields import Country, FlatIds, Line
from builder.content.records.record import Record


class OwnerRecord(Record):
    """A body or person that owns outlets."""

    name: Line
    """Its name."""
    country: Country | None = None
    """Where it is based: an ISO 3166-1 alpha-2 code."""
    kind: Line | None = None
    """What it is, in a word or two."""
    aliases: FlatIds = ()
    """Ids that the owner had before."""
