"""What `rashomon serve` says on the terminal; tests/browser/test_preview.py is what it shows."""

import re
from pathlib import Path

import pytest

from builder.cli.exits import ExitCode
from builder.cli.serve import Rebuild, describe_changes
from builder.publish import Publication
from builder.serve import Broken, Built, listen
from tests.cli.programs import run
from tests.content_folders import write_archive, write_file


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_archive(tmp_path / "content")
    return Path("content")


@pytest.fixture
def rebuild(content: Path) -> Rebuild:
    return Rebuild(content, Path("preview"))


@pytest.mark.parametrize(
    ("written", "removed", "described"),
    [
        (("a.html", "b.html", "feeds/all.atom"), (), "2 pages, 1 other file changed"),
        ((), ("a.html",), "1 page changed"),
        (("assets/a.css", "assets/b.css"), (), "2 other files changed"),
        ((), (), "nothing changed"),
    ],
)
def test_changes_are_counted_in_words(
    written: tuple[str, ...], removed: tuple[str, ...], described: str
) -> None:
    assert describe_changes(Publication(written, ("kept.html",), removed)) == described


def test_each_rebuild_is_one_line(
    content: Path, rebuild: Rebuild, capsys: pytest.CaptureFixture[str]
) -> None:
    assert isinstance(rebuild(), Built)
    assert re.fullmatch(
        r"built in \d+\.\d s: \d+ pages, \d+ other files changed\n", capsys.readouterr().out
    )
    write_file(content, "pages/about.md", "---\ntitle: About\n---\n\nEdited.\n")
    assert rebuild() == Built(changed=1)
    assert re.fullmatch(r"rebuilt in \d+\.\d s: 1 page changed\n", capsys.readouterr().out)
    assert rebuild() == Built(changed=0)
    assert re.fullmatch(r"rebuilt in \d+\.\d s: nothing changed\n", capsys.readouterr().out)


def test_drafts_are_shown(content: Path, rebuild: Rebuild) -> None:
    article = content / "articles/fall-0/outlet-0.md"
    article.write_text(
        article.read_text(encoding="utf-8").replace("---\n", "---\ndraft: true\n", 1),
        encoding="utf-8",
    )
    rebuild()
    assert Path("preview/articles/fall-0/outlet-0.html").is_file()


def test_errors_are_told_in_full_and_leave_the_site(
    content: Path, rebuild: Rebuild, capsys: pytest.CaptureFixture[str]
) -> None:
    rebuild()
    before = Path("preview/about.html").read_bytes()
    write_file(content, "pages/about.md", "---\ntitel: About\n---\n")
    outcome = rebuild()
    assert isinstance(outcome, Broken)
    assert outcome.problems.startswith("content/pages/about.md:2:1: error[unknown-field]: ")
    assert 'fix: write "title"' in outcome.problems
    said = capsys.readouterr().err
    assert outcome.problems in said
    assert said.endswith("1 error; the last good site stays\n")
    assert Path("preview/about.html").read_bytes() == before


def test_warnings_are_told_in_the_terminal_only_and_only_once(
    content: Path, rebuild: Rebuild, capsys: pytest.CaptureFixture[str]
) -> None:
    article = (content / "articles/fall-0/outlet-0.md").read_text(encoding="utf-8")
    write_file(content, "articles/fall-0/again.md", article)
    assert isinstance(rebuild(), Built)
    assert "warning[" in capsys.readouterr().err
    rebuild()
    assert capsys.readouterr().err == ""
    write_file(content, "pages/about.md", "---\ntitel: About\n---\n")
    outcome = rebuild()
    assert isinstance(outcome, Broken)
    assert "warning[" not in outcome.problems


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("<p>\n{% if %}", "templates/pages/home.html:2: Expected an expression"),
        ("{{ nothing.there }}", "templates/pages/home.html:1: 'nothing' is undefined"),
    ],
)
def test_a_template_that_breaks_does_not_end_the_preview(
    content: Path,
    rebuild: Rebuild,
    capsys: pytest.CaptureFixture[str],
    template: str,
    problem: str,
) -> None:
    write_file(content.parent / "templates", "pages/home.html", template)
    outcome = rebuild()
    assert isinstance(outcome, Broken)
    assert problem in outcome.problems
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
