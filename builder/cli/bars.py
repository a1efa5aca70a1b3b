"""The bar that shows on a terminal how far a build is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bars

from builder.pipeline import Progress, Stage


@contextmanager
def show_bar() -> Iterator[Progress]:
    """Whom to tell of the work done; the bar is gone afterwards."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task("", total=None)

        def show(stage: Stage, done: int, total: int) -> None:
            bars.update(task, description=stage.value, completed=done, total=total)

        yield show
