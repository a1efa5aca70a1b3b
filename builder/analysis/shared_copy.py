"""With which outlets an outlet shares copy, as measured, and which agencies it credits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from builder.analysis.reuse import Reuse
from builder.archive.archive import Archive
from builder.archive.article import Agency, Article
from builder.archive.event import Event
from builder.archive.outlet import Outlet


@dataclass(frozen=True, slots=True)
class CopyPartner:
    """Another outlet whose articles are printings of one text with this outlet's.

    `articles` counts this outlet's, `credited` those among them that credit an agency. `events` are
    ids, in the order of the archive.
    """

    outlet: str
    articles: int
    credited: int
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CreditedAgency:
    """An agency and this outlet's articles that credit it, by what was measured of them.

    `shared` are printings of one text with another outlet's article, `own` were compared and are
    not, `uncompared` could not be compared.
    """

    agency: Agency
    shared: int
    own: int
    uncompared: int

    @property
    def articles(self) -> int:
        return self.shared + self.own + self.uncompared


@dataclass(frozen=True, slots=True)
class SharedCopy:
    """What was measured of an outlet's articles, and what they declare.

    Of all its `articles` so many were `compared` with others on their event, and so many of these
    are `shared`: printings of one text with another outlet's. Partners and agencies come with most
    articles first.
    """

    articles: int = 0
    compared: int = 0
    shared: int = 0
    partners: tuple[CopyPartner, ...] = ()
    agencies: tuple[CreditedAgency, ...] = ()


def find_shared_copy(
    archive: Archive, outlet: Outlet, reuse_of: Callable[[Event], Reuse]
) -> SharedCopy:
    """The shared copy of one outlet; `reuse_of` gives what was found on an event."""
    articles = archive.articles_by_outlet.get(outlet.id, ())
    events = sorted({article.event for article in articles if article.event})
    found = [reuse_of(archive.event_by_id[event]) for event in events]
    own = {article.id for article in articles}
    compared = {each for reuse in found for each in own & reuse.compared_ids}
    return _sum_up(articles, compared, _link_outlets(outlet.id, found))


_Links = Mapping[str, Iterable[Article]]


def _link_outlets(outlet: str, found: Iterable[Reuse]) -> _Links:
    """The outlet's articles that are one text with another outlet's, by the other's id."""
    links: defaultdict[str, list[Article]] = defaultdict(list)
    for reuse in found:
        for group in reuse.groups_by_outlet.get(outlet, ()):
            for other in group.articles_by_outlet:
                if other != outlet:
                    links[other].extend(group.articles_by_outlet[outlet])
    return links


def _sum_up(articles: Iterable[Article], compared: set[str], links: _Links) -> SharedCopy:
    held = tuple(articles)
    shared = {article.id for own in links.values() for article in own}
    partners = (_partner(other, own) for other, own in links.items())
    return SharedCopy(
        articles=len(held),
        compared=sum(article.id in compared for article in held),
        shared=len(shared),
        partners=tuple(sorted(partners, key=lambda each: (-each.articles, each.outlet))),
        agencies=_agencies(held, compared, shared),
    )


def _partner(outlet: str, articles: Iterable[Article]) -> CopyPartner:
    held = tuple(articles)
    return CopyPartner(
        outlet=outlet,
        articles=len(held),
        credited=sum(bool(article.wire) for article in held),
        events=tuple(dict.fromkeys(article.event for article in held if article.event)),
    )


def _agencies(
    articles: Iterable[Article], compared: set[str], shared: set[str]
) -> tuple[CreditedAgency, ...]:
    named: dict[str, Agency] = {}
    crediting: defaultdict[str, set[str]] = defaultdict(set)
    for article in articles:
        for agency in article.wire:
            named.setdefault(_key(agency), agency)
            crediting[_key(agency)].add(article.id)
    found = (
        CreditedAgency(
            agency=agency,
            shared=len(crediting[key] & shared),
            own=len(crediting[key] & compared - shared),
            uncompared=len(crediting[key] - compared),
        )
        for key, agency in named.items()
    )
    return tuple(sorted(found, key=lambda each: (-each.articles, each.agency.name)))


def _key(agency: Agency) -> str:
    return agency.outlet or agency.name.casefold()
