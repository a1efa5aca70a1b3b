"""The files of the index: small, named by what they hold, and made for `<script src>`."""

from __future__ import annotations

import hashlib
import json
import math
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from builder.archive.archive import Archive
from builder.artifact import Artifact
from builder.search.documents import Document
from builder.search.inversion import Inversion
from builder.search.lexicon import Entry, write_entry
from builder.search.numbers import front_code, script_order

Piece = TypeVar("Piece")

_DIGITS = 8
_SMALLEST = 12 * 1024
_LARGEST = 40 * 1024
_BORDERS = 16
_BLOCK = 12
_ORDINARY = 10_000


@dataclass(frozen=True, slots=True)
class Shelf:
    """Shards of one kind in order: the first key of each, and their names."""

    artifacts: tuple[Artifact, ...]
    first: str
    names: str


def growth(articles: int) -> float:
    """How much larger than usual the shards of a large archive are."""
    return max(1.0, math.sqrt(articles / _ORDINARY))


def block_size(articles: int) -> int:
    """How many documents are in a block."""
    return math.ceil(_BLOCK * growth(articles))


def write_script(name: str, payload: object) -> Artifact:
    """A file that hands its payload to the page that loads it."""
    return _script(name, _json(payload))


def write_shard(letter: str, payload: object) -> Artifact:
    """A file named by its payload."""
    return _script(letter + _digest(text := _json(payload)), text)


def name_of(shard: Artifact) -> str:
    """The name under which a shard hands over its payload."""
    return shard.address.removeprefix("search/").removesuffix(".js")


def write_lexicon(entries: Sequence[Entry], articles: int) -> Shelf:
    """The lexicon; its entries come in script order."""
    rows = [(entry.key, write_entry(entry)) for entry in entries]
    cut = list(_cut(rows, _key, _size, articles))
    payloads = [
        {"keys": front_code(map(_key, rows)), "rows": " ".join(row for _, row in rows)}
        for rows in cut
    ]
    return _shelve("l", payloads, [rows[0][0] for rows in cut])


def write_terms(inversion: Inversion, articles: int) -> tuple[Shelf, Shelf]:
    """The lists of the terms, and the positions, cut at the same terms."""
    by_term = inversion.lists_by_term
    rows = [(term, by_term[term].articles) for term in sorted(by_term, key=script_order)]
    cut = list(_cut(rows, _key, _size, articles))
    first = [rows[0][0] for rows in cut]
    lists = [
        {"terms": front_code(map(_key, rows)), "lists": " ".join(row for _, row in rows)}
        for rows in cut
    ]
    positions = [{"lists": " ".join(by_term[term].positions for term, _ in rows)} for rows in cut]
    return _shelve("t", lists, first), _shelve("p", positions, first)


def write_events(archive: Archive, events: Sequence[str]) -> Artifact:
    """Id, title and date of every event in the order of their numbers."""
    held = (archive.event_by_id[event] for event in events)
    return write_shard("e", [[event.id, event.title, str(event.date)] for event in held])


def write_documents(documents: Sequence[Document], events: Sequence[str]) -> Shelf:
    """What is shown of the documents, in blocks."""
    size = block_size(len(documents))
    number_by_event = {event: number for number, event in enumerate(events)}
    blocks = (documents[start : start + size] for start in range(0, len(documents), size))
    return _shelve("d", [_block(block, number_by_event) for block in blocks], [])


def _block(documents: Sequence[Document], number_by_event: dict[str, int]) -> object:
    events = {document.event.id: document.event for document in documents if document.event}
    return {
        "events": {
            number_by_event[id_]: [id_, event.title, str(event.date)]
            for id_, event in events.items()
        },
        "articles": [_shown(document, number_by_event) for document in documents],
    }


def _shown(document: Document, number_by_event: dict[str, int]) -> list[object]:
    article = document.article
    return [
        article.id,
        article.headline,
        article.headline_translated,
        str(article.published) if article.published else None,
        document.shown,
        article.framing,
        article.authors,
        article.people_cited,
        number_by_event[article.event] if article.event else None,
        document.shown_language,
    ]


def _cut(
    pieces: Iterable[Piece],
    key: Callable[[Piece], str],
    size: Callable[[Piece], int],
    articles: int,
) -> Iterator[list[Piece]]:
    """Cut where the key says so, so that a change moves the borders near it only."""
    smallest, largest = (bound * growth(articles) for bound in (_SMALLEST, _LARGEST))
    held: list[Piece] = []
    filled = 0
    for piece in pieces:
        is_border = filled >= smallest and zlib.crc32(key(piece).encode()) % _BORDERS == 0
        if held and (is_border or filled + size(piece) > largest):
            yield held
            held, filled = [], 0
        held.append(piece)
        filled += size(piece)
    if held:
        yield held


def _key(row: tuple[str, str]) -> str:
    return row[0]


def _size(row: tuple[str, str]) -> int:
    return len(row[0]) + len(row[1]) + 2


def _shelve(letter: str, payloads: Iterable[object], first: Sequence[str]) -> Shelf:
    artifacts = tuple(write_shard(letter, payload) for payload in payloads)
    return Shelf(
        # Two shards may hold the same, as empty lists of positions do: one file serves both.
        artifacts=tuple({artifact.address: artifact for artifact in artifacts}.values()),
        first=front_code(first),
        names="".join(name_of(artifact).removeprefix(letter) for artifact in artifacts),
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def _json(payload: object) -> str:
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":"))


def _script(name: str, payload: str) -> Artifact:
    statement = f"Rashomon.search._load({json.dumps(name)},{payload})\n"
    return Artifact(f"search/{name}.js", statement.encode())
