"""The list of all commands, and what happens when one of them breaks."""

from __future__ import annotations

import os
import pkgutil
import platform
import sys
import traceback
from contextlib import suppress
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from builder import __version__
from builder.cli.exits import ExitCode

COMMANDS = {
    "build": ("builder.cli.build:build", "Build the site."),
    "check": ("builder.cli.check:check", "Check the content files and build nothing."),
    "serve": ("builder.cli.serve:serve", "Show the site in the browser, and follow each save."),
    "new": (
        "builder.cli.new:app",
        "Add an article, an event or an outlet: asks for what it needs and writes the file.",
    ),
    "features": (
        "builder.cli.features:features",
        "Take figures from a text that may not be kept, to compare its wording.",
    ),
    "explain": (
        "builder.cli.explain:explain",
        "Say why a file is on the site or not, and what a page is made of.",
    ),
    "schema": (
        "builder.cli.schema:schema",
        "Write the JSON Schema of every kind of content file.",
    ),
    "search": ("builder.cli.search:search", "Search the archive in the terminal."),
    "init": ("builder.cli.init:init", "Start an archive of your own."),
}
"""Where each command is defined, and its line in the list of commands."""


class CommandGroup(TyperGroup):
    """Imports a command only when it is called: the list of all is shown six times as fast."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the arguments name, and the arguments left for it."""
        name, _, rest = super().resolve_command(ctx, args)
        return name, load_command(name) if name else None, rest


def load_command(name: str) -> Any:
    """The command of that name, ready to be called."""
    found = pkgutil.resolve_name(COMMANDS[name][0])
    if isinstance(found, typer.Typer):
        return typer.main.get_command(found)
    single = typer.Typer(add_completion=False, rich_markup_mode="markdown")
    single.command(name)(found)
    return typer.main.get_command(single)


app = typer.Typer(
    name="rashomon",
    cls=CommandGroup,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """Be the process of the command line, and end it at once when all is done.

    To take an archive of thousands of articles apart piece by piece needs a quarter of a second.
    """
    try:
        run_command()
    except SystemExit as leaving:
        with suppress(OSError):  # if what was printed cannot be delivered, Python says so
            sys.stdout.flush()
            sys.stderr.flush()
            if isinstance(leaving.code, int):
                os._exit(leaving.code)
        raise


def run_command() -> None:
    """Run the command line and leave with an exit code of `ExitCode`."""
    try:
        app(prog_name="rashomon")
    except SystemExit as leaving:
        if isinstance(leaving.__context__, typer.Abort):
            sys.exit(ExitCode.INTERRUPTED)
        raise
    except Exception:  # noqa: BLE001 - whatever it is, it is ours, and must be reported in full
        typer.echo(f"{traceback.format_exc()}\n{_report_request()}", err=True)
        sys.exit(ExitCode.OUR_FAULT)


def _report_request() -> str:
    versions = f"rashomon {__version__}, Python {platform.python_version()}, {platform.system()}"
    return f"rashomon: this is a fault of rashomon; report it with the lines above ({versions})"


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - the signature of an option's callback
    if wanted:
        typer.echo(f"rashomon {__version__}")
        raise typer.Exit


@app.callback()
def rashomon(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            metavar="",
            help="Show the version and exit.",
            callback=_show_version,
            is_eager=True,
        ),
    ] = False,
) -> None:
    """Sets how different outlets told one event side by side, as a static website.

    Content files (Markdown with front matter) go in, a searchable site comes out.
    """


def _stand_in() -> None:
    """Stands in the list of commands for one that is not imported yet."""


for _name, (_place, _summary) in COMMANDS.items():
    app.command(_name, help=_summary)(_stand_in)
