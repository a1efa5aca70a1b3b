"""What `rashomon serve` says on the terminal; tests/browser/test_preview.py is what it shows."""

import re
from pathlib import Path

import pytest

from builder.cli.exits import ExitCode
from builder.cli.serve import Teller, describe_changes
from builder.pipeline.live import LiveArchive
from builder.serve import Broken, Built, listen
from builder.serve.following import BrokenFileError, Files, follow
from tests.cli.programs import run
from tests.content_folders import write_archive, write_file


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_archive(tmp_path / "content")
    return Path("content")


@pytest.mark.parametrize(
    ("changed", "described"),
    [
        (("articles/a.md",), "articles/a.md"),
        (("a.md", "b.md", "c.md"), "a.md, b.md, c.md"),
        (("a.md", "b.md", "c.md", "d.md"), "4 files"),
    ],
)
def test_changes_are_told_by_name_or_in_number(changed: tuple[str, ...], described: str) -> None:
    assert describe_changes(Built(is_new=True, changed=changed)) == described
    assert describe_changes(Built(is_new=False, changed=changed)) == "nothing changed"


def test_each_save_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    tell = Teller()
    tell(Built(is_new=True, changed=("a.md",) * 9, seconds=1.234))
    tell(Built(is_new=True, changed=("a.md",), seconds=0.05))
    tell(Built(is_new=False, changed=("a.md",), seconds=0))
    assert capsys.readouterr().out == (
        "built in 1.23 s: 9 files\nrebuilt in 0.05 s: a.md\nrebuilt in 0.00 s: nothing changed\n"
    )


def test_errors_are_told_in_full(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_file(content, "pages/about.md", "---\ntitel: About\n---\n")
    outcome = follow(LiveArchive(content), ())
    assert isinstance(outcome, Broken)
    assert outcome.problems.startswith("content/pages/about.md:2:1: error[unknown-field]: ")
    assert 'fix: write "title"' in outcome.problems
    Teller()(outcome)
    said = capsys.readouterr().err
    assert outcome.problems in said
    assert said.endswith("1 error; the last good site stays\n")


def test_warnings_are_told_in_the_terminal_only_and_only_once(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = (content / "articles/fall-0/outlet-0.md").read_text(encoding="utf-8")
    write_file(content, "articles/fall-0/again.md", article)
    live, tell = LiveArchive(content), Teller()
    tell(follow(live, ()))
    assert "warning[" in capsys.readouterr().err
    tell(follow(live, ()))
    assert capsys.readouterr().err == ""
    about = write_file(content, "pages/about.md", "---\ntitel: About\n---\n")
    outcome = follow(live, [about.resolve()])
    assert isinstance(outcome, Broken)
    assert "warning[" not in outcome.problems
    tell(outcome)
    assert "warning[" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("<p>\n{% if %}", "templates/pages/home.html:2: Expected an expression"),
        ("{{ nothing.there }}", "templates/pages/home.html:1: 'nothing' is undefined"),
    ],
)
def test_a_template_that_breaks_is_told_with_its_line(
    content: Path, capsys: pytest.CaptureFixture[str], template: str, problem: str
) -> None:
    write_file(content.parent / "templates", "pages/home.html", template)
    live = LiveArchive(content)
    outcome = follow(live, ())
    if isinstance(outcome, Built):
        with pytest.raises(BrokenFileError) as caught:
            Files(live).find("index.html")
        outcome = Broken(str(caught.value))
    assert problem in outcome.problems
    Teller()(outcome)
    assert capsys.readouterr().err == f"rashomon: {outcome.problems}\n"


def test_a_taken_port_is_wrong_use_and_a_free_one_is_proposed(content: Path) -> None:
    with listen(0) as taken:
        port = taken.getsockname()[1]
        result = run("serve", "--content", content, "--port", str(port))
    assert result.exit_code == ExitCode.WRONG_USE
    found = re.fullmatch(
        rf"rashomon: port {port} is taken, or not yours to listen at; "
        r"write rashomon serve --port (\d+)\n",
        result.stderr,
    )
    assert found
    assert int(found[1]) > port


def test_without_content_there_is_nothing_to_serve(content: Path) -> None:
    result = run("serve", "--content", content / "nowhere")
    assert result.exit_code == ExitCode.WRONG_USE
    assert 'there is no folder "content/nowhere"' in result.stderr
