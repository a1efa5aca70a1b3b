"""What happens to those who write into a site while it is replaced."""

from pathlib import Path

import pytest

from builder.publish.exchange import exchange
from builder.publish.in_place import update_in_place
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
