"""Bringing the terminal's search index up to date, and telling of it."""

from __future__ import annotations

from pathlib import Path

import typer

from builder import pipeline
from builder.cache.index_state import State
from builder.cli.exits import ExitCode, stop
from builder.cli.terminal import progress, show_diagnostics
from builder.pipeline import FolderError


def bring_up_to_date(content: Path) -> State:
    """What the index was made from; ends the command if the content has errors."""
    try:
        with progress() as tell:
            indexed = pipeline.index(content, tell=tell)
    except FolderError as error:
        stop(str(error))
    if indexed.state is None:
        show_diagnostics(indexed.diagnostics)
        raise typer.Exit(ExitCode.CONTENT_HAS_ERRORS)
    return indexed.state
