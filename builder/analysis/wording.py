"""Which words tell one account of an event from the others in its language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import starmap
from zlib import crc32

from builder.analysis.texts import features_of, has_features, stems_of
from builder.analysis.word_scores import (
    PRIOR_WORDS,
    SIGNIFICANT,
    WordCounts,
    count_stems,
    log_odds,
)
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.event import Event
from builder.archive.features import Features
from builder.archive.outlet import Outlet
from builder.text.languages import written_language

FEWEST_WORDS = 200
"""Either side needs as many words: below that next to nothing but names comes out distinctive."""

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
class Sample:
    """The articles whose texts stand for all of one language.

    They are counted when asked for, unless they were `counted` before.
    """

    articles: tuple[Article, ...]
    counted: Mapping[str, int] | None = None

    @cached_property
    def ids(self) -> frozenset[str]:
        return _ids(self.articles)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How often each stem occurs in them."""
        if self.counted is not None:
            return self.counted
        return count_stems(map(stems_of, self.articles))

    @cached_property
    def size(self) -> int:
        """How many words they have."""
        return sum(self.counts.values())

    def following(self, before: Sample) -> Sample:
        """The same, counted by what has changed since an earlier sample if that was counted."""
        held, now = ({each.id: each for each in one.articles} for one in (before, self))
        gone = [each for each in before.articles if now.get(each.id) is not each]
        come = [each for each in self.articles if held.get(each.id) is not each]
        is_counted = before.counted is not None or "counts" in vars(before)
        if not is_counted or len(come) + len(gone) > len(self.articles) // 2:
            return self
        counts = dict(before.counts)
        for stem, count in count_stems(map(stems_of, gone)).items():
            counts[stem] -= count
            if not counts[stem]:
                del counts[stem]
        for stem, count in count_stems(map(stems_of, come)).items():
            counts[stem] = counts.get(stem, 0) + count
        return Sample(self.articles, counts)


@dataclass(frozen=True)
class Background:
    """How often words occur in the texts of an archive: what the distinctive is measured against.

    It depends on nothing but its samples, which come by the language that they are written in.
    """

    samples: Mapping[str, Sample]

    def prior_of(self, language: str, texts: Mapping[str, Features]) -> Mapping[str, float]:
        """The pseudo-count of every stem in the given texts (by article id).

        All of the background together weighs `PRIOR_WORDS`; the texts belong to it in any case.
        """
        sample = self.samples.get(language, Sample(()))
        added = count_stems(text.stems for key, text in texts.items() if key not in sample.ids)
        size = sample.size + sum(added.values())
        held, more = sample.counts.get, added.get
        stems = set[str]().union(*(text.stems.stems for text in texts.values()))
        return {each: (held(each, 0) + more(each, 0)) * PRIOR_WORDS / size for each in stems}

    def with_counts(self, counts: Mapping[str, Mapping[str, int]]) -> Background:
        """The same, where some languages were counted before."""
        samples = {
            language: Sample(sample.articles, counts.get(language))
            for language, sample in self.samples.items()
        }
        return Background(samples)

    def following(self, before: Background) -> Background:
        """The same, where what an earlier background counted is counted on from there."""
        samples = {
            language: sample.following(before.samples.get(language, Sample(())))
            for language, sample in self.samples.items()
        }
        return Background(samples)

    def sample(self, language: str) -> tuple[Article, ...]:
        """The articles that the background of a language is counted from."""
        return self.samples.get(language, Sample(())).articles


def choose_background(articles: Iterable[Article]) -> Background:
    """The background of an archive with these articles.

    Where a language has more texts than `MOST_BACKGROUND`, the same thousand stand for all, chosen
    by a hash of their ids.
    """
    held: defaultdict[str, list[Article]] = defaultdict(list)
    for article in filter(has_features, articles):
        held[written_language(article.language)].append(article)
    return Background({language: _choose(texts) for language, texts in held.items()})


def _choose(articles: Sequence[Article]) -> Sample:
    by_hash = sorted(articles, key=lambda article: (crc32(article.id.encode()), article.id))
    return Sample(tuple(by_hash[:MOST_BACKGROUND]))


def distinctive_words(
    archive: Archive, event: Event, background: Background
) -> tuple[LanguageWording, ...]:
    """The distinctive words of an event's articles and groups; languages with most articles first.

    Choose one `Background` for the archive and give it for each event.
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


_Telling = tuple[list[tuple[str, float]], Mapping[str, int], Mapping[str, int]]
"""The words that tell two sides apart with their z-scores, and what counts the words of either."""

_Comparison = Callable[[frozenset[str], frozenset[str]], Wording]


def _comparison(
    texts: Mapping[str, Features], prior: Callable[[], Mapping[str, float]]
) -> _Comparison:
    """What compares two sets of articles, given by their ids; the prior is asked for when needed."""
    counted = WordCounts(texts, prior)
    known: dict[tuple[frozenset[str], frozenset[str]], _Telling] = {}

    def find_telling(here: frozenset[str], there: frozenset[str]) -> _Telling:
        if (there, here) in known:
            turned, other, one = known[there, here]
            return [(word, -z) for word, z in turned], one, other
        if (here, there) not in known:
            words, one, other = counted.sides(here, there)
            sizes = (counted.size(here) + PRIOR_WORDS, counted.size(there) + PRIOR_WORDS)
            scores = log_odds(words, one, other, counted.prior, sizes).items()
            telling = [(word, z) for word, z in scores if abs(z) >= SIGNIFICANT]
            known[here, there] = telling, one, other
        return known[here, there]

    def compare(ids: frozenset[str], other_ids: frozenset[str]) -> Wording:
        here, there = frozenset(ids & texts.keys()), frozenset(other_ids & texts.keys())
        words, elsewhere = counted.size(here), counted.size(there)
        withheld = _withhold(here, there, min(words, elsewhere))
        if withheld:
            return Wording(words, elsewhere, withheld=withheld)
        telling, one, other = find_telling(here, there)

        def show(word: str, z: float) -> DistinctiveWord:
            form = counted.form(word, here) or counted.form_in_all(word)
            return DistinctiveWord(form, round(z, 2), one.get(word, 0), other.get(word, 0))

        telling = sorted(telling, key=lambda scored: (-scored[1], scored[0]))
        more = [scored for scored in telling[:MOST_SHOWN] if scored[1] > 0]
        less = [scored for scored in telling[: -MOST_SHOWN - 1 : -1] if scored[1] < 0]
        return Wording(words, elsewhere, tuple(starmap(show, more)), tuple(starmap(show, less)))

    return compare


def _withhold(here: AbstractSet[str], there: AbstractSet[str], words: int) -> Withheld | None:
    if not here:
        return Withheld.NO_FEATURES
    if not there:
        return Withheld.ONLY_ONE
    return Withheld.TOO_LITTLE if words < FEWEST_WORDS else None


def _ids(articles: Iterable[Article]) -> frozenset[str]:
    return frozenset(article.id for article in articles)
