"""Follows each save."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event

from watchfiles import watch

from builder.serve.outcome import Broken, Outcome

# A save may be a burst of changes; a burst is over when nothing has changed for so long.
_QUIET_MILLISECONDS = 2
_LONGEST_BURST_MILLISECONDS = 300
# A file that is still being written often has errors; those of a finished one can wait for this.
_GRACE_MILLISECONDS = 100


def watch_folders(
    folders: Iterable[Path],
    follow: Callable[[frozenset[Path]], Outcome],
    tell: Callable[[Outcome], None],
    *,
    stop: Event,
) -> None:
    """Have `follow` follow each burst of changes below `folders` until `stop` is set.

    Saves made meanwhile are one more burst, however many they are. What became of a burst goes to
    `tell`: at once if it is good, and once there was no other burst for a moment if it is not.
    """
    bursts = watch(
        *folders,
        debounce=_LONGEST_BURST_MILLISECONDS,
        step=_QUIET_MILLISECONDS,
        rust_timeout=_GRACE_MILLISECONDS,
        yield_on_timeout=True,
        stop_event=stop,
        raise_interrupt=False,
    )
    held: Broken | None = None
    for burst in bursts:
        if burst:
            outcome = follow(frozenset(Path(path) for _, path in burst))
            held = outcome if isinstance(outcome, Broken) else None
            if held is None:
                tell(outcome)
        elif held:
            tell(held)
            held = None
