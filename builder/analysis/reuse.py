"""Shared copy: which articles on an event are printings of one text.

What is compared is the sampled shingles of two articles in one language (see `text.shingles`): the
share of the shorter one's that stand in the other estimates how much of its text does. At
`SHARED_COPY` and above the two belong to one group. That share was set on 10,000 news articles of
US outlets, which make 50 million pairs. Of those on other subjects or days and by two outlets 5
reach it (1 in 10 million: a page's furniture, or one speech printed twice), by one outlet 144 (1 in
350,000: its furniture). Between articles on one subject within three days, pairs above it carry one
agency's report, one official text or one transcript; those from 0.15 up to it mostly carry the same
quotations.
`tests/benchmarks/reuse_false_alarms.py` measures this again.

Shared copy says that two texts are one, not who took it from whom, nor that anybody did: both may
print an agency or an official statement. A translation is not recognised.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import combinations

from builder.analysis.lags import span_of
from builder.analysis.texts import features_of, has_features
from builder.archive.archive import Archive
from builder.archive.article import Agency, Article
from builder.archive.event import Event
from builder.text.languages import written_language

SHARED_COPY = 0.3
"""The share of the shorter article's text that makes two articles printings of one text."""

FEWEST_SHINGLES = 8
"""Of fewer, some seventy words, one quotation would be a large share."""

MOST_HOLDERS = 50
"""A run of words is looked for in so many articles at most; furniture of pages stands in more."""

_FEWEST_COMPARED = 2
_FEW = 12


class Evidence(StrEnum):
    """How an article is known to be somebody else's copy: by its credit, by its text, by both."""

    DECLARED = "declared"
    MEASURED = "measured"
    BOTH = "both"
    NEITHER = "neither"


class Unmeasured(StrEnum):
    """Why an article could not be compared."""

    NO_FEATURES = "no-features"
    TOO_SHORT = "too-short"
    ONLY_ONE = "only-one"


@dataclass(frozen=True, slots=True)
class Copy:
    """An article and the share of its text that stands in any other on the event.

    `nearest` is the one that has most of it, with that share; None where none has any.
    """

    article: Article
    share: float
    nearest: Article | None
    nearest_share: float
    evidence: Evidence

    @property
    def is_measured(self) -> bool:
        """Whether it belongs to a group."""
        return self.evidence in (Evidence.MEASURED, Evidence.BOTH)


@dataclass(frozen=True)
class CopyGroup:
    """Printings of one text, in order of publication.

    `earliest` is None where the dates do not tell. `agencies` are those that any of them credits,
    most often first.
    """

    copies: tuple[Copy, ...]
    earliest: Article | None
    agencies: tuple[Agency, ...]

    @cached_property
    def articles_by_outlet(self) -> Mapping[str, tuple[Article, ...]]:
        """Its articles by the ids of their outlets."""
        held: defaultdict[str, list[Article]] = defaultdict(list)
        for copy in self.copies:
            held[copy.article.outlet].append(copy.article)
        return {outlet: tuple(articles) for outlet, articles in held.items()}


@dataclass(frozen=True, slots=True)
class Uncompared:
    """An article that could not be compared; `evidence` is what its credit says."""

    article: Article
    reason: Unmeasured
    evidence: Evidence


@dataclass(frozen=True)
class Reuse:
    """The articles of an event: in groups that share copy, on their own, or not compared.

    Groups come largest first, articles in order of publication.
    """

    groups: tuple[CopyGroup, ...]
    single: tuple[Copy, ...]
    uncompared: tuple[Uncompared, ...]

    @cached_property
    def compared_ids(self) -> frozenset[str]:
        """The ids of the articles that could be compared."""
        grouped = (copy for group in self.groups for copy in group.copies)
        return frozenset(copy.article.id for copy in (*grouped, *self.single))

    @cached_property
    def groups_by_outlet(self) -> Mapping[str, tuple[CopyGroup, ...]]:
        """The groups with articles of each outlet, by its id."""
        held: defaultdict[str, list[CopyGroup]] = defaultdict(list)
        for group in self.groups:
            for outlet in group.articles_by_outlet:
                held[outlet].append(group)
        return {outlet: tuple(groups) for outlet, groups in held.items()}

    @property
    def compared(self) -> int:
        """How many articles could be compared."""
        return sum(len(group.copies) for group in self.groups) + len(self.single)

    @property
    def texts(self) -> int:
        """How many independent texts they are."""
        return len(self.groups) + len(self.single)


Shingles = Mapping[str, frozenset[int]]
"""The shingles of each article, by its id."""


def find_reuse(archive: Archive, event: Event) -> Reuse:
    """Who shares copy with whom among the articles on an event, language by language."""
    articles = archive.articles_by_event.get(event.id, ())
    by_language: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        by_language[written_language(article.language)].append(article)
    found = [_compare(held) for held in by_language.values()]
    place = {article.id: number for number, article in enumerate(articles)}
    return Reuse(
        groups=tuple(
            sorted(
                (group for each in found for group in each.groups),
                key=lambda group: (-len(group.copies), place[group.copies[0].article.id]),
            )
        ),
        single=tuple(
            sorted(
                (copy for each in found for copy in each.single),
                key=lambda copy: place[copy.article.id],
            )
        ),
        uncompared=tuple(
            sorted(
                (left for each in found for left in each.uncompared),
                key=lambda left: place[left.article.id],
            )
        ),
    )


