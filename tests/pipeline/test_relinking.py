"""What the last build linked, with the articles that were edited since."""

import shutil
from pathlib import Path

import pytest

from builder import pipeline
from builder.archive.features import Features
from builder.cache.archives import KeptArchive, load_archive
from builder.cache.store import Store
from builder.cache.version import code_version
from builder.content import link, read_folder, read_record
from builder.content.features import write_features
from builder.content.linking import digest_items
from builder.pipeline import Wishes
from builder.pipeline.building import build_cache
from builder.pipeline.inputs import digest_inputs
from builder.pipeline.relinking import relink_edited
from tests.content_folders import write_archive, write_file

ARTICLE = "articles/fall-0/outlet-1.md"


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A folder whose content was built once, and a copy of it to start from."""
    folder, copy = (tmp_path_factory.mktemp("relinking") / name for name in ("work", "copy"))
    content = write_archive(folder / "content", events=2, outlets=3)
    pipeline.build(content, folder / "site", Wishes(with_search=False))
    shutil.copytree(folder, copy)
    return folder, copy


@pytest.fixture
def content(folders: tuple[Path, Path]) -> Path:
    """As it was built, at the place where it was built: what is linked knows its files by it."""
    folder, copy = folders
    shutil.rmtree(folder)
    shutil.copytree(copy, folder)
    return folder / "content"


def relink(content: Path) -> KeptArchive | None:
    store = Store(build_cache(content), code_version())
    kept = load_archive(store)
    assert kept is not None
    return relink_edited(content, kept, digest_inputs([content], Wishes(), store).content, store)


def add(content: Path, path: str, text: str) -> None:
    write_file(content, path, (content / path).read_text("utf-8") + text)


def assert_as_linked_anew(content: Path) -> None:
    relinked = relink(content)
    linked = link(map(read_record, read_folder(content)), with_drafts=False)
    assert relinked is not None
    assert (relinked.archive, relinked.diagnostics) == (linked.archive, linked.diagnostics)
    assert relinked.digests == digest_items(relinked.archive, relinked.digest_by_path)


def test_edited_articles_are_all_that_is_linked_anew(content: Path) -> None:
    add(content, ARTICLE, "\nMore of it.\n")
    add(content, "articles/fall-1/outlet-0.md", "\nMore of that.\n")
    assert_as_linked_anew(content)


def test_a_backup_of_an_editor_is_passed_by(content: Path) -> None:
    write_file(content, f"{ARTICLE}~", "anything")
    assert_as_linked_anew(content)


def test_figures_beside_an_edited_article_stay_with_it(content: Path) -> None:
    figures = write_features(Features("fr", words=3, sentences=1))
    write_file(content, ARTICLE.replace(".md", ".features.json"), figures)
    pipeline.build(content, content.parent / "site", Wishes(with_search=False))
    add(content, ARTICLE, "\nMore of it.\n")
    assert_as_linked_anew(content)


@pytest.mark.parametrize("path", ["events/fall-0.md", "outlets/outlet-1.md", "pages/about.md"])
def test_an_edit_of_anything_else_links_all_anew(content: Path, path: str) -> None:
    add(content, path, "\nMore of it.\n")
    assert relink(content) is None


def test_an_article_that_came_or_went_links_all_anew(content: Path) -> None:
    write_file(content, "articles/fall-0/new.md", (content / ARTICLE).read_text("utf-8"))
    assert relink(content) is None
    (content / "articles/fall-0/new.md").unlink()
    assert relink(content) is not None
    (content / ARTICLE).unlink()
    assert relink(content) is None


def test_an_article_of_which_something_was_told_links_all_anew(content: Path) -> None:
    twin = (content / ARTICLE).read_text("utf-8").replace("fall-0\nurl", "fall-1\nurl")
    write_file(content, "articles/fall-1/twin.md", twin)
    report = pipeline.build(content, content.parent / "site", Wishes(with_search=False))
    assert [each.name for each in report.diagnostics] == ["same-url"]
    for path in (ARTICLE, "articles/fall-1/twin.md"):
        before = (content / path).read_bytes()
        add(content, path, "\nMore of it.\n")
        assert relink(content) is None
        (content / path).write_bytes(before)
    add(content, "articles/fall-1/outlet-0.md", "\nMore of it.\n")
    assert_as_linked_anew(content)


def test_a_build_of_drafts_leaves_what_was_linked_without_them(
    content: Path, tmp_path: Path
) -> None:
    add(content, ARTICLE, "\nMore of it.\n")
    pipeline.build(content, tmp_path / "drafts", Wishes(with_drafts=True, with_search=False))
    assert_as_linked_anew(content)
