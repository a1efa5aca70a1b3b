"""Figures beside an article that do not belong to it."""

from __future__ import annotations

from collections.abc import Iterator

from builder.archive.article import BodyText
from builder.content.kinds import FEATURES_SUFFIX, SUFFIX, Kind
from builder.content.linking.index import Entry, Index
from builder.content.messages import word
from builder.content.records import ArticleRecord
from builder.diagnostics import Diagnostic, Place
from builder.text.languages import written_language


def check_articles(index: Index) -> Iterator[Diagnostic]:
    """Features of no article."""
    for article_id, reading in index.features.items():
        if article_id not in index.ids[Kind.ARTICLE]:
            shown = reading.source.shown
            article = shown.removesuffix(FEATURES_SUFFIX) + SUFFIX
            yield word("features-without-article", Place(shown), None, article=article)


def check_features(index: Index, entry: Entry[ArticleRecord]) -> Iterator[Diagnostic]:
    """Features of another language, or of a text that the article itself holds."""
    reading = index.features.get(entry.id)
    if reading is None or reading.features is None:
        return
    place, article = Place(reading.source.shown), entry.reading.source.shown
    if index.text_of(entry.record) is not BodyText.SUMMARY:
        yield word("features-of-held-text", place, None, article=article)
        return
    own, language = index.language_of(entry.record), reading.features.language
    if own and written_language(own) != written_language(language):
        yield word(
            "features-of-other-language", place, None, language=language, own=own, article=article
        )
