"""What a rebuild came to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Built:
    """The site is new: so many of its files were written or removed."""

    changed: int


@dataclass(frozen=True, slots=True)
class Broken:
    """The site stays as it was; `problems` says why, as text for the author."""

    problems: str


Outcome = Built | Broken
