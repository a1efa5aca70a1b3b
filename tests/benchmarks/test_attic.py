from pathlib import Path

from tests.benchmarks.attic import clear_attics, put_away


def test_what_is_put_away_is_neither_where_it_was_nor_beside_it(tmp_path: Path) -> None:
    made = tmp_path / "project" / "public" / "index.html"
    made.parent.mkdir(parents=True)
    made.write_text("made", "utf-8")
    put_away(made.parent)
    assert not list((tmp_path / "project").iterdir())
    assert [path.read_text("utf-8") for path in tmp_path.rglob("index.html")] == ["made"]


def test_nothing_is_put_away_where_nothing_is(tmp_path: Path) -> None:
    put_away(tmp_path / "project" / "public")
    assert not list(tmp_path.iterdir())


def test_what_was_put_away_can_be_removed_and_nothing_else_is(tmp_path: Path) -> None:
    kept, made = tmp_path / "a" / "content", tmp_path / "a" / "b" / "public"
    for folder in (kept, made):
        folder.mkdir(parents=True)
    put_away(made)
    clear_attics(tmp_path)
    assert {path.name for path in tmp_path.rglob("*")} == {"a", "b", "content"}
