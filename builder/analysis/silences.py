"""Who covered an event, who was searched without result, and where nobody looked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from builder.archive.archive import Archive
from builder.archive.event import Event, NotFound
from builder.archive.outlet import Outlet

# Of fewer outlets, a silence says more about the watch list than about the group.
FEWEST_SEARCHED = 3


@dataclass(frozen=True, slots=True)
class Attention:
    """The outlets on an event's watch list, by id, in three groups that never mix.

    `beyond` covered the event without being on the list. Where no list is declared, the outlets
    that were searched without result stand for it.
    """

    event: str
    is_declared: bool
    covered: tuple[str, ...]
    not_found: tuple[NotFound, ...]
    not_looked_for: tuple[str, ...]
    beyond: tuple[str, ...]

    @property
    def watched(self) -> int:
        """How many outlets the watch list holds."""
        return len(self.covered) + len(self.not_found) + len(self.not_looked_for)


class Trait(StrEnum):
    """What outlets can be grouped by."""

    COUNTRY = "country"
    LANGUAGE = "language"
    KIND = "kind"
    FUNDING = "funding"


@dataclass(frozen=True, slots=True)
class Silence:
    """An event that no watched outlet of a group covered, though each was searched.

    `beyond` counts outlets of the group that covered it without being on the watch list.
    """

    event: str
    searched: int
    beyond: int


@dataclass(frozen=True, slots=True)
class GroupSilence:
    """The silences of the outlets of one country, language, kind or funding.

    `known` counts the events for which each watched outlet of the group, at least FEWEST_SEARCHED,
    was found or searched; `too_few` those for which they were known, but fewer.
    """

    trait: Trait
    value: str
    silences: tuple[Silence, ...]
    known: int
    too_few: int


def find_attention(archive: Archive, event: Event) -> Attention:
    """The state of every watched outlet for one event, each group in order of id."""
    covering = {article.outlet for article in archive.articles_by_event.get(event.id, ())}
    missing = {miss.outlet: miss for miss in event.not_found if miss.outlet not in covering}
    watched = set(event.watch) or set(missing)
    return Attention(
        event=event.id,
        is_declared=bool(event.watch),
        covered=tuple(sorted(watched & covering)),
        not_found=tuple(missing[outlet] for outlet in sorted(watched & missing.keys())),
        not_looked_for=tuple(sorted(watched - covering - missing.keys())),
        beyond=tuple(sorted(covering - watched)),
    )


def list_group_silences(
    attentions: Iterable[Attention], outlet_by_id: Mapping[str, Outlet]
) -> tuple[GroupSilence, ...]:
    """The groups of which something is known, by trait, then those with most silences first.

    Events keep the order given.
    """
    groups_of = {outlet.id: tuple(traits(outlet)) for outlet in outlet_by_id.values()}
    known: defaultdict[_Group, list[tuple[str, _Counts]]] = defaultdict(list)
    for attention in attentions:
        for group, counts in _known_groups(attention, groups_of):
            known[group].append((attention.event, counts))
    found = (_group_silence(*group, counts) for group, counts in known.items())
    order = list(Trait)
    return tuple(
        sorted(found, key=lambda g: (order.index(g.trait), -len(g.silences), -g.known, g.value))
    )


def traits(outlet: Outlet) -> Iterator[tuple[Trait, str]]:
    """The groups that an outlet belongs to: one for each of its languages, and where known."""
    yield Trait.COUNTRY, outlet.country
    yield from ((Trait.LANGUAGE, tag) for tag in sorted(set(outlet.languages)))
    if outlet.kind:
        yield Trait.KIND, outlet.kind.value
    if outlet.funding:
        yield Trait.FUNDING, outlet.funding.value


_Group = tuple[Trait, str]


@dataclass(frozen=True, slots=True)
class _Counts:
    covered: int
    not_found: int
    beyond: int

    @property
    def is_enough(self) -> bool:
        return self.covered + self.not_found >= FEWEST_SEARCHED


def _known_groups(
    attention: Attention, groups_of: Mapping[str, Iterable[_Group]]
) -> Iterator[tuple[_Group, _Counts]]:
    """The groups with a watched outlet of which none was left unsearched."""

    def count(outlets: Iterable[str]) -> Counter[_Group]:
        return Counter(group for outlet in outlets for group in groups_of[outlet])

    covered, beyond = count(attention.covered), count(attention.beyond)
    not_found = count(miss.outlet for miss in attention.not_found)
    unknown = count(attention.not_looked_for)
    for group in sorted((covered.keys() | not_found.keys()) - unknown.keys()):
        yield group, _Counts(covered[group], not_found[group], beyond[group])


def _group_silence(
    trait: Trait, value: str, counted: Iterable[tuple[str, _Counts]]
) -> GroupSilence:
    held = tuple(counted)
    enough = [(event, counts) for event, counts in held if counts.is_enough]
    return GroupSilence(
        trait=trait,
        value=value,
        silences=tuple(
            Silence(event, counts.not_found, counts.beyond)
            for event, counts in enough
            if counts.covered == 0
        ),
        known=len(enough),
        too_few=len(held) - len(enough),
    )
