"""Content files to readings, and to the archive that they make."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from builder.content import ContentFile, Linked, Reading, link, read_folder, read_record
from builder.pipeline.folders import FolderError, require_folder
from builder.pipeline.stages import Progress, Stage, keep_quiet


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The archive or why there is none, and every file that was read."""

    linked: Linked
    readings: tuple[Reading, ...]


def read(content: Path, tell: Progress) -> tuple[Reading, ...]:
    """Every content file, read on its own; raises FolderError if the folder cannot be listed."""
    files = list_files(content)
    readings = []
    for done, file in enumerate(files, 1):
        readings.append(read_record(file))
        tell(Stage.READ, done, len(files))
    return tuple(readings)


def list_files(content: Path) -> tuple[ContentFile, ...]:
    """The bytes of every content file; raises FolderError if the folder cannot be listed."""
    try:
        return read_folder(content)
    except OSError as error:
        raise FolderError(f'the folder "{content}" cannot be read: {error.strerror}') from error


def check(content: Path, *, with_drafts: bool = False) -> CheckReport:
    """Read and link only.

    Raises FolderError if there is no content folder.
    """
    require_folder(content)
    readings = read(content, keep_quiet)
    return CheckReport(link(readings, with_drafts=with_drafts), readings)
