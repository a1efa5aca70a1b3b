import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.tokens import split_tokens


def words(text: str) -> list[str]:
    return [token.text for token in split_tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bridge falls, 2.5 tons.", ["Bridge", "falls", ",", "2.5", "tons", "."]),
        ("It isn't the U.S. yet", ["It", "isn't", "the", "U.S", ".", "yet"]),
        ("大桥倒塌 2 人死", ["大", "桥", "倒", "塌", "2", "人", "死"]),
        ("سقوط الجسر", ["سقوط", "الجسر"]),
        ("पुल गिरा", ["पुल", "गिरा"]),
        ("สะพาน", ["ส", "ะ", "พ", "า", "น"]),
        ("Cafe\u0301 – «да»", ["Cafe\u0301", "–", "«", "да", "»"]),
        ("", []),
        ("  ", []),
    ],
)
def test_words_of_any_script_are_told_apart(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_signs_are_not_words() -> None:
    assert [token.is_word for token in split_tokens("a – 1 桥!")] == [
        True,
        False,
        True,
        True,
        False,
    ]


@given(st.text(max_size=60))
def test_nothing_is_lost_but_the_space_at_the_end(text: str) -> None:
    whole = "".join(token.space + token.text for token in split_tokens(text))
    assert text.startswith(whole)
    assert not text[len(whole) :].strip()
