"""Who wrote on an event, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.archive.article import Article, Reviewed
from builder.archive.outlet import Outlet


@dataclass(frozen=True, slots=True)
class Figures:
    """How many articles there are, by how many outlets, in how many languages and countries."""

    articles: int
    outlets: int
    languages: int
    countries: int
    read_in_full: int


def count(articles: Iterable[Article], outlet_by_id: Mapping[str, Outlet]) -> Figures:
    """The figures of some articles.

    Languages are counted as coded, so Brazilian and European Portuguese are two; countries are the
    outlets'.
    """
    held = tuple(articles)
    outlets = {article.outlet for article in held}
    return Figures(
        articles=len(held),
        outlets=len(outlets),
        languages=len({article.language for article in held}),
        countries=len({outlet_by_id[outlet].country for outlet in outlets}),
        read_in_full=sum(article.reviewed is Reviewed.FULL for article in held),
    )


def count_by_country(
    articles: Iterable[Article], outlet_by_id: Mapping[str, Outlet]
) -> tuple[tuple[str, int], ...]:
    """Country codes with their numbers of articles, most first, ties by code."""
    counts = Counter(outlet_by_id[article.outlet].country for article in articles)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def most_frequent(values: Iterable[str]) -> tuple[str, ...]:
    """The distinct values, most frequent first, ties in alphabetical order."""
    counts = Counter(values)
    return tuple(sorted(counts, key=lambda value: (-counts[value], value)))
