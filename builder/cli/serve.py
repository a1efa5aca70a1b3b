"""`rashomon serve`: a preview in the browser that follows each save."""

from __future__ import annotations

import signal
import tempfile
import time
import traceback
from collections.abc import Iterable
from pathlib import Path
from types import FrameType
from typing import Annotated, NoReturn

import typer

from builder import pipeline
from builder.cli.exits import stop
from builder.cli.options import CONTENT, ContentOption
from builder.cli.terminal import count_problems, plural, show_diagnostics
from builder.diagnostics import Diagnostic, Severity, format_text
from builder.pipeline import BuildReport, FolderError, Wishes
from builder.publish import Publication, PublishError
from builder.render.errors import OwnTemplateError
from builder.render.sources import find_sources
from builder.serve import Broken, Built, Outcome, PortTakenError, Preview, listen

_REPORT_REQUEST = "this is a fault of rashomon; report it with the lines below"


def serve(
    content: ContentOption = CONTENT,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port to listen at; 0 takes any free one.")
    ] = 8000,
) -> None:
    """Show the site in the browser, and follow each save.

    Drafts are shown too. A save rebuilds the site and reloads the open pages. Errors are shown
    over the page and here, and the last good site stays until they are mended. The site folder is
    left alone, and no other machine can connect. Ctrl-C ends it.

    Example: `rashomon serve --port 8080`
    """
    _leave_cleanly_when_told()
    with tempfile.TemporaryDirectory(prefix="rashomon-", ignore_cleanup_errors=True) as folder:
        site = Path(folder) / "site"
        try:
            pipeline.keep_apart(content, site)
            listening = listen(port)
        except FolderError as error:
            stop(str(error))
        except PortTakenError as taken:
            stop(_describe_taken(taken))
        site.mkdir()
        watched = (content, *find_sources(content).folders)
        preview = Preview(Rebuild(content, site), site=site, watched=watched)
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        preview.run(listening, when_ready=lambda: _announce(address, content))


class Rebuild:
    """Builds the preview's site and tells the terminal what came of it."""

    def __init__(self, content: Path, site: Path) -> None:
        self._content = content
        self._site = site
        self._verb = "built"
        self._warned: tuple[Diagnostic, ...] = ()

    def __call__(self) -> Outcome:
        start = time.perf_counter()
        try:
            report = pipeline.build(self._content, self._site, Wishes(with_drafts=True))
        except (FolderError, OwnTemplateError, PublishError, OSError) as error:
            return _refuse(str(error))
        except Exception:  # noqa: BLE001 - the preview must outlive a fault of ours
            return _refuse(f"{_REPORT_REQUEST}\n\n{traceback.format_exc()}")
        return self._tell(report, time.perf_counter() - start)

    def _tell(self, report: BuildReport, seconds: float) -> Outcome:
        self._show(report.diagnostics)
        if report.publication is None:
            errors = _only(Severity.ERROR, report.diagnostics)
            typer.echo(f"{count_problems(errors)}; the last good site stays", err=True)
            return Broken(format_text(errors))
        typer.echo(f"{self._verb} in {seconds:.1f} s: {describe_changes(report.publication)}")
        self._verb = "rebuilt"
        return Built(len(report.publication.written) + len(report.publication.removed))

    def _show(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """All errors, and the warnings unless they are those of the last time."""
        warnings = _only(Severity.WARNING, diagnostics)
        is_old_news = warnings == self._warned
        show_diagnostics(_only(Severity.ERROR, diagnostics) if is_old_news else diagnostics)
        self._warned = warnings


def describe_changes(publication: Publication) -> str:
    """How many pages and other files a build wrote or removed: "3 pages, 1 other file changed"."""
    changed = (*publication.written, *publication.removed)
    pages = sum(address.endswith(".html") for address in changed)
    counts = ((pages, "page"), (len(changed) - pages, "other file"))
    described = ", ".join(plural(count, noun) for count, noun in counts if count)
    return f"{described} changed" if changed else "nothing changed"


def _only(severity: Severity, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(each for each in diagnostics if each.severity is severity)


def _refuse(problems: str) -> Broken:
    typer.echo(f"rashomon: {problems}", err=True)
    return Broken(problems)


def _announce(address: str, content: Path) -> None:
    typer.echo(f"serving {address} and watching {content} (Ctrl-C ends it)")


def _describe_taken(taken: PortTakenError) -> str:
    proposal = f"rashomon serve --port {taken.free or 0}"
    return f"port {taken.port} is taken, or not yours to listen at; write {proposal}"


def _leave_cleanly_when_told() -> None:
    """Let the preview's folder be removed when a supervisor or a closing terminal ends us."""
    for name in ("SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):
            signal.signal(number, _leave)


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)
