"""What `rashomon new` writes, and what it refuses."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.cli.exits import ExitCode
from builder.cli.new import note_claims
from builder.content import ContentFile, read_record
from builder.content.hidden import strip_hidden
from builder.content.records import ArticleRecord
from tests.cli.programs import run
from tests.content_folders import write_archive, write_file
from tests.examples import examples

ARTICLE = ("new", "article", "--url", "https://comet.example/bridge", "--outlet", "outlet-0")
KNOWN = (*ARTICLE, "--headline", "Bridge", "--published", "2031-05-01")


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write_archive(tmp_path / "content")


def read_text(content: Path, path: str) -> str:
    return (content / path).read_text(encoding="utf-8")


def test_an_article_of_an_event_is_written_and_what_comes_next_is_said(content: Path) -> None:
    (content / "articles/fall-0/outlet-0.md").unlink()
    result = run(*KNOWN, "--event", "fall-0")
    assert result.exit_code == ExitCode.DONE, result.stderr
    assert result.stdout == (
        "wrote content/articles/fall-0/outlet-0.md\n"
        "next: write its text below the dashes\n"
        "      rashomon check content/articles/fall-0/outlet-0.md\n"
        "      rashomon serve\n"
    )
    assert read_text(content, "articles/fall-0/outlet-0.md") == (
        "---\n"
        "headline: Bridge\n"
        "outlet: outlet-0\n"
        "event: fall-0\n"
        "url: https://comet.example/bridge\n"
        "published: 2031-05-01\n"
        "# Say what the article does with each claim: asserts, attributes, disputes or omits.\n"
        "# Take away the first # of the lines that you fill in, and the others as you like.\n"
        "# stances:\n"
        "#   # Rust had been found before.\n"
        "#   rust:\n"
        "---\n"
    )
    assert run("check").exit_code == ExitCode.DONE


def test_the_noted_claims_become_stances_when_they_are_filled_in(content: Path) -> None:
    run(*KNOWN, "--event", "fall-0", "--id", "fall-0/extra")
    text = read_text(content, "articles/fall-0/extra.md")
    filled = text.replace("# stances:", "stances:").replace("#   rust:", "  rust: asserts")
    write_file(content, "articles/fall-0/extra.md", filled)
    assert run("check").exit_code == ExitCode.DONE


def test_a_claim_of_many_lines_stays_a_comment() -> None:
    assert note_claims([("a", "one\n---\ntwo\u2028x")])[3:] == ("  # one --- two x", "  a:")


def test_the_second_article_of_an_outlet_is_numbered(content: Path) -> None:
    result = run(*KNOWN, "--event", "fall-0")
    assert "wrote content/articles/fall-0/outlet-0-2.md" in result.stdout
    assert (content / "articles/fall-0/outlet-0-2.md").is_file()


def test_an_article_without_an_event_stands_under_its_year(content: Path) -> None:
    assert "wrote content/articles/2031/outlet-0-bridge.md" in run(*KNOWN).stdout
    assert (content / "articles/2031/outlet-0-bridge.md").is_file()


def test_what_is_not_known_is_null_and_not_left_out(content: Path) -> None:
    run(*ARTICLE, "--headline", "", "--published", "")
    text = read_text(content, "articles/undated/outlet-0.md")
    assert "headline: null\n" in text
    assert "published: null\n" in text


def test_what_its_absence_says_is_left_out(content: Path) -> None:
    run(*KNOWN, "--language", "en", "--genre", "report", "--author", "A, B", "--author", "C")
    text = read_text(content, "articles/2031/outlet-0-bridge.md")
    assert "language" not in text
    assert "genre" not in text
    assert "authors:\n  - A, B\n  - C\n" in text


def test_hidden_characters_that_came_with_a_copied_headline_are_dropped(content: Path) -> None:
    run(*ARTICLE, "--published", "2031", "--headline", " \u202dBridge\u202c\n  falls\x00 ")
    text = read_text(content, "articles/2031/outlet-0-bridge-falls.md")
    assert "headline: Bridge falls\n" in text


def test_missing_options_are_all_listed_where_nobody_can_be_asked(content: Path) -> None:
    result = run("new", "article", "--headline", "Bridge")
    assert result.exit_code == ExitCode.WRONG_USE
    assert result.stderr == (
        "rashomon: there is no terminal to ask on, and these options are missing:\n"
        "  --url        Address of the original\n"
        "  --outlet     Outlet id\n"
        '  --published  Published, such as 2024-03-26, "" if not known\n'
    )
    assert len(list((content / "articles").rglob("*.md"))) == 2


def test_an_unknown_outlet_is_met_with_those_that_are_near(content: Path) -> None:
    result = run(*KNOWN, "--outlet", "outlt-1")
    assert result.exit_code == ExitCode.WRONG_USE
    assert result.stderr == (
        'rashomon: --outlet: no outlet has the id "outlt-1"\n'
        "  near:\n"
        "    outlet-1  Outlet 1\n"
        "    outlet-0  Outlet 0\n"
        "  fix: write the id of one of these, or add it: rashomon new outlet\n"
    )
    assert not (content / "articles/2031").exists()


def test_an_unknown_topic_is_met_with_the_file_to_add(content: Path) -> None:
    event = ("new", "event", "--title", "Fall", "--date", "2031", "--topic", "xyz")
    assert run(*event).stderr == (
        'rashomon: --topic: no topic has the id "xyz"\n  fix: add it: topics/xyz.md in the content folder\n'
    )
    assert not (content / "events/2031-fall.md").exists()


@pytest.mark.parametrize(
    ("option", "value", "problem"),
    [
        ("--url", "comet.example", "is not a web address"),
        ("--published", "2031-05-01 09:00", "does not say which time zone it is in"),
        ("--language", "english", "fix: write en"),
        ("--genre", "reprot", 'fix: write "report"'),
        ("--reviewed", "half", 'the reviewed "half" is unknown'),
        ("--outlet", "", "this cannot be empty"),
        ("--headline", "x" * 1001, "characters"),
        ("--id", "../../up", '"../../up" cannot be an id'),
        ("--id", "Fall 1", '"Fall 1" cannot be an id'),
    ],
)
def test_a_value_that_reading_would_refuse_is_wrong_use(
    content: Path, option: str, value: str, problem: str
) -> None:
    before = sorted(content.rglob("*"))
    result = run(*KNOWN, option, value)
    assert result.exit_code == ExitCode.WRONG_USE
    assert problem in result.stderr
    assert sorted(content.rglob("*")) == before


def test_a_file_is_never_written_over(content: Path) -> None:
    before = read_text(content, "articles/fall-0/outlet-0.md")
    result = run(*KNOWN, "--id", "fall-0/outlet-0")
    assert result.exit_code == ExitCode.WRONG_USE
    assert result.stderr == (
        "rashomon: content/articles/fall-0/outlet-0.md is there already; "
        "edit it, or give the new one another id with --id\n"
    )
    assert read_text(content, "articles/fall-0/outlet-0.md") == before


def test_an_article_that_is_there_already_is_pointed_out(content: Path) -> None:
    run(*KNOWN)
    result = run(*KNOWN, "--event", "fall-0")
    assert result.exit_code == ExitCode.DONE
    assert "content/articles/2031/outlet-0-bridge.md" in result.stderr
    assert "content/articles/fall-0/outlet-0-2.md:5:6: warning[" in result.stderr
    assert (content / "articles/fall-0/outlet-0-2.md").is_file()


def test_errors_elsewhere_in_the_archive_do_not_stop_it(content: Path) -> None:
    write_file(content, "articles/broken.md", "---\nheadline: [\n---\n")
    result = run(*KNOWN)
    assert result.exit_code == ExitCode.DONE
    assert result.stderr == ""


def test_an_event_is_named_after_day_and_title(content: Path) -> None:
    result = run(
        *("new", "event", "--title", "Мост: рухнул", "--date", "2031-06-01~", "--place", "Here"),
        *("--country", "GB", "--country", "FR", "--topic", "bridges"),
    )
    assert "wrote content/events/2031-06-01-most-rukhnul.md" in result.stdout
    assert read_text(content, "events/2031-06-01-most-rukhnul.md") == (
        '---\ntitle: "Мост: рухнул"\ndate: 2031-06-01~\nplace: Here\n'
        "countries:\n  - GB\n  - FR\ntopics:\n  - bridges\n"
        "# Word the claims that articles are compared on: single sentences, neutral and checkable.\n"
        "# claims:\n#   - id: short-name\n#     text: A sentence.\n---\n"
    )
    assert run("check").exit_code == ExitCode.DONE


def test_an_outlet_is_named_after_its_name(content: Path) -> None:
    result = run(
        *("new", "outlet", "--name", "Le Météore", "--country", "FR", "--language", "fr"),
        *("--language", "br", "--homepage", "https://meteore.example/", "--kind", "newspaper"),
        *("--funding", "private"),
    )
    assert "wrote content/outlets/le-meteore.md" in result.stdout
    assert read_text(content, "outlets/le-meteore.md") == (
        "---\nname: Le Météore\ncountry: FR\nlanguages:\n  - fr\n  - br\n"
        "homepage: https://meteore.example/\nkind: newspaper\nfunding: private\n---\n"
    )
    assert run("check").exit_code == ExitCode.DONE


def test_a_name_without_letters_needs_an_id(content: Path) -> None:
    outlet = ("new", "outlet", "--name", "…", "--country", "FR", "--language", "fr")
    assert run(*outlet).stderr == (
        'rashomon: "" cannot be an id; give one of a-z, 0-9, - and / with --id\n'
    )
    assert run(*outlet, "--id", "dots").exit_code == ExitCode.DONE
    assert (content / "outlets/dots.md").is_file()


def test_away_from_an_archive_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*KNOWN)
    assert result.exit_code == ExitCode.WRONG_USE
    assert 'there is no folder "content"' in result.stderr
    assert list(tmp_path.iterdir()) == []


@settings(examples(25), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=100))
def test_any_headline_survives_the_command(content: Path, headline: str) -> None:
    text = headline.encode("utf-8", "ignore").decode()
    result = run(*ARTICLE, "--published", "2031", "--id", "x", f"--headline={text}")
    assert result.exit_code == ExitCode.DONE, result.stderr
    file = content / "articles/x.md"
    record = read_record(ContentFile("articles/x.md", "x.md", file.read_bytes())).record
    file.unlink()
    assert isinstance(record, ArticleRecord)
    assert record.headline == (" ".join(strip_hidden(text).split()) or None)
