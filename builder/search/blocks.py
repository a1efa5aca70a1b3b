"""What is shown of the articles, in blocks of a few."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from builder.archive.archive import Archive
from builder.artifact import Artifact
from builder.search.cutting import growth
from builder.search.documents import Source
from builder.search.shards import name_script, to_json, write_shard

_BLOCK = 12
_DIGITS = 32


class Block(NamedTuple):
    """A block, and a digest of what it is made from."""

    digest: str
    file: Artifact


def block_size(articles: int) -> int:
    """How many articles are in a block."""
    return math.ceil(_BLOCK * growth(articles))


def write_events(archive: Archive, events: Sequence[str]) -> Artifact:
    """Id, title and date of every event in the order of their numbers."""
    held = (archive.event_by_id[event] for event in events)
    return write_shard("e", [[event.id, event.title, str(event.date)] for event in held])


def write_blocks(
    sources: Sequence[Source],
    digests: Sequence[str],
    rows_of: Callable[[range], Sequence[tuple[str, str]]],
    known: Mapping[str, Artifact],
) -> Iterator[Block]:
    """The blocks of all articles; those that are known by their digests are taken as they are.

    `digests` are those of the sources; `rows_of` gives the rows of the entries of a range of them.
    """
    events = dict.fromkeys(source.event.id for source in sources if source.event)
    number_by_event = {event: number for number, event in enumerate(events)}
    size = block_size(len(sources))
    for start in range(0, len(sources), size):
        place = range(start, min(start + size, len(sources)))
        held = [source.event for source in sources[start : place.stop]]
        numbers = [str(number_by_event[event.id]) if event else "null" for event in held]
        shown = to_json(
            {
                number: [event.id, event.title, str(event.date)]
                for number, event in zip(numbers, held, strict=True)
                if event
            }
        )
        digest = _digest([shown, *numbers, *digests[start : place.stop]])
        if digest in known:
            yield Block(digest, known[digest])
            continue
        rows = zip(rows_of(place), numbers, strict=True)
        articles = ",".join(f"{before},{number},{after}" for (before, after), number in rows)
        yield Block(digest, name_script("d", f'{{"events":{shown},"articles":[{articles}]}}'))


def _digest(parts: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:_DIGITS]
