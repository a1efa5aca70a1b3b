"""Ids in one file that name another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from builder.content.kinds import Kind
from builder.content.linking.index import Entry, Index
from builder.content.locating import Loc
from builder.content.records import ArticleRecord, EventRecord, OutletRecord, Record, SiteRecord
from builder.diagnostics import Diagnostic

_LIKE_AN_ID = re.compile(r"[a-z0-9-]+", re.ASCII)


class Reference(NamedTuple):
    """An id at a path of a record, and the kind of file it names."""

    loc: Loc
    kind: Kind
    id: str


def check_site(index: Index) -> Iterator[Diagnostic]:
    """The ids in the settings of the site."""
    if index.site:
        yield from check_references(index, index.site)


def check_references(index: Index, entry: Entry[Record]) -> Iterator[Diagnostic]:
    """Ids that nothing bears, with the nearest, and those that have been renamed."""
    names = index.names
    for reference in references_of(entry.record):
        _, kind, record_id = reference
        if record_id in names.ids[kind]:
            continue
        if record_id in names.now[kind]:
            yield _renamed(entry, reference, names.now[kind][record_id])
        else:
            yield _unknown(entry, reference, names.meant(kind, record_id))


def check_wire(index: Index, entry: Entry[ArticleRecord]) -> Iterator[Diagnostic]:
    """Agencies that look like misspelt ids of outlets."""
    for number, agency in enumerate(entry.record.wire):
        if agency in index.names.ids[Kind.OUTLET] or not _LIKE_AN_ID.fullmatch(agency):
            continue
        meant = index.names.meant(Kind.OUTLET, agency)
        if meant:
            yield entry.problem("wire-like-outlet", ("wire", number), id=agency, meant=meant)


def references_of(record: Record) -> Iterator[Reference]:
    """Every id in a record that names another file."""
    match record:
        case ArticleRecord():
            yield Reference(("outlet",), Kind.OUTLET, record.outlet)
            if record.event:
                yield Reference(("event",), Kind.EVENT, record.event)
            yield from _listed("topics", Kind.TOPIC, record.topics)
        case EventRecord():
            yield from _listed("topics", Kind.TOPIC, record.topics)
            yield from _listed("watch", Kind.OUTLET, record.watch or ())
            yield from _listed("part_of", Kind.EVENT, record.part_of)
            yield from _listed("follows", Kind.EVENT, record.follows)
            for number, miss in enumerate(record.not_found):
                yield Reference(("not_found", number, "outlet"), Kind.OUTLET, miss.outlet)
        case OutletRecord() if record.owner:
            yield Reference(("owner",), Kind.OWNER, record.owner)
        case SiteRecord():
            yield from _listed("watch", Kind.OUTLET, record.watch)
            yield from _listed("menu", Kind.PAGE, record.menu)


def _listed(field: str, kind: Kind, ids: tuple[str, ...]) -> Iterator[Reference]:
    for number, record_id in enumerate(ids):
        yield Reference((field, number), kind, record_id)


_USERS = {
    Kind.SITE: "the site",
    Kind.ARTICLE: "an article",
    Kind.EVENT: "an event",
    Kind.OUTLET: "an outlet",
}
_ROLES = {
    "outlet": "outlet",
    "event": "event",
    "topics": "topics",
    "owner": "owner",
    "menu": "pages",
    "watch": "outlets",
    "not_found": "outlets",
    "part_of": "related events",
    "follows": "related events",
}


def _renamed(entry: Entry[Record], reference: Reference, now: str) -> Diagnostic:
    loc, kind, old = reference
    return entry.problem("renamed-id", loc, kind=kind.value, id=old, now=now)


def _unknown(entry: Entry[Record], reference: Reference, meant: str | None) -> Diagnostic:
    wording = f"unknown-{reference.kind.value}"
    return entry.problem(
        f"{wording}/near" if meant else wording,
        reference.loc,
        id=reference.id,
        user=_USERS[entry.reading.kind or Kind.SITE],
        role=_ROLES[str(reference.loc[0])],
        content=entry.content,
        meant=meant or "",
    )
