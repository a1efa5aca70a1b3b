"""`rashomon check`: what is wrong with the content files."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from builder import pipeline
from builder.cli.exits import ExitCode, stop
from builder.cli.options import CONTENT, ContentOption, DraftsOption
from builder.cli.terminal import count_problems, plural, wants_color
from builder.diagnostics import Diagnostic, Severity, format_github, format_json, format_text
from builder.pipeline import FolderError


class Format(StrEnum):
    """For whom the problems are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", help="Show only problems in these files and folders."),
    ] = None,
    *,
    content: ContentOption = CONTENT,
    drafts: DraftsOption = False,
    format_: Annotated[
        Format,
        typer.Option(
            "--format", help="text for people, json for programs, github for annotations."
        ),
    ] = Format.TEXT,
) -> None:
    """Check the content files and build nothing.

    All problems are shown at once, each with its place, the reason and what to type instead.
    Errors make the command fail; warnings do not.

    Example: `rashomon check content/articles/2020-04-16-xi-putin-call`
    """
    try:
        checked = pipeline.check(content, with_drafts=drafts)
    except FolderError as error:
        stop(str(error))
    wanted = [_find(path, content) for path in paths or ()]
    shown = [each for each in checked.linked.diagnostics if _is_in(each.place.path, wanted)]
    _show(shown, format_)
    files = sum(_is_in(reading.source.shown, wanted) for reading in checked.readings)
    typer.echo(f"{count_problems(shown)} in {plural(files, 'file')}", err=True)
    if any(each.severity is Severity.ERROR for each in shown):
        raise typer.Exit(ExitCode.CONTENT_HAS_ERRORS)


def _find(path: Path, content: Path) -> Path:
    if not path.exists():
        stop(f'there is no file or folder "{path}"')
    if not path.resolve().is_relative_to(content.resolve()):
        stop(f'"{path}" is not in the content folder "{content}"')
    return path.resolve()


def _is_in(shown: str, folders: Sequence[Path]) -> bool:
    return not folders or any(Path(shown).resolve().is_relative_to(folder) for folder in folders)


def _show(diagnostics: Sequence[Diagnostic], format_: Format) -> None:
    match format_:
        case Format.TEXT:
            if diagnostics:
                typer.echo(format_text(diagnostics, color=wants_color(sys.stdout)))
        case Format.JSON:
            typer.echo(format_json(diagnostics), nl=False)
        case Format.GITHUB:
            typer.echo(format_github(diagnostics), nl=False)
