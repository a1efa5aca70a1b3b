"""What the pipeline came to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.cache.search_index import State
from builder.content import Linked, Reading
from builder.diagnostics import Diagnostic
from builder.pipeline.stages import Stage
from builder.publish import Publication


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build came to; without a publication the site is as it was, and diagnostics say why.

    `seconds` holds the stages that were run.
    """

    diagnostics: tuple[Diagnostic, ...]
    seconds: Mapping[Stage, float]
    articles: int = 0
    events: int = 0
    outlets: int = 0
    pages: int = 0
    publication: Publication | None = None


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The archive or why there is none, and every file that was read."""

    linked: Linked
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What the search index of the terminal was made from, or why it could not be made."""

    diagnostics: tuple[Diagnostic, ...]
    state: State | None
