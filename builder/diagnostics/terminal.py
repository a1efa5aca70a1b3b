"""Diagnostics as text for people: the first line alone is what editors parse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.diagnostics.diagnostic import Diagnostic, Place, Related, Severity
from builder.diagnostics.quoting import quote_line
from builder.diagnostics.visible import visible


@dataclass(frozen=True, slots=True)
class Paint:
    """Wraps text in ANSI colours, or leaves it as it is."""

    is_on: bool

    def __call__(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.is_on else text


BOLD, QUIET = "1", "2"
COLORS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33"}


def format_text(diagnostics: Iterable[Diagnostic], *, color: bool = False) -> str:
    """Each diagnostic as a block of lines, a blank line between two."""
    paint = Paint(color)
    return "\n".join("".join(f"{line}\n" for line in _block(each, paint)) for each in diagnostics)


def _block(diagnostic: Diagnostic, paint: Paint) -> Iterator[str]:
    hue = COLORS[diagnostic.severity]
    label = paint(f"{diagnostic.severity.value}[{diagnostic.name}]", hue)
    yield f"{_at(diagnostic.place)}: {label}: {paint(visible(diagnostic.what), BOLD)}"
    yield from _quoted(diagnostic.place, diagnostic.line_text, hue, paint)
    for related in diagnostic.related:
        yield from _related(related, paint)
    yield f"   {paint('why:', QUIET)} {visible(diagnostic.why)}"
    yield f"   {paint('fix:', QUIET)} {visible(diagnostic.fix)}"


def _related(related: Related, paint: Paint) -> Iterator[str]:
    yield f"   {visible(related.what)}: {_at(related.place)}"
    yield from _quoted(related.place, related.line_text, QUIET, paint)


def _quoted(place: Place, line: str | None, hue: str, paint: Paint) -> Iterator[str]:
    if line is None:
        return
    text, carets = quote_line(line, place.column, place.length)
    number = str(place.line)
    margin = " " * (len(number) + 2)
    bar = paint("|", QUIET)
    yield f"{margin}{bar}"
    yield f" {paint(number, QUIET)} {bar} {text}".rstrip()
    yield f"{margin}{bar} {paint(carets, hue)}"


def _at(place: Place) -> str:
    return f"{visible(place.path)}:{place.line}:{place.column}"
