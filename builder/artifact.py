"""One finished file of the site."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """`address` is the file's path below the site folder, with forward slashes."""

    address: str
    content: bytes
