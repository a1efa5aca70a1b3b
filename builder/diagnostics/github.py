"""Diagnostics as workflow commands: GitHub shows them beside the changed lines."""

from __future__ import annotations

from collections.abc import Iterable

from builder.diagnostics.diagnostic import Diagnostic
from builder.diagnostics.visible import visible


def format_github(diagnostics: Iterable[Diagnostic]) -> str:
    """One `::error` or `::warning` command a line."""
    return "".join(f"{_command(each)}\n" for each in diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    place = diagnostic.place
    end = max(place.column, place.column + place.length - 1)
    properties = {
        "file": place.path,
        "line": str(place.line),
        "endLine": str(place.line),
        "col": str(place.column),
        "endColumn": str(end),
        "title": diagnostic.name,
    }
    listed = ",".join(f"{key}={_escape_property(value)}" for key, value in properties.items())
    return f"::{diagnostic.severity.value} {listed}::{_escape(_message(diagnostic))}"


def _message(diagnostic: Diagnostic) -> str:
    related = (f"{each.what}: {each.place.path}:{each.place.line}" for each in diagnostic.related)
    lines = (
        diagnostic.what,
        *related,
        f"why: {diagnostic.why}",
        f"fix: {diagnostic.fix}",
    )
    return "\n".join(visible(line) for line in lines)


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(visible(text)).replace(":", "%3A").replace(",", "%2C")
