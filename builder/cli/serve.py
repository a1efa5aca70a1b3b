"""`rashomon serve`: a preview in the browser that follows each save."""

from __future__ import annotations

import signal
from collections.abc import Iterable
from pathlib import Path
from types import FrameType
from typing import Annotated, NoReturn

import typer

from builder.cli.exits import stop
from builder.cli.options import CONTENT, ContentOption
from builder.cli.terminal import count_problems, plural, show_diagnostics
from builder.diagnostics import Diagnostic, Severity
from builder.pipeline import FolderError, require_folder
from builder.serve import Broken, Built, Outcome, PortTakenError, Preview, keep_site, listen

_MOST_NAMED = 3


def serve(
    content: ContentOption = CONTENT,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port to listen at; 0 takes any free one.")
    ] = 8000,
) -> None:
    """Show the site in the browser, and follow each save.

    Drafts are shown too. Pages are made as they are asked for, and each save reloads those that are
    open; the search follows a few seconds later. Errors are shown over the page and here, and the
    last good site stays until they are mended. The site folder is left alone, and no other machine
    can connect. What the next start can use is kept in `.cache` beside the content. Ctrl-C ends it.

    Example: `rashomon serve --port 8080`
    """
    _leave_cleanly_when_told()
    try:
        require_folder(content)
        listening = listen(port)
    except FolderError as error:
        stop(str(error))
    except PortTakenError as taken:
        stop(_describe_taken(taken))
    with keep_site(content) as whole:
        preview = Preview(content, whole, Teller())
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        preview.run(listening, when_ready=lambda: _announce(address, content))


class Teller:
    """Tells the terminal what became of each save."""

    def __init__(self) -> None:
        self._verb = "built"
        self._warned: tuple[Diagnostic, ...] = ()

    def __call__(self, outcome: Outcome) -> None:
        """One line for what is shown; all that is wrong for what is not."""
        match outcome:
            case Built():
                self._show(outcome.diagnostics)
                seconds = f"{outcome.seconds:.2f} s"
                typer.echo(f"{self._verb} in {seconds}: {describe_changes(outcome)}")
                self._verb = "rebuilt"
            case Broken(problems, ()):
                typer.echo(f"rashomon: {problems}", err=True)
            case Broken(_, diagnostics):
                self._show(diagnostics)
                problems = count_problems(_only(Severity.ERROR, diagnostics))
                typer.echo(f"{problems}; the last good site stays", err=True)

    def _show(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """All errors, and the warnings unless they are those of the last time."""
        warnings = _only(Severity.WARNING, diagnostics)
        is_old_news = warnings == self._warned
        show_diagnostics(_only(Severity.ERROR, diagnostics) if is_old_news else diagnostics)
        self._warned = warnings


def describe_changes(outcome: Built) -> str:
    """The files that were read: "articles/a.md, events/b.md", or how many where they are more."""
    if not outcome.is_new:
        return "nothing changed"
    if len(outcome.changed) > _MOST_NAMED:
        return plural(len(outcome.changed), "file")
    return ", ".join(outcome.changed)


def _only(severity: Severity, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(each for each in diagnostics if each.severity is severity)


def _announce(address: str, content: Path) -> None:
    typer.echo(f"serving {address} and watching {content} (Ctrl-C ends it)")


def _describe_taken(taken: PortTakenError) -> str:
    proposal = f"rashomon serve --port {taken.free or 0}"
    return f"port {taken.port} is taken, or not yours to listen at; write {proposal}"


def _leave_cleanly_when_told() -> None:
    """Let nothing run on when a supervisor or a closing terminal ends us."""
    for name in ("SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):
            signal.signal(number, _leave)


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)
