"""Rebuilds after each save."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event

from watchfiles import watch

# An editor's save is a burst of changes; a burst is over when nothing has changed for so long.
_QUIET_MILLISECONDS = 30
_LONGEST_BURST_MILLISECONDS = 300


def watch_folders(folders: Iterable[Path], rebuild: Callable[[], None], *, stop: Event) -> None:
    """Call `rebuild` after each burst of changes below `folders`, until `stop` is set.

    Saves made during a rebuild lead to one more rebuild, however many they are.
    """
    bursts = watch(
        *folders,
        debounce=_LONGEST_BURST_MILLISECONDS,
        step=_QUIET_MILLISECONDS,
        stop_event=stop,
        raise_interrupt=False,
    )
    for _burst in bursts:
        rebuild()
