"""The process that builds the whole site for a preview."""

import subprocess
import sys
from pathlib import Path

import pytest

from builder.publish import hold_site
from tests.content_folders import write_file

PROJECT = Path(__file__).parent.parent.parent


def start(content: Path, site: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "builder.pipeline.whole", str(content), str(site)]
    return subprocess.Popen(command, cwd=PROJECT, stderr=subprocess.PIPE, text=True)


def test_it_builds_drafts_and_search_too(content: Path, tmp_path: Path) -> None:
    write_file(
        content, "events/new.md", "---\ntitle: A draft\ndate: 2031-05-01\ndraft: true\n---\n"
    )
    with start(content, tmp_path / "site") as building:
        assert building.wait(60) == 0
    assert (tmp_path / "site" / "events" / "new.html").exists()
    assert any((tmp_path / "site" / "search").iterdir())


def test_it_waits_until_another_preview_has_built(content: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with hold_site(site):
        building = start(content, site)
        with pytest.raises(subprocess.TimeoutExpired):
            building.wait(2)
    with building:
        assert building.wait(60) == 0
    assert (site / "index.html").exists()


def test_it_says_why_a_site_cannot_be_built(content: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.write_text("a file")
    with start(content, site) as building:
        assert building.wait(60) == 1
        assert building.stderr is not None
        assert building.stderr.read() == f"the output {site} is a file; name a folder\n"


def test_errors_in_the_content_leave_the_site_and_are_not_told_again(
    content: Path, tmp_path: Path
) -> None:
    write_file(content, "pages/about.md", "---\ntitel: About\n---\n")
    with start(content, tmp_path / "site") as building:
        assert building.wait(60) == 0
        assert building.stderr is not None
        assert building.stderr.read() == ""
    assert not (tmp_path / "site").exists()
