"""Readings of all files linked into one archive, or told why there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from builder.archive.archive import Archive
from builder.content.kinds import FOLDER_BY_KIND, SUFFIX, Kind
from builder.content.linking import addresses, articles, events, features, references
from builder.content.linking.assembly import assemble
from builder.content.linking.index import Index, index_readings
from builder.content.reading import Reading
from builder.diagnostics import Diagnostic, Severity

CHECKS: tuple[Callable[[Index], Iterator[Diagnostic]], ...] = (
    addresses.check_site,
    addresses.check_addresses,
    addresses.check_aliases,
    addresses.check_case,
    features.check_features,
    references.check_references,
    references.check_wire,
    events.check_claims,
    events.check_not_found,
    events.check_circles,
    articles.check_stances,
    articles.check_rights,
    articles.check_dates,
    articles.check_urls,
    articles.check_languages,
)


class LeftOff(NamedTuple):
    """A content file (path below the content folder) that is not on the site, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Linked:
    """The archive, or None when there is any error; diagnostics are sorted by place."""

    archive: Archive | None
    diagnostics: tuple[Diagnostic, ...] = ()
    left_off: tuple[LeftOff, ...] = ()


def link(readings: Iterable[Reading], *, with_drafts: bool) -> Linked:
    """Check all files against each other and make them one archive; their order does not matter."""
    index = index_readings(readings)
    read = (diagnostic for reading in index.readings for diagnostic in reading.diagnostics)
    found = (diagnostic for check in CHECKS for diagnostic in check(index))
    diagnostics = tuple(sorted((*read, *found)))
    left_off = () if with_drafts else tuple(sorted(_drafts(index)))
    if any(each.severity is Severity.ERROR for each in diagnostics):
        return Linked(None, diagnostics, left_off)
    archive = assemble(index, frozenset(each.path for each in left_off))
    return Linked(archive, diagnostics, left_off)


def _drafts(index: Index) -> Iterator[LeftOff]:
    for event in index.events.values():
        if event.record.draft:
            yield LeftOff(event.reading.path, "it is a draft")
    for article in index.articles.values():
        of_event = index.events.get(article.record.event or "")
        if article.record.draft:
            yield LeftOff(article.reading.path, "it is a draft")
        elif of_event and of_event.record.draft:
            path = f"{FOLDER_BY_KIND[Kind.EVENT]}/{of_event.id}{SUFFIX}"
            yield LeftOff(article.reading.path, f"its event is a draft ({path})")
