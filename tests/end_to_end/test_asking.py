"""Commands that ask, on a terminal of their own."""

from pathlib import Path

import pytest

from builder.cli.exits import ExitCode
from tests.cli.programs import run
from tests.content_folders import write_archive, write_file
from tests.end_to_end.terminals import talk


def test_a_new_archive_is_asked_for_on_a_terminal(tmp_path: Path) -> None:
    talked = talk(tmp_path, ["init", "bridges"], ["", "Bridges", "norsk", ""])
    assert talked.exit_code == ExitCode.DONE, talked.shown
    assert '"title" has no value' in talked.shown
    assert "Language of its own words [en]:" in talked.shown
    site = (tmp_path / "bridges/content/site.yaml").read_text(encoding="utf-8")
    assert site.startswith("title: Bridges\nlanguage: en\n")


def test_a_new_article_is_asked_for_until_the_answers_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    content = write_archive(tmp_path / "content")
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
    talked = talk(tmp_path, ["new", "article"], answers)
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
