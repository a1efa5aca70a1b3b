"""What is searched of each article, and what may be shown of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from builder.archive.archive import Archive
from builder.archive.article import Article, BodyText
from builder.archive.event import Event
from builder.markup import plain_opening, plain_text
from builder.search.analysis import NO_LANGUAGE, stop_forms
from builder.search.prose import searchable
from builder.text.opening import OPENING_WORDS, opening

SUMMARY_WORDS = 120
"""How much of our own summary a result carries."""


class Field(StrEnum):
    """What a word of a query can be looked for in; the values are the letters in the shards."""

    TEXT = "t"
    HEADLINE = "h"
    OUTLET = "o"
    EVENT = "e"
    TOPIC = "c"
    AUTHOR = "a"
    PERSON = "p"


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


def list_documents(archive: Archive) -> tuple[Document, ...]:
    """All articles in order of time: undated ones first, then the oldest."""
    ordered = sorted(archive.articles, key=_order)
    return tuple(_document(archive, article) for article in ordered)


def list_stop_words(archive: Archive) -> frozenset[str]:
    """The forms that are stop words in one of the archive's languages."""
    languages = {archive.site.language, *(article.language for article in archive.articles)}
    return frozenset(form for language in languages for form in stop_forms(language))


def _order(article: Article) -> tuple[object, ...]:
    if article.published is None:
        return (0, article.id)
    return (1, *article.published.sort_key, article.id)


def _document(archive: Archive, article: Article) -> Document:
    event = archive.event_by_id[article.event] if article.event else None
    body, withheld = _bodies(archive, article)
    parts = (
        body,
        Part(Field.HEADLINE, article.headline or "", article.language),
        Part(Field.HEADLINE, article.headline_translated or "", archive.site.language),
        *_other_texts(archive, article),
        *_names(archive, article, event),
    )
    return Document(
        article=article,
        parts=tuple(part for part in parts if part.text),
        withheld=withheld,
        shown=_shown(article, body.text),
        shown_language=body.language,
        event=event,
    )


def _bodies(archive: Archive, article: Article) -> tuple[Part, str]:
    """What of the body may be published, and the rest."""
    if article.text is BodyText.SUMMARY:
        return Part(Field.TEXT, searchable(article.body), archive.site.language), ""
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


def _other_texts(archive: Archive, article: Article) -> Iterator[Part]:
    yield Part(Field.TEXT, article.standfirst or "", article.language)
    yield Part(Field.TEXT, article.framing or "", archive.site.language)
    for stance in article.stances:
        yield Part(Field.TEXT, stance.quote or "", article.language)


def _names(archive: Archive, article: Article, event: Event | None) -> Iterator[Part]:
    language = archive.site.language
    outlet = archive.outlet_by_id[article.outlet]
    for name in (outlet.name, *(name for _, name in outlet.names)):
        yield Part(Field.OUTLET, name, NO_LANGUAGE)
    if event:
        yield Part(Field.EVENT, event.title, language)
    for topic in archive.topics_of(article):
        yield Part(Field.TOPIC, archive.topic_by_id[topic].title, language)
    for author in article.authors:
        yield Part(Field.AUTHOR, author, NO_LANGUAGE)
    speakers = (stance.speaker for stance in article.stances if stance.speaker)
    for person in dict.fromkeys((*article.people_cited, *speakers)):
        yield Part(Field.PERSON, person, NO_LANGUAGE)
