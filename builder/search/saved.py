"""What is kept of an index between builds, as bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from builder.artifact import Artifact
from builder.search.blocks import Block
from builder.search.cutting import Bounds
from builder.search.shards import name_of
from builder.search.shelves import Shard, Shelf


class Saved(NamedTuple):
    """An index, the digests of its articles in order, and the archive's stop words."""

    stop_words: frozenset[str]
    digests: tuple[str, ...]
    lexicon: Shelf
    terms: Shelf
    blocks: tuple[Block, ...]


def save(saved: Saved) -> bytes:
    """An index as bytes: a line of JSON, and the files one after the other."""
    files = {
        **saved.lexicon.file_by_name,
        **saved.terms.file_by_name,
        **{name_of(block.file): block.file for block in saved.blocks},
    }
    head = {
        "stop_words": sorted(saved.stop_words),
        "digests": saved.digests,
        "lexicon": saved.lexicon[:2],
        "terms": saved.terms[:2],
        "blocks": [[block.digest, name_of(block.file)] for block in saved.blocks],
        "files": [[name, len(file.content)] for name, file in files.items()],
    }
    contents = (file.content for file in files.values())
    return b"".join((json.dumps(head).encode(), b"\n", *contents))


def restore(kept: bytes) -> Saved:
    """The index that was saved so; whoever keeps the bytes knows whether they are whole."""
    end = kept.index(b"\n")
    head = json.loads(kept[:end])
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
