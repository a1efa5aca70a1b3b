"""Questions on a terminal, asked until the answer will do; options in scripts, checked alike."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

import typer

from builder.cli.exits import stop
from builder.diagnostics import Diagnostic
from builder.diagnostics.visible import visible

Check = Callable[[str], str | None]
"""What is wrong with an answer, in words for whoever gave it; None if nothing is."""


def can_ask() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def explain(problem: Diagnostic | None) -> str | None:
    """A diagnostic without its place, for whoever has no file before them yet."""
    if problem is None:
        return None
    return "\n  ".join(map(visible, (problem.what, f"why: {problem.why}", f"fix: {problem.fix}")))


def ask(question: str, check: Check, *, default: str = "") -> str:
    """The first answer that passes the check, without the space around it; may be empty."""
    while True:
        answer = typer.prompt(question, default=default, show_default=bool(default), err=True)
        problem = check(answer.strip())
        if problem is None:
            return str(answer.strip())
        typer.echo(f"  {problem}", err=True)


def stop_at(option: str, problem: str | None) -> None:
    """End the command if there is a problem with the value of an option."""
    if problem is not None:
        stop(f"{option}: {problem}")


def stop_at_missing(meaning_by_option: Mapping[str, str]) -> None:
    """End the command if any option is missing; for when nobody can be asked."""
    if meaning_by_option:
        width = max(map(len, meaning_by_option))
        listed = "".join(f"\n  {name:{width}}  {says}" for name, says in meaning_by_option.items())
        stop(f"there is no terminal to ask on, and these options are missing:{listed}")
