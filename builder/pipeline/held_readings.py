"""The readings of a content folder, of which only those of changed files are read again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.cache.store import Store
from builder.content import Reading, read_below, read_record
from builder.pipeline import rereading
from builder.pipeline.reading import list_files
from builder.pipeline.stages import keep_quiet

_MOST_FOLLOWED = 500
"""Of more changes at a time, some may have been lost on the way: then all files are read."""


@dataclass(frozen=True, slots=True)
class HeldReadings:
    """The readings by path below the content folder, sorted by it.

    `links` are the paths of symbolic links: what they show changes in other places.
    """

    by_path: Mapping[str, Reading]
    links: frozenset[str]


def read_all(content: Path, store: Store) -> tuple[HeldReadings, Mapping[str, str]]:
    """The readings of all files, and a digest of each file's bytes by its path.

    Those that the store keeps are not read again. Raises FolderError if the folder cannot be
    listed.
    """
    read = rereading.read_changed(list_files(content), store, keep_quiet)
    by_path = {reading.path: reading for reading in read.readings}
    links = frozenset(path for path in by_path if _is_link(content, path))
    return HeldReadings(by_path, links), read.digest_by_path


def read_changed(
    content: Path, store: Store, held: HeldReadings, changed: Collection[str]
) -> HeldReadings:
    """The readings after files or folders at these paths have come, gone or been written.

    A reading that is equal to the one held is the one held. Raises as `read_all` does.
    """
    if len(changed) > _MOST_FOLLOWED or "." in changed:
        return read_all(content, store)[0]
    by_path, links = dict(held.by_path), set(held.links)
    has_grown = False
    for path in {*changed, *held.links}:
        below = (each for each in by_path if each.startswith(f"{path}/"))
        gone = [path] if path in by_path else list(below)
        found = {file.path: read_record(file) for file in read_below(content, path)}
        for each in gone:
            if each not in found:
                del by_path[each]
            elif found[each] == by_path[each]:
                found[each] = by_path[each]
        has_grown |= not found.keys() <= by_path.keys()
        by_path |= found
        links = links.difference(gone) | {each for each in found if _is_link(content, each)}
    if has_grown:
        by_path = dict(sorted(by_path.items()))
    return HeldReadings(by_path, frozenset(links))


def _is_link(content: Path, path: str) -> bool:
    return (content / path).is_symlink()
