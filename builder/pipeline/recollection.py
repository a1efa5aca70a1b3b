"""What was found earlier, for as long as what it was found from stays the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from builder.analysis.wording import Background, choose_background
from builder.archive.archive import Archive
from builder.archive.event import Event
from builder.cache.ledger import Keys
from builder.cache.parts import PartDigests
from builder.cache.store import Store
from builder.cache.witness import BACKGROUND, Part, watch_archive
from builder.content.linking import digest_items
from builder.pipeline.memory import recall_counts

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


def recall_background(
    store: Store, archive: Archive, digest_by_path: Mapping[str, str]
) -> Background:
    """The background of an archive, counted in those languages in which the last build has done so.

    `digest_by_path` holds a digest of the bytes of each content file.
    """
    background = choose_background(archive.articles)
    parts = PartDigests(archive, background, digest_items(archive, digest_by_path))
    keys = Keys({}, parts, is_compressed=False)
    return background.with_counts(
        {
            language: counts
            for language, (key, counts) in recall_counts(store).items()
            if key == keys.key((), (Part(BACKGROUND, language),))
        }
    )
