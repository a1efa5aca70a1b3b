"""What the sheets of an order were drawn from, so that each is known again by itself."""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any, NamedTuple

from builder.archive.article import Article
from builder.archive.event import Event
from builder.archive.outlet import Outlet
from builder.archive.topic import Topic
from builder.artifact import Placed
from builder.cache.store import read_plain, write_plain
from builder.cache.witness import Part
from builder.pages.sheet import Sheet

_OF_FILES = frozenset((Article, Event, Outlet, Topic))


class Finished(NamedTuple):
    """A page or a file of an order, and all that was `placed` for it.

    A page has a `template`, and perhaps the `day` of its newest date.

    Of a sheet, `source` is the digest of its head and rows, and `parts` were read of the archive to
    draw it.
    """

    address: str
    template: str | None
    day: str | None
    source: bytes
    parts: tuple[Part, ...]
    placed: tuple[Placed, ...]


class SheetDigests:
    """Digests of what sheets are drawn from, their archive apart; equal ones mean equal sheets.

    `by_path` has the digest of all that comes from a content file. What the sheets of a list share
    is looked at once.
    """

    def __init__(self, by_path: Mapping[str, str]) -> None:
        self._by_path = by_path
        self._shared: dict[int, tuple[object, bytes]] = {}

    def digest(self, sheet: Sheet[Any, Any]) -> bytes:
        """The digest of a sheet's template, head and part."""
        part = sheet.part
        own = (sheet.template, sheet.updated, part.address, part.rows, part.period, part.is_first)
        shared = self._digest_shared(sheet.head) + self._digest_shared(part.periods)
        return blake2b(shared + self._write(own), digest_size=16).digest()

    def _digest_shared(self, value: object) -> bytes:
        # The value is kept beside its digest, else another could be made in its place.
        known, digest = self._shared.get(id(value), (None, b""))
        if known is not value:
            digest = blake2b(self._write(value), digest_size=16).digest()
            self._shared[id(value)] = (value, digest)
        return digest

    def _write(self, value: object) -> bytes:
        buffer = io.BytesIO()
        pickler = _Pickler(buffer, self._by_path)
        # Without its memo, which writes equal values in two ways if one of them is shared.
        pickler.fast = True
        pickler.dump(value)
        return buffer.getvalue()


class _Pickler(pickle.Pickler):
    def __init__(self, buffer: io.BytesIO, by_path: Mapping[str, str]) -> None:
        super().__init__(buffer, protocol=pickle.HIGHEST_PROTOCOL)
        self._by_path = by_path

    def persistent_id(self, value: Any) -> str | None:
        return self._by_path[value.path] if type(value) in _OF_FILES else None


def pack_sheets(sheets: Iterable[tuple[bytes, Finished]]) -> bytes:
    """The sheets of one order, each with its key, as bytes; each part is written once."""
    numbers: dict[Part, int] = {}
    lines = [
        (
            key,
            sheet.address,
            sheet.template,
            sheet.day,
            sheet.source,
            [numbers.setdefault(part, len(numbers)) for part in sheet.parts],
            [tuple(placed) for placed in sheet.placed],
        )
        for key, sheet in sheets
    ]
    return write_plain(([tuple(part) for part in numbers], lines))


def unpack_sheets(packed: bytes) -> Iterator[tuple[bytes, Finished]]:
    """The sheets again, each with its key."""
    numbered, lines = read_plain(packed)
    parts = [Part(*part) for part in numbered]
    for key, address, template, day, source, numbers, placed in lines:
        of = tuple(parts[number] for number in numbers)
        yield key, Finished(address, template, day, source, of, tuple(map(Placed._make, placed)))
