"""Which words tell one account of an event from the others in its language.

The measure is the weighted log-odds ratio with an informative Dirichlet prior of B. Monroe,
M. Colaresi and K. Quinn, "Fightin' Words", Political Analysis 16 (2008), section 3.5.1. A rare word
does not win by being rare, nor a frequent one by being frequent, so no list of stop words is needed.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import NamedTuple
from zlib import crc32

from builder.analysis.texts import features_of, has_features, stems_of
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.event import Event
from builder.archive.features import Features, Stem
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


class _Sample(NamedTuple):
    ids: frozenset[str]
    counts: Counter[str]
    size: int


@dataclass(frozen=True)
class Background:
    """How often words occur in the texts of an archive: what the distinctive is measured against.

    It is counted when it is first asked for. Where a language has more texts than
    `MOST_BACKGROUND`, the same thousand stand for all, chosen by a hash of their ids.
    """

    archive: Archive

    def prior_of(self, language: str, texts: Mapping[str, Features]) -> Mapping[str, float]:
        """The pseudo-count of every stem in the given texts (by article id).

        All of the background together weighs `PRIOR_WORDS`; the texts belong to it in any case.
        """
        sample = self._by_language.get(language, _Sample(frozenset(), Counter(), 0))
        added = _count(text.stems for key, text in texts.items() if key not in sample.ids)
        size = sample.size + added.total()
        stems = {each.stem for text in texts.values() for each in text.stems}
        return {each: (sample.counts[each] + added[each]) * PRIOR_WORDS / size for each in stems}

    def sample(self, language: str) -> tuple[Article, ...]:
        return (
            tuple(a for a in self.archive.articles if a.id in self._by_language[language].ids)
            if language in self._by_language
            else ()
        )

    @cached_property
    def _by_language(self) -> Mapping[str, _Sample]:
        held: dict[str, list[Article]] = {}
        for article in filter(has_features, self.archive.articles):
            held.setdefault(written_language(article.language), []).append(article)
        return {language: _sample(articles) for language, articles in held.items()}


def _sample(articles: Sequence[Article]) -> _Sample:
    by_hash = sorted(articles, key=lambda article: (crc32(article.id.encode()), article.id))
    chosen = by_hash[:MOST_BACKGROUND]
    counts = _count(map(stems_of, chosen))
    return _Sample(frozenset(each.id for each in chosen), counts, counts.total())


def log_odds(
    one: Mapping[str, int], other: Mapping[str, int], prior: Mapping[str, float], size: float
) -> dict[str, float]:
    """The z-score of every word in either count: positive where `one` uses it more.

    `prior` holds the pseudo-counts of these words, each above zero; `size` is the sum of all, those
    of further words included, so it is larger than any of them. These are the equations 15, 16, 19,
    20 and 22 of the paper.
    """
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
    compare = _comparison(texts, lambda: background.prior_of(language, texts))
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
    texts: Mapping[str, Features], prior: Callable[[], Mapping[str, float]]
) -> _Comparison:
    """What compares two sets of articles, given by their ids; the prior is asked for when needed."""
    prior_once = cache(prior)
    counted = _Counted(texts)

    def compare(ids: frozenset[str], other_ids: frozenset[str]) -> Wording:
        here, there = ids & texts.keys(), other_ids & texts.keys()
        one, other = counted.count(here), counted.count(there)
        words, elsewhere = one.total(), other.total()
        withheld = _withhold(here, there, min(words, elsewhere))
        if withheld:
            return Wording(words, elsewhere, withheld=withheld)
        scores = log_odds(one, other, prior_once(), PRIOR_WORDS)
        telling = [scored for scored in scores.items() if abs(scored[1]) >= SIGNIFICANT]
        own_forms = _forms(texts[each] for each in here)
        forms = {word: own_forms.get(word) or counted.forms[word] for word, _ in telling}
        listed = [
            DistinctiveWord(forms[word], round(z, 2), one[word], other[word])
            for word, z in sorted(telling, key=lambda scored: (-scored[1], scored[0]))
        ]
        more = tuple(each for each in listed if each.z > 0)[:MOST_SHOWN]
        less = tuple(each for each in reversed(listed) if each.z < 0)[:MOST_SHOWN]
        return Wording(words, elsewhere, more, less)

    return compare


class _Counted:
    """The words of all texts together, counted once: most sides are all of them but a few.

    `forms` has the form of each stem in the text that has it most often.
    """

    def __init__(self, texts: Mapping[str, Features]) -> None:
        self._texts = texts
        self._all = _count(text.stems for text in texts.values())
        self.forms = _forms(texts.values())

    def count(self, ids: AbstractSet[str]) -> Counter[str]:
        """How often each stem occurs in the texts with these ids; only those that do."""
        others = self._texts.keys() - ids
        if len(ids) <= len(others):
            return self._count_each(ids)
        counts = self._all.copy()
        for stem, count in self._count_each(others).items():
            counts[stem] -= count
            if not counts[stem]:
                del counts[stem]
        return counts

    def _count_each(self, ids: AbstractSet[str]) -> Counter[str]:
        return _count(self._texts[each].stems for each in ids)


def _withhold(here: AbstractSet[str], there: AbstractSet[str], words: int) -> Withheld | None:
    if not here:
        return Withheld.NO_FEATURES
    if not there:
        return Withheld.ONLY_ONE
    return Withheld.TOO_LITTLE if words < FEWEST_WORDS else None


def _count(texts: Iterable[Iterable[Stem]]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for stems in texts:
        for each in stems:
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
