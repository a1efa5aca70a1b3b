"""Values kept between two runs: whatever is damaged, cut short or foreign counts as not there."""

from __future__ import annotations

import io
import os
import pickle
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

_DIGEST = 32


@dataclass(frozen=True, slots=True)
class Store:
    """Values made of tuples, dicts, strings, bytes, numbers and None, by name.

    `version` is the code that made them: those of other code are not given out, and none at all if
    it is to be `is_blank`. A value is replaced at one stroke, so runs that share a folder do not
    harm one another.
    """

    folder: Path
    version: bytes
    is_blank: bool = False

    def load(self, name: str) -> Any:
        """The value kept under a name; None if there is none that can be used."""
        if self.is_blank:
            return None
        try:
            content = (self.folder / name).read_bytes()
            if content[:_DIGEST] != self._sign(memoryview(content)[_DIGEST:]):
                return None
            held = io.BytesIO(content)  # shares the bytes
            held.seek(_DIGEST)
            return _Unpickler(held).load()
        except (OSError, pickle.UnpicklingError, EOFError, ValueError):
            return None

    def save(self, name: str, value: object) -> None:
        """Keep a value; where that is impossible, the next run does without."""
        payload = write_plain(value)
        part = self.folder / f"{name}.{os.getpid()}"
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                part.write_bytes(self._sign(payload) + payload)
                part.replace(self.folder / name)
            finally:
                part.unlink(missing_ok=True)

    def saved(self, name: str) -> int:
        """When a value was saved, in nanoseconds by the clock of the file system; 0 if it was not."""
        try:
            return (self.folder / name).stat().st_mtime_ns
        except OSError:
            return 0

    def keep_newest(self, pattern: str, most: int) -> None:
        """Remove all but the newest values whose names match a glob pattern."""
        with suppress(OSError):
            found = sorted(self.folder.glob(pattern), key=lambda path: path.stat().st_mtime_ns)
            for path in found[:-most]:
                path.unlink(missing_ok=True)

    def _sign(self, payload: bytes | memoryview) -> bytes:
        digest = sha256(self.version)  # of those at hand the quickest: processors know it
        digest.update(payload)
        return digest.digest()


def write_plain(value: object) -> bytes:
    """A value of the kinds that a store keeps, as bytes."""
    return pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)


def read_plain(payload: bytes) -> Any:
    """The value again; raises UnpicklingError if the bytes ask for anything but plain values."""
    return _Unpickler(io.BytesIO(payload)).load()


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name} is not a plain value")
