"""Digests of the parts of an archive: equal digests mean equal parts."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

from builder.analysis.wording import Background
from builder.archive.archive import Archive
from builder.cache.witness import BACKGROUND, Part

SIZE = 16


class PartDigests:
    """Takes each digest once."""

    def __init__(self, archive: Archive, background: Background) -> None:
        self._archive = archive
        self._background = background
        self._by_part: dict[Part, bytes] = {}
        self._by_path: dict[str, bytes] = {}

    def __getitem__(self, part: Part) -> bytes:
        known = self._by_part.get(part)
        if known is None:
            known = self._by_part[part] = self._digest(self._value(part))
        return known

    def _value(self, part: Part) -> Any:
        if part.name == BACKGROUND:
            return self._background.sample(part.key or "")
        whole = getattr(self._archive, part.name, None)
        if part.key is None or whole is None:
            return whole
        return whole.get(part.key)

    def _digest(self, value: Any) -> bytes:
        if path := getattr(value, "path", None):
            if path not in self._by_path:
                self._by_path[path] = _hash(repr(value).encode(), path)
            return self._by_path[path]
        if isinstance(value, Mapping):
            value = tuple(value.items())
        if isinstance(value, tuple | list):
            return _hash(b"".join(map(self._digest, value)), type(value).__name__)
        return _hash(repr(value).encode(), type(value).__name__)


def _hash(content: bytes, kind: str) -> bytes:
    return blake2b(content, digest_size=SIZE, person=kind.encode()[:16]).digest()
