"""With which outlets an outlet shares copy, as measured, and which agencies it credits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.analysis.reuse import Copy, CopyGroup, Reuse
from builder.archive.archive import Archive
from builder.archive.article import Agency, Article


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
    archive: Archive, reuse_by_event: Mapping[str, Reuse]
) -> Mapping[str, SharedCopy]:
    """The shared copy of every outlet that has articles, by its id."""
    compared = {
        copy.article.id for reuse in reuse_by_event.values() for copy in _compared_copies(reuse)
    }
    links = _link_outlets(reuse_by_event)
    return {
        outlet: _sum_up(articles, compared, links.get(outlet, {}))
        for outlet, articles in archive.articles_by_outlet.items()
    }


_Links = Mapping[str, Iterable[Article]]


def _compared_copies(reuse: Reuse) -> Iterable[Copy]:
    yield from reuse.single
    for group in reuse.groups:
        yield from group.copies


def _link_outlets(reuse_by_event: Mapping[str, Reuse]) -> Mapping[str, _Links]:
    """For each outlet its articles that are one text with another outlet's, by the other's id."""
    links: defaultdict[str, defaultdict[str, list[Article]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for reuse in reuse_by_event.values():
        for group in reuse.groups:
            outlets = _by_outlet(group)
            for outlet, own in outlets.items():
                for other in outlets.keys() - {outlet}:
                    links[outlet][other].extend(own)
    return links


def _by_outlet(group: CopyGroup) -> Mapping[str, list[Article]]:
    held: defaultdict[str, list[Article]] = defaultdict(list)
    for copy in group.copies:
        held[copy.article.outlet].append(copy.article)
    return held


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
