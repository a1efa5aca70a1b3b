"""What facets, dates and grouping need to know of every article, a number each."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from builder.archive.dates import Date
from builder.search.documents import Source
from builder.search.numbers import encode_numbers, zigzag

Value = TypeVar("Value")

_EPOCH = dt.date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Tables:
    """The values that the columns point into, most frequent first; ids and tags."""

    outlets: tuple[str, ...]
    languages: tuple[str, ...]
    genres: tuple[str, ...]
    topic_sets: tuple[tuple[str, ...], ...]
    events: tuple[str, ...]


def make_tables(sources: Sequence[Source]) -> Tables:
    """The different values of the articles; events in the order in which they first come."""
    articles = [source.article for source in sources]
    events = [article.event for article in articles if article.event]
    return Tables(
        outlets=_by_frequency(article.outlet for article in articles),
        languages=_by_frequency(article.language for article in articles),
        genres=_by_frequency(article.genre.value for article in articles),
        topic_sets=_by_frequency(source.topics for source in sources),
        events=tuple(dict.fromkeys(events)),
    )


def write_columns(sources: Sequence[Source], tables: Tables) -> dict[str, str]:
    """The columns by name, as numbers."""
    articles = [source.article for source in sources]
    dates = [article.published for article in articles]
    columns = {
        "outlet": _places(tables.outlets, (article.outlet for article in articles)),
        "language": _places(tables.languages, (article.language for article in articles)),
        "genre": _places(tables.genres, (article.genre.value for article in articles)),
        "topics": _places(tables.topic_sets, (source.topics for source in sources)),
        "event": _events(article.event for article in articles),
        "first": _firsts(dates),
        "days": (_days(date) if date else 0 for date in dates),
    }
    return {name: encode_numbers(column) for name, column in columns.items()}


def first_day(date: Date) -> int:
    """The first day that a date may mean, as printed, counted from 1970-01-01."""
    return (date.start.first.date() - _EPOCH).days


def last_day(date: Date) -> int:
    """The last day that a date may mean, as printed, counted from 1970-01-01."""
    end = (date.until or date.start).end
    return ((end - dt.timedelta(seconds=1)).date() - _EPOCH).days


def _by_frequency(values: Iterable[Value]) -> tuple[Value, ...]:
    counts = Counter(values)
    return tuple(sorted(counts, key=lambda value: (-counts[value], value)))


def _places(table: Sequence[Value], values: Iterable[Value]) -> Iterator[int]:
    place_by_value = {value: place for place, value in enumerate(table)}
    return (place_by_value[value] for value in values)


def _events(events: Iterable[str | None]) -> Iterator[int]:
    """0 for none, 1 for one that is new, and beyond that how far back the known one is, from 2."""
    number_by_event: dict[str, int] = {}
    for event in events:
        if event is None:
            yield 0
        elif event in number_by_event:
            yield 1 + len(number_by_event) - number_by_event[event]
        else:
            number_by_event[event] = len(number_by_event)
            yield 1


def _firsts(dates: Iterable[Date | None]) -> Iterator[int]:
    before = 0
    for date in dates:
        if date is None:
            yield 0
        else:
            day = first_day(date)
            yield zigzag(day - before)
            before = day


def _days(date: Date) -> int:
    return 1 if date.is_moment else last_day(date) - first_day(date) + 1
