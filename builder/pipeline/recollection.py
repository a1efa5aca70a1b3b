"""What was found on events, kept for as long as what it was found from stays the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from builder.archive.archive import Archive
from builder.archive.event import Event
from builder.cache.witness import Part, watch_archive

Value = TypeVar("Value")


class _Found(NamedTuple, Generic[Value]):
    value: Value
    parts: Mapping[Part, Any]


class Recollection(Generic[Value]):
    """What `find` finds on the events of one archive after another."""

    def __init__(self, find: Callable[[Archive, Event], Value]) -> None:
        self._find = find
        self._found: dict[str, _Found[Value]] = {}

    def on(self, archive: Archive) -> Callable[[Event], Value]:
        """What is found on an event of this archive; nothing is kept of events that it has not."""
        self._found = {
            id_: found for id_, found in self._found.items() if id_ in archive.event_by_id
        }
        return lambda event: self._recall(archive, event)

    def _recall(self, archive: Archive, event: Event) -> Value:
        known = self._found.get(event.id)
        if known is None or any(_value(archive, part) != was for part, was in known.parts.items()):
            parts: set[Part] = set()
            value = self._find(watch_archive(archive, parts.add), event)
            known = _Found(value, {part: _value(archive, part) for part in parts})
            self._found[event.id] = known
        return known.value


def _value(archive: Archive, part: Part) -> Any:
    whole = getattr(archive, part.name)
    return whole if part.key is None else whole.get(part.key)
