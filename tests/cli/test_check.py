"""What `rashomon check` shows to people, programs and GitHub."""

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


@pytest.fixture
def broken(folder: Path) -> Path:
    content = folder / "content"
    write_file(content, "topics/tunnels.md", "---\ntitel: Tunnels\n---\n")
    write_file(content, "pages/help.md", "---\n---\n")
    return folder


def test_sound_content_is_told_in_one_line(folder: Path) -> None:
    result = run("check")
    assert (result.exit_code, result.stdout) == (ExitCode.DONE, "")
    assert result.stderr == "no problems in 9 files\n"
    assert not (folder / "site").exists()


@pytest.mark.usefixtures("broken")
def test_every_problem_is_shown_at_once_in_order_of_place() -> None:
    result = run("check")
    assert result.exit_code == ExitCode.CONTENT_HAS_ERRORS
    places = [line.partition(" ")[0] for line in result.stdout.splitlines() if "error[" in line]
    assert places == ["content/pages/help.md:2:1:", "content/topics/tunnels.md:2:1:"]
    assert result.stderr == "2 errors in 11 files\n"


@pytest.mark.usefixtures("broken")
def test_a_path_limits_what_is_shown_and_counted() -> None:
    result = run("check", "content/pages", "content/events/fall-0.md")
    assert result.exit_code == ExitCode.CONTENT_HAS_ERRORS
    assert "content/topics/tunnels.md" not in result.stdout
    assert result.stderr == "1 error in 3 files\n"


@pytest.mark.usefixtures("broken")
def test_a_path_without_errors_passes_though_others_have_some() -> None:
    result = run("check", "content/events")
    assert (result.exit_code, result.stdout) == (ExitCode.DONE, "")
    assert result.stderr == "no problems in 1 file\n"


@pytest.mark.usefixtures("folder")
def test_a_path_that_is_not_there_is_wrong_use() -> None:
    result = run("check", "content/evnets")
    assert result.exit_code == ExitCode.WRONG_USE
    assert result.stderr == 'rashomon: there is no file or folder "content/evnets"\n'


def test_a_path_outside_the_content_is_wrong_use(folder: Path) -> None:
    (folder / "elsewhere").mkdir()
    result = run("check", "elsewhere")
    assert result.exit_code == ExitCode.WRONG_USE
    assert result.stderr == 'rashomon: "elsewhere" is not in the content folder "content"\n'


def test_warnings_are_shown_and_do_not_fail(folder: Path) -> None:
    article = folder / "content" / "articles" / "fall-0" / "outlet-1.md"
    text = article.read_text(encoding="utf-8").replace("outlet-1.example", "outlet-0.example")
    article.write_text(text, encoding="utf-8")
    result = run("check")
    assert result.exit_code == ExitCode.DONE
    assert "warning[" in result.stdout
    assert result.stderr == "1 warning in 9 files\n"


@pytest.mark.usefixtures("broken")
def test_programs_get_json_alone_on_standard_output() -> None:
    result = run("check", "--format", "json")
    assert [each["path"] for each in json.loads(result.stdout)] == [
        "content/pages/help.md",
        "content/topics/tunnels.md",
    ]
    assert result.stderr == "2 errors in 11 files\n"


@pytest.mark.usefixtures("folder")
def test_sound_content_is_an_empty_list_in_json() -> None:
    assert json.loads(run("check", "--format", "json").stdout) == []


@pytest.mark.usefixtures("broken")
def test_github_gets_one_command_for_each_problem() -> None:
    lines = run("check", "--format", "github").stdout.splitlines()
    assert [line.partition(",")[0] for line in lines] == [
        "::error file=content/pages/help.md",
        "::error file=content/topics/tunnels.md",
    ]


@pytest.mark.usefixtures("broken")
def test_an_unknown_format_is_wrong_use() -> None:
    assert run("check", "--format", "xml").exit_code == ExitCode.WRONG_USE
