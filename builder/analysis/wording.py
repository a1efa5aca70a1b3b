"""Which words tell one account of an event from the others in its language.

The measure is the weighted log-odds ratio with an informative Dirichlet prior of B. Monroe,
M. Colaresi and K. Quinn, "Fightin' Words", Political Analysis 16 (2008), section 3.5.1. A rare word
does not win by being rare, nor a frequent one by being frequent, so no list of stop words is needed.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from zlib import crc32

from builder.analysis.texts import features_of, has_features
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.event import Event
from builder.archive.features import Features
from builder.archive.outlet import Outlet
from builder.text.languages import written_language

FEWEST_WORDS = 200
"""Either side needs as many words: below that next to nothing but names comes out distinctive."""

SIGNIFICANT = 1.96
"""The z-score that chance alone exceeds, upwards or downwards, for one word in twenty."""

PRIOR_WORDS = 500
"""The background weighs as much as so many words of average text. Fewer would let chance through,
more would hide what tells articles of ordinary length apart."""

MOST_SHOWN = 10
"""Words on either end of a list."""

MOST_BACKGROUND = 1_000
"""Texts that the background of a language is made of, so that a large archive costs no more."""


class Withheld(StrEnum):
    """Why no words are given."""

    NO_FEATURES = "no-features"
    ONLY_ONE = "only-one"
    TOO_LITTLE = "too-little"


class Axis(StrEnum):
    """What outlets are grouped by."""

    COUNTRY = "country"
    KIND = "kind"
    FUNDING = "funding"


@dataclass(frozen=True, slots=True)
class DistinctiveWord:
    """A word in its most frequent form, its z-score, and how often it occurs here and elsewhere."""

    form: str
    z: float
    count: int
    elsewhere: int


@dataclass(frozen=True, slots=True)
class Wording:
    """The words that one side uses more, and less, than the other; or why none are given.

    `words` and `elsewhere` are how many words the two sides have. A side may have no word that is
    distinctive: then both lists are empty and nothing is withheld.
    """

    words: int
    elsewhere: int
    more: tuple[DistinctiveWord, ...] = ()
    less: tuple[DistinctiveWord, ...] = ()
    withheld: Withheld | None = None


@dataclass(frozen=True, slots=True)
class ArticleWording:
    """One article against all others on its event in its language."""

    article: Article
    wording: Wording


@dataclass(frozen=True, slots=True)
class GroupWording:
    """The articles of some outlets against those of the others of which the same is known."""

    axis: Axis
    value: str
    articles: tuple[Article, ...]
    wording: Wording


@dataclass(frozen=True, slots=True)
class LanguageWording:
    """The articles of an event in one language, and their groups by country, kind and funding."""

    language: str
    articles: tuple[ArticleWording, ...]
    groups: tuple[GroupWording, ...]


@dataclass(frozen=True)
class Background:
    """How often words occur in the texts of an archive: what the distinctive is measured against.

    It is counted when it is first asked for. Where a language has more texts than
    `MOST_BACKGROUND`, the same thousand stand for all, chosen by a hash of their ids.
    """

    archive: Archive

    def counts_with(self, language: str, texts: Mapping[str, Features]) -> Counter[str]:
        """The counts by stem, the given texts (by article id) in any case included."""
        ids, counts = self._by_language.get(language, (frozenset(), Counter()))
        return counts + _count(text for key, text in texts.items() if key not in ids)

    @cached_property
    def _by_language(self) -> Mapping[str, tuple[frozenset[str], Counter[str]]]:
        held: dict[str, list[Article]] = {}
        for article in filter(has_features, self.archive.articles):
            held.setdefault(written_language(article.language), []).append(article)
        return {language: _sample(articles) for language, articles in held.items()}


def _sample(articles: Sequence[Article]) -> tuple[frozenset[str], Counter[str]]:
    by_hash = sorted(articles, key=lambda article: (crc32(article.id.encode()), article.id))
    chosen = by_hash[:MOST_BACKGROUND]
    return frozenset(each.id for each in chosen), _count(filter(None, map(features_of, chosen)))


def log_odds(
    one: Mapping[str, int], other: Mapping[str, int], prior: Mapping[str, float]
) -> dict[str, float]:
    """The z-score of every word in either count: positive where `one` uses it more.

    `prior` holds the pseudo-counts: positive for each of the words, and for one more at least.
    These are the equations 15, 16, 19 and 22 of the paper.
    """
    size = sum(prior.values())
    one_size, other_size = sum(one.values()) + size, sum(other.values()) + size

    def score(word: str) -> float:
        here, there = one.get(word, 0) + prior[word], other.get(word, 0) + prior[word]
        delta = math.log(here / (one_size - here)) - math.log(there / (other_size - there))
        return delta / math.sqrt(1 / here + 1 / there)

    return {word: score(word) for word in one.keys() | other.keys()}


def distinctive_words(
    archive: Archive, event: Event, background: Background
) -> tuple[LanguageWording, ...]:
    """The distinctive words of an event's articles and groups; languages with most articles first.

    Make one `Background` of the archive and give it for each event.
    """
    by_language: dict[str, list[Article]] = {}
    for article in archive.articles_by_event.get(event.id, ()):
        by_language.setdefault(written_language(article.language), []).append(article)
    ordered = sorted(by_language.items(), key=lambda held: (-len(held[1]), held[0]))
    return tuple(
        _compare_all(language, articles, archive.outlet_by_id, background)
        for language, articles in ordered
    )


def _compare_all(
    language: str,
    articles: Sequence[Article],
    outlet_by_id: Mapping[str, Outlet],
    background: Background,
) -> LanguageWording:
    texts = _texts(articles)
    compare = _comparison(language, texts, background)
    every = frozenset(texts)
    return LanguageWording(
        language,
        tuple(
            ArticleWording(each, compare(frozenset({each.id}), every - {each.id}))
            for each in articles
        ),
        tuple(
            GroupWording(axis, value, members, compare(_ids(members), _ids(others)))
            for axis in Axis
            for value, members, others in _groups(articles, axis, outlet_by_id)
        ),
    )


def _texts(articles: Sequence[Article]) -> Mapping[str, Features]:
    """The features by article id; of a lone text nothing but that there is one is of interest."""
    comparable = [article for article in articles if has_features(article)]
    if len(comparable) == 1:
        return {each.id: Features(each.language, words=0, sentences=0) for each in comparable}
    taken = ((article.id, features_of(article)) for article in comparable)
    return {article_id: features for article_id, features in taken if features}


def _groups(
    articles: Sequence[Article], axis: Axis, outlet_by_id: Mapping[str, Outlet]
) -> Iterable[tuple[str, tuple[Article, ...], tuple[Article, ...]]]:
    """Each value of an axis with its articles and all others that have one; values in order."""
    values = {each.id: getattr(outlet_by_id[each.outlet], axis.value) for each in articles}
    known = [article for article in articles if values[article.id] is not None]
    for value in sorted({str(values[article.id]) for article in known}):
        members = tuple(each for each in known if values[each.id] == value)
        others = tuple(each for each in known if values[each.id] != value)
        if others:
            yield value, members, others


_Comparison = Callable[[frozenset[str], frozenset[str]], Wording]


def _comparison(
    language: str, texts: Mapping[str, Features], background: Background
) -> _Comparison:
    """What compares two sets of articles, given by their ids, that share a background."""

    def compare(ids: frozenset[str], other_ids: frozenset[str]) -> Wording:
        here = [texts[each] for each in sorted(ids & texts.keys())]
        there = [texts[each] for each in sorted(other_ids & texts.keys())]
        one, other = _count(here), _count(there)
        words, elsewhere = one.total(), other.total()
        withheld = _withhold(here, there, min(words, elsewhere))
        if withheld:
            return Wording(words, elsewhere, withheld=withheld)
        scores = log_odds(one, other, _scale(background.counts_with(language, texts)))
        forms = {**_forms(there), **_forms(here)}
        listed = [
            DistinctiveWord(forms[each], round(z, 2), one[each], other[each])
            for each, z in sorted(scores.items(), key=lambda scored: (-scored[1], scored[0]))
            if abs(z) >= SIGNIFICANT
        ]
        more = tuple(each for each in listed if each.z > 0)[:MOST_SHOWN]
        less = tuple(each for each in reversed(listed) if each.z < 0)[:MOST_SHOWN]
        return Wording(words, elsewhere, more, less)

    return compare


def _withhold(here: Sequence[Features], there: Sequence[Features], words: int) -> Withheld | None:
    if not here:
        return Withheld.NO_FEATURES
    if not there:
        return Withheld.ONLY_ONE
    return Withheld.TOO_LITTLE if words < FEWEST_WORDS else None


def _scale(counts: Mapping[str, int]) -> Mapping[str, float]:
    """The background as a prior of `PRIOR_WORDS`."""
    total = sum(counts.values())
    return {word: count * PRIOR_WORDS / total for word, count in counts.items()}


def _count(texts: Iterable[Features]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for text in texts:
        for each in text.stems:
            counts[each.stem] += each.count
    return counts


def _forms(texts: Iterable[Features]) -> Mapping[str, str]:
    """The form of each stem in the text that has it most often."""
    best: dict[str, tuple[int, str]] = {}
    for text in texts:
        for each in text.stems:
            rank = (-each.count, each.form)
            best[each.stem] = min(best.get(each.stem, rank), rank)
    return {stem: form for stem, (_, form) in best.items()}


def _ids(articles: Iterable[Article]) -> frozenset[str]:
    return frozenset(article.id for article in articles)
