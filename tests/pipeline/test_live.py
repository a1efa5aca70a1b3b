"""An archive in memory shows the bytes that a build makes, whatever was saved before."""

import gc
import shutil
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder import pipeline
from builder.pipeline import FolderError, Wishes
from builder.pipeline.live import LiveArchive
from builder.render.errors import OwnTemplateError
from tests.content_folders import write_archive, write_file
from tests.pipeline.test_incremental_builds import (
    Edit,
    add_article,
    change_body,
    change_date,
    change_headline,
    change_outlet,
    change_settings,
    change_template,
    change_title,
    read_files,
    remove_article,
    rename_article,
)

ARTICLE = "articles/fall-0/outlet-0.md"
PAGE = "articles/fall-0/outlet-0.html"
OF_THE_WHOLE = ("search/", "sitemap")


def rename_folder(content: Path, chance: Random) -> None:
    folder = chance.choice(sorted((content / "articles").iterdir()))
    folder.rename(folder.with_name(f"moved-{chance.randrange(10**6)}"))


def remove_folder(content: Path, chance: Random) -> None:
    shutil.rmtree(chance.choice(sorted((content / "articles").iterdir())))


def put_folder_away(content: Path, chance: Random) -> None:
    folder = chance.choice(sorted((content / "articles").iterdir()))
    folder.rename(folder.with_name(f".{folder.name}"))


def write_error(content: Path, chance: Random) -> None:
    path = chance.choice(sorted(content.glob("events/*.md")))
    path.with_name(f"wrong-{chance.randrange(10)}.md").write_text("---\ntitel: x\n---\n", "utf-8")


def mend_errors(content: Path, _: Random) -> None:
    for path in content.glob("events/wrong-*.md"):
        path.unlink()


EDITS: tuple[Edit, ...] = (
    add_article,
    change_body,
    change_date,
    change_headline,
    change_outlet,
    change_settings,
    change_template,
    change_title,
    mend_errors,
    put_folder_away,
    remove_article,
    remove_folder,
    rename_article,
    rename_folder,
    write_error,
)


def snapshot(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def tell_changes(before: dict[Path, bytes], after: dict[Path, bytes]) -> set[Path]:
    """The files that were written, and those that came or went by the folders that did."""
    paths = before.keys() | after.keys()
    changed = {path for path in paths if before.get(path) != after.get(path)}
    whole = {
        path.parent
        for path in changed
        if not any(other.is_relative_to(path.parent) for other in before.keys() & after.keys())
        or not any(other.is_relative_to(path.parent) for other in after)
    }
    return {path for path in changed if path.parent not in whole} | whole


def assert_shows_what_a_build_makes(live: LiveArchive, content: Path, site: Path) -> None:
    publication = pipeline.build(content, site, Wishes(with_drafts=True, with_search=False))
    assert publication.publication is not None
    built = read_files(site)
    own = {address for address in built if not address.startswith((".rashomon", *OF_THE_WHOLE))}
    for address in own:
        made = live.make(address)
        assert made is not None, address
        assert made.content == built[address], address


def test_every_file_of_a_built_site_is_shown(fictional_content: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(fictional_content, content)
    live = LiveArchive(content)
    followed = live.follow(())
    assert followed.is_good
    assert followed.is_new
    assert_shows_what_a_build_makes(live, content, tmp_path / "site")


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    edits=st.lists(st.sampled_from(EDITS), min_size=1, max_size=6),
    chance=st.randoms(use_true_random=False),
)
def test_any_edits_show_what_a_build_makes(
    tmp_path_factory: pytest.TempPathFactory, edits: list[Edit], chance: Random
) -> None:
    folder = tmp_path_factory.mktemp("live").resolve()
    content = write_archive(folder / "content", events=3, outlets=4)
    write_file(folder / "templates", "icons/own.svg", "<svg/>")
    live = LiveArchive(content)
    live.follow(())
    for edit in [*edits, mend_errors]:
        before = snapshot(folder)
        if any((content / "articles").iterdir()):
            edit(content, chance)
        live.follow(tell_changes(before, snapshot(folder)))
        for address in ("index.html", PAGE, "outlets/outlet-1.html", "events/fall-0.html"):
            live.make(address)
    assert_shows_what_a_build_makes(live, content, folder / "site")
    started_again = LiveArchive(content)
    started_again.follow(())
    assert_shows_what_a_build_makes(started_again, content, folder / "site")


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

    edit(10)
    before = edit(1)
    assert edit(50) - before < 50
