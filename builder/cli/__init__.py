"""The command line: commands, arguments, the clock and exit codes; the only floor that prints."""

from builder.cli.app import main

__all__ = ["main"]
