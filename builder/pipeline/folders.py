"""Which folders a build can work with."""

from __future__ import annotations

import os
from pathlib import Path

from builder.content.kinds import KIND_BY_FOLDER, SITE_FILE

_WAYS_OUT = (
    "name the folder of your content files with --content, "
    "or make a new archive with: rashomon init DIR"
)


class FolderError(Exception):
    """Content and output folders that no build can work with; the message says what to do."""


def require_folder(content: Path) -> None:
    """Raises FolderError unless the folder is there and can be one of content files.

    Of some other folder, each and every file would be told to be out of place.
    """
    if not content.is_dir():
        raise FolderError(f'there is no folder "{content}"; {_WAYS_OUT}')
    if not _may_hold_content(content):
        raise FolderError(
            f'the folder "{content}" has no {SITE_FILE} and none of the folders of content files '
            f"({', '.join(KIND_BY_FOLDER)}); {_WAYS_OUT}"
        )


def _may_hold_content(folder: Path) -> bool:
    try:
        names = {path.name for path in folder.iterdir() if not path.name.startswith(".")}
    except OSError:
        return True  # the reason is told when the files are read
    return not names or not names.isdisjoint((SITE_FILE, *KIND_BY_FOLDER))


def keep_apart(content: Path, output: Path) -> None:
    """Raises FolderError if there is no content, or one folder lies in the other.

    A build would else read its own site, or write over what it reads.
    """
    require_folder(content)
    inner, outer = (Path(os.path.realpath(folder)) for folder in (content, output))
    if inner.is_relative_to(outer) or outer.is_relative_to(inner):
        raise FolderError(
            f'the output "{output}" and the content "{content}" lie in one another; '
            "choose an output folder beside the content folder"
        )
