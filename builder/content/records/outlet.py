"""The fields of an outlet file."""

from __future__ import annotations

from builder.archive.outlet import Funding, OutletKind
from builder.content.records.fields import (
    Address,
    Country,
    DateField,
    FlatIds,
    Id,
    Language,
    Languages,
    Line,
    Prose,
)
from builder.content.records.record import Record


class AssessmentRecord(Record):
    """Somebody else's dated judgement of an outlet."""

    by: Line
    """Who judged."""
    axis: Line
    """On which question."""
    value: Line
    """What the answer was."""
    as_of: DateField
    """When."""
    url: Address | None = None
    """Where it can be read."""
    basis: Prose | None = None
    """What it rests on."""
    confidence: Line | None = None
    """How sure they say they are."""


class OutletRecord(Record):
    """An organisation that publishes under a name."""

    name: Line
    """Its name in the site's language or as it writes it in Latin letters."""
    names: dict[Language, Line] = {}  # noqa: RUF012 - pydantic copies it
    """Its names in other languages: BCP 47 tag to name."""
    country: Country
    """Where it is based: an ISO 3166-1 alpha-2 code."""
    languages: Languages
    """The languages it publishes in, the main one first: BCP 47 tags."""
    homepage: Address | None = None
    """The address of its front page."""
    kind: OutletKind | None = None
    """What sort of organisation it is."""
    funding: Funding | None = None
    """Who pays for it."""
    owner: Id | None = None
    """The id of its owner: the name of a file in content/owners."""
    founded: DateField | None = None
    """When it was founded."""
    note: Prose | None = None
    """A public remark of the editors."""
    assessments: tuple[AssessmentRecord, ...] = ()
    """Somebody else's dated judgements, shown with their source and never averaged."""
    aliases: FlatIds = ()
    """Ids that the outlet had before."""
