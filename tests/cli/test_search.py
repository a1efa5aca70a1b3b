"""What `rashomon search` prints."""

import json
from pathlib import Path

import pytest

from builder.cli.exits import ExitCode
from tests.cli.programs import run
from tests.content_folders import write_archive, write_file


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_archive(tmp_path / "content")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_articles_are_grouped_by_event() -> None:
    result = run("search", "bridge", "headline:dawn")
    assert result.exit_code == ExitCode.DONE
    lines = result.stdout.splitlines()
    assert lines[0] == "1 article matches"
    assert "Bridge 0 falls" in lines
    assert "  Bridge falls at dawn" in lines


@pytest.mark.usefixtures("folder")
def test_a_second_search_reads_no_file_unless_one_changed() -> None:
    assert "read" in run("search", "pont").stderr
    assert "read" not in run("search", "pont").stderr
    write_file(Path("content"), "topics/tunnels.md", "---\ntitle: Tunnels\n---\n")
    assert "read" in run("search", "pont").stderr


@pytest.mark.usefixtures("folder")
def test_an_answer_as_json_names_the_articles() -> None:
    answer = json.loads(run("search", "effondre", "--json").stdout)
    assert (answer["total"], answer["results"][0]["id"]) == (1, "fall-0/outlet-1")


@pytest.mark.usefixtures("folder")
def test_a_broken_query_is_wrong_use() -> None:
    result = run("search", '"open')
    assert result.exit_code == ExitCode.WRONG_USE
    assert "A quotation mark is open" in result.stderr


def test_content_with_errors_is_told_and_not_searched(folder: Path) -> None:
    write_file(folder / "content", "topics/tunnels.md", "---\ntitel: Tunnels\n---\n")
    result = run("search", "bridge")
    assert result.exit_code == ExitCode.CONTENT_HAS_ERRORS
    assert "content/topics/tunnels.md" in result.stderr
