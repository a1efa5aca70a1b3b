"""The ways to find something without an index: by event, outlet, topic, place, month and name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from builder import urls
from builder.analysis.people import Cited, list_cited
from builder.archive.archive import Archive
from builder.archive.dates import Date
from builder.pages.country import list_countries
from builder.pages.events import MonthLink, list_months
from builder.pages.frame import Frame, Link, frame
from builder.pages.groups import OutletLine, outlet_lines
from builder.pages.language import list_languages
from builder.pages.order import newest_articles, newest_events
from builder.pages.page import Page
from builder.pages.periods import MOST_ROWS
from builder.pages.topics import TopicLine, topic_lines
from builder.text.alphabet import alphabetical, initial
from builder.text.names import country_name, language_name

Filed = TypeVar("Filed")


@dataclass(frozen=True, slots=True)
class LetterGroup(Generic[Filed]):
    """What is filed under one letter; digits and scripts without an alphabet have an empty one."""

    letter: str
    entries: tuple[Filed, ...]


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event with its number of articles."""

    title: str
    address: str
    date: Date
    articles: int


@dataclass(frozen=True, slots=True)
class CodeLine:
    """A country code or language tag, its page, and its number of articles."""

    code: str
    address: str
    articles: int


@dataclass(frozen=True, slots=True)
class CitedLine:
    """Someone cited, with the articles that cite them: an outlet's name and the article's page."""

    name: str
    articles: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """What the page shows; events too many for one list are left to their months."""

    frame: Frame
    events: tuple[EventLine, ...]
    months: tuple[MonthLink, ...]
    topics: tuple[TopicLine, ...]
    countries: tuple[CodeLine, ...]
    languages: tuple[CodeLine, ...]
    outlets: tuple[LetterGroup[OutletLine], ...]
    people: tuple[LetterGroup[CitedLine], ...]


def plan_search(archive: Archive) -> Page:
    """The page `search.html`."""
    view = SearchView(
        frame=frame(archive, urls.SEARCH, section="search"),
        events=_events(archive),
        months=list_months(archive),
        topics=topic_lines(archive),
        countries=_countries(archive),
        languages=_languages(archive),
        outlets=_by_letter(
            outlet_lines(archive, archive.outlets), lambda line: initial(line.outlet.name)
        ),
        people=_people(archive),
    )
    return Page(urls.SEARCH, "pages/search.html", view, archive.updated)


def _events(archive: Archive) -> tuple[EventLine, ...]:
    if len(archive.events) > MOST_ROWS:
        return ()
    return tuple(
        EventLine(
            title=event.title,
            address=urls.event(event.id),
            date=event.date,
            articles=len(archive.articles_by_event.get(event.id, ())),
        )
        for event in newest_events(archive.events)
    )


def _countries(archive: Archive) -> tuple[CodeLine, ...]:
    counts = Counter(archive.outlet_by_id[held.outlet].country for held in archive.articles)
    lines = (CodeLine(code, urls.country(code), counts[code]) for code in list_countries(archive))
    language = archive.site.language
    return tuple(sorted(lines, key=lambda line: alphabetical(country_name(line.code, language))))


def _languages(archive: Archive) -> tuple[CodeLine, ...]:
    counts = Counter(held.language.lower() for held in archive.articles)
    lines = (
        CodeLine(tag, urls.language(tag), counts[tag.lower()]) for tag in list_languages(archive)
    )
    language = archive.site.language
    return tuple(sorted(lines, key=lambda line: alphabetical(language_name(line.code, language))))


def _people(archive: Archive) -> tuple[LetterGroup[CitedLine], ...]:
    cited = list_cited(newest_articles(archive.articles))
    groups = _by_letter(cited, lambda person: initial(person.key))
    return tuple(
        LetterGroup(group.letter, tuple(_cited_line(archive, entry) for entry in group.entries))
        for group in groups
    )


def _cited_line(archive: Archive, cited: Cited) -> CitedLine:
    return CitedLine(
        name=cited.name,
        articles=tuple(
            Link(archive.outlet_by_id[article.outlet].name, urls.article(article.id))
            for article in cited.articles
        ),
    )


def _by_letter(
    entries: Iterable[Filed], letter_of: Callable[[Filed], str]
) -> tuple[LetterGroup[Filed], ...]:
    """Entries by letter, each group in the order given; those without a letter last."""
    ordered = sorted(entries, key=lambda entry: (not letter_of(entry), letter_of(entry)))
    return tuple(LetterGroup(letter, tuple(held)) for letter, held in groupby(ordered, letter_of))
