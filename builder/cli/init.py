"""`rashomon init`: an archive of one's own, ready to be filled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template
from typing import Annotated

import typer

from builder import __version__
from builder.cli.exits import stop
from builder.cli.installation import find_requirement
from builder.cli.questions import Check, ask, can_ask, explain, stop_at, stop_at_missing
from builder.content.drafts import draft_site, find_problem
from builder.content.kinds import Kind

_STARTER = Path(__file__).parent / "starter"
# A file whose name starts with a dot would act on the folder that it is kept in here.
_DOT = "dot-"
_MENU = ("about", "method", "editing")
_MORE_SETTINGS = """\
# tagline: One line under the title
# description: One sentence for search engines
# base_url: https://example.org/archive/
# license: CC-BY-4.0
# contact: editors@example.org
"""
_UNKNOWN_ORIGIN = """\
# Name here what to install, for instance a release, or the program's repository:
# rashomon @ git+https://example.org/rashomon.git@v{version}
"""


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder.")],
    title: Annotated[str | None, typer.Option(help="The name of the archive.")] = None,
    language: Annotated[
        str | None,
        typer.Option(metavar="TAG", help="The language of its own words, BCP 47.  [default: en]"),
    ] = None,
) -> None:
    """Start an archive of your own.

    Writes settings, three pages (about, method, editing guide), a README for editors, and
    workflows that check each pull request and publish to GitHub Pages. On a terminal it asks for
    what is not given.

    Example: `rashomon init bridges --title "Bridges in the press"`
    """
    _refuse_unless_empty(folder)
    fields = _settle(title, language)
    try:
        _write(folder, fields)
    except OSError as error:
        stop(f"{error.filename or folder} cannot be written: {error.strerror}")
    typer.echo(f"wrote a new archive to {folder}; its README.md tells the rest")
    typer.echo(f"next: cd {folder}\n      rashomon new outlet\n      rashomon serve")
    if find_requirement() is None:
        typer.echo("before you publish: say in requirements.txt where to install rashomon from")


def _refuse_unless_empty(folder: Path) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        stop(f"{folder} is a file; name a new or empty folder")
    if any(entry.name != ".git" for entry in folder.iterdir()):
        stop(f"{folder} is not empty; name a new or empty folder")


def _settle(title: str | None, language: str | None) -> dict[str, str]:
    """The settings, from the options or from whoever sits at the terminal."""
    if title is None and not can_ask():
        stop_at_missing({"--title": "the name of the archive"})
    if title is None:
        title = ask("Name of the archive", _check("title"))
        language = language or ask("Language of its own words", _check("language"), default="en")
    fields = {"title": title.strip(), "language": language or "en"}
    for field, value in fields.items():
        stop_at(f"--{field}", _check(field)(value))
    return fields


def _check(field: str) -> Check:
    return lambda answer: explain(find_problem(Kind.SITE, field, answer))


def _write(folder: Path, fields: Mapping[str, str]) -> None:
    for path, content in _starter_files(fields):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8", newline="\n")


def _starter_files(fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for file in sorted(path for path in _STARTER.rglob("*") if path.is_file()):
        text = file.read_text(encoding="utf-8")
        is_readme = file.name == "README.md"
        path = file.relative_to(_STARTER).as_posix().replace(_DOT, ".")
        yield path, Template(text).substitute(title=fields["title"]) if is_readme else text
    yield "requirements.txt", _requirements()
    yield "content/site.yaml", draft_site({**fields, "menu": _MENU}).text + _MORE_SETTINGS


def _requirements() -> str:
    requirement = find_requirement()
    return f"{requirement}\n" if requirement else _UNKNOWN_ORIGIN.format(version=__version__)
