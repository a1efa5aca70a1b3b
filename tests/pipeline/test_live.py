"""An archive in memory follows each save, and keeps what it showed where it cannot."""

import gc
from pathlib import Path

import pytest

from builder.pipeline import FolderError
from builder.pipeline.live import LiveArchive
from builder.render.errors import OwnTemplateError
from tests.content_folders import write_archive, write_file

ARTICLE = "articles/fall-0/outlet-0.md"
PAGE = "articles/fall-0/outlet-0.html"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_archive(tmp_path / "content")


@pytest.fixture
def live(content: Path) -> LiveArchive:
    live = LiveArchive(content)
    live.follow(())
    return live


def replace(path: Path, old: str, new: str) -> Path:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    return path


def shown(live: LiveArchive, address: str = PAGE) -> str:
    made = live.make(address)
    assert made is not None
    return made.content.decode()


def test_a_save_is_told_by_its_name_and_shown(live: LiveArchive, content: Path) -> None:
    followed = live.follow([replace(content / ARTICLE, "at dawn", "at dusk")])
    assert followed.is_new
    assert followed.changed == (ARTICLE,)
    assert "Bridge falls at dusk" in shown(live)


def test_a_save_that_says_the_same_is_nothing_new(live: LiveArchive, content: Path) -> None:
    (content / ARTICLE).touch()
    assert not live.follow([content / ARTICLE]).is_new
    written_otherwise = replace(content / ARTICLE, "Bridge falls at dawn", '"Bridge falls at dawn"')
    assert not live.follow([written_otherwise]).is_new


def test_an_error_leaves_what_was_shown_and_once_mended_nothing_is_new(
    live: LiveArchive, content: Path
) -> None:
    followed = live.follow([replace(content / ARTICLE, "outlet: outlet-0", "outlet: nobody")])
    assert not followed.is_good
    assert 'no outlet has the id "nobody"' in followed.diagnostics[0].what
    assert "Bridge falls at dawn" in shown(live)
    followed = live.follow([replace(content / ARTICLE, "outlet: nobody", "outlet: outlet-0")])
    assert followed.is_good
    assert not followed.is_new


def test_before_there_is_a_good_archive_nothing_is_shown(tmp_path: Path) -> None:
    content = write_archive(tmp_path / "content")
    write_file(content, "site.yaml", "titel: x\n")
    live = LiveArchive(content)
    assert not live.follow(()).is_good
    assert live.make("index.html") is None
    write_file(content, "site.yaml", "title: x\n")
    assert live.follow([content.resolve() / "site.yaml"]).is_new
    assert live.make("index.html") is not None


def test_a_file_that_a_link_shows_is_followed_wherever_it_is(
    live: LiveArchive, content: Path
) -> None:
    hidden = write_file(content, ".shared/about.md", "---\ntitle: Shared\n---\n\nFirst words.\n")
    (content / "pages" / "shared.md").symlink_to(hidden)
    live.follow([content / "pages" / "shared.md"])
    live.follow([replace(hidden, "First words", "Second words")])
    assert "Second words" in shown(live, "shared.html")


def test_a_change_of_very_many_files_has_all_read(live: LiveArchive, content: Path) -> None:
    unheard = replace(content / ARTICLE, "at dawn", "at dusk")
    live.follow([content / "articles" / f"{n}.md" for n in range(1000)])
    assert "at dusk" in shown(live)
    assert unheard.exists()


def test_a_folder_that_goes_is_an_error_and_all_is_read_once_it_is_back(
    live: LiveArchive, content: Path
) -> None:
    away = content.rename(content.with_name("away"))
    with pytest.raises(FolderError, match="there is no folder"):
        live.follow([content])
    replace(away / ARTICLE, "at dawn", "at dusk")
    away.rename(content)
    assert live.follow([]).is_new
    assert "at dusk" in shown(live)


def test_a_template_beside_the_content_that_breaks_leaves_what_was_shown(
    content: Path,
) -> None:
    own = write_file(content.parent / "templates", "pages/essay.html", "{{ view.frame.title }}")
    live = LiveArchive(content)
    live.follow(())
    assert shown(live, "about.html") == "About"
    with pytest.raises(OwnTemplateError, match=r"templates/pages/essay.html:2: Expected an expr"):
        live.follow([write_file(own.parent, own.name, "<p>\n{% if %}")])
    assert shown(live, "about.html") == "About"
    followed = live.follow([write_file(own.parent, own.name, "<p>{{ view.frame.title }}")])
    assert followed.changed == ("templates/pages/essay.html",)
    assert followed.is_new
    assert shown(live, "about.html") == "<p>About"


def test_memory_does_not_grow_with_the_number_of_edits(live: LiveArchive, content: Path) -> None:
    def edit(times: int) -> int:
        for number in range(times):
            path = replace(content / ARTICLE, "headline: ", f"headline: {number} ")
            live.follow([path])
            for address in (PAGE, "index.html", "outlets/outlet-0.html", "events/fall-0.html"):
                live.make(address)
            live.follow([replace(path, f"headline: {number} ", "headline: ")])
        gc.collect()
        return len(gc.get_objects())

    edit(5)
    before = edit(1)
    assert edit(20) - before < 20
