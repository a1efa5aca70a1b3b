"""The whole build, in this process, on small fictional archives."""

import gzip
from dataclasses import dataclass
from pathlib import Path
from random import Random

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import pipeline
from builder.content import Reading, link
from builder.pages.page import Page
from builder.pages.plan import plan
from builder.pipeline import BuildReport, FolderError, Stage, Wishes
from tests.content_folders import write_archive, write_file
from tests.examples import examples

Work = tuple[Stage, int, int]


@dataclass(frozen=True)
class Built:
    """A first build of a sound archive, and what it told on the way."""

    content: Path
    site: Path
    report: BuildReport
    told: list[Work]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_archive(tmp_path / "content")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("built")
    content, site = write_archive(folder / "content"), folder / "site"
    told: list[Work] = []
    report = pipeline.build(content, site, tell=lambda *work: told.append(work))
    return Built(content, site, report, told)


def test_a_build_reports_what_the_archive_holds_and_what_changed(built: Built) -> None:
    report = built.report
    assert (report.events, report.articles, report.outlets) == (1, 2, 2)
    assert report.publication is not None
    assert len(list(built.site.rglob("*.html"))) == report.pages
    assert "events/fall-0.html" in report.publication.written
    assert report.publication.kept == report.publication.removed == ()


def test_a_second_build_of_the_same_content_writes_nothing(built: Built) -> None:
    first = built.report.publication
    second = pipeline.build(built.content, built.site).publication
    assert first is not None
    assert second is not None
    assert (second.written, second.kept, second.removed) == ((), first.written, ())


def test_each_stage_is_timed(built: Built) -> None:
    assert list(built.report.seconds) == list(Stage)
    assert all(seconds > 0 for seconds in built.report.seconds.values())


def test_whoever_waits_is_told_of_the_work_done(built: Built) -> None:
    for stage in (Stage.READ, Stage.RENDER):
        told = [work for work in built.told if work[0] is stage]
        assert told == [(stage, done, len(told)) for done in range(1, len(told) + 1)]


def test_content_with_an_error_leaves_the_site_as_it_was(content: Path, site: Path) -> None:
    site.mkdir()
    (site / "index.html").write_text("the last good home page", encoding="utf-8")
    write_file(content, "events/fall-0.md", "---\ntitle: Bridge\n---\n")
    report = pipeline.build(content, site)
    assert report.publication is None
    assert [each.name for each in report.diagnostics] == ["missing-field"]
    assert list(report.seconds) == [Stage.READ, Stage.LINK]
    assert (site / "index.html").read_text(encoding="utf-8") == "the last good home page"


def test_a_draft_is_in_the_archive_only_when_asked_for(content: Path) -> None:
    text = (content / "articles/fall-0/outlet-1.md").read_text(encoding="utf-8")
    write_file(content, "articles/fall-0/outlet-1.md", text.replace("---", "---\ndraft: true", 1))
    without, with_it = (
        pipeline.check(content, with_drafts=wanted).linked.archive for wanted in (False, True)
    )
    assert without is not None
    assert with_it is not None
    assert {article.id for article in with_it.articles} - {
        article.id for article in without.articles
    } == {"fall-0/outlet-1"}


def test_another_base_url_takes_the_place_of_the_one_in_the_content(
    content: Path, site: Path
) -> None:
    pipeline.build(content, site, Wishes(base_url="https://preview.example/7/"))
    home = (site / "index.html").read_text(encoding="utf-8")
    assert "https://preview.example/7/" in home
    assert "https://bridges.example/" not in home


def test_a_template_beside_the_content_takes_the_place_of_the_packaged_one(
    content: Path, site: Path
) -> None:
    own = content.parent / "templates" / "pages" / "home.html"
    own.parent.mkdir(parents=True)
    own.write_text("<h1>{{ view.events }} event</h1>", encoding="utf-8")
    pipeline.build(content, site)
    assert (site / "index.html").read_text(encoding="utf-8") == "<h1>1 event</h1>"
    assert "<!doctype html>" in (site / "404.html").read_text(encoding="utf-8").lower()


