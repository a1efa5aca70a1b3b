import shutil
from pathlib import Path

from builder.cache.store import Store
from builder.cache.version import code_version
from builder.pipeline.building import build_cache
from builder.pipeline.held_readings import HeldReadings, read_all, read_changed
from tests.content_folders import write_archive, write_file


def test_however_files_come_and_go_their_readings_are_those_of_a_new_start(tmp_path: Path) -> None:
    content = write_archive(tmp_path / "content", events=2)
    store = Store(build_cache(content), code_version())

    def assert_like_a_new_start(held: HeldReadings) -> None:
        fresh, _ = read_all(content, store)
        assert list(held.by_path.items()) == list(fresh.by_path.items())
        assert held.links == fresh.links

    held, _ = read_all(content, store)
    write_file(content, "articles/fall-0/outlet-0.md", "---\nheadline: Other\n---\n")
    write_file(content, "articles/a.md", "---\nheadline: New\n---\n")
    held = read_changed(content, store, held, ["articles/fall-0/outlet-0.md", "articles/a.md"])
    assert_like_a_new_start(held)
    shutil.rmtree(content / "articles" / "fall-0")
    (content / "articles" / "b.md").symlink_to(content / "articles" / "a.md")
    held = read_changed(content, store, held, ["articles/fall-0", "articles/b.md"])
    assert_like_a_new_start(held)
    (content / "articles" / "fall-1").rename(content / "articles" / "fall-0")
    held = read_changed(content, store, held, ["articles/fall-0", "articles/fall-1"])
    assert_like_a_new_start(held)
