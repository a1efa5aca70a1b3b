"""A problem found while reading, before it is put into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.content.messages import word
from builder.content.source import Source, Span
from builder.diagnostics import Diagnostic, Related


@dataclass(frozen=True, slots=True)
class Finding:
    """`wording` names an entry of the table of messages, `slots` fill it.

    `related` holds other places of the same file, each with what it is.
    """

    wording: str
    span: Span
    slots: Mapping[str, str] = field(default_factory=dict)
    related: tuple[tuple[Span, str], ...] = ()


class FindingError(Exception):
    """A finding after which the rest of the front matter cannot be read."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.wording)
        self.finding = finding


def to_diagnostic(finding: Finding, source: Source) -> Diagnostic:
    """The finding in words, with the lines it speaks of; none where it is about the whole file."""
    related = (
        Related(source.place(span), source.line(span.line), what) for span, what in finding.related
    )
    line = source.line(finding.span.line) if finding.span.length else None
    return word(
        finding.wording,
        source.place(finding.span),
        line,
        related=tuple(related),
        **finding.slots,
    )
