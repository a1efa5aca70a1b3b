"""What the program loads before it does anything."""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent.parent
LIST_LOADED = """
import sys
from builder.cli.app import app
try:
    app(["--help"])
finally:
    print(*sorted(name for name in sys.modules if name.startswith("builder")), sep="\\n")
"""


def test_the_list_of_commands_is_shown_without_loading_any() -> None:
    command = [sys.executable, "-c", LIST_LOADED]
    shown = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    assert [line for line in shown.splitlines() if line.startswith("builder")] == [
        "builder",
        "builder.cli",
        "builder.cli.app",
        "builder.cli.exits",
    ]


def test_finding_the_content_files_loads_nothing_that_reads_them() -> None:
    command = [sys.executable, "-c", "import builder.content.files, sys; print(*sys.modules)"]
    shown = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    assert {"babel", "jinja2", "pydantic", "whoosh", "yaml"}.isdisjoint(shown.split())
