"""What a build leaves for the next one, beside the content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from builder.cache.ledger import Entry, Name, load_ledger, save_ledger
from builder.cache.store import Store
from builder.cache.version import code_version
from builder.cache.witness import Part
from builder.pipeline.worker import PackedReuse
from builder.publish import Mark, mark_files

Reuses = Mapping[str, tuple[bytes, PackedReuse]]
"""The reuse within each event by its id, with the key of what it was found from."""

_REUSES = "reuse"


@dataclass(frozen=True, slots=True)
class Memory:
    """What the last build into a folder came to; all of it empty where there was none.

    `marks` are those of the files that it published, `reuses` are by event with their keys.
    """

    store: Store
    marks_name: str
    marks: Mapping[str, Mark]
    ledger: Mapping[Name, Entry]
    reuses: Reuses

    def keep(
        self,
        site: Path,
        ledger: Mapping[Name, Entry],
        reuses: Reuses,
    ) -> None:
        """Leave these for the next build, and the marks of what is published now."""
        marks = mark_files(site)
        if ledger != self.ledger:
            save_ledger(self.store, ledger)
        if reuses != self.reuses:
            self.store.save(
                _REUSES,
                {
                    id_: (key, reuse.packed, [tuple(part) for part in reuse.parts])
                    for id_, (key, reuse) in reuses.items()
                },
            )
        if marks != self.marks:
            self.store.save(self.marks_name, {name: tuple(mark) for name, mark in marks.items()})


def open_memory(content: Path, output: Path, *, is_clean: bool) -> Memory:
    """What earlier builds of this content by this code left; nothing if `is_clean`."""
    store = Store(build_cache(content), code_version())
    site = blake2b(str(output.resolve()).encode("utf-8", "surrogateescape"), digest_size=8)
    marks_name = f"site-{site.hexdigest()}"
    if is_clean:
        return Memory(store, marks_name, {}, {}, {})
    return Memory(
        store,
        marks_name,
        {name: Mark(*mark) for name, mark in (store.load(marks_name) or {}).items()},
        load_ledger(store),
        _load_reuses(store),
    )


def build_cache(content: Path) -> Path:
    """Where the builds of a content folder keep what the next one may use."""
    return content.resolve().parent / ".cache" / "build"


def _load_reuses(store: Store) -> dict[str, tuple[bytes, PackedReuse]]:
    return {
        id_: (key, PackedReuse(packed, tuple(Part(*part) for part in parts)))
        for id_, (key, packed, parts) in (store.load(_REUSES) or {}).items()
    }
