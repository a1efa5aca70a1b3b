"""Compressed copies beside the files, for hosts that send them as they are."""

from __future__ import annotations

import gzip
import posixpath
from collections.abc import Iterator

import brotli

from builder.artifact import Artifact

_TEXT = frozenset(
    {".atom", ".bib", ".css", ".csv", ".html", ".js", ".json", ".ris", ".svg", ".txt", ".xml"}
)
_GZIP_LEVEL = 9
# On pages of articles a ninth smaller than any quality below it; the one above gains 3 % more in
# twice the time.
_BROTLI_QUALITY = 10


def compress(artifact: Artifact) -> Iterator[Artifact]:
    """A gzip (RFC 1952) and a Brotli (RFC 7932) file of a text, where they are smaller than it."""
    if posixpath.splitext(artifact.address)[1] not in _TEXT:
        return
    for suffix, content in (
        # Without a time, so that the same text makes the same bytes.
        (".gz", gzip.compress(artifact.content, _GZIP_LEVEL, mtime=0)),
        (".br", brotli.compress(artifact.content, quality=_BROTLI_QUALITY)),
    ):
        if len(content) < len(artifact.content):
            yield Artifact(artifact.address + suffix, content)
