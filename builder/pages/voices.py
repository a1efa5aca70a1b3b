"""Who is quoted on an event, by all, by several, by one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from builder import urls
from builder.analysis.voices import Reach, Voice, find_voices
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.event import Event
from builder.pages.frame import Link


@dataclass(frozen=True, slots=True)
class VoiceLine:
    """A person or institution, and the articles that cite it, under the names of their outlets."""

    name: str
    articles: tuple[Link, ...]
    outlets: int


@dataclass(frozen=True, slots=True)
class OnlyHere:
    """Whom only one outlet cites, with the first of its articles that does."""

    article: Link
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VoicesView:
    """Voices by reach; `recorded` counts the outlets of which it is recorded whom they cite."""

    by_all: tuple[VoiceLine, ...]
    by_several: tuple[VoiceLine, ...]
    by_one: tuple[OnlyHere, ...]
    recorded: int
    unrecorded: tuple[Link, ...]


def voices_view(archive: Archive, event: Event) -> VoicesView:
    """Whom the articles on one event cite."""
    found = find_voices(archive.articles_by_event.get(event.id, ()))
    names: defaultdict[str, list[str]] = defaultdict(list)
    articles: dict[str, Article] = {}
    for voice in found.of(Reach.ONE):
        first = articles.setdefault(voice.outlets[0], voice.articles[0])
        names[first.outlet].append(voice.name)
    return VoicesView(
        by_all=tuple(_line(archive, voice) for voice in found.of(Reach.ALL)),
        by_several=tuple(_line(archive, voice) for voice in found.of(Reach.SEVERAL)),
        by_one=tuple(
            OnlyHere(_link(archive, articles[outlet]), tuple(held))
            for outlet, held in sorted(names.items(), key=lambda each: (-len(each[1]), each[0]))
        ),
        recorded=found.recorded,
        unrecorded=tuple(_link(archive, article) for article in found.unrecorded),
    )


def _line(archive: Archive, voice: Voice) -> VoiceLine:
    links = tuple(_link(archive, article) for article in voice.articles)
    return VoiceLine(voice.name, links, len(voice.outlets))


def _link(archive: Archive, article: Article) -> Link:
    return Link(archive.outlet_by_id[article.outlet].name, urls.article(article.id))
