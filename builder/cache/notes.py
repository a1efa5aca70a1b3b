"""By what a file is known again without being read, and the digest of what it held."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from hashlib import blake2b, file_digest
from pathlib import Path
from typing import NamedTuple

_NANOSECONDS = 1_000_000_000
# File systems tell times in steps of up to two seconds: what changed within one step of being
# read may have changed once more after it.
_COARSEST_STEP = 2 * _NANOSECONDS


class Note(NamedTuple):
    """A file's size, times of change (of its bytes, of its entry), inode, and digest."""

    size: int
    changed: int
    altered: int
    inode: int
    digest: str


class Notes(NamedTuple):
    """A note of each file by its path, and how many files had to be read for them."""

    by_path: Mapping[str, Note]
    read: int


def note_files(folder: Path, known: Mapping[str, Note], *, known_since: int) -> Notes:
    """A note of each file below a folder; hidden ones are passed by.

    A file is only read if its note of `known_since` (nanoseconds since 1970, by the clock of the
    file system) does not vouch for it. What cannot be read has the reason in place of a digest.
    Raises OSError where the folder cannot be listed.
    """
    notes: dict[str, Note] = {}
    read = 0
    for path, entry in sorted(_walk(folder)):
        old, note = known.get(path), _look(entry)
        is_settled = max(note.changed, note.altered) < known_since - _COARSEST_STEP
        if old and old[:-1] == note[:-1] and is_settled:
            notes[path] = old
        else:
            notes[path] = note._replace(digest=_read(entry))
            read += 1
    return Notes(notes, read)


def _walk(folder: Path, above: str = "") -> Iterator[tuple[str, str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path), f"{above}{entry.name}/")
            else:
                yield f"{above}{entry.name}", entry.path


def _look(path: str) -> Note:
    try:
        status = os.stat(path)  # noqa: PTH116 - a Path for each of 10,000 files costs more than this
    except OSError:
        return Note(-1, 0, 0, 0, "")
    return Note(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, "")


def _new_digest() -> blake2b:
    return blake2b(digest_size=16)


def _read(path: str) -> str:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - as above
            return file_digest(file, _new_digest).hexdigest()
    except OSError as error:
        return f"error {error.errno}"
