"""The entries of the search index, and the index itself, as the last build left them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

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


def load_index(store: Store) -> bytes | None:
    """The saved index of the last build."""
    saved = store.load(_SAVED)
    return saved if isinstance(saved, bytes) else None


def keep_index(store: Store, saved: bytes) -> None:
    """Save the index for the next build."""
    store.save(_SAVED, saved)


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
