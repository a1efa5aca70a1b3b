"""A preview shows the bytes that a build makes, whatever was saved before."""

import shutil
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder import pipeline
from builder.pipeline import Wishes
from builder.pipeline.live import LiveArchive
from tests.content_folders import write_archive, write_file
from tests.end_to_end.test_incremental_builds import (
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
