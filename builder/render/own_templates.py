"""Whether a template of the archive's own is to blame when rendering breaks."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateSyntaxError

from builder.render.errors import OwnTemplateError
from builder.render.sources import TemplateSources


@contextmanager
def blame_own_templates(sources: TemplateSources) -> Iterator[None]:
    """Turn whatever breaks in a template of the archive's own into an OwnTemplateError.

    Errors in which no such template takes part pass unchanged.
    """
    try:
        yield
    except Exception as error:
        place = next(
            (f"{folder.name}/{path}:{line}" for folder, path, line in _own_places(error, sources)),
            None,
        )
        if place is None:
            raise
        raise OwnTemplateError(f"{place}: {error}") from error


def _own_places(error: Exception, sources: TemplateSources) -> Iterator[tuple[Path, str, int]]:
    """Where the error passed through templates of the archive's own, the innermost place first."""
    for file, line in _places(error):
        for folder in sources.own:
            if Path(file).is_relative_to(folder):
                yield folder, Path(file).relative_to(folder).as_posix(), line


def _places(error: Exception) -> Iterator[tuple[str, int]]:
    if isinstance(error, TemplateSyntaxError) and error.filename:
        yield error.filename, error.lineno
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        yield frame.filename, frame.lineno or 1
