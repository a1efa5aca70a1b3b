"""What a preview takes over from the last build."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from builder import pipeline
from builder.cache.store import Store
from builder.cache.version import code_version
from builder.content import link
from builder.pipeline.building import build_cache
from builder.pipeline.held_readings import read_all
from builder.pipeline.recollection import recall_background
from tests.content_folders import write_archive


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of an archive that was built."""
    folder = tmp_path_factory.mktemp("built")
    content = write_archive(folder / "content", events=2, outlets=3)
    with (content / "site.yaml").open("a") as file:
        file.write("text: excerpt\n")
    pipeline.build(content, folder / "site")
    return folder


@pytest.fixture
def content(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    return tmp_path / "content"


def recall(content: Path) -> Mapping[str, Mapping[str, int] | None]:
    """What each language of the background was counted to."""
    store = Store(build_cache(content), code_version())
    held, digests = read_all(content, store)
    archive = link(held.by_path.values(), with_drafts=True).archive
    assert archive is not None
    background = recall_background(store, archive, digests)
    return {language: sample.counted for language, sample in background.samples.items()}


def test_what_a_build_has_counted_is_not_counted_again(content: Path) -> None:
    assert recall(content)["en"]


def test_a_language_of_which_a_text_has_changed_is_counted_anew(content: Path) -> None:
    with (content / "articles" / "fall-0" / "outlet-0.md").open("a") as file:
        file.write("\nOne more sentence.\n")
    recalled = recall(content)
    assert recalled["en"] is None
    assert recalled["fr"]


def test_without_a_build_nothing_is_counted(content: Path) -> None:
    shutil.rmtree(build_cache(content))
    assert set(recall(content).values()) == {None}