def count_overlaps(
    shingles: Shingles, most_holders: int = MOST_HOLDERS
) -> Mapping[tuple[str, str], int]:
    """How many shingles two texts have in common, for those that have any; the smaller id first.

    Few texts are laid side by side. Of more, an index from shingle to texts is read once, so those
    that share nothing are never compared.
    """
    if len(shingles) <= min(most_holders, _FEW):
        pairs = combinations(sorted(shingles), 2)
        shared = {pair: len(shingles[pair[0]] & shingles[pair[1]]) for pair in pairs}
        return {pair: count for pair, count in shared.items() if count}
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for key in sorted(shingles):
        for shingle in shingles[key]:
            holders[shingle].append(key)
    overlaps: Counter[tuple[str, str]] = Counter()
    for keys in holders.values():
        for place, key in enumerate(keys[:most_holders]):
            overlaps.update((other, key) for other in keys[:place])
    return overlaps


def _compare(articles: Sequence[Article]) -> Reuse:
    """The articles in one language, in order of publication."""
    shingles, reasons = _measure(articles)
    overlaps = count_overlaps(shingles)
    groups = _group(shingles, overlaps)
    copies = _copies(articles, shingles, overlaps, frozenset().union(*groups))
    place = {key: number for number, key in enumerate(copies)}
    return Reuse(
        groups=tuple(
            _copy_group([copies[key] for key in sorted(group, key=place.__getitem__)])
            for group in groups
        ),
        single=tuple(copy for copy in copies.values() if not copy.is_measured),
        uncompared=tuple(
            Uncompared(each, reasons[each.id], _weigh(each, is_measured=False))
            for each in articles
            if each.id in reasons
        ),
    )


def _measure(articles: Sequence[Article]) -> tuple[Shingles, Mapping[str, Unmeasured]]:
    """The shingles of the articles, and why those without have none."""
    comparable = [article for article in articles if has_features(article)]
    lacking = [each.id for each in articles if not has_features(each)]
    reasons = dict.fromkeys(lacking, Unmeasured.NO_FEATURES)
    if len(comparable) < _FEWEST_COMPARED:
        return {}, reasons | {each.id: Unmeasured.ONLY_ONE for each in comparable}
    taken = {each.id: features_of(each) for each in comparable}
    found = {key: frozenset(each.shingles) for key, each in taken.items() if each}
    long = {key: each for key, each in found.items() if len(each) >= FEWEST_SHINGLES}
    reasons |= dict.fromkeys(found.keys() - long.keys(), Unmeasured.TOO_SHORT)
    if len(long) < _FEWEST_COMPARED:
        return {}, reasons | dict.fromkeys(long, Unmeasured.ONLY_ONE)
    return long, reasons


def _group(
    shingles: Shingles, overlaps: Mapping[tuple[str, str], int]
) -> tuple[frozenset[str], ...]:
    """The sets of articles that are linked, one to the next, by shared copy."""
    root = {key: key for key in shingles}

    def find(key: str) -> str:
        while root[key] != key:
            key = root[key] = root[root[key]]
        return key

    for (one, other), shared in overlaps.items():
        if shared >= SHARED_COPY * min(len(shingles[one]), len(shingles[other])):
            root[find(one)] = find(other)
    members: defaultdict[str, set[str]] = defaultdict(set)
    for key in shingles:
        members[find(key)].add(key)
    return tuple(frozenset(each) for each in members.values() if len(each) > 1)


def _copies(
    articles: Sequence[Article],
    shingles: Shingles,
    overlaps: Mapping[tuple[str, str], int],
    grouped: frozenset[str],
) -> Mapping[str, Copy]:
    """Every compared article with its shares, by id, in the order given."""
    article_by_id = {article.id: article for article in articles}
    nearest: dict[str, tuple[int, str]] = {}
    for pair, shared in sorted(overlaps.items()):
        for one, other in (pair, pair[::-1]):
            nearest[one] = max(nearest.get(one, (0, "")), (shared, other), key=lambda near: near[0])
    holders = Counter(shingle for held in shingles.values() for shingle in held)
    return {
        key: Copy(
            article=article,
            share=_share(sum(holders[each] > 1 for each in shingles[key]), shingles[key]),
            nearest=article_by_id[nearest[key][1]] if key in nearest else None,
            nearest_share=_share(nearest.get(key, (0, ""))[0], shingles[key]),
            evidence=_weigh(article, is_measured=key in grouped),
        )
        for key, article in article_by_id.items()
        if key in shingles
    }


def _copy_group(copies: Sequence[Copy]) -> CopyGroup:
    articles = [copy.article for copy in copies]
    credited = Counter(agency for article in articles for agency in article.wire)
    agencies = sorted(credited, key=lambda agency: (-credited[agency], agency.name))
    return CopyGroup(tuple(copies), _earliest(articles), tuple(agencies))


def _earliest(articles: Iterable[Article]) -> Article | None:
    """The article that was published before all others, whatever their dates may mean."""
    held = tuple(articles)
    spans = [(span_of(each.published), each) for each in held if each.published]
    if len(spans) < len(held):
        return None
    (first, article), *others = sorted(spans, key=lambda pair: (pair[0].latest, pair[1].id))
    return article if all(first.latest <= span.earliest for span, _ in others) else None


def _weigh(article: Article, *, is_measured: bool) -> Evidence:
    if article.wire:
        return Evidence.BOTH if is_measured else Evidence.DECLARED
    return Evidence.MEASURED if is_measured else Evidence.NEITHER


def _share(part: int, whole: frozenset[int]) -> float:
    return round(part / len(whole), 2)
