"""What a preview makes of an archive: outcomes in place of exceptions, for it must outlive them."""

from __future__ import annotations

import time
import traceback
from collections import OrderedDict
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from builder.artifact import Artifact
from builder.diagnostics import Severity, format_text
from builder.pipeline import FolderError
from builder.pipeline.live import LiveArchive
from builder.render.errors import OwnTemplateError
from builder.serve.outcome import Broken, Built, Outcome

_REPORT_REQUEST = "this is a fault of rashomon; report it with the lines below"
_MOST_KEPT = 32


def follow(live: LiveArchive, changed: Collection[Path]) -> Outcome:
    """Bring the archive up to date after these files have changed."""
    start = time.perf_counter()
    try:
        followed = live.follow(changed)
    except (FolderError, OwnTemplateError, OSError) as error:
        return Broken(str(error))
    except Exception:  # noqa: BLE001 - the preview must outlive a fault of ours
        return Broken(_report())
    if not followed.is_good:
        errors = [each for each in followed.diagnostics if each.severity is Severity.ERROR]
        return Broken(format_text(errors), followed.diagnostics)
    seconds = time.perf_counter() - start
    return Built(followed.is_new, followed.changed, followed.diagnostics, seconds)


class BrokenFileError(Exception):
    """A file cannot be made; the message says why, `good` is how it was made last, if it was."""

    def __init__(self, problems: str, good: Artifact | None) -> None:
        super().__init__(problems)
        self.good = good


class Files:
    """The files of an archive, and the last of them as they were made, for when they break."""

    def __init__(self, live: LiveArchive) -> None:
        self._live = live
        self._good: OrderedDict[str, Artifact] = OrderedDict()

    def find(self, address: str) -> Artifact | None:
        """The file at an address, None if there is none; raises BrokenFileError."""
        try:
            file = self._live.make(address)
        except OwnTemplateError as error:
            raise BrokenFileError(str(error), self._good.get(address)) from error
        except Exception as error:
            raise BrokenFileError(_report(), self._good.get(address)) from error
        if file:
            self._good[address] = file
            self._good.move_to_end(address)
            if len(self._good) > _MOST_KEPT:
                self._good.popitem(last=False)
        return file

    def prepare(self) -> None:
        """Make the page that was asked for last, so that it is soon made when asked for again."""
        pages = (address for address in reversed(tuple(self._good)) if address.endswith(".html"))
        if address := next(pages, None):
            with suppress(Exception):  # told once it is asked for
                self._live.make(address)


def _report() -> str:
    return f"{_REPORT_REQUEST}\n\n{traceback.format_exc()}"
