"""What is kept between runs, and what is not believed."""

import pickle
from pathlib import Path

import pytest

from builder.cache.store import Store

VALUE = {"events": ((1, "فجر"), b"\0"), "none": None}


def test_a_value_is_given_out_as_it_was_kept(tmp_path: Path) -> None:
    Store(tmp_path / "deep" / "cache", b"1").save("orders", VALUE)
    assert Store(tmp_path / "deep" / "cache", b"1").load("orders") == VALUE
    assert [path.name for path in (tmp_path / "deep" / "cache").iterdir()] == ["orders"]


def test_what_other_code_kept_is_not_used(tmp_path: Path) -> None:
    Store(tmp_path, b"1").save("orders", VALUE)
    assert Store(tmp_path, b"2").load("orders") is None


@pytest.mark.parametrize("position", [0, 20, 40, -1])
def test_a_value_with_one_other_byte_is_not_used(tmp_path: Path, position: int) -> None:
    store = Store(tmp_path, b"1")
    store.save("orders", VALUE)
    content = bytearray((tmp_path / "orders").read_bytes())
    content[position] ^= 1
    (tmp_path / "orders").write_bytes(content)
    assert store.load("orders") is None


@pytest.mark.parametrize("kept", [0, 10, 33])
def test_a_value_cut_short_is_not_used(tmp_path: Path, kept: int) -> None:
    store = Store(tmp_path, b"1")
    store.save("orders", VALUE)
    (tmp_path / "orders").write_bytes((tmp_path / "orders").read_bytes()[:kept])
    assert store.load("orders") is None


class Payload:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (print, ("a cache must run no code",))


def test_nothing_in_a_cache_is_ever_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = Store(tmp_path, b"1")
    store.save("orders", Payload())
    assert b"print" in pickle.dumps(Payload())
    assert store.load("orders") is None
    assert capsys.readouterr().out == ""


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    store = Store(tmp_path / "cache", b"1")
    store.save("orders", VALUE)
    assert (store.load("orders"), store.saved("orders")) == (None, 0)


def test_only_the_newest_of_many_are_kept(tmp_path: Path) -> None:
    store = Store(tmp_path, b"1")
    for number in range(5):
        store.save(f"site-{number}", number)
    store.keep_newest("site-*", 2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site-3", "site-4"]
