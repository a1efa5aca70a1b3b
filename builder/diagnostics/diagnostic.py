"""One problem in one file, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Errors keep the site from being published; warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of one line: line and column count from 1, in code points.

    `length` 0 is the whole file: there is no stretch to show.
    """

    path: str
    line: int = 1
    column: int = 1
    length: int = 0


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that the reader needs to see, and what it is."""

    place: Place
    line_text: str | None
    what: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """`name` is permanent; `line_text` is the whole quoted line, or None where none is to be shown."""

    name: str
    severity: Severity
    place: Place
    line_text: str | None
    what: str
    why: str
    fix: str
    related: tuple[Related, ...] = ()

    @property
    def sort_key(self) -> tuple[Place, str, str]:
        """Orders by place, then by name, so that the order of checks never shows."""
        return (self.place, self.name, self.what)

    def __lt__(self, other: Diagnostic) -> bool:
        return self.sort_key < other.sort_key
