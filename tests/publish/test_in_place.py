"""The way a site is replaced where folders cannot be exchanged."""

from pathlib import Path

from builder.publish.in_place import update_in_place
from builder.publish.manifest import MANIFEST, format_manifest, read_manifest
from builder.publish.marks import mark_files
from tests.publish.holding import digests_of, held_changes

OLD = {"index.html": b"old", "assets/old.css": b"", "events/gone.html": b"gone"}
NEW = {"index.html": b"new", "assets/new.css": b"", "events/one.html": b"one"}


def update(site: Path, contents: dict[str, bytes]) -> None:
    with held_changes(contents, site) as (changes, held):
        update_in_place(changes, held)


def files_of(site: Path) -> dict[str, bytes]:
    paths = [path for path in site.rglob("*") if path.is_file() and path.name != MANIFEST]
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}


def test_the_folder_is_filled_and_changed(tmp_path: Path) -> None:
    update(tmp_path / "site", OLD)
    assert files_of(tmp_path / "site") == OLD
    update(tmp_path / "site", NEW)
    assert files_of(tmp_path / "site") == NEW
    assert (tmp_path / "site" / MANIFEST).read_bytes() == format_manifest(digests_of(NEW))


def test_an_unchanged_file_is_not_written_again(tmp_path: Path) -> None:
    update(tmp_path, OLD)
    before = mark_files(tmp_path, ["assets/old.css"])
    update(tmp_path, {**NEW, "assets/old.css": b""})
    assert mark_files(tmp_path, ["assets/old.css"]) == before


def test_an_update_killed_at_any_step_is_completed_by_the_next(tmp_path: Path) -> None:
    """Each half-done folder is rebuilt here as the steps of an update leave it."""
    owned = format_manifest({**digests_of(OLD), **digests_of(NEW)})
    steps = ["assets/new.css", "events/one.html", "index.html"]
    for done in range(len(steps) + 1):
        site = tmp_path / str(done)
        update(site, OLD)
        (site / MANIFEST).write_bytes(owned)
        for address in steps[:done]:
            (site / address).write_bytes(NEW[address])
        update(site, NEW)
        assert files_of(site) == NEW
        assert read_manifest(site) == digests_of(NEW)


def test_foreign_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "CNAME").write_bytes(b"archive.example")
    update(tmp_path, OLD)
    (tmp_path / "events/notes.txt").write_bytes(b"mine")
    update(tmp_path, {"index.html": b"new"})
    assert files_of(tmp_path) == {
        "CNAME": b"archive.example",
        "events/notes.txt": b"mine",
        "index.html": b"new",
    }
