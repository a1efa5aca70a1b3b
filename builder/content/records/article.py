"""The fields of an article file."""

from __future__ import annotations

from typing import Annotated

from builder.archive.article import BodyText, Genre, Reviewed
from builder.archive.stances import Stance
from builder.content.records.fields import (
    Address,
    DateField,
    Id,
    Ids,
    Language,
    Line,
    Lines,
    Prose,
    expand_shorthand,
)
from builder.content.records.record import Record


class StanceRecord(Record):
    """An article's stance on one claim, with its evidence."""

    stance: Stance
    """`asserts`: says it in the outlet's own voice; `attributes`: as somebody's statement;
    `disputes`: contradicts or challenges it; `omits`: the article was read in full and does not
    have it."""
    quote: Prose | None = None
    """The words that show it, exactly as published."""
    speaker: Line | None = None
    """Whose statement it is."""
    note: Prose | None = None
    """A public remark of the editors."""


class CaptureRecord(Record):
    """An archived copy of the original."""

    at: DateField
    """When it was captured."""
    url: Address
    """Where the copy is."""


class RevisionRecord(Record):
    """What the outlet showed at one time."""

    seen: DateField
    """When it was seen."""
    headline: Line | None = None
    """The headline it then had."""
    standfirst: Prose | None = None
    """The line under the headline it then had."""
    url: Address | None = None
    """A copy that shows it."""


class CorrectionRecord(Record):
    """What the outlet itself corrected."""

    at: DateField
    """When the outlet corrected it."""
    note: Prose
    """What was corrected, in our words or the outlet's."""
    url: Address | None = None
    """Where the outlet says so."""


class ArticleRecord(Record):
    """One published piece of one outlet."""

    headline: Line | None
    """Exactly as published, in its own language; null where it is not known."""
    headline_translated: Line | None = None
    """The headline in the site's language."""
    outlet: Id
    """The id of the outlet: the name of a file in content/outlets."""
    event: Id | None = None
    """The id of the event; without one the article is not grouped yet."""
    url: Address
    """The address of the original, http or https."""
    published: DateField | None
    """When the outlet published it; null where it is not known."""
    updated: DateField | None = None
    """When the outlet says that it changed it."""
    language: Language | None = None
    """BCP 47; the outlet's first language by default."""
    genre: Genre = Genre.REPORT
    """What sort of piece it is; `report` by default."""
    authors: Lines = ()
    """Names as printed."""
    wire: Lines = ()
    """Agencies whose copy it is or rests on: outlet ids, or names."""
    standfirst: Prose | None = None
    """The line under the headline, as published."""
    dateline: Line | None = None
    """Place and day as printed."""
    text: BodyText | None = None
    """What the body is: `summary` is ours; `excerpt` is the outlet's text, of which only the
    opening 60 words may be published; `full` is the outlet's text, which we may publish. The
    site's `text` by default."""
    rights: Prose | None = None
    """Why we may publish the text: a licence id or a sentence; required with `text: full`."""
    reviewed: Reviewed = Reviewed.FULL
    """How much of the original the coder read; `full` by default."""
    framing: Prose | None = None
    """One sentence of ours on the angle."""
    stances: dict[
        Id, Annotated[StanceRecord, expand_shorthand("stance", Stance | StanceRecord)]
    ] = {}  # noqa: RUF012 - pydantic copies it
    """Claim id to stance, or to a map of stance, quote, speaker and note. A claim without an entry
    is not reviewed."""
    people_cited: Lines = ()
    """People and institutions whose statements it carries."""
    captures: tuple[CaptureRecord, ...] = ()
    """Archived copies."""
    revisions: tuple[RevisionRecord, ...] = ()
    """What the outlet showed, and when."""
    corrections: tuple[CorrectionRecord, ...] = ()
    """What the outlet itself corrected."""
    topics: Ids = ()
    """Topic ids, beside the event's."""
    note: Prose | None = None
    """A public remark of the editors."""
    coded_by: Line | None = None
    """Who filled the comparison fields."""
    coded_at: DateField | None = None
    """When they were filled."""
    aliases: Ids = ()
    """Ids that the article had before."""
    draft: bool = False
    """true keeps it off the site."""
