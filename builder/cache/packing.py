"""Our own frozen values as bytes that name articles by their ids, and so are small."""

from __future__ import annotations

import io
import pickle
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from builder.archive.article import Article

_OURS = ("builder.analysis.", "builder.archive.", "builder.diagnostics.")

_NO_ARTICLES: Mapping[str, Article] = MappingProxyType({})


class UnpackableError(ValueError):
    """Bytes that are not a packed value of ours."""


def pack(value: object) -> bytes:
    """A value of the analysis, or diagnostics, as bytes."""
    buffer = io.BytesIO()
    _Pickler(buffer, protocol=pickle.HIGHEST_PROTOCOL).dump(value)
    return buffer.getvalue()


def unpack(packed: bytes, article_by_id: Mapping[str, Article] = _NO_ARTICLES) -> Any:
    """The value again, with these articles.

    Only types of these are made, whatever the bytes ask for. Raises
    UnpackableError.
    """
    try:
        return _Unpickler(packed, article_by_id).load()
    except (pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError) as error:
        raise UnpackableError(str(error)) from error


class _Pickler(pickle.Pickler):
    def persistent_id(self, value: object) -> str | None:
        return value.id if isinstance(value, Article) else None


class _Unpickler(pickle.Unpickler):
    def __init__(self, packed: bytes, article_by_id: Mapping[str, Article]) -> None:
        super().__init__(io.BytesIO(packed))
        self._article_by_id = article_by_id

    def persistent_load(self, id_: str) -> Article:
        try:
            return self._article_by_id[id_]
        except KeyError:
            raise pickle.UnpicklingError(f"there is no article {id_!r}") from None

    def find_class(self, module: str, name: str) -> Any:
        if not module.startswith(_OURS) or "." in name:
            raise pickle.UnpicklingError(f"{module}.{name} is none of our values")
        return super().find_class(module, name)
