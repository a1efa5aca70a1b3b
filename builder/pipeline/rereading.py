"""Readings of content files: of those that did not change, what the last build kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

from builder.cache.store import Store
from builder.content import ContentFile, Reading, read_record
from builder.content.kinds import Kind, kind_of
from builder.content.packing import pack_readings, unpack_readings
from builder.pipeline.stages import Progress, Stage

# An edit then writes a sixty-fourth of what is kept.
_SHELVES = 64


class Read(NamedTuple):
    """A reading of every file, and a digest of each file's bytes by its path."""

    readings: tuple[Reading, ...]
    digest_by_path: Mapping[str, str]


def read_changed(files: tuple[ContentFile, ...], store: Store, tell: Progress) -> Read:
    """Read the files that the store does not know by their path and bytes, and keep all of them."""
    digest_by_path = {file.path: digest_file(file) for file in files}
    shelves: defaultdict[str, dict[str, ContentFile]] = defaultdict(dict)
    for file in files:
        key = f"{file.path}\0{digest_by_path[file.path]}"
        shelves[_shelf_of(file.path)][key] = file
    readings: dict[str, Reading] = {}
    for name, file_by_key in shelves.items():
        for reading in _read_shelf(name, file_by_key, store):
            readings[reading.path] = reading
            tell(Stage.READ, len(readings), len(files))
    return Read(tuple(readings[file.path] for file in files), digest_by_path)


def _shelf_of(path: str) -> str:
    """Articles, of which there are many, are parted; all else of a kind is kept together."""
    kind = kind_of(path)
    if kind is Kind.ARTICLE:
        return f"readings-{crc32(path.encode()) % _SHELVES:02}"
    return f"readings-{kind or 'others'}"


def _read_shelf(
    name: str, file_by_key: Mapping[str, ContentFile], store: Store
) -> Iterable[Reading]:
    keys, packed = store.load(name) or ((), b"")
    known = unpack_readings(packed, file_by_key)
    readings = {
        key: known[key] if key in known else read_record(file) for key, file in file_by_key.items()
    }
    if keys != tuple(file_by_key):
        store.save(name, (tuple(file_by_key), pack_readings(readings)))
    return readings.values()


def digest_file(file: ContentFile) -> str:
    """A digest of a file's bytes, or of why they cannot be had."""
    content = file.content if isinstance(file.content, bytes) else file.content.value.encode()
    return blake2b(content, digest_size=16).hexdigest()
