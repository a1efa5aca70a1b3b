"""Who is cited across the archive, however the name was spelled."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from builder.archive.article import Article
from builder.text.alphabet import folded

_SPACES = re.compile(r"\s+")
_ARTICLES = ("the ", "an ", "a ")


@dataclass(frozen=True, slots=True)
class Cited:
    """A person or institution, and the articles that carry its statements; `key` files the name."""

    name: str
    key: str
    articles: tuple[Article, ...]


def list_cited(articles: Iterable[Article]) -> tuple[Cited, ...]:
    """Everyone cited, in alphabetical order, each with its articles in the order given.

    Spellings that differ only in case, accents, punctuation or an English article are one name,
    shown in its most frequent form. An affiliation in brackets keeps namesakes apart.
    """
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    citing: defaultdict[str, dict[str, Article]] = defaultdict(dict)
    for article in articles:
        for written in article.people_cited:
            name = _SPACES.sub(" ", written).strip()
            key = filing_key(name)
            spellings[key][name] += 1
            citing[key][article.id] = article
    return tuple(
        Cited(_most_frequent(spellings[key]), key, tuple(citing[key].values()))
        for key in sorted(spellings)
    )


def filing_key(name: str) -> str:
    """The form under which a name is filed: folded, without a leading English article."""
    key = folded(name)
    article = next((word for word in _ARTICLES if key.startswith(word)), "")
    return key.removeprefix(article) or key or name


def _most_frequent(counts: Counter[str]) -> str:
    return min(counts, key=lambda name: (-counts[name], name))
