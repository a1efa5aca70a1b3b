"""Who is quoted on an event, and by whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from builder.analysis.people import list_cited
from builder.archive.article import Article

_FEWEST_SHARING = 2


class Reach(StrEnum):
    """By how many of the outlets a person or institution is cited."""

    ALL = "all"
    SEVERAL = "several"
    ONE = "one"


@dataclass(frozen=True, slots=True)
class Voice:
    """A person or institution, and the articles that carry its words, in order of publication."""

    name: str
    reach: Reach
    articles: tuple[Article, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """The ids of the outlets that cite it, in the order of their articles."""
        return tuple(dict.fromkeys(article.outlet for article in self.articles))


@dataclass(frozen=True, slots=True)
class Voices:
    """Everyone cited on an event, by most outlets first; names that are equal in that by alphabet.

    `recorded` counts the outlets of which it is recorded whom they cite. For the articles in
    `unrecorded` nobody is named, which does not say that they cite nobody.
    """

    voices: tuple[Voice, ...]
    recorded: int
    unrecorded: tuple[Article, ...]

    def of(self, reach: Reach) -> tuple[Voice, ...]:
        """The voices of one reach."""
        return tuple(voice for voice in self.voices if voice.reach is reach)


def find_voices(articles: Iterable[Article]) -> Voices:
    """Whom the articles on one event cite: those listed as cited, and the speakers of their stances.

    Nothing is inferred. Spellings of one name are one (see `people`); other names of one person,
    such as "the president", are not.
    """
    held = {article.id: article for article in articles}
    named = [replace(article, people_cited=_names(article)) for article in held.values()]
    recorded = {article.outlet for article in named if article.people_cited}
    voices = [
        Voice(
            cited.name,
            _reach({each.outlet for each in cited.articles}, recorded),
            tuple(held[each.id] for each in cited.articles),
        )
        for cited in list_cited(named)
    ]
    return Voices(
        voices=tuple(sorted(voices, key=lambda voice: -len(voice.outlets))),
        recorded=len(recorded),
        unrecorded=tuple(held[each.id] for each in named if not each.people_cited),
    )


def _names(article: Article) -> tuple[str, ...]:
    speakers = (taken.speaker for taken in article.stances if taken.speaker)
    return tuple(dict.fromkeys((*article.people_cited, *speakers)))


def _reach(citing: set[str], recorded: set[str]) -> Reach:
    if len(citing) < _FEWEST_SHARING:
        return Reach.ONE
    return Reach.ALL if citing == recorded else Reach.SEVERAL
