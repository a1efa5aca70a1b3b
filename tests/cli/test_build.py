"""What `rashomon build` says and how it ends."""

import json
import re
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


def test_a_build_says_what_it_does_in_plain_lines_and_where_the_site_begins(folder: Path) -> None:
    result = run("build")
    assert result.exit_code == ExitCode.DONE
    assert re.fullmatch(
        r"\d+ pages from 1 event, 2 articles, 2 outlets\n"
        r"\d+ written, 0 unchanged, 0 removed in \d+\.\d s: site/index\.html\n",
        result.stdout,
    )
    assert re.fullmatch(r"read: 9 files\nrender: \d+ files\n", result.stderr)
    assert (folder / "site" / "index.html").is_file()


def test_errors_in_the_content_are_shown_and_the_site_stays(folder: Path) -> None:
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text("the last good home page", encoding="utf-8")
    write_file(folder / "content", "outlets/outlet-0.md", "---\ncountry: GB\n---\n")
    result = run("build")
    assert result.exit_code == ExitCode.CONTENT_HAS_ERRORS
    assert result.stdout == ""
    assert "content/outlets/outlet-0.md:3:1: error[missing-field]: " in result.stderr
    assert result.stderr.endswith("2 errors; site stays as it was\n")
    assert (folder / "site" / "index.html").read_text(encoding="utf-8") == "the last good home page"


def test_folders_and_address_can_be_chosen(folder: Path) -> None:
    (folder / "content").rename(folder / "texts")
    result = run(
        "build", "--content", "texts", "--output", "out/www", "--base-url", "https://a.example/b"
    )
    assert result.exit_code == ExitCode.DONE
    assert "https://a.example/b/" in (folder / "out/www/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "address",
    ["example.org", "ftp://a.example/", "https://", "https://a.example/?q=1", "http://[/"],
)
def test_a_base_url_that_is_no_plain_address_is_wrong_use(folder: Path, address: str) -> None:
    result = run("build", "--base-url", address)
    assert result.exit_code == ExitCode.WRONG_USE
    assert result.stderr == (
        f'rashomon: --base-url "{address}" is not a plain http or https address; '
        "write it like https://example.org/archive/\n"
    )
    assert not (folder / "site").exists()


def test_a_folder_without_content_is_wrong_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("build")
    assert result.exit_code == ExitCode.WRONG_USE
    assert result.stderr == (
        'rashomon: there is no folder "content"; name the folder of your content files with '
        "--content, or make a new archive with: rashomon init DIR\n"
    )


def test_a_foreign_file_in_the_way_is_wrong_use(folder: Path) -> None:
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text("somebody's own page", encoding="utf-8")
    result = run("build")
    assert result.exit_code == ExitCode.WRONG_USE
    assert result.stderr.endswith(
        "rashomon: the site needs the place of what rashomon did not write: "
        f"{folder.resolve() / 'site' / 'index.html'}; move it away, or choose another output folder\n"
    )


def test_the_report_counts_what_the_terminal_tells(folder: Path) -> None:
    run("build", "--report", "report.json")
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    seconds, memory = report.pop("seconds"), report.pop("peak_memory_bytes")
    pages = len(list((folder / "site").rglob("*.html")))
    written = sum(path.is_file() for path in (folder / "site").rglob("*")) - 1
    assert report == {
        "errors": 0,
        "warnings": 0,
        "articles": 2,
        "events": 1,
        "outlets": 2,
        "pages": pages,
        "written": written,
        "kept": 0,
        "removed": 0,
    }
    assert list(seconds) == ["read", "link", "render", "publish"]
    assert memory > 10_000_000


def test_the_report_of_a_failed_build_counts_the_errors(folder: Path) -> None:
    write_file(folder / "content", "topics/bridges.md", "---\n---\n")
    result = run("build", "--report", "report.json")
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert result.exit_code == ExitCode.CONTENT_HAS_ERRORS
    assert (report["errors"], report["pages"], report["written"]) == (1, 0, 0)
    assert list(report["seconds"]) == ["read", "link"]


def test_a_report_that_cannot_be_written_is_told_before_the_build(folder: Path) -> None:
    result = run("build", "--report", "nowhere/report.json")
    assert result.exit_code == ExitCode.WRONG_USE
    assert result.stderr == (
        'rashomon: the report cannot be written: there is no folder "nowhere"\n'
    )
    assert not (folder / "site").exists()


def test_a_broken_template_of_the_archive_is_wrong_use(folder: Path) -> None:
    write_file(folder / "templates", "pages/home.html", "{% endif %}")
    result = run("build")
    assert result.exit_code == ExitCode.WRONG_USE
    assert "rashomon: templates/pages/home.html:1: Encountered unknown tag" in result.stderr
    assert not (folder / "site").exists()
