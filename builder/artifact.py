"""The finished files of the site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Artifact:
    """`address` is the file's path below the site folder, with forward slashes."""

    address: str
    content: bytes


class Placed(NamedTuple):
    """A finished file that is where it belongs: its address, and the SHA-256 of its bytes."""

    address: str
    digest: str
