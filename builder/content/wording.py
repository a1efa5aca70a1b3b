"""The form of an entry in the table of messages."""

from __future__ import annotations

from typing import NamedTuple

from builder.diagnostics import Severity


class Wording(NamedTuple):
    """What is wrong in the author's file, the rule, and something to type; {slots} are filled."""

    severity: Severity
    what: str
    why: str
    fix: str


def error(what: str, *, why: str, fix: str) -> Wording:
    return Wording(Severity.ERROR, what, why, fix)


def warning(what: str, *, why: str, fix: str) -> Wording:
    return Wording(Severity.WARNING, what, why, fix)
