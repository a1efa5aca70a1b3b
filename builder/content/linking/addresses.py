"""Ids and aliases as addresses: each belongs to one file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from builder import urls
from builder.content.kinds import SITE_FILE, Kind
from builder.content.linking.index import Entry, Index, content_folder
from builder.content.messages import word
from builder.content.reading import Reading
from builder.content.records import (
    ArticleRecord,
    EventRecord,
    OutletRecord,
    OwnerRecord,
    PageRecord,
    TopicRecord,
)
from builder.diagnostics import Diagnostic, Place, Related

Named = (
    Entry[ArticleRecord]
    | Entry[EventRecord]
    | Entry[OutletRecord]
    | Entry[OwnerRecord]
    | Entry[TopicRecord]
    | Entry[PageRecord]
)

_ADDRESS_OF: Mapping[Kind, Callable[[str], str]] = {
    Kind.ARTICLE: urls.article,
    Kind.EVENT: urls.event,
    Kind.OUTLET: urls.outlet,
    Kind.OWNER: urls.owner,
    Kind.TOPIC: urls.topic,
    Kind.PAGE: urls.essay,
}
# A long list of events is split by year and month.
_EVENTS_OF_A_PERIOD = re.compile(r"events/(\d{4}(-\d{2})?|undated)\.html", re.ASCII)
_HOLDERS: Mapping[str, str] = {
    urls.EVENTS: "the list of events",
    urls.OUTLETS: "the list of outlets",
    urls.TOPICS: "the list of topics",
    **{f"{name}.html": f"a page that is always there ({name})" for name in urls.GENERATED},
}


def named_entries(index: Index, kind: Kind) -> Mapping[str, Named]:
    """The entries of a kind that has addresses."""
    by_kind: Mapping[Kind, Mapping[str, Named]] = {
        Kind.ARTICLE: index.articles,
        Kind.EVENT: index.events,
        Kind.OUTLET: index.outlets,
        Kind.OWNER: index.owners,
        Kind.TOPIC: index.topics,
        Kind.PAGE: index.pages,
    }
    return by_kind.get(kind, {})


def present_ids(index: Index, kind: Kind) -> Mapping[str, str]:
    """The id of today for each old one."""
    entries = named_entries(index, kind).values()
    return {alias: entry.id for entry in entries for alias in entry.record.aliases}


def check_site(index: Index) -> Iterator[Diagnostic]:
    """The settings of the site must be there."""
    if any(reading.path == SITE_FILE for reading in index.readings):
        return
    content = content_folder(index.readings[0]) if index.readings else "content/"
    yield word("missing-site", Place(f"{content}{SITE_FILE}"), None, content=content)


def check_addresses(index: Index) -> Iterator[Diagnostic]:
    """Ids and aliases whose address another page has."""
    for kind, address_of in _ADDRESS_OF.items():
        for entry in named_entries(index, kind).values():
            address = address_of(entry.id)
            holder = _holder_of(address)
            if holder:
                place = Place(entry.reading.source.shown)
                yield word(
                    "address-taken", place, None, id=entry.id, address=address, holder=holder
                )
            yield from _check_old_addresses(entry, address_of)


def _check_old_addresses(entry: Named, address_of: Callable[[str], str]) -> Iterator[Diagnostic]:
    for number, alias in enumerate(entry.record.aliases):
        address = address_of(alias)
        holder = _holder_of(address)
        if holder:
            loc = ("aliases", number)
            yield entry.problem("address-taken", loc, id=alias, address=address, holder=holder)


def _holder_of(address: str) -> str | None:
    if _EVENTS_OF_A_PERIOD.fullmatch(address):
        return _HOLDERS[urls.EVENTS]
    return _HOLDERS.get(address)


def check_aliases(index: Index) -> Iterator[Diagnostic]:
    """Aliases that are the id of a file, or claimed by two."""
    for kind in _ADDRESS_OF:
        holders: dict[str, tuple[Named, int]] = {}
        for entry in named_entries(index, kind).values():
            for number, alias in enumerate(entry.record.aliases):
                yield from _check_alias(index, kind, entry, number, holders.get(alias))
                holders.setdefault(alias, (entry, number))


def _check_alias(
    index: Index, kind: Kind, entry: Named, number: int, holder: tuple[Named, int] | None
) -> Iterator[Diagnostic]:
    alias, loc = entry.record.aliases[number], ("aliases", number)
    if alias == entry.id:
        yield entry.problem("alias-of-itself", loc, alias=alias)
    elif alias in index.ids[kind]:
        yield entry.problem("alias-taken", loc, alias=alias, kind=kind.value)
    elif holder:
        first, at = holder
        related = first.related(("aliases", at), "first claimed here")
        yield entry.problem("alias-repeated", loc, alias=alias, related=(related,))


def check_case(index: Index) -> Iterator[Diagnostic]:
    """Files whose names differ only in capital letters."""
    first: dict[str, Reading] = {}
    for reading in (reading for reading in index.readings if reading.id):
        other = first.setdefault(reading.path.casefold(), reading)
        if other is not reading:
            related = Related(Place(other.source.shown), None, "the other file")
            place = Place(reading.source.shown)
            yield word("same-id-but-for-case", place, None, related=(related,))
