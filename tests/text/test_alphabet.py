"""Tests of builder.text.alphabet."""

import pytest

from builder.text.alphabet import alphabetical, folded, initial


def test_accents_and_case_do_not_part_names_that_belong_together() -> None:
    names = ["Zürich", "öl", "Ola", "Österreich", "apple"]
    assert sorted(names, key=alphabetical) == ["apple", "öl", "Ola", "Österreich", "Zürich"]


def test_punctuation_and_spaces_do_not_count() -> None:
    assert folded("  People’s   Daily (U.S.) ") == "people s daily u s"


@pytest.mark.parametrize(
    ("text", "letter"),
    [("Élysée", "E"), ("жук", "Ж"), ("«Wort»", "W"), ("24 Hours", ""), ("新华社", ""), ("🙂", "")],
)
def test_a_text_is_filed_under_its_letter_where_its_script_has_few(text: str, letter: str) -> None:
    assert initial(text) == letter
