"""Numbers and words as text."""

from hypothesis import given
from hypothesis import strategies as st

from builder.search.numbers import SIGNS, encode_numbers, front_code, script_order, zigzag
from tests.search.indexes import read_numbers, read_words


def test_no_sign_needs_an_escape_in_javascript() -> None:
    assert len(SIGNS) == 91
    assert not set(SIGNS) & set('"\\ !\n')


@given(st.lists(st.integers(0, 10**9)))
def test_numbers_are_read_as_they_were_written(numbers: list[int]) -> None:
    assert read_numbers(encode_numbers(numbers)) == numbers


def test_small_numbers_are_one_sign_and_middling_ones_two() -> None:
    assert [len(encode_numbers([number])) for number in (0, 63, 64, 1791, 1792)] == [1, 1, 2, 2, 3]


@given(st.sets(st.text(st.characters(categories=["L", "N"]), min_size=1), min_size=1))
def test_words_are_read_as_they_were_written(words: set[str]) -> None:
    ordered = sorted(words, key=script_order)
    assert read_words(front_code(ordered)) == ordered


def test_order_is_that_of_javascript() -> None:
    assert sorted(["\U00020000", "\uff00", "a"], key=script_order) == ["a", "\U00020000", "\uff00"]


def test_zigzag_gives_each_whole_number_its_own() -> None:
    assert [zigzag(number) for number in (0, -1, 1, -2, 2)] == [0, 1, 2, 3, 4]
