"""Sets aside what an earlier run has made, so that no run is slowed down by its removal.

Linux' ext4 gives the number of a removed file to no other for some minutes, and looks past each such
number for every new file: after 20,000 removals a new file costs it eight times as much.
"""

from __future__ import annotations

import shutil
import time
from pathlib import Path

_NAME = "attic"


def put_away(folder: Path) -> None:
    """Move a folder out of the way, if it is there: two floors up, where no generator looks."""
    if folder.exists():
        attic = folder.parent.parent / _NAME
        attic.mkdir(exist_ok=True)
        folder.rename(attic / str(time.time_ns()))


def clear_attics(folder: Path) -> None:
    """Remove all that was put away below a folder."""
    for attic in list(folder.rglob(_NAME)):
        shutil.rmtree(attic, ignore_errors=True)
