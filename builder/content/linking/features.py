"""Figures beside an article that do not belong to it."""

from __future__ import annotations

from collections.abc import Iterator

from builder.archive.article import BodyText
from builder.content.kinds import FEATURES_SUFFIX, SUFFIX, Kind
from builder.content.linking.index import Index
from builder.content.messages import word
from builder.diagnostics import Diagnostic, Place
from builder.text.languages import written_language


def check_features(index: Index) -> Iterator[Diagnostic]:
    """Features of no article, of another language, or of a text that the article itself holds."""
    for article_id, reading in index.features.items():
        shown = reading.source.shown
        place, article = Place(shown), shown.removesuffix(FEATURES_SUFFIX) + SUFFIX
        if article_id not in index.ids[Kind.ARTICLE]:
            yield word("features-without-article", place, None, article=article)
            continue
        entry = index.articles.get(article_id)
        if entry is None or reading.features is None:
            continue
        if index.text_of(entry.record) is not BodyText.SUMMARY:
            yield word("features-of-held-text", place, None, article=article)
            continue
        own, language = index.language_of(entry.record), reading.features.language
        if own and written_language(own) != written_language(language):
            yield word(
                "features-of-other-language",
                place,
                None,
                language=language,
                own=own,
                article=article,
            )
