"""What the program shows on a terminal, and on one that wants no colour."""

import os
import pty
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.content_folders import write_file

PROJECT = Path(__file__).parent.parent.parent
PLAIN = {"TERM": "xterm-256color", "NO_COLOR": ""}


def run_on_terminal(folder: Path, command: str, variables: Mapping[str, str]) -> str:
    """All that a command writes to a terminal."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), **variables}
    with subprocess.Popen(
        [sys.executable, "-m", "builder", command],
        cwd=folder,
        env=environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ):
        os.close(theirs)
        shown = read_to_end(ours)
    os.close(ours)
    return shown.decode()


def read_to_end(terminal: int) -> bytes:
    shown = b""
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # how Linux says that the other end has closed
            return shown
        if not piece:
            return shown
        shown += piece


@pytest.fixture
def broken(content: Path) -> Path:
    write_file(content, "topics/tunnels.md", "---\ntitel: Tunnels\n---\n")
    return content.parent


def test_a_build_shows_a_bar_and_takes_it_away_again(content: Path) -> None:
    shown = run_on_terminal(content.parent, "build", PLAIN)
    assert "render" in shown
    assert "━" in shown
    last = shown.rpartition("\x1b[2K")[2]
    assert last.splitlines()[0].endswith("from 1 event, 2 articles, 2 outlets")


@pytest.mark.parametrize("command", ["build", "check"])
def test_problems_are_coloured(broken: Path, command: str) -> None:
    assert "\x1b[1;31merror[unknown-field]\x1b[0m" in run_on_terminal(broken, command, PLAIN)


@pytest.mark.parametrize("variable", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_who_wants_no_colour_gets_none(broken: Path, variable: Mapping[str, str]) -> None:
    shown = run_on_terminal(broken, "check", {**PLAIN, **variable})
    assert ": error[unknown-field]: " in shown
    assert "\x1b[" not in shown
