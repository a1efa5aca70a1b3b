"""What a build leaves for the next one, beside the content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.cache.ledger import Entry, Name, load_ledger, save_ledger
from builder.cache.store import Store
from builder.cache.witness import Part
from builder.pipeline.worker import PackedReuse

Reuses = Mapping[str, tuple[bytes, PackedReuse]]
"""The reuse within each event by its id, with the key of what it was found from."""

Counts = Mapping[str, tuple[bytes, Mapping[str, int]]]
"""How often each stem occurs in the background of a language, with the key of the texts that it was
counted in."""

_REUSES = "reuse"
_SHEETS = "sheets"
_COUNTS = "background"


@dataclass(frozen=True, slots=True)
class Memory:
    """What the last build came to; empty where there was none.

    `sheets` are those of each order, packed.
    """

    ledger: Mapping[Name, Entry]
    sheets: Mapping[Name, bytes]
    reuses: Reuses
    counts: Counts


def recall(store: Store) -> Memory:
    """What the last build left; what cannot be used counts as not there."""
    reuses = store.load(_REUSES) or {}
    return Memory(
        load_ledger(store),
        store.load(_SHEETS) or {},
        {
            id_: (key, PackedReuse(packed, tuple(Part(*part) for part in parts)))
            for id_, (key, packed, parts) in reuses.items()
        },
        recall_counts(store),
    )


def recall_counts(store: Store) -> Counts:
    """What the last build counted."""
    return store.load(_COUNTS) or {}


def keep(store: Store, memory: Memory, before: Memory) -> None:
    """Leave this for the next build, as far as it is new."""
    save_ledger(store, memory.ledger, before.ledger)
    if memory.sheets != before.sheets:
        store.save(_SHEETS, memory.sheets)
    if memory.reuses != before.reuses:
        reuses = {
            id_: (key, reuse.packed, [tuple(part) for part in reuse.parts])
            for id_, (key, reuse) in memory.reuses.items()
        }
        store.save(_REUSES, reuses)
    if memory.counts != before.counts:
        store.save(_COUNTS, memory.counts)
