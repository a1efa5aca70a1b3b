"""The bar that shows on a terminal how far a build is."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bars

from builder.pipeline import Progress, Stage

_SECONDS_BETWEEN = 0.1


@contextmanager
def show_bar() -> Iterator[Progress]:
    """Whom to tell of the work done; the bar is gone afterwards."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    # Without Rich's own thread: the build forks, and a thread may hold a lock at that moment.
    with Bars(*columns, console=console, transient=True, auto_refresh=False) as bars:
        task = bars.add_task("", total=None)
        shown = 0.0

        def show(stage: Stage, done: int, total: int) -> None:
            nonlocal shown
            now = time.monotonic()
            is_due = done == total or now - shown > _SECONDS_BETWEEN
            shown = now if is_due else shown
            bars.update(task, description=stage.value, completed=done, total=total, refresh=is_due)

        yield show
