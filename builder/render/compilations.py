"""The code of compiled templates, so that no template is compiled twice for the same language."""

from __future__ import annotations

import marshal
import os
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

_DIGEST = 32
_MOST_KEPT = 512


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder that keeps code between runs; `version` is that of all the code that may use it."""

    folder: Path
    version: bytes


class Compilations(BytecodeCache):
    """Keeps the newest code of each template in this process and, if there is one, on a shelf.

    Interface words and constant expressions, `{{ 'FR'|country }}` among them, are worked out while
    Jinja compiles: hence code belongs to a language, its catalog, and the version of the filters,
    which in one process is one.
    """

    def __init__(self, language: str, catalog: bytes, shelf: Shelf | None = None) -> None:
        self._shelf = shelf
        self._code_by_template = code_by_template(language)
        self._made_by = blake2b(MAGIC_NUMBER + jinja2.__version__.encode(), digest_size=_DIGEST)
        for part in (language.encode(), catalog):
            self._made_by.update(blake2b(part).digest())

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills a bucket whose template has the text that was compiled last."""
        made_from = self._made_from(bucket)
        known, code = self._code_by_template.get(bucket.key, (b"", None))
        if known == made_from:
            bucket.code = code
        elif self._shelf and (code := _take(self._shelf, bucket.key, made_from)):
            bucket.code = code
            self._code_by_template[bucket.key] = (made_from, code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled in place of the template's earlier code."""
        if bucket.code is None:
            return
        made_from = self._made_from(bucket)
        self._code_by_template[bucket.key] = (made_from, bucket.code)
        if self._shelf:
            _put(self._shelf, bucket.key, made_from, bucket.code)

    def _made_from(self, bucket: Bucket) -> bytes:
        digest = self._made_by.copy()
        digest.update(f"{bucket.key} {bucket.checksum}".encode())
        return digest.digest()


@cache
def code_by_template(_language: str) -> dict[str, tuple[bytes, CodeType]]:
    """What this process has compiled for sites in a language, with what each was made from."""
    return {}


def _take(shelf: Shelf, name: str, made_from: bytes) -> CodeType | None:
    """The code in a file; None if it is damaged, cut short, or made from anything else."""
    try:
        content = (shelf.folder / name).read_bytes()
    except OSError:
        return None
    signed, payload = content[:_DIGEST], content[_DIGEST:]
    if signed != _sign(payload, made_from, shelf.version):
        return None
    code: CodeType = marshal.loads(payload)  # noqa: S302 - bytes that this program has written
    return code


def _put(shelf: Shelf, name: str, made_from: bytes, code: CodeType) -> None:
    """Write a file at one stroke; where that is impossible, the next run compiles again."""
    payload = marshal.dumps(code)
    part = shelf.folder / f"{name}.{os.getpid()}"
    with suppress(OSError):
        shelf.folder.mkdir(parents=True, exist_ok=True)
        try:
            part.write_bytes(_sign(payload, made_from, shelf.version) + payload)
            part.replace(shelf.folder / name)
        finally:
            part.unlink(missing_ok=True)
        _remove_oldest(shelf.folder)


def _remove_oldest(folder: Path) -> None:
    """Templates come and go: what has been kept longest goes first."""
    files = list(folder.iterdir())
    if len(files) > _MOST_KEPT:
        files.sort(key=lambda file: file.stat().st_mtime_ns)
        for file in files[:-_MOST_KEPT]:
            file.unlink(missing_ok=True)


def _sign(payload: bytes, made_from: bytes, version: bytes) -> bytes:
    signature = blake2b(blake2b(version).digest(), key=made_from, digest_size=_DIGEST)
    signature.update(payload)
    return signature.digest()
