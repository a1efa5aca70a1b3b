"""What each order of the last build came to, and the digest of all that this depended on."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from itertools import starmap
from typing import NamedTuple

from builder.artifact import Placed
from builder.cache.parts import PartDigests
from builder.cache.store import Store
from builder.cache.witness import Part

_NAME = "orders"

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
    """The entries of the last build; none if they cannot be used."""
    kept = store.load(_NAME)
    if kept is None:
        return {}
    parts = [Part(*part) for part in kept["parts"]]
    return {
        name: Entry(
            key,
            templates,
            tuple(map(parts.__getitem__, numbers)),
            tuple(starmap(Placed, placed)),
            pages,
        )
        for name, (key, templates, numbers, placed, pages) in kept["entries"].items()
    }


def save_ledger(store: Store, ledger: Mapping[Name, Entry]) -> None:
    """Keep the entries of a build; each part is written once."""
    number_by_part: dict[Part, int] = {}
    for entry in ledger.values():
        for part in entry.parts:
            number_by_part.setdefault(part, len(number_by_part))
    entries = {
        name: (
            entry.key,
            entry.templates,
            list(map(number_by_part.__getitem__, entry.parts)),
            list(map(tuple, entry.placed)),
            entry.pages,
        )
        for name, entry in ledger.items()
    }
    store.save(_NAME, {"parts": [tuple(part) for part in number_by_part], "entries": entries})
