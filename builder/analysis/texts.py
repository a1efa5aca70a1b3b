"""The features of texts: the only thing about an article's wording that is compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from builder.archive.article import Article, BodyText
from builder.archive.features import Features, Stems
from builder.text.languages import is_unspaced_language
from builder.text.prose import strip_markdown
from builder.text.quotations import find_quotations
from builder.text.sentences import count_sentences
from builder.text.shingles import RUN, UNSPACED_RUN, sample_shingles
from builder.text.stems import stemming
from builder.text.words import folding, list_units, list_words


def features_of(article: Article) -> Features | None:
    """The features of an article's original: kept with it, or taken from the outlet's text in it.

    None where we hold neither. Taking them costs as much as turning the text into HTML, so ask only
    where there is something to compare with.
    """
    if article.features is not None:
        return article.features
    return _take_from_body(article.body, article.language) if has_features(article) else None


def stems_of(article: Article) -> Stems:
    """The stems of an article's original alone, at half the cost; none where we hold nothing."""
    if article.features is not None:
        return article.features.stems
    if not has_features(article):
        return Stems()
    words = list_words(strip_markdown(article.body), article.language)
    return _count_stems(words, article.language)


def has_features(article: Article) -> bool:
    """Whether an article's original can be compared; free of cost."""
    holds_text = article.text is not BodyText.SUMMARY and bool(article.body)
    return article.features is not None or holds_text


def take_features(text: str, language: str) -> Features:
    """The features of a plain text in which blank lines part the paragraphs; `language` is BCP 47."""
    is_unspaced = is_unspaced_language(language)
    units = list_units(text, language)
    words = list_words(text, language) if is_unspaced else units
    quotations = find_quotations(text)
    return Features(
        language=language,
        words=len(units),
        sentences=count_sentences(text),
        stems=_count_stems(words, language),
        shingles=sample_shingles(
            list(map(folding(language), units)), UNSPACED_RUN if is_unspaced else RUN
        ),
        quotes=len(quotations),
        quoted_words=len(list_units("\n".join(quotations), language)),
    )


@lru_cache(maxsize=1 << 10)
def _take_from_body(body: str, language: str) -> Features:
    """Kept for the other questions that the same event asks."""
    return take_features(strip_markdown(body), language)


def _count_stems(words: Sequence[str], language: str) -> Stems:
    counted = Counter(words)
    counts: dict[str, int] = {}
    forms: dict[str, str] = {}
    for stem, form in zip(map(stemming(language), counted), counted, strict=True):
        if stem not in counts:
            counts[stem] = counted[form]
            forms[stem] = form
        else:  # its most frequent form stands, of several the first
            counts[stem] += counted[form]
            if counted[form] > counted[forms[stem]]:
                forms[stem] = form
    stems = tuple(sorted(counts))
    return Stems(stems, tuple(map(counts.__getitem__, stems)), tuple(map(forms.__getitem__, stems)))
