"""What a misspelt word may have been meant to be."""

import pytest

from builder.search.suggestions import edit_distance


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("putin", "putin", 0),
        ("putim", "putin", 1),
        ("ptuin", "putin", 1),
        ("pin", "putin", 2),
        ("", "ab", 2),
    ],
)
def test_a_distance_counts_what_must_be_changed(one: str, other: str, distance: int) -> None:
    assert edit_distance(one, other) == distance
