"""Ids and aliases as addresses: each belongs to one file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from builder import urls
from builder.content.kinds import SITE_FILE, Kind
from builder.content.linking.index import Index, Named, content_folder
from builder.content.messages import word
from builder.content.reading import Reading
from builder.diagnostics import Diagnostic, Place, Related

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


def check_site(index: Index) -> Iterator[Diagnostic]:
    """The settings of the site must be there."""
    if index.site or any(reading.path == SITE_FILE for reading in index.flawed):
        return
    content = content_folder(index.readings[0]) if index.readings else "content/"
    yield word("missing-site", Place(f"{content}{SITE_FILE}"), None, content=content)


def check_address(_: Index, entry: Named) -> Iterator[Diagnostic]:
    """Ids and aliases whose address another page has."""
    address_of = _ADDRESS_OF[entry.reading.kind or Kind.PAGE]
    address = address_of(entry.id)
    holder = _holder_of(address)
    if holder:
        place = Place(entry.reading.source.shown)
        yield word("address-taken", place, None, id=entry.id, address=address, holder=holder)
    for number, alias in enumerate(entry.aliases):
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
    for kind, entries in index.named.items():
        holders: dict[str, tuple[Named, int]] = {}
        for entry in [each for each in entries.values() if each.aliases]:
            for number, alias in enumerate(entry.aliases):
                yield from _check_alias(index, kind, entry, number, holders.get(alias))
                holders.setdefault(alias, (entry, number))


def _check_alias(
    index: Index, kind: Kind, entry: Named, number: int, holder: tuple[Named, int] | None
) -> Iterator[Diagnostic]:
    alias, loc = entry.aliases[number], ("aliases", number)
    if alias == entry.id:
        yield entry.problem("alias-of-itself", loc, alias=alias)
    elif alias in index.ids[kind]:
        yield entry.problem("alias-taken", loc, alias=alias, kind=kind.value)
    elif holder:
        first, at = holder
        related = first.related(("aliases", at), "first claimed here")
        yield entry.problem("alias-repeated", loc, alias=alias, related=(related,))


def check_case(index: Index) -> Iterator[Diagnostic]:
    """Files whose names differ only in capital letters, which no id has."""
    if all(reading.path == reading.path.casefold() for reading in index.flawed):
        return
    first: dict[str, Reading] = {}
    for reading in index.readings:
        if not reading.id:
            continue
        other = first.setdefault(reading.path.casefold(), reading)
        if other is not reading:
            related = Related(Place(other.source.shown), None, "the other file")
            place = Place(reading.source.shown)
            yield word("same-id-but-for-case", place, None, related=(related,))
