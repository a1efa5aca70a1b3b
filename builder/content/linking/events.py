"""What cannot be true of an event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from builder.content.linking.index import Entry, Index
from builder.content.records import EventRecord
from builder.diagnostics import Diagnostic


def check_claims(_: Index, entry: Entry[EventRecord]) -> Iterator[Diagnostic]:
    """Claims of one event with one id."""
    ids = (claim.id for claim in entry.record.claims)
    for first, again, claim in _repeated(ids):
        related = entry.related(("claims", first, "id"), "first given here")
        loc = ("claims", again, "id")
        yield entry.problem("repeated-claim", loc, claim=claim, related=(related,))


def check_not_found(index: Index, entry: Entry[EventRecord]) -> Iterator[Diagnostic]:
    """Outlets that were not found twice, were found, or are not looked for."""
    outlets = [miss.outlet for miss in entry.record.not_found]
    for first, again, outlet in _repeated(outlets):
        related = entry.related(("not_found", first, "outlet"), "first given here")
        loc = ("not_found", again, "outlet")
        yield entry.problem("repeated-not-found", loc, outlet=outlet, related=(related,))
    watched = index.watched_for(entry.record)
    for number, outlet in enumerate(outlets):
        loc = ("not_found", number, "outlet")
        article = index.found.get((entry.id, outlet))
        if article:
            related = article.related(("outlet",), "its article")
            yield entry.problem("found-after-all", loc, outlet=outlet, related=(related,))
        elif watched and outlet not in watched:
            yield entry.problem("not-found-unwatched", loc, outlet=outlet)


def check_circles(index: Index) -> Iterator[Diagnostic]:
    """Events that are part of themselves, or follow themselves."""
    part_of = {event.id: event.record.part_of for event in index.events.values()}
    follows = {event.id: event.record.follows for event in index.events.values()}
    for field, graph in (("part_of", part_of), ("follows", follows)):
        if not any(graph.values()):
            continue
        yield from _check_selves(index, field, graph)
        for circle in _circles(graph):
            yield _circle_problem(index, field, graph, circle)


def _repeated(names: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """First position, later position and name of each that comes again."""
    first: dict[str, int] = {}
    for number, name in enumerate(names):
        if first.setdefault(name, number) != number:
            yield first[name], number, name


def _check_selves(
    index: Index, field: str, graph: Mapping[str, tuple[str, ...]]
) -> Iterator[Diagnostic]:
    for event_id, others in graph.items():
        for number, other in enumerate(others):
            if other == event_id:
                loc = (field, number)
                yield index.events[event_id].problem("event-of-itself", loc, field=field)


def _circles(graph: Mapping[str, tuple[str, ...]]) -> Iterator[list[str]]:
    """Each circle once, as the ids on the way from its first event back to it."""
    edges = {node: {other for other in others if other != node} for node, others in graph.items()}
    while True:
        ordered = {node: sorted(edges[node]) for node in sorted(edges)}
        try:
            TopologicalSorter(ordered).prepare()
        except CycleError as error:
            # Each id in it is named by the next one.
            backwards: list[str] = error.args[1]
            circle = _from_smallest(backwards[:0:-1])
            yield circle
            edges[circle[0]].discard(circle[1])
        else:
            return


def _from_smallest(ring: list[str]) -> list[str]:
    start = ring.index(min(ring))
    return [*ring[start:], *ring[: start + 1]]


def _circle_problem(
    index: Index, field: str, graph: Mapping[str, tuple[str, ...]], circle: list[str]
) -> Diagnostic:
    entry = index.events[circle[0]]
    loc = (field, graph[circle[0]].index(circle[1]))
    related = tuple(
        index.events[here].related((field, graph[here].index(there)), f"then {there}")
        for here, there in pairwise(circle[1:])
    )
    wording = {"part_of": "part-of-circle", "follows": "follows-circle"}[field]
    return entry.problem(wording, loc, chain=" -> ".join(circle), related=related)
