"""One published piece of one outlet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from builder.archive.dates import Date
from builder.archive.features import Features
from builder.archive.stances import ClaimStance


class Genre(StrEnum):
    """What sort of piece it is."""

    REPORT = "report"
    ANALYSIS = "analysis"
    OPINION = "opinion"
    EDITORIAL = "editorial"
    BACKGROUND = "background"
    INTERVIEW = "interview"
    LIVE = "live"
    STATEMENT = "statement"


class BodyText(StrEnum):
    """Whose words the body of an article file is, and how much of it may be published."""

    SUMMARY = "summary"
    EXCERPT = "excerpt"
    FULL = "full"


class Reviewed(StrEnum):
    """How much of the original the coder read."""

    FULL = "full"
    OPENING = "opening"


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency credited for an article's copy: an outlet of the archive, or only a name."""

    name: str
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Capture:
    """One archived copy of the original at one moment."""

    at: Date
    url: str


@dataclass(frozen=True, slots=True)
class Revision:
    """What the outlet showed when it was seen."""

    seen: Date
    headline: str | None = None
    standfirst: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What the outlet itself corrected."""

    at: Date
    note: str
    url: str | None = None


@dataclass(frozen=True)
class Article:
    """One article; `outlet`, `event` and `topics` are ids, `body` is Markdown.

    `language` is always known (the outlet's first by default); `path` is the content file, below
    the content folder. `features` are those of the original's text, where they are known.
    """

    id: str
    path: str
    headline: str | None
    outlet: str
    url: str
    published: Date | None
    language: str
    headline_translated: str | None = None
    event: str | None = None
    updated: Date | None = None
    genre: Genre = Genre.REPORT
    authors: tuple[str, ...] = ()
    wire: tuple[Agency, ...] = ()
    standfirst: str | None = None
    dateline: str | None = None
    text: BodyText = BodyText.SUMMARY
    rights: str | None = None
    reviewed: Reviewed = Reviewed.FULL
    framing: str | None = None
    stances: tuple[ClaimStance, ...] = ()
    people_cited: tuple[str, ...] = ()
    captures: tuple[Capture, ...] = ()
    revisions: tuple[Revision, ...] = ()
    corrections: tuple[Correction, ...] = ()
    topics: tuple[str, ...] = ()
    note: str | None = None
    coded_by: str | None = None
    coded_at: Date | None = None
    aliases: tuple[str, ...] = ()
    body: str = ""
    features: Features | None = None

    @property
    def dates(self) -> tuple[Date, ...]:
        """Every date in its file."""
        single = (self.published, self.updated, self.coded_at)
        return (
            *(date for date in single if date),
            *(capture.at for capture in self.captures),
            *(revision.seen for revision in self.revisions),
            *(correction.at for correction in self.corrections),
        )

    # An article outlives the archives of a preview, and each of them asks all articles for these.

    @cached_property
    def newest(self) -> Date | None:
        """The newest date in its file."""
        return max(self.dates, key=lambda date: date.sort_key, default=None)

    @cached_property
    def newest_key(self) -> tuple[object, ...]:
        """Where its newest date stands among those of others; before all where there is none."""
        return (1, *self.newest.sort_key) if self.newest else (0,)

    @cached_property
    def order(self) -> tuple[object, ...]:
        """A sort key: first published first, vague dates after finer ones, unknown dates last."""
        return (1, self.id) if self.published is None else (0, *self.published.sort_key, self.id)
