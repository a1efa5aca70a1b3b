"""The files of a content folder; the only module of this floor that touches the disk."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from pathlib import Path

from builder.content.kinds import SUFFIX, Kind, kind_of

LARGEST = 2_000_000
"""In bytes: some three hundred thousand words; larger files are not read."""


class Trouble(StrEnum):
    """Why a file cannot be read; the value is the name of the diagnostic."""

    TOO_LARGE = "content-file-too-large"
    UNREADABLE = "unreadable-file"
    FOLDER = "folder-named-like-a-file"
    LINK_OUT = "link-out-of-content"
    LINKED_FOLDER = "linked-folder"


@dataclass(frozen=True, slots=True)
class ContentFile:
    """`path` is below the content folder, with forward slashes; `shown` is what an editor types.

    `content` is the bytes, or why they cannot be had.
    """

    path: str
    shown: str
    content: bytes | Trouble

    @property
    def kind(self) -> Kind | None:
        """The kind its folder gives it; None outside the known folders."""
        return kind_of(self.path)


def read_folder(folder: Path, *, shown_as: str | None = None) -> tuple[ContentFile, ...]:
    """Every file below the folder, sorted by path; hidden files and editors' backups are passed by.

    `shown_as` stands for the folder in messages (the folder as given by default). Raises OSError
    when the folder itself cannot be listed.
    """
    root = os.path.realpath(folder)
    return _as_files(_walk(root, root, ""), folder.as_posix() if shown_as is None else shown_as)


def read_below(folder: Path, path: str) -> tuple[ContentFile, ...]:
    """What `read_folder` finds at a path below the folder: one file, all of a folder's, or none."""
    root = os.path.realpath(folder)
    outer, slash, name = path.rpartition("/")
    try:
        for step in accumulate(outer.split("/") if outer else (), "{}/{}".format):
            if not _is_entered(Path(root, step)):
                return ()
        return _as_files(_walk(root, f"{root}/{outer}", outer + slash, name), folder.as_posix())
    except OSError:
        return ()


def _is_entered(folder: Path) -> bool:
    is_listed = not (_is_passed_by(folder.name) or folder.name.endswith(SUFFIX))
    return is_listed and not folder.is_symlink()


def is_listed(path: str) -> bool:
    """Whether `read_folder` looks at a path below the folder at all."""
    return not any(map(_is_passed_by, path.split("/")))


def _is_passed_by(name: str) -> bool:
    return name.startswith((".", "#")) or name.endswith("~")


def _as_files(found: Iterable[tuple[str, bytes | Trouble]], prefix: str) -> tuple[ContentFile, ...]:
    return tuple(
        ContentFile(path, path if prefix in {"", "."} else f"{prefix}/{path}", content)
        for path, content in sorted((_readable(path), content) for path, content in found)
    )


def _readable(path: str) -> str:
    if path.isascii():
        return path
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _walk(
    root: str, folder: str, prefix: str, only: str | None = None
) -> Iterator[tuple[str, bytes | Trouble]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if _is_passed_by(entry.name) or only not in (None, entry.name):
                continue
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False) and not entry.name.endswith(SUFFIX):
                yield from _enter(root, entry.path, path)
            else:
                yield path, _content(root, entry)


def _enter(root: str, folder: str, path: str) -> list[tuple[str, bytes | Trouble]]:
    try:
        return list(_walk(root, folder, f"{path}/"))
    except OSError:
        return [(path, Trouble.UNREADABLE)]


def _content(root: str, entry: os.DirEntry[str]) -> bytes | Trouble:
    if entry.is_symlink():
        target = Path(os.path.realpath(entry.path))
        if not target.is_relative_to(root):
            return Trouble.LINK_OUT
        return Trouble.LINKED_FOLDER if target.is_dir() else _read(entry.path)
    return Trouble.FOLDER if entry.is_dir() else _read(entry.path)


def _read(path: str) -> bytes | Trouble:
    try:
        status = os.stat(path)  # noqa: PTH116 - a Path for each of 10,000 files costs more than this
        if not stat.S_ISREG(status.st_mode):
            return Trouble.UNREADABLE
        if status.st_size > LARGEST:
            return Trouble.TOO_LARGE
        with open(path, "rb") as file:  # noqa: PTH123 - as above
            content = file.read(status.st_size + 1)
    except OSError:
        return Trouble.UNREADABLE
    return content if len(content) <= LARGEST else Trouble.TOO_LARGE
