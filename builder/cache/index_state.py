"""What the Whoosh index of a content folder was made from, known without what makes one."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FORM = 4
"""The version of what an index holds; one of another is made anew."""


@dataclass(frozen=True, slots=True)
class State:
    """What an index was made from: the content folder, and a digest of each article by its id."""

    form: int
    content: str
    stop_words: tuple[str, ...]
    digests: dict[str, str]


def cache_folder(content: Path) -> Path:
    """Where the index of a content folder is kept."""
    return content.resolve().parent / ".cache" / "search"


def fingerprint(content: Path) -> str:
    """A digest of the names, sizes and times of all files in a folder; it reads none of them."""
    digest = hashlib.sha256()
    for line in sorted(_list_files(str(content))):
        digest.update(line.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def read_state(folder: Path) -> State | None:
    """What the index in the folder was made from; None if there is none that can be used."""
    try:
        noted = json.loads((folder / "state.json").read_text("utf-8"))
        state = State(**{**noted, "stop_words": tuple(noted["stop_words"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return state if state.form == FORM else None


def current_state(content: Path) -> State | None:
    """What the index of a content folder was made from; None unless it is up to date."""
    state = read_state(cache_folder(content)) if content.is_dir() else None
    return state if state and state.content == fingerprint(content) else None


def _list_files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _list_files(entry.path)
            else:
                noted = entry.stat()
                yield f"{entry.path}\0{noted.st_size}\0{noted.st_mtime_ns}\n"
