"""The text of a content file: the head that YAML reads, the body, and lines to quote."""

from __future__ import annotations

from dataclasses import dataclass

from builder.diagnostics import Place

FENCE = "---"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one line of the file: line and column count from 1, in code points."""

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Source:
    """`head` runs from the first line of the file to the closing dashes (of site.yaml: to its end).

    `shown` is the path as an editor types it.
    """

    shown: str
    head: str = ""
    is_fenced: bool = True

    @property
    def yaml(self) -> str:
        """What YAML reads: its lines and columns are those of the file."""
        return self.head.rpartition("\n")[0] + "\n" if self.is_fenced else self.head

    @property
    def end(self) -> Span:
        """Where a missing field points at: the closing dashes, or the last line."""
        last = len(self.head.rstrip("\n").split("\n"))
        return Span(last, 1, len(FENCE) if self.is_fenced else 1)

    def place(self, span: Span) -> Place:
        return Place(self.shown, span.line, span.column, span.length)

    def line(self, number: int) -> str | None:
        lines = self.head.split("\n")
        return lines[number - 1] if number <= len(lines) else None
