"""All readings by kind and id, for the checks that look from one file into another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from builder.archive.article import BodyText
from builder.content.file_names import propose_id
from builder.content.kinds import Kind, features_id, is_features_path
from builder.content.locating import Loc, locate, locate_key
from builder.content.messages import word
from builder.content.reading import Reading
from builder.content.records import (
    ArticleRecord,
    EventRecord,
    OutletRecord,
    OwnerRecord,
    PageRecord,
    Record,
    SiteRecord,
    TopicRecord,
)
from builder.diagnostics import Diagnostic, Place, Related

AnyRecord_co = TypeVar("AnyRecord_co", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[AnyRecord_co]):
    """A record that could be read, and where it stands."""

    reading: Reading
    record: AnyRecord_co

    @property
    def id(self) -> str:
        return self.reading.id or ""

    @property
    def content(self) -> str:
        """The content folder as the editor types it, with a slash; empty for the working folder."""
        return content_folder(self.reading)

    def place(self, loc: Loc) -> Place:
        return self.reading.source.place(locate(self.reading.source, loc))

    def related(self, loc: Loc, what: str) -> Related:
        """The value at this path, as another place to look at."""
        place = self.place(loc)
        return Related(place, self.reading.source.line(place.line), what)

    def problem(
        self, wording: str, loc: Loc, *, related: tuple[Related, ...] = (), **slots: str
    ) -> Diagnostic:
        """A diagnostic at the value at this path."""
        return _at(self.reading, wording, self.place(loc), related, slots)

    def problem_at_key(
        self, wording: str, loc: Loc, *, related: tuple[Related, ...] = (), **slots: str
    ) -> Diagnostic:
        """A diagnostic at the name of the field at this path."""
        place = self.reading.source.place(locate_key(self.reading.source, loc))
        return _at(self.reading, wording, place, related, slots)


def _at(
    reading: Reading,
    wording: str,
    place: Place,
    related: tuple[Related, ...],
    slots: Mapping[str, str],
) -> Diagnostic:
    line = reading.source.line(place.line)
    return word(wording, place, line, related=related, **slots)


def content_folder(reading: Reading) -> str:
    """The content folder as the editor types it, with a slash; empty for the working folder."""
    return reading.source.shown.removesuffix(reading.path)


@dataclass(frozen=True)
class Index:
    """Entries sorted by path; `ids` also has those of files whose records could not be read.

    `features` holds the readings of features files by the id of their article.
    """

    readings: tuple[Reading, ...]
    ids: Mapping[Kind, frozenset[str]]
    site: Entry[SiteRecord] | None
    articles: Mapping[str, Entry[ArticleRecord]]
    events: Mapping[str, Entry[EventRecord]]
    outlets: Mapping[str, Entry[OutletRecord]]
    owners: Mapping[str, Entry[OwnerRecord]]
    topics: Mapping[str, Entry[TopicRecord]]
    pages: Mapping[str, Entry[PageRecord]]
    features: Mapping[str, Reading]

    def text_of(self, article: ArticleRecord) -> BodyText:
        """What an article's body is, by its own file or the site's."""
        if article.text is not None:
            return article.text
        return self.site.record.text if self.site else BodyText.SUMMARY

    def language_of(self, article: ArticleRecord) -> str | None:
        """An article's language, by its own file or its outlet's; None if neither can be read."""
        outlet = self.outlets.get(article.outlet)
        return article.language or (outlet.record.languages[0] if outlet else None)


def index_readings(readings: Iterable[Reading]) -> Index:
    """The index of all readings; their order does not matter."""
    ordered = tuple(sorted(readings, key=lambda reading: reading.path))
    return Index(
        readings=ordered,
        ids={kind: frozenset(_ids(ordered, kind)) for kind in Kind},
        site=next(iter(_entries(ordered, SiteRecord).values()), None),
        articles=_entries(ordered, ArticleRecord),
        events=_entries(ordered, EventRecord),
        outlets=_entries(ordered, OutletRecord),
        owners=_entries(ordered, OwnerRecord),
        topics=_entries(ordered, TopicRecord),
        pages=_entries(ordered, PageRecord),
        features={features_id(each.path): each for each in ordered if is_features_path(each.path)},
    )


def _entries(
    readings: Iterable[Reading], record_type: type[AnyRecord_co]
) -> dict[str, Entry[AnyRecord_co]]:
    return {
        reading.id or "": Entry(reading, reading.record)
        for reading in readings
        if isinstance(reading.record, record_type)
    }


def _ids(readings: Iterable[Reading], kind: Kind) -> Iterator[str]:
    """Of a badly named file also the id it should have, as others rightly name it so."""
    for reading in readings:
        if reading.kind is kind and reading.id:
            yield reading.id
            if reading.diagnostics:
                yield propose_id(reading.id)
