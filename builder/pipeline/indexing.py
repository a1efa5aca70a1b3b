"""Content files to the search index of the terminal."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from builder.cache.index_state import State, cache_folder, fingerprint
from builder.cache.search_index import bring_up_to_date
from builder.content import link
from builder.diagnostics import Diagnostic
from builder.pipeline.folders import require_folder
from builder.pipeline.reading import read
from builder.pipeline.stages import Progress, keep_quiet


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What the search index of the terminal was made from, or why it could not be made."""

    diagnostics: tuple[Diagnostic, ...]
    state: State | None


def index(content: Path, *, tell: Progress = keep_quiet) -> IndexReport:
    """Bring the search index of the terminal up to date.

    Raises FolderError if there is no content folder.
    """
    require_folder(content)
    now = fingerprint(content)
    linked = link(read(content, tell), with_drafts=False)
    if linked.archive is None:
        return IndexReport(linked.diagnostics, None)
    return IndexReport((), bring_up_to_date(cache_folder(content), linked.archive, now))
