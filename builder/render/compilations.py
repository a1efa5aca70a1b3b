"""The compiled templates of this process, so that a rebuild compiles only what has changed."""

from __future__ import annotations

from functools import cache
from types import CodeType

from jinja2.bccache import Bucket, BytecodeCache


class Compilations(BytecodeCache):
    """Keeps the newest code of each template, under the checksum of its text.

    Jinja works out constant expressions while it compiles, `{{ 'FR'|country }}` among them, so the
    code of one language is not that of another.
    """

    def __init__(self) -> None:
        self.code_by_template: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills a bucket whose template has the text that was compiled last."""
        checksum, code = self.code_by_template.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled in place of the template's earlier code."""
        if bucket.code is not None:
            self.code_by_template[bucket.key] = (bucket.checksum, bucket.code)


@cache
def compilations(_language: str) -> Compilations:
    """What this process has compiled for sites in a language."""
    return Compilations()
