"""`rashomon build`: content files in, the site out."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

import typer

from builder import pipeline
from builder.cli.exits import ExitCode, stop
from builder.cli.memory import peak_memory
from builder.cli.options import (
    CONTENT,
    SITE,
    BaseUrlOption,
    CleanOption,
    CompressOption,
    ContentOption,
    DraftsOption,
    JobsOption,
    NoSearchOption,
    OutputOption,
    ReportOption,
)
from builder.cli.terminal import count_problems, plural, progress, show_diagnostics
from builder.diagnostics import Severity
from builder.pipeline import BuildReport, FolderError, Wishes
from builder.publish import Publication, PublishError
from builder.render.errors import OwnTemplateError


def build(
    *,
    content: ContentOption = CONTENT,
    output: OutputOption = SITE,
    base_url: BaseUrlOption = None,
    drafts: DraftsOption = False,
    no_search: NoSearchOption = False,
    clean: CleanOption = False,
    compress: CompressOption = False,
    jobs: JobsOption = None,
    report: ReportOption = None,
) -> None:
    """Build the site.

    Reads and checks every content file, then replaces the site at one stroke. If a content file
    has an error, all errors are shown and the site stays as it was. Files in the output folder
    that rashomon did not write are left alone. What did not change since the last build is not made
    again; that is remembered in `.cache` beside the content.

    Example: `rashomon build --output public --base-url https://example.org/archive/`
    """
    address = _check_base_url(base_url) if base_url else None
    if report and not report.parent.is_dir():
        stop(f'the report cannot be written: there is no folder "{report.parent}"')
    try:
        with progress() as tell:
            built = pipeline.build(
                content,
                output,
                Wishes(
                    base_url=address,
                    with_drafts=drafts,
                    with_search=not no_search,
                    jobs=jobs,
                    is_clean=clean,
                    is_compressed=compress,
                ),
                tell=tell,
            )
    except (FolderError, OwnTemplateError, PublishError) as error:
        stop(str(error))
    show_diagnostics(built.diagnostics)
    if report:
        _write_report(report, built)
    if built.publication is None:
        problems = count_problems(built.diagnostics)
        typer.echo(f"{problems}; {output} stays as it was", err=True)
        raise typer.Exit(ExitCode.CONTENT_HAS_ERRORS)
    typer.echo(_describe(built, built.publication, output))


def _check_base_url(text: str) -> str:
    if not _is_plain_address(text):
        stop(
            f'--base-url "{text}" is not a plain http or https address; '
            "write it like https://example.org/archive/"
        )
    return text.rstrip("/") + "/"


def _is_plain_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    return is_web and not parts.query and not parts.fragment


def _describe(built: BuildReport, publication: Publication, output: Path) -> str:
    holds = ", ".join(
        plural(count, noun)
        for count, noun in (
            (built.events, "event"),
            (built.articles, "article"),
            (built.outlets, "outlet"),
        )
    )
    changes = (
        f"{len(publication.written):,} written, {len(publication.kept):,} unchanged, "
        f"{len(publication.removed):,} removed"
    )
    seconds = sum(built.seconds.values())
    return (
        f"{plural(built.pages, 'page')} from {holds}\n"
        f"{changes} in {seconds:.1f} s: {output / 'index.html'}"
    )


def _write_report(path: Path, built: BuildReport) -> None:
    try:
        path.write_text(json.dumps(_measures(built), indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        stop(f"the report cannot be written: {path}: {error.strerror}")


def _measures(built: BuildReport) -> dict[str, object]:
    changes = built.publication or Publication((), (), ())
    severities = [diagnostic.severity for diagnostic in built.diagnostics]
    return {
        "errors": severities.count(Severity.ERROR),
        "warnings": severities.count(Severity.WARNING),
        "articles": built.articles,
        "events": built.events,
        "outlets": built.outlets,
        "pages": built.pages,
        "written": len(changes.written),
        "kept": len(changes.kept),
        "removed": len(changes.removed),
        "seconds": {stage.value: round(seconds, 4) for stage, seconds in built.seconds.items()},
        "peak_memory_bytes": peak_memory(),
    }
