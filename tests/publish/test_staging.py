"""What happens to those who write into a site while it is replaced."""

from pathlib import Path

import pytest

from builder.artifact import Artifact
from builder.publish import DiskRefusedError, hold_site
from builder.publish import publish as publish_held
from builder.publish.exchange import exchange
from builder.publish.in_place import update_in_place
from builder.publish.manifest import MANIFEST
from builder.publish.staging import staging_folder, swap_in
from tests.publish.holding import held_changes


def test_a_foreign_file_made_while_the_site_is_replaced_is_kept(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "CNAME").write_text("old.example")
    with held_changes({"index.html": b"1"}, site) as (changes, held):
        swap_in(changes, held)
    with held_changes({"index.html": b"2"}, site) as (changes, held):
        (site / ".git").mkdir()
        (site / ".git" / "index.lock").write_text("late")
        swap_in(changes, held)
    assert (site / ".git" / "index.lock").read_text() == "late"
    assert (site / "CNAME").read_text() == "old.example"
    assert (site / "index.html").read_bytes() == b"2"


def test_a_stage_that_cannot_be_made_leaves_the_site_and_no_litter(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with held_changes({"index.html": b"1", "about.html": b"1"}, site) as (changes, held):
        update_in_place(changes, held)
    with held_changes({"index.html": b"2", "about.html": b"1"}, site) as (changes, held):
        (site / "about.html").unlink()
        with pytest.raises(FileNotFoundError):
            swap_in(changes, held)
    assert (site / "index.html").read_bytes() == b"1"
    assert not staging_folder(site).exists()


def test_two_folders_change_names(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "name.txt").write_text(name)
    exchange(tmp_path / "one", tmp_path / "other")
    assert (tmp_path / "one" / "name.txt").read_text() == "other"
    assert (tmp_path / "other" / "name.txt").read_text() == "one"


def test_a_folder_that_is_not_there_is_not_exchanged(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    with pytest.raises(FileNotFoundError, match="No such file or directory"):
        exchange(tmp_path / "one", tmp_path / "other")
    assert (tmp_path / "one").is_dir()


def publish(contents: dict[str, bytes], site: Path, spare: Path) -> None:
    with hold_site(site, spare=spare) as held:
        publish_held([held.put(Artifact(*each)) for each in contents.items()], held)


def files_of(folder: Path) -> dict[str, bytes]:
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    return {name: path.read_bytes() for name, path in found.items() if path.is_file()}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "public" / "site"


@pytest.fixture
def spare(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "spare"


def test_the_replaced_edition_is_kept_and_the_next_is_made_from_it(site: Path, spare: Path) -> None:
    first = {"index.html": b"1", "about.html": b"-", "old/one.html": b"-"}
    second = {"index.html": b"2", "about.html": b"-", "new/two.html": b"-"}
    third = {"index.html": b"3", "about.html": b"-", "new/two.html": b"-", "old": b"a file"}
    publish(first, site, spare)
    assert not spare.exists()
    publish(second, site, spare)
    number = spare.stat().st_ino
    publish(third, site, spare)
    assert site.stat().st_ino == number
    assert {name: text for name, text in files_of(site).items() if name != MANIFEST} == third
    assert {name: text for name, text in files_of(spare).items() if name != MANIFEST} == second
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_only_a_few_replaced_editions_are_kept(tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        for text in (b"1", b"2"):
            publish({"index.html": text}, tmp_path / name, tmp_path / "spares" / name)
    assert sorted(path.name for path in (tmp_path / "spares").iterdir()) == ["three", "two"]


def test_a_new_file_is_never_written_into_one_that_stands(site: Path, spare: Path) -> None:
    publish({"index.html": b"1", "about.html": b"-"}, site, spare)
    publish({"index.html": b"2", "about.html": b"-"}, site, spare)
    with hold_site(site, spare=spare) as held:
        held.put(Artifact("about.html", b"never published"))
        assert (site / "about.html").read_bytes() == b"-"
    publish({"index.html": b"2", "about.html": b"-"}, site, spare)
    assert (site / "about.html").read_bytes() == b"-"


def test_nothing_of_a_spare_folder_comes_onto_the_site_unasked(site: Path, spare: Path) -> None:
    publish({"index.html": b"1", "about.html": b"-"}, site, spare)
    publish({"index.html": b"2", "about.html": b"-"}, site, spare)
    (spare / "stranger").mkdir()
    (spare / "stranger" / "page.html").write_text("not ours")
    (spare / "stranger").chmod(0o555)
    (spare / "about.html").unlink()
    (spare / "about.html").write_text("not ours")
    (spare / "link").symlink_to("/")
    publish({"index.html": b"3", "about.html": b"-"}, site, spare)
    assert sorted(files_of(site)) == sorted([MANIFEST, "about.html", "index.html"])
    assert files_of(site)["about.html"] == b"-"
    assert not (site / "link").is_symlink()
    assert not (site / "stranger").exists()


def test_foreign_files_come_along_into_a_spare_folder(site: Path, spare: Path) -> None:
    publish({"index.html": b"1"}, site, spare)
    (site / "CNAME").write_text("old.example")
    (site / ".git").mkdir()
    (site / ".git" / "index").write_text("1")
    (site / ".git").chmod(0o555)
    for text in (b"2", b"3", b"4"):
        publish({"index.html": text}, site, spare)
        assert (site / "CNAME").read_text() == "old.example"
        assert (site / ".git").stat().st_mode & 0o777 == 0o555
    (site / "CNAME").write_text("new.example")
    publish({"index.html": b"5"}, site, spare)
    assert (site / "CNAME").read_text() == "new.example"
    assert (site / "index.html").read_bytes() == b"5"


def test_a_file_that_vanishes_while_the_site_is_made_stops_the_build(site: Path) -> None:
    with held_changes({"index.html": b"1", "about.html": b"-"}, site) as (changes, held):
        swap_in(changes, held)
    with hold_site(site) as held:
        placed = [held.put(Artifact("about.html", b"-")), held.put(Artifact("index.html", b"2"))]
        (site / "about.html").unlink()
        with pytest.raises(DiskRefusedError) as caught:
            publish_held(placed, held)
    assert str(caught.value) == f"{site} cannot be written: about.html: No such file or directory"
    assert (site / "index.html").read_bytes() == b"1"


def test_nothing_is_written_or_removed_through_a_link_of_an_older_edition(
    tmp_path: Path, site: Path, spare: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "index.html").write_text("not ours")
    publish({"index.html": b"1"}, site, spare)
    (site / "about").symlink_to(tmp_path / "elsewhere")
    (site / "terms.html").symlink_to(tmp_path / "not-there")
    publish({"index.html": b"2"}, site, spare)
    publish({"index.html": b"3"}, site, spare)
    (site / "about").unlink()
    (site / "terms.html").unlink()
    pages = {"about/index.html": b"-", "about/us.html": b"-", "terms.html": b"-"}
    publish({"index.html": b"4", **pages}, site, spare)
    assert files_of(tmp_path / "elsewhere") == {"index.html": b"not ours"}
    assert not (tmp_path / "not-there").exists()
    assert pages.items() <= files_of(site).items()
    assert not (site / "about").is_symlink()


def test_what_is_not_ours_stays_in_a_folder_that_the_site_leaves(site: Path, spare: Path) -> None:
    for text in (b"1", b"2"):
        publish({"index.html": text, "old/one.html": b"-", "older/one.html": b"-"}, site, spare)
    (site / "old" / "notes.txt").write_text("not ours")
    (site / "older" / "drawer").mkdir()
    mode = (site / "old").stat().st_mode
    for text in (b"3", b"4"):
        publish({"index.html": text}, site, spare)
        assert (site / "old" / "notes.txt").read_text() == "not ours"
        assert (site / "old").stat().st_mode == mode
        assert (site / "older" / "drawer").is_dir()
        assert not (site / "old" / "one.html").exists()


def test_an_empty_folder_that_is_not_ours_stays_without_a_spare_one(site: Path) -> None:
    with held_changes({"index.html": b"1", "old/one.html": b"-"}, site) as (changes, held):
        swap_in(changes, held)
    (site / "old" / "drawer").mkdir()
    with held_changes({"index.html": b"2"}, site) as (changes, held):
        swap_in(changes, held)
    assert (site / "old" / "drawer").is_dir()
    assert not (site / "old" / "one.html").exists()


def test_a_site_that_is_replaced_file_by_file_is_not_kept_twice(site: Path, spare: Path) -> None:
    site.mkdir(parents=True)
    staging_folder(site).write_text("in the way")
    publish({"index.html": b"1"}, site, spare)
    assert (site / "index.html").read_bytes() == b"1"
    assert not spare.exists()
