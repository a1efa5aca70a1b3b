"""Printing: results to standard output, everything else to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TextIO

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bars

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
    return _bar() if sys.stderr.isatty() else nullcontext(_show_line)


def _show_line(stage: Stage, done: int, total: int) -> None:
    if done == total:
        typer.echo(f"{stage.value}: {plural(total, 'file')}", err=True)


@contextmanager
def _bar() -> Iterator[Progress]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task("", total=None)

        def show(stage: Stage, done: int, total: int) -> None:
            bars.update(task, description=stage.value, completed=done, total=total)

        yield show
