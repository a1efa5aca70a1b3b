"""The entries that a build leaves for the next one."""

from pathlib import Path

from builder.artifact import Placed
from builder.cache.search_entries import (
    KeptIndex,
    KnownEntries,
    keep_entries,
    keep_index,
    load_index,
)
from builder.cache.store import Store


def test_entries_are_found_by_their_digests(tmp_path: Path) -> None:
    store = Store(tmp_path, b"1")
    new = {"00aa": b"one", "00bb": b"two", "ffcc": b"three"}
    keep_entries(store, KnownEntries(store), new, new)
    known = KnownEntries(store)
    assert (known["00bb"], known.get("00dd"), dict(known)) == (b"two", None, new)


def test_entries_of_articles_that_are_gone_leave_with_the_next_on_their_shelf(
    tmp_path: Path,
) -> None:
    store = Store(tmp_path, b"1")
    keep_entries(store, KnownEntries(store), {"00aa": b"old", "ff": b"other"}, ["00aa", "ff"])
    keep_entries(store, KnownEntries(store), {"00bb": b"new"}, ["00bb", "ff"])
    assert dict(KnownEntries(store)) == {"00bb": b"new", "ff": b"other"}


def test_no_index_is_loaded_where_none_was_kept(tmp_path: Path) -> None:
    store = Store(tmp_path, b"1")
    assert load_index(store) is None
    index = KeptIndex(b"index", True, {"a.js": (Placed("a.js", "1"), Placed("a.js.gz", "2"))})  # noqa: FBT003 - as the type names it
    keep_index(store, index)
    assert load_index(store) == index
