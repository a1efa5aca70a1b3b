"""What each order came to, kept between builds."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.artifact import Placed
from builder.cache.ledger import Entry, Name, load_ledger, save_ledger
from builder.cache.store import Store
from builder.cache.witness import Part

ENTRIES = st.builds(
    Entry,
    key=st.binary(max_size=3),
    templates=st.tuples(st.text(max_size=3)),
    parts=st.lists(
        st.builds(Part, st.sampled_from(["events", "articles"]), st.none() | st.text(max_size=2))
    ).map(tuple),
    placed=st.lists(st.builds(Placed, st.text(max_size=3), st.text(max_size=3))).map(tuple),
    pages=st.dictionaries(st.text(max_size=3), st.none() | st.text(max_size=3), max_size=2),
)
LEDGERS = st.dictionaries(st.tuples(st.text(max_size=2), st.text(max_size=2)), ENTRIES, max_size=4)


@given(st.lists(LEDGERS, min_size=1, max_size=3))
def test_the_ledger_of_the_last_build_comes_back(
    tmp_path_factory: pytest.TempPathFactory, ledgers: list[dict[Name, Entry]]
) -> None:
    store = Store(tmp_path_factory.mktemp("cache"), b"1")
    before: dict[Name, Entry] = {}
    for ledger in ledgers:
        save_ledger(store, ledger, before)
        before = load_ledger(store)
        assert before == ledger


def test_an_entry_is_written_and_the_others_stay(tmp_path: Path) -> None:
    store = Store(tmp_path, b"1")
    first = {("article", str(n)): Entry(b"1", (), (), (), {}) for n in range(300)}
    save_ledger(store, first, {})
    inodes = {path.name: path.stat().st_ino for path in tmp_path.iterdir()}
    save_ledger(store, first | {("article", "7"): Entry(b"2", (), (), (), {})}, first)
    written = [path for path in tmp_path.iterdir() if path.stat().st_ino != inodes[path.name]]
    assert len(written) == 1


def test_of_a_damaged_shelf_the_entries_are_written_again(tmp_path: Path) -> None:
    store = Store(tmp_path, b"1")
    ledger = {("article", str(n)): Entry(b"1", (), (), (), {}) for n in range(300)}
    save_ledger(store, ledger, {})
    next(tmp_path.iterdir()).write_bytes(b"x")
    left = load_ledger(store)
    assert 0 < len(left) < len(ledger)
    save_ledger(store, ledger, left)
    assert load_ledger(store) == ledger
