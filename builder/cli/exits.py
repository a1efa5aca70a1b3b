"""The ways a command ends: its exit code, and the line that says why."""

from __future__ import annotations

from enum import IntEnum
from typing import NoReturn

import typer


class ExitCode(IntEnum):
    """What the shell is told."""

    DONE = 0
    CONTENT_HAS_ERRORS = 1
    WRONG_USE = 2
    OUR_FAULT = 70
    INTERRUPTED = 130


def stop(message: str) -> NoReturn:
    """End the command as wrong use; `message` says what is wrong and what to do instead."""
    typer.echo(f"rashomon: {message}", err=True)
    raise typer.Exit(ExitCode.WRONG_USE)
