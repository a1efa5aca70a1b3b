import pytest

from builder.text.nearest import nearest

IDS = ["guardian", "tass", "tass-english", "xinhua"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("gaurdian", "guardian"),
        ("Guardian", "guardian"),
        ("tas", "tass"),
        ("xinhau", "xinhua"),
        ("reuters", None),
        ("", None),
    ],
)
def test_only_a_name_that_is_close_is_meant(word: str, meant: str | None) -> None:
    assert nearest(word, IDS) == meant


def test_upper_and_lower_case_do_not_part_names() -> None:
    assert nearest("united kingdom", ["United Kingdom", "United States"]) == "United Kingdom"


def test_the_order_of_names_does_not_matter() -> None:
    assert nearest("ab", ["ac", "ad"]) == nearest("ab", ["ad", "ac"])


def test_nothing_is_near_where_there_is_nothing() -> None:
    assert nearest("tass", []) is None
