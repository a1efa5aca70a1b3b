"""Readings of all files linked into one archive, or told why there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.event import Event
from builder.archive.outlet import Outlet, Owner
from builder.archive.site import Essay
from builder.archive.topic import Topic
from builder.content.kinds import Kind, path_of
from builder.content.linking import addresses, articles, events, features, references
from builder.content.linking.assembly import make_site
from builder.content.linking.index import Index, index_readings
from builder.content.linking.verdicts import Verdict, Verdicts, judge
from builder.content.reading import Reading
from builder.diagnostics import Diagnostic, Severity

CHECKS: tuple[Callable[[Index], Iterator[Diagnostic]], ...] = (
    addresses.check_site,
    addresses.check_aliases,
    addresses.check_case,
    features.check_articles,
    references.check_site,
    events.check_circles,
    articles.check_urls,
)
"""Of all files together; those of each on its own are with the verdicts."""

Item = TypeVar("Item", Article, Event, Outlet, Owner, Topic, Essay)


class LeftOff(NamedTuple):
    """A content file (path below the content folder) that is not on the site, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Linked:
    """The archive, or None when there is any error; diagnostics are sorted by place.

    `verdicts` is what the next link need not find out again.
    """

    archive: Archive | None
    diagnostics: tuple[Diagnostic, ...] = ()
    left_off: tuple[LeftOff, ...] = ()
    verdicts: Verdicts = field(default=Verdicts(), compare=False, repr=False)


def link(readings: Iterable[Reading], *, with_drafts: bool, before: Linked | None = None) -> Linked:
    """Check all files against each other and make them one archive; their order does not matter.

    Given what was linked before, only what has changed since is looked at, and the result is equal
    to that without it: whatever is equal in the archive is then the same object.
    """
    known = before.verdicts if before else Verdicts()
    index = index_readings(readings, with_drafts=with_drafts, before=known.index)
    verdicts = judge(index, known)
    read = (diagnostic for reading in index.flawed for diagnostic in reading.diagnostics)
    found = (diagnostic for check in CHECKS for diagnostic in check(index))
    diagnostics = tuple(sorted((*read, *verdicts.told, *found)))
    left_off = () if with_drafts else tuple(sorted(_drafts(index)))
    archive = None
    if not any(each.severity is Severity.ERROR for each in diagnostics):
        archive = _assemble(index, verdicts, frozenset(each.path for each in left_off))
    if before and before.archive == archive:
        archive = before.archive
    return Linked(archive, diagnostics, left_off, verdicts)


def _assemble(index: Index, verdicts: Verdicts, left_off: frozenset[str]) -> Archive:
    assert index.site is not None  # noqa: S101 - its absence is an error
    return Archive(
        site=make_site(index.site.record),
        events=_items(verdicts.events, left_off),
        articles=_items(verdicts.articles, left_off),
        outlets=_items(verdicts.outlets, left_off),
        owners=_items(verdicts.owners, left_off),
        topics=_items(verdicts.topics, left_off),
        essays=_items(verdicts.essays, left_off),
    )


def _items(verdicts: Mapping[str, Verdict[Item]], left_off: frozenset[str]) -> tuple[Item, ...]:
    items = [verdicts[each].item for each in sorted(verdicts)]
    return tuple(item for item in items if item.path not in left_off) if left_off else tuple(items)


def _drafts(index: Index) -> Iterator[LeftOff]:
    for event_id in index.hidden_events:
        yield LeftOff(path_of(Kind.EVENT, event_id), "it is a draft")
    for article in index.articles.values():
        if article.is_draft:
            yield LeftOff(article.reading.path, "it is a draft")
        elif index.hidden_events and article.record.event in index.hidden_events:
            path = path_of(Kind.EVENT, article.record.event)
            yield LeftOff(article.reading.path, f"its event is a draft ({path})")
