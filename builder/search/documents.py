"""What is searched of each article, and what may be shown of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from builder.archive.archive import Archive
from builder.archive.article import Article, BodyText
from builder.archive.event import Event
from builder.archive.outlet import Outlet
from builder.markup import plain_opening, plain_text
from builder.search.analysis import NO_LANGUAGE, stop_forms
from builder.search.fields import Field
from builder.search.prose import searchable
from builder.text.opening import OPENING_WORDS, opening

SUMMARY_WORDS = 120
"""How much of our own summary a result carries."""

_DIGITS = 32


class Source(NamedTuple):
    """Everything of the archive that one document is made from.

    `topics` are the ids of the article's and its event's.
    """

    article: Article
    event: Event | None
    outlet: Outlet
    topics: tuple[str, ...]
    topic_titles: tuple[str, ...]
    site_language: str


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of an article's words; all of them are in the field `text` besides their own."""

    field: Field
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it is searched and shown.

    `withheld` may be found by its words and never be read: it is kept from everything that tells
    order or frequency. `shown` is publishable plain text, in the language `shown_language`.
    """

    article: Article
    parts: tuple[Part, ...]
    withheld: str
    shown: str
    shown_language: str
    event: Event | None


def list_sources(archive: Archive) -> tuple[Source, ...]:
    """All articles in order of time: undated ones first, then the oldest."""
    dated = [article for article in archive.in_order if article.published]
    undated = [article for article in archive.in_order if not article.published]
    return tuple(_source(article, archive) for article in (*undated, *dated))


def list_documents(archive: Archive) -> tuple[Document, ...]:
    """The documents of all articles in order of time."""
    return tuple(map(read_document, list_sources(archive)))


def list_stop_words(archive: Archive) -> frozenset[str]:
    """The forms that are stop words in one of the archive's languages."""
    languages = {archive.site.language, *(article.language for article in archive.articles)}
    return frozenset(form for language in languages for form in stop_forms(language))


def read_document(source: Source) -> Document:
    """What of an article is searched and shown."""
    article = source.article
    body, withheld = _bodies(source)
    parts = (
        body,
        Part(Field.HEADLINE, article.headline or "", article.language),
        Part(Field.HEADLINE, article.headline_translated or "", source.site_language),
        *_other_texts(source),
        *_names(source),
    )
    return Document(
        article=article,
        parts=tuple(part for part in parts if part.text),
        withheld=withheld,
        shown=_shown(article, body.text),
        shown_language=body.language,
        event=source.event,
    )


def digest_all(
    sources: Iterable[Source],
    by_path: Mapping[str, str],
    kept: Iterable[frozenset[str]],
    stop_words: frozenset[str],
) -> tuple[str, ...]:
    """Of each article a name of all that its words and its shown text are made from.

    `by_path` has a digest of each article itself. `kept` are the pairs of characters of its withheld
    text that may be found.
    """
    common = _hash(sorted(stop_words))
    return tuple(_digest(*each, by_path, common) for each in zip(sources, kept, strict=True))


def _digest(source: Source, kept: frozenset[str], by_path: Mapping[str, str], common: str) -> str:
    noted = (
        common,
        source.site_language,
        source.event and source.event.title,
        source.outlet.name,
        source.outlet.names,
        source.topic_titles,
        by_path[source.article.path],
        sorted(kept),
    )
    return _hash(noted)


def _hash(noted: object) -> str:
    return hashlib.sha256(repr(noted).encode()).hexdigest()[:_DIGITS]


def _source(article: Article, archive: Archive) -> Source:
    topics = archive.topics_of(article)
    return Source(
        article=article,
        event=archive.event_by_id[article.event] if article.event else None,
        outlet=archive.outlet_by_id[article.outlet],
        topics=topics,
        topic_titles=tuple(archive.topic_by_id[id_].title for id_ in topics),
        site_language=archive.site.language,
    )


def _bodies(source: Source) -> tuple[Part, str]:
    """What of the body may be published, and the rest."""
    article = source.article
    if article.text is BodyText.SUMMARY:
        return Part(Field.TEXT, searchable(article.body), source.site_language), ""
    if article.text is BodyText.FULL:
        return Part(Field.TEXT, searchable(article.body), article.language), ""
    whole = plain_text(article.body)
    start = opening(whole)
    withheld = whole[len(start.removesuffix("…")) :] if start != whole else ""
    return Part(Field.TEXT, start, article.language), withheld


def _shown(article: Article, body: str) -> str:
    match article.text:
        case BodyText.SUMMARY:
            return plain_opening(article.body, SUMMARY_WORDS)
        case BodyText.FULL:
            return plain_opening(article.body, OPENING_WORDS)
        case BodyText.EXCERPT:
            return body


def _other_texts(source: Source) -> Iterator[Part]:
    article = source.article
    yield Part(Field.TEXT, article.standfirst or "", article.language)
    yield Part(Field.TEXT, article.framing or "", source.site_language)
    for stance in article.stances:
        yield Part(Field.TEXT, stance.quote or "", article.language)


def _names(source: Source) -> Iterator[Part]:
    article, language = source.article, source.site_language
    for name in (source.outlet.name, *(name for _, name in source.outlet.names)):
        yield Part(Field.OUTLET, name, NO_LANGUAGE)
    if source.event:
        yield Part(Field.EVENT, source.event.title, language)
    for title in source.topic_titles:
        yield Part(Field.TOPIC, title, language)
    for author in article.authors:
        yield Part(Field.AUTHOR, author, NO_LANGUAGE)
    speakers = (stance.speaker for stance in article.stances if stance.speaker)
    for person in dict.fromkeys((*article.people_cited, *speakers)):
        yield Part(Field.PERSON, person, NO_LANGUAGE)
