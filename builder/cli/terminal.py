"""Printing: results to standard output, everything else to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TextIO

import typer

from builder.diagnostics import Diagnostic, Severity, format_text
from builder.pipeline import Progress, Stage


def show_diagnostics(diagnostics: Sequence[Diagnostic]) -> None:
    """Print diagnostics for people, in colour on a terminal."""
    if diagnostics:
        typer.echo(format_text(diagnostics, color=wants_color(sys.stderr)), err=True)


def wants_color(stream: TextIO) -> bool:
    """Whether to colour a stream: on a terminal that can, unless NO_COLOR is set (no-color.org)."""
    is_plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return stream.isatty() and not is_plain


def count_problems(diagnostics: Iterable[Diagnostic]) -> str:
    """The problems in words: "2 errors, 1 warning"."""
    severities = [diagnostic.severity for diagnostic in diagnostics]
    counts = ((severities.count(severity), severity.value) for severity in Severity)
    return ", ".join(plural(count, word) for count, word in counts if count) or "no problems"


def plural(count: int, word: str) -> str:
    """A count with its noun."""
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"


def progress() -> AbstractContextManager[Progress]:
    """Who to tell of the work done: a bar on a terminal, a line for each stage elsewhere."""
    if not sys.stderr.isatty():
        return nullcontext(_show_line)
    from builder.cli.bars import show_bar  # noqa: PLC0415 - Rich, for terminals alone

    return show_bar()


def _show_line(stage: Stage, done: int, total: int) -> None:
    if done == total:
        typer.echo(f"{stage.value}: {plural(total, 'file')}", err=True)
