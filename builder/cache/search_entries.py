"""The entries of the search index, and the index itself, as the last build left them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from builder.artifact import Placed
from builder.cache.store import Store

_SAVED = "search"
_SHELF = "entries-{}"
_DIGITS = 2


class KnownEntries(Mapping[str, bytes]):
    """Packed entries by digest; only those shelves are loaded on which something is looked for."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._shelves: dict[str, dict[str, bytes]] = {}

    def __getitem__(self, digest: str) -> bytes:
        return self.shelf(digest[:_DIGITS])[digest]

    def __iter__(self) -> Iterator[str]:
        for number in range(16**_DIGITS):
            yield from self.shelf(f"{number:0{_DIGITS}x}")

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def shelf(self, name: str) -> dict[str, bytes]:
        """The entries whose digests start with the name."""
        if name not in self._shelves:
            self._shelves[name] = self._store.load(_SHELF.format(name)) or {}
        return self._shelves[name]


class KeptIndex(NamedTuple):
    """The saved index of the last build, and as what each of its files was placed, by its address.

    That is the file itself, before its copies if it was compressed.
    """

    saved: bytes
    is_compressed: bool
    placed: Mapping[str, tuple[Placed, ...]]


def load_index(store: Store) -> KeptIndex | None:
    """The index of the last build."""
    try:
        saved, is_compressed, placed = store.load(_SAVED)
    except TypeError:
        return None
    files = {address: tuple(map(Placed._make, each)) for address, each in placed.items()}
    return KeptIndex(saved, is_compressed, files)


def keep_index(store: Store, index: KeptIndex) -> None:
    """Save the index for the next build."""
    placed = {address: list(map(tuple, each)) for address, each in index.placed.items()}
    store.save(_SAVED, (index.saved, index.is_compressed, placed))


def keep_entries(
    store: Store, known: KnownEntries, new: Mapping[str, bytes], present: Collection[str]
) -> None:
    """Keep new entries; on the shelves that this writes, only those of present digests are left."""
    shelves: dict[str, dict[str, bytes]] = {}
    for digest, packed in new.items():
        shelves.setdefault(digest[:_DIGITS], {})[digest] = packed
    living = frozenset(present)
    for name, added in shelves.items():
        left = {digest: held for digest, held in known.shelf(name).items() if digest in living}
        store.save(_SHELF.format(name), left | added)
