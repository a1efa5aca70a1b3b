"""The list of all commands, and what happens when one of them breaks."""

from __future__ import annotations

import platform
import sys
import traceback
from typing import Annotated

import typer

from builder import __version__
from builder.cli.build import build
from builder.cli.check import check
from builder.cli.exits import ExitCode
from builder.cli.explain import explain
from builder.cli.init import init
from builder.cli.new import app as new
from builder.cli.schema import schema
from builder.cli.serve import serve

app = typer.Typer(
    name="rashomon",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """Run the command line and leave with an exit code of `ExitCode`."""
    try:
        app()
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
            "--version", help="Show the version and exit.", callback=_show_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Sets how different outlets told one event side by side, as a static website.

    Content files (Markdown with front matter) go in, a searchable site comes out.
    """


app.command()(build)
app.command()(check)
app.command()(serve)
app.add_typer(new)
app.command()(explain)
app.command()(schema)
app.command()(init)
