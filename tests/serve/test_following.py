from pathlib import Path

import pytest

from builder.artifact import Artifact
from builder.pipeline.live import LiveArchive
from builder.serve.following import BrokenFileError, Files
from tests.content_folders import write_archive, write_file


class NotingArchive(LiveArchive):
    """Notes what is made of it."""

    def __init__(self, content: Path) -> None:
        super().__init__(content)
        self.made: list[str] = []

    def make(self, address: str) -> Artifact | None:
        self.made.append(address)
        return super().make(address)


@pytest.fixture
def live(tmp_path: Path) -> NotingArchive:
    live = NotingArchive(write_archive(tmp_path / "content"))
    live.follow(())
    return live


def test_the_page_that_was_asked_for_last_is_made_before_it_is_asked_for_again(
    live: NotingArchive,
) -> None:
    files = Files(live)
    for address in ("index.html", "about.html", "robots.txt"):
        files.find(address)
    live.made.clear()
    files.prepare()
    assert live.made == ["about.html"]


def test_before_a_page_was_asked_for_none_is_made(live: NotingArchive) -> None:
    Files(live).prepare()
    assert live.made == []


def test_a_page_that_breaks_is_told_of_only_when_it_is_asked_for(
    live: NotingArchive, tmp_path: Path
) -> None:
    files = Files(live)
    files.find("about.html")
    own = write_file(tmp_path / "templates", "pages/essay.html", "{{ view.nothing.there }}")
    live.follow([own])
    files.prepare()
    with pytest.raises(BrokenFileError, match="has no attribute 'nothing'"):
        files.find("about.html")
