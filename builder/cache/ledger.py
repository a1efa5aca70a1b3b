"""What each order of the last build came to, and the digest of all that this depended on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import blake2b
from itertools import starmap
from typing import NamedTuple
from zlib import crc32

from builder.artifact import Placed
from builder.cache.parts import PartDigests
from builder.cache.store import Store
from builder.cache.witness import Part

_SHELF = "orders-{:02}"
# An edit then writes some of what is kept.
_SHELVES = 32

Name = tuple[str, str]
"""The kind of an order, and the id of its subject."""


class Entry(NamedTuple):
    """What one order came to.

    `templates` are those of its pages, `parts` what was read of the archive for it, `key` the
    digest of these when it was carried out; `pages` are the addresses of its pages among all that
    was `placed`, with the day of each one's newest date.
    """

    key: bytes
    templates: tuple[str, ...]
    parts: tuple[Part, ...]
    placed: tuple[Placed, ...]
    pages: Mapping[str, str | None]


class Keys:
    """Keys of this build: equal keys mean equal bytes."""

    def __init__(
        self, templates: Mapping[str, bytes], parts: PartDigests, *, is_compressed: bool
    ) -> None:
        self._templates = templates
        self._parts = parts
        self._is_compressed = bytes([is_compressed])

    def key(self, templates: tuple[str, ...], parts: tuple[Part, ...]) -> bytes:
        """The digest of what some templates and some parts of the archive hold now."""
        pieces = [self._is_compressed]
        pieces += [self._templates.get(name, b"") for name in templates]
        pieces += map(self._parts.__getitem__, parts)
        return blake2b(b"".join(pieces), digest_size=16).digest()

    def is_current(self, entry: Entry) -> bool:
        """Whether carrying out the order again would come to the same."""
        return entry.key == self.key(entry.templates, entry.parts)


def load_ledger(store: Store) -> dict[Name, Entry]:
    """The entries of the last build; those that cannot be used are left out."""
    return {
        name: entry
        for number in range(_SHELVES)
        for name, entry in _load_shelf(store, _SHELF.format(number))
    }


def save_ledger(store: Store, ledger: Mapping[Name, Entry], before: Mapping[Name, Entry]) -> None:
    """Keep the entries of a build, as far as they are others than those `before`."""
    known = _part(before)
    for number, entries in enumerate(_part(ledger)):
        if entries != known[number]:
            _save_shelf(store, _SHELF.format(number), entries)


def _part(ledger: Mapping[Name, Entry]) -> list[dict[Name, Entry]]:
    shelves: list[dict[Name, Entry]] = [{} for _ in range(_SHELVES)]
    for name, entry in ledger.items():
        shelves[crc32("/".join(name).encode()) % _SHELVES][name] = entry
    return shelves


def _load_shelf(store: Store, shelf: str) -> Iterator[tuple[Name, Entry]]:
    kept = store.load(shelf)
    if kept is None:
        return
    parts = [Part(*part) for part in kept["parts"]]
    for name, (key, templates, numbers, placed, pages) in kept["entries"].items():
        of = tuple(map(parts.__getitem__, numbers))
        yield name, Entry(key, templates, of, tuple(starmap(Placed, placed)), pages)


def _save_shelf(store: Store, shelf: str, entries: Mapping[Name, Entry]) -> None:
    """Each part is written once."""
    number_by_part: dict[Part, int] = {}
    lines = {
        name: (
            entry.key,
            entry.templates,
            [number_by_part.setdefault(part, len(number_by_part)) for part in entry.parts],
            list(map(tuple, entry.placed)),
            entry.pages,
        )
        for name, entry in entries.items()
    }
    parts = [tuple(part) for part in number_by_part]
    store.save(shelf, {"parts": parts, "entries": lines})
