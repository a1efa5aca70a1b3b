"""Shards that are cut again where rows changed are those that are cut from all rows."""

from hypothesis import given
from hypothesis import strategies as st

from builder.search.cutting import Bounds, Row, cut, recut

BOUNDS = Bounds(smallest=24, largest=90, borders=3)
TABLES = st.dictionaries(
    st.integers(100, 400).map(str), st.text("x", max_size=60), min_size=1, max_size=80
)
CHANGES = st.dictionaries(st.integers(100, 400).map(str), st.text("x", max_size=60) | st.none())


def rows(table: dict[str, str]) -> list[Row]:
    return [Row(key, table[key], "") for key in sorted(table)]


@given(TABLES, CHANGES)
def test_cutting_again_gives_what_cutting_gives(
    table: dict[str, str], changes: dict[str, str | None]
) -> None:
    before = list(cut(rows(table), BOUNDS))
    firsts = [each[0].key for each in before]
    changed: dict[int, dict[str, str]] = {}
    for key, text in changes.items():
        number = max(sum(first <= key for first in firsts) - 1, 0)
        held = changed.setdefault(number, {row.key: row.written for row in before[number]})
        held.pop(key, None)
        if text is not None:
            held[key] = text
    after = {key: text for key, text in (table | changes).items() if text is not None}
    again = recut(
        len(before),
        {number: rows(held) for number, held in changed.items()},
        before.__getitem__,
        BOUNDS,
    )
    whole = [before[piece] if isinstance(piece, int) else piece for piece in again]
    assert whole == list(cut(rows(after), BOUNDS))


def test_shards_far_from_a_change_stay() -> None:
    table = {str(number): "x" * 9 for number in range(100, 400)}
    before = list(cut(rows(table), BOUNDS))
    number = len(before) // 2
    changed = {number: [*before[number], Row(f"{before[number][-1].key}5", "xx", "")]}
    again = list(recut(len(before), changed, before.__getitem__, BOUNDS))
    assert again[: number - 1] == list(range(number - 1))
    assert again[-1] == len(before) - 1


def test_a_shard_ends_before_it_is_too_large() -> None:
    sizes = [
        sum(len(row.written) for row in each)
        for each in cut(rows({"1": "x" * 80, "2": "x" * 80}), BOUNDS)
    ]
    assert sizes == [80, 80]
