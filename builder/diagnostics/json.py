"""Diagnostics as JSON, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable

from builder.diagnostics.diagnostic import Diagnostic, Place


def format_json(diagnostics: Iterable[Diagnostic]) -> str:
    """A JSON array, one object each; `end_column` is the first column after the stretch."""
    return (
        json.dumps([_as_object(each) for each in diagnostics], ensure_ascii=False, indent=2) + "\n"
    )


def _as_object(diagnostic: Diagnostic) -> dict[str, object]:
    related = [{**_where(each.place), "what": each.what} for each in diagnostic.related]
    return {
        "name": diagnostic.name,
        "severity": diagnostic.severity.value,
        **_where(diagnostic.place),
        "what": diagnostic.what,
        "why": diagnostic.why,
        "fix": diagnostic.fix,
        "related": related,
    }


def _where(place: Place) -> dict[str, object]:
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_column": place.column + place.length,
    }
