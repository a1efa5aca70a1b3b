"""The words that tell accounts of one event apart, as tables with bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from builder import urls
from builder.analysis.wording import (
    FEWEST_WORDS,
    Axis,
    DistinctiveWord,
    LanguageWording,
    Withheld,
    Wording,
)
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.pages.frame import Link


@dataclass(frozen=True, slots=True)
class WordBar:
    """A word with its counts here and elsewhere; `width` is per cent of the longest bar."""

    form: str
    z: float
    count: int
    elsewhere: int
    width: float


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """One article's distinctive words, or why there are none to show."""

    article: Link
    words: int
    elsewhere: int
    more: tuple[WordBar, ...]
    less: tuple[WordBar, ...]
    withheld: Withheld | None


@dataclass(frozen=True, slots=True)
class GroupWords:
    """The same of the articles of a group; `value` is a country's code, a kind or a funding."""

    axis: Axis
    value: str
    articles: int
    words: int
    elsewhere: int
    more: tuple[WordBar, ...]
    less: tuple[WordBar, ...]
    withheld: Withheld | None


@dataclass(frozen=True, slots=True)
class LanguageWords:
    """What is compared within one language; groups of one article are those articles themselves."""

    language: str
    articles: tuple[ArticleWords, ...]
    groups: tuple[GroupWords, ...]


@dataclass(frozen=True, slots=True)
class WordingView:
    """The languages in which anything could be compared, and how many articles could not, by reason.

    `fewest` is the number of words that either side needs.
    """

    languages: tuple[LanguageWords, ...]
    withheld: tuple[tuple[Withheld, int], ...]
    fewest: int = FEWEST_WORDS


def wording_view(archive: Archive, found: Sequence[LanguageWording]) -> WordingView:
    """The wording that was found among one event's articles."""
    longest = max((abs(each.z) for each in _words(found)), default=1.0)
    reasons = Counter(each.wording.withheld for held in found for each in held.articles)
    return WordingView(
        languages=tuple(_language(archive, each, longest) for each in found if _is_told(each)),
        withheld=tuple((reason, reasons[reason]) for reason in Withheld if reasons[reason]),
    )


def words_of_article(archive: Archive, found: Sequence[LanguageWording]) -> dict[str, ArticleWords]:
    """The distinctive words of each article on an event, by its id: for setting them side by side."""
    longest = max((abs(each.z) for each in _words(found)), default=1.0)
    return {
        each.article.id: _article(archive, each.article, each.wording, longest)
        for held in found
        for each in held.articles
    }


def _is_told(wording: LanguageWording) -> bool:
    return any(each.wording.withheld is None for each in wording.articles)


def _words(found: Iterable[LanguageWording]) -> Iterable[DistinctiveWord]:
    for held in found:
        of_articles = [each.wording for each in held.articles]
        of_groups = [each.wording for each in held.groups]
        for wording in (*of_articles, *of_groups):
            yield from (*wording.more, *wording.less)


def _language(archive: Archive, held: LanguageWording, longest: float) -> LanguageWords:
    return LanguageWords(
        held.language,
        tuple(_article(archive, each.article, each.wording, longest) for each in held.articles),
        tuple(
            GroupWords(
                axis=each.axis,
                value=each.value,
                articles=len(each.articles),
                words=each.wording.words,
                elsewhere=each.wording.elsewhere,
                more=_bars(each.wording.more, longest),
                less=_bars(each.wording.less, longest),
                withheld=each.wording.withheld,
            )
            for each in held.groups
            if len(each.articles) > 1
        ),
    )


def _article(archive: Archive, article: Article, wording: Wording, longest: float) -> ArticleWords:
    return ArticleWords(
        article=Link(archive.outlet_by_id[article.outlet].name, urls.article(article.id)),
        words=wording.words,
        elsewhere=wording.elsewhere,
        more=_bars(wording.more, longest),
        less=_bars(wording.less, longest),
        withheld=wording.withheld,
    )


def _bars(words: Iterable[DistinctiveWord], longest: float) -> tuple[WordBar, ...]:
    return tuple(
        WordBar(
            each.form, each.z, each.count, each.elsewhere, round(100 * abs(each.z) / longest, 1)
        )
        for each in words
    )
