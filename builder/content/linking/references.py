"""Ids in one file that name another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
    for field, kind, ids in _named_in(entry.record):
        if names.ids[kind].issuperset(ids):
            continue
        for number, record_id in enumerate(ids):
            reference = Reference(_loc(field, number), kind, record_id)
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


def _named_in(record: Record) -> Iterator[tuple[str, Kind, Sequence[str]]]:
    """The fields of a record that name other files, the kind of these, and their ids."""
    match record:
        case ArticleRecord():
            yield "outlet", Kind.OUTLET, (record.outlet,)
            if record.event:
                yield "event", Kind.EVENT, (record.event,)
            yield "topics", Kind.TOPIC, record.topics
        case EventRecord():
            yield "topics", Kind.TOPIC, record.topics
            yield "watch", Kind.OUTLET, record.watch or ()
            yield "part_of", Kind.EVENT, record.part_of
            yield "follows", Kind.EVENT, record.follows
            yield "not_found", Kind.OUTLET, [miss.outlet for miss in record.not_found]
        case OutletRecord() if record.owner:
            yield "owner", Kind.OWNER, (record.owner,)
        case SiteRecord():
            yield "watch", Kind.OUTLET, record.watch
            yield "menu", Kind.PAGE, record.menu


def _loc(field: str, number: int) -> Loc:
    if field in {"outlet", "event", "owner"}:
        return (field,)
    return (field, number, "outlet") if field == "not_found" else (field, number)


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
