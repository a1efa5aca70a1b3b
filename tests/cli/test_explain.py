"""What `rashomon explain` tells of content files, pages and other files."""

from pathlib import Path

import pytest

from builder.archive.features import Features
from builder.cli.exits import ExitCode
from builder.content.features import write_features
from builder.render.assets import bundle_assets
from builder.render.sources import find_sources
from tests.cli.programs import run
from tests.content_folders import write_archive, write_file


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_archive(tmp_path / "content")
    (tmp_path / "templates" / "pages").mkdir(parents=True)
    (tmp_path / "templates" / "pages" / "event.html").write_text("own", encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_content_file_is_told_with_its_page_and_where_it_is_shown() -> None:
    result = run("explain", "content/owners/sky-group.md")
    assert (result.exit_code, result.stderr) == (ExitCode.DONE, "")
    assert result.stdout == (
        "content/owners/sky-group.md is on the site\n"
        "  page      owners/sky-group.html\n"
        "  shown on  outlets/outlet-0.html\n"
        "            outlets/outlet-1.html\n"
    )


@pytest.mark.usefixtures("folder")
def test_a_content_file_may_be_named_from_the_content_folder() -> None:
    assert run("explain", "owners/sky-group.md").stdout.startswith(
        "content/owners/sky-group.md is on the site\n"
    )


def test_old_addresses_are_listed(folder: Path) -> None:
    write_file(
        folder / "content",
        "owners/sky-group.md",
        "---\nname: Sky Group\naliases: [air-group]\n---\n",
    )
    result = run("explain", "content/owners/sky-group.md")
    assert "  old addresses  owners/air-group.html\n" in result.stdout
    result = run("explain", "owners/air-group.html")
    assert result.stdout.startswith(
        "owners/air-group.html is an old address that leads to owners/sky-group.html\n"
        "  listed in  content/owners/sky-group.md\n"
    )


@pytest.mark.usefixtures("folder")
def test_the_settings_of_the_site_shape_every_page() -> None:
    result = run("explain", "content/site.yaml")
    assert result.stdout == "content/site.yaml is on the site, and shapes every page\n"


def test_figures_on_a_text_are_never_published(folder: Path) -> None:
    figures = write_features(Features("en", words=9, sentences=1))
    path = write_file(folder / "content", "articles/fall-0/outlet-0.features.json", figures)
    result = run("explain", path)
    assert result.stdout == (
        "content/articles/fall-0/outlet-0.features.json is never published: "
        "it holds figures on the text of content/articles/fall-0/outlet-0.md\n"
    )


def test_a_draft_is_left_off(folder: Path) -> None:
    write_file(
        folder / "content",
        "events/plan.md",
        "---\ntitle: Plan\ndate: 2031\ndraft: true\n---\n",
    )
    result = run("explain", "content/events/plan.md")
    assert (result.exit_code, result.stdout) == (
        ExitCode.DONE,
        "content/events/plan.md is not on the site: it is a draft; --drafts takes it in\n",
    )
    assert "is on the site" in run("explain", "content/events/plan.md", "--drafts").stdout


def test_a_file_with_errors_is_told_with_them(folder: Path) -> None:
    write_file(folder / "content", "topics/tunnels.md", "---\n---\n")
    result = run("explain", "content/topics/tunnels.md")
    assert result.stdout == "content/topics/tunnels.md is not on the site yet: it has 1 error\n"
    assert "error[empty-front-matter]" in result.stderr
    result = run("explain", "content/topics/bridges.md")
    assert result.stdout == (
        "content/topics/bridges.md is not on the site yet: other content files have 1 error\n"
    )
    assert result.stderr == ""


@pytest.mark.parametrize(
    "path",
    ["events/fall-0.html", "site/events/fall-0.html", "https://bridges.example/events/fall-0.html"],
)
@pytest.mark.usefixtures("folder")
def test_a_page_is_told_with_its_template_and_content_files(path: str) -> None:
    assert run("explain", path).stdout == (
        "events/fall-0.html is a page of the site\n"
        "  template  templates/pages/event.html\n"
        "  about     content/events/fall-0.md\n"
        "  shows     content/articles/fall-0/outlet-0.md\n"
        "            content/articles/fall-0/outlet-1.md\n"
        "            content/outlets/outlet-0.md\n"
        "            content/outlets/outlet-1.md\n"
        "            content/topics/bridges.md\n"
    )


@pytest.mark.usefixtures("folder")
def test_a_folder_of_the_site_means_its_index() -> None:
    assert run("explain", "events/").stdout.startswith("events/index.html is a page of the site\n")


@pytest.mark.usefixtures("folder")
def test_a_file_that_no_template_makes_is_told_as_such() -> None:
    result = run("explain", "sitemap.xml")
    assert result.stdout == "sitemap.xml is a file of the site that no template makes\n"


def test_an_asset_is_told_as_bundled(folder: Path) -> None:
    style = bundle_assets(find_sources(folder / "content")).address_by_name["site.css"]
    assert run("explain", f"site/{style}").stdout == (
        f"{style} is bundled from the styles, scripts and icons of templates/\n"
    )


def test_a_foreign_file_is_told_as_such(folder: Path) -> None:
    (folder / "site").mkdir()
    (folder / "site" / "CNAME").write_text("bridges.example", encoding="utf-8")
    result = run("explain", "site/CNAME")
    assert result.stdout == "site/CNAME is not made by rashomon, which leaves it alone\n"


@pytest.mark.usefixtures("folder")
def test_a_misspelt_path_gets_the_nearest_one() -> None:
    result = run("explain", "content/owners/sky-gruop.md")
    assert result.exit_code == ExitCode.WRONG_USE
    assert result.stderr == (
        'rashomon: there is no content file and no page "content/owners/sky-gruop.md"; '
        'did you mean "content/owners/sky-group.md"?\n'
    )


def test_no_page_is_explained_while_the_content_has_errors(folder: Path) -> None:
    write_file(folder / "content", "topics/tunnels.md", "---\n---\n")
    result = run("explain", "events/fall-0.html")
    assert result.exit_code == ExitCode.CONTENT_HAS_ERRORS
    assert result.stderr == "no page can be explained before the content is mended: 1 error\n"
