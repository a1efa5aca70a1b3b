"""What is kept of an index between builds, as bytes that know whether they are whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from builder.artifact import Artifact
from builder.search.blocks import Block
from builder.search.cutting import Bounds
from builder.search.shards import name_of
from builder.search.shelves import Shard, Shelf

_FORM = 1
_DIGITS = 32


class Saved(NamedTuple):
    """An index, the digests of its articles in order, and the archive's stop words."""

    stop_words: frozenset[str]
    digests: tuple[str, ...]
    lexicon: Shelf
    terms: Shelf
    blocks: tuple[Block, ...]


def save(saved: Saved) -> bytes:
    """An index as bytes: a checksum, a line of JSON, and the files one after the other."""
    files = {
        **saved.lexicon.file_by_name,
        **saved.terms.file_by_name,
        **{name_of(block.file): block.file for block in saved.blocks},
    }
    head = {
        "form": _FORM,
        "stop_words": sorted(saved.stop_words),
        "digests": saved.digests,
        "lexicon": saved.lexicon[:2],
        "terms": saved.terms[:2],
        "blocks": [[block.digest, name_of(block.file)] for block in saved.blocks],
        "files": [[name, len(file.content)] for name, file in files.items()],
    }
    contents = (file.content for file in files.values())
    whole = b"".join((json.dumps(head).encode(), b"\n", *contents))
    return hashlib.sha256(whole).digest() + whole


def restore(kept: bytes) -> Saved | None:
    """The index that was saved; None if the bytes are damaged or of another form."""
    whole = memoryview(kept)[_DIGITS:]
    if hashlib.sha256(whole).digest() != kept[:_DIGITS]:
        return None
    end = kept.index(b"\n", _DIGITS)
    head = json.loads(kept[_DIGITS:end])
    if head["form"] != _FORM:
        return None
    file_by_name = dict(_read_files(kept, end + 1, head["files"]))
    return Saved(
        frozenset(head["stop_words"]),
        tuple(head["digests"]),
        _restore_shelf(head["lexicon"], file_by_name),
        _restore_shelf(head["terms"], file_by_name),
        tuple(Block(digest, file_by_name[name]) for digest, name in head["blocks"]),
    )


def _read_files(
    kept: bytes, start: int, files: Iterable[tuple[str, int]]
) -> Iterator[tuple[str, Artifact]]:
    for name, length in files:
        yield name, Artifact(f"search/{name}.js", kept[start : start + length])
        start += length


def _restore_shelf(
    noted: tuple[Iterable[Iterable[str]], Iterable[Any]], file_by_name: Mapping[str, Artifact]
) -> Shelf:
    shards, bounds = noted
    held = tuple(Shard(*shard) for shard in shards)
    names = {name for shard in held for name in (shard.name, shard.beside)}
    return Shelf(held, Bounds(*bounds), {name: file_by_name[name] for name in sorted(names)})
