"""Digests of the parts of an archive: equal digests mean equal parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any

from builder.analysis.wording import Background
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.cache.witness import BACKGROUND, Part

SIZE = 16


class PartDigests(dict[Part, bytes]):
    """Takes each digest once; `by_path` has those of all that comes from a file of its own."""

    def __init__(
        self, archive: Archive, background: Background, by_path: Mapping[str, str]
    ) -> None:
        super().__init__()
        self._archive = archive
        self._background = background
        self._by_path = by_path

    def __missing__(self, part: Part) -> bytes:
        digest = self[part] = self._digest(self._value(part))
        return digest

    def _value(self, part: Part) -> Any:
        if part.name == BACKGROUND:
            return tuple(map(self._text_of, self._background.sample(part.key or "")))
        whole = getattr(self._archive, part.name, None)
        if part.key is None or whole is None:
            return whole
        return whole.get(part.key)

    def _text_of(self, article: Article) -> tuple[str, ...]:
        """What is counted of an article: no edit of its headline counts anew."""
        if article.features is not None:
            return (article.id, self._by_path[article.path])
        return (article.id, article.language, article.body)

    def _digest(self, value: Any) -> bytes:
        if path := getattr(value, "path", None):
            return self._by_path[path].encode()
        if isinstance(value, Mapping):
            value = tuple(value.items())
        if isinstance(value, tuple | list):
            return _hash(self._digest_all(value), type(value).__name__)
        return _hash(repr(value).encode(), type(value).__name__)

    def _digest_all(self, values: Sequence[Any]) -> bytes:
        try:  # most are items of the archive
            return "".join([self._by_path[value.path] for value in values]).encode()
        except AttributeError:
            if all(isinstance(value, str) for value in values):
                return repr(values).encode()
            return b"".join(map(self._digest, values))


def _hash(content: bytes, kind: str) -> bytes:
    return blake2b(content, digest_size=SIZE, person=kind.encode()[:16]).digest()
