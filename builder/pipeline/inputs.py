"""All that a site is made from, as one digest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from builder.cache.notes import Note, note_files
from builder.cache.store import Store
from builder.pipeline.wishes import Wishes

_NOTES = "notes"


class Inputs(NamedTuple):
    """One digest of everything, and one of each file of the content folder by its path."""

    digest: bytes
    content: Mapping[str, str]


def digest_inputs(folders: Sequence[Path], wishes: Wishes, store: Store) -> Inputs:
    """Digests of the names and bytes of all files below some folders and of what is wished.

    The first folder is that of the content.

    Files that are as the last build saw them are not read. Raises OSError where a folder cannot be
    listed.
    """
    known = store.load(_NOTES) or ()
    since = store.saved(_NOTES)
    whole = blake2b(repr(wishes.matters).encode(), digest_size=16)
    noted, read = [], 0
    content: dict[str, str] = {}
    for number, folder in enumerate(folders):
        old = known[number] if number < len(known) else {}
        notes = note_files(
            folder, {path: Note(*note) for path, note in old.items()}, known_since=since
        )
        read += notes.read
        noted.append({path: tuple(note) for path, note in notes.by_path.items()})
        whole.update(f"{len(notes.by_path)}\0".encode())
        if number == 0:
            content = {path: note.digest for path, note in notes.by_path.items()}
        for path, note in notes.by_path.items():
            whole.update(f"{path}\0{note.digest}\0".encode("utf-8", "surrogateescape"))
    if read or len(noted) != len(known):
        store.save(_NOTES, tuple(noted))
    return Inputs(whole.digest(), content)
