"""What a build came to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.diagnostics import Diagnostic
from builder.pipeline.stages import Stage
from builder.publish.publication import Publication


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
