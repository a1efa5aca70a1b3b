"""An archive is started, filled and built by the commands for it, and they ask on a terminal."""

from pathlib import Path

import pytest

from builder.cli.exits import ExitCode
from tests.cli.programs import run
from tests.content_folders import write_archive, write_file
from tests.end_to_end.terminals import talk


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_new_archive_builds_at_once_without_a_warning(here: Path) -> None:
    run("init", "bridges", "--title", "Bridges: a history #1", "--language", "nb")
    folder = here / "bridges"
    result = run("build", "--content", folder / "content", "--output", folder / "site")
    assert result.exit_code == ExitCode.DONE
    assert "warning" not in result.stderr
    home = (folder / "site/index.html").read_text(encoding="utf-8")
    assert '<html lang="nb"' in home
    assert "Bridges: a history #1" in home
    assert (folder / "site/method.html").is_file()


def test_a_new_archive_can_be_filled_by_the_commands_that_its_readme_names(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("init", "bridges", "--title", "Bridges")
    monkeypatch.chdir(here / "bridges")
    run("new", "outlet", "--name", "Comet", "--country", "NO", "--language", "nb")
    run("new", "event", "--title", "Bridge falls", "--date", "2031-05-04")
    run(
        *("new", "article", "--outlet", "comet", "--event", "2031-05-04-bridge-falls"),
        *("--url", "https://comet.example/1", "--headline", "Bro", "--published", "2031-05-04"),
    )
    assert run("check").exit_code == ExitCode.DONE
    assert run("build").exit_code == ExitCode.DONE
    assert (here / "bridges/site/articles/2031-05-04-bridge-falls/comet.html").is_file()


def test_a_new_archive_is_asked_for_on_a_terminal(here: Path) -> None:
    talked = talk(here, ["init", "bridges"], ["", "Bridges", "norsk", ""])
    assert talked.exit_code == ExitCode.DONE, talked.shown
    assert '"title" has no value' in talked.shown
    assert "Language of its own words [en]:" in talked.shown
    site = (here / "bridges/content/site.yaml").read_text(encoding="utf-8")
    assert site.startswith("title: Bridges\nlanguage: en\n")


def test_a_new_article_is_asked_for_until_the_answers_will_do(here: Path) -> None:
    content = write_archive(here / "content")
    write_file(
        content,
        "outlets/comet.md",
        "---\nname: Komet\ncountry: NO\nlanguages: [nb]\nhomepage: https://www.comet.example/\n---\n",
    )
    answers = [
        "comet.example/bridge",
        "https://comet.example/bridge",
        "",
        "nowhere",
        "fall-0",
        "Bro: falt #2",
        "",
        "Bridge: fell #2",
        "2031-05-01 09:00",
        "2031-05-01T09:00+02:00",
        "",
        "opening",
        "Kari Nordmann, Ola Nordmann",
    ]
    talked = talk(here, ["new", "article"], answers)
    assert talked.exit_code == ExitCode.DONE, talked.shown
    assert '"comet.example/bridge" is not a web address' in talked.shown
    assert "Outlet id [comet]:" in talked.shown
    assert 'no event has the id "nowhere"' in talked.shown
    assert "Language of the article [nb]:" in talked.shown
    assert "does not say which time zone it is in" in talked.shown
    assert "wrote content/articles/fall-0/comet.md" in talked.shown
    assert (
        (content / "articles/fall-0/comet.md")
        .read_text("utf-8")
        .startswith(
            '---\nheadline: "Bro: falt #2"\nheadline_translated: "Bridge: fell #2"\n'
            "outlet: comet\nevent: fall-0\nurl: https://comet.example/bridge\n"
            "published: 2031-05-01T09:00+02:00\n"
            "authors:\n  - Kari Nordmann\n  - Ola Nordmann\nreviewed: opening\n#"
        )
    )
    assert run("check").exit_code == ExitCode.DONE
