"""When a file is taken for what it was, and when it is read again."""

import os
from pathlib import Path

from builder.cache.notes import Notes, note_files

LATER = 4_000_000_000_000_000_000


def note(folder: Path, before: Notes | None = None, since: int = LATER) -> Notes:
    return note_files(folder, before.by_path if before else {}, known_since=since)


def test_files_that_did_not_change_are_not_read_again(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "اول.md").write_text("one")
    (tmp_path / "site.yaml").write_text("two")
    first = note(tmp_path)
    assert (list(first.by_path), first.read) == (["articles/اول.md", "site.yaml"], 2)
    assert note(tmp_path, first) == Notes(first.by_path, read=0)


def test_other_bytes_of_the_same_length_and_time_are_noticed(tmp_path: Path) -> None:
    path = tmp_path / "site.yaml"
    path.write_text("one")
    before, status = note(tmp_path), path.stat()
    path.write_text("two")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    after = note(tmp_path, before)
    assert after.by_path["site.yaml"].digest != before.by_path["site.yaml"].digest


def test_a_file_that_changed_just_before_its_note_is_not_vouched_for(tmp_path: Path) -> None:
    path = tmp_path / "site.yaml"
    path.write_text("one")
    before = note(tmp_path)
    assert note(tmp_path, before, since=path.stat().st_mtime_ns + 1000).read == 1


def test_hidden_files_are_passed_by_and_a_broken_link_is_told(tmp_path: Path) -> None:
    (tmp_path / ".swp").write_text("")
    (tmp_path / "gone.md").symlink_to(tmp_path / "nowhere")
    assert {path: each.digest for path, each in note(tmp_path).by_path.items()} == {
        "gone.md": "error 2"
    }
