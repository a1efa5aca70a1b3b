"""The command line, run in this process as its users see it."""

from pathlib import Path

from typer.testing import CliRunner, Result

from builder.cli.app import app


def run(*arguments: str | Path) -> Result:
    """What a command printed, and its exit code; a crash is raised, not swallowed."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result