def test_a_check_names_the_files_it_read_and_builds_nothing(content: Path, site: Path) -> None:
    checked = pipeline.check(content)
    assert checked.linked.archive is not None
    assert {reading.path for reading in checked.readings} >= {"site.yaml", "events/fall-0.md"}
    assert not site.exists()


def test_content_that_is_not_there_is_told_with_two_ways_out(tmp_path: Path) -> None:
    with pytest.raises(FolderError) as caught:
        pipeline.check(tmp_path / "none")
    assert str(caught.value) == (
        f'there is no folder "{tmp_path / "none"}"; name the folder of your content files with '
        "--content, or make a new archive with: rashomon init DIR"
    )


def test_a_folder_of_something_else_is_not_read_file_by_file(tmp_path: Path) -> None:
    write_file(tmp_path, "holiday/beach.jpg", "")
    with pytest.raises(FolderError) as caught:
        pipeline.check(tmp_path)
    assert str(caught.value) == (
        f'the folder "{tmp_path}" has no site.yaml and none of the folders of content files '
        "(articles, events, outlets, owners, topics, pages); name the folder of your content "
        "files with --content, or make a new archive with: rashomon init DIR"
    )


@pytest.mark.parametrize("file", [".gitkeep", "events/fall.md"])
def test_a_folder_that_is_only_being_started_is_read(tmp_path: Path, file: str) -> None:
    write_file(tmp_path, file, "---\ntitle: A fall\ndate: 2024\n---\n")
    told = pipeline.check(tmp_path).linked.diagnostics
    assert [each.name for each in told] == ["missing-site"]


@pytest.mark.parametrize("output", ["content", "content/site", ".", "link/site"])
def test_content_and_output_may_not_lie_in_one_another(
    content: Path, monkeypatch: pytest.MonkeyPatch, output: str
) -> None:
    (content.parent / "link").symlink_to(content, target_is_directory=True)
    monkeypatch.chdir(content.parent)
    with pytest.raises(FolderError) as caught:
        pipeline.build(Path("content"), Path(output))
    assert str(caught.value) == (
        f'the output "{output}" and the content "content" lie in one another; '
        "choose an output folder beside the content folder"
    )


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> tuple[Reading, ...]:
    content = write_archive(tmp_path_factory.mktemp("order") / "content", events=2, outlets=3)
    return pipeline.read(content, pipeline.keep_quiet)


@examples(10)
@given(chance=st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(readings: tuple[Reading, ...], chance: Random) -> None:
    shuffled = list(readings)
    chance.shuffle(shuffled)
    archive, same = (link(each, with_drafts=False).archive for each in (readings, shuffled))
    assert archive is not None
    assert same == archive
    assert list(plan(archive)) == list(plan(archive))
    assert any(isinstance(piece, Page) for piece in plan(archive))


def test_the_search_index_is_part_of_the_site_unless_left_out(content: Path, site: Path) -> None:
    pipeline.build(content, site)
    assert (site / "search" / "index.js").is_file()
    pipeline.build(content, site, Wishes(with_search=False))
    assert not (site / "search").exists()


def test_compressed_copies_lie_beside_the_texts_where_they_are_wished(
    content: Path, site: Path
) -> None:
    pipeline.build(content, site, Wishes(is_compressed=True))
    home = (site / "index.html").read_bytes()
    assert gzip.decompress((site / "index.html.gz").read_bytes()) == home
    assert brotli.decompress((site / "index.html.br").read_bytes()) == home
    assert (site / "search" / "index.js.br").is_file()
    pipeline.build(content, site)
    assert (site / "index.html").read_bytes() == home
    assert not list(site.rglob("*.br"))


def files_of(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
