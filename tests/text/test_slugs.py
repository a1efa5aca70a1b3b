import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.slugs import slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Xi and Putin speak by telephone", "xi-and-putin-speak-by-telephone"),
        ("Don't – “don’t” panic: 3.5%", "dont-dont-panic-3-5"),
        ("Größe, Ærø, Łódź, São Tomé", "grosse-aero-lodz-sao-tome"),
        ("Москва: Путин", "moskva-putin"),
        ("美国冻结世卫资金", "mei-guo-dong-jie-shi-wei-zi-jin"),
        ("시진핑", "si-jin-ping"),
        ("ترامب", "trmb"),
        ("YouTube", "youtube"),
        ("!!! …", ""),
        ("", ""),
    ],
)
def test_words_of_every_script_become_plain_letters(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_a_long_text_is_cut_between_words() -> None:
    assert slugify("one two three four", longest=10) == "one-two"
    assert slugify("one two three four", longest=13) == "one-two-three"


def test_a_long_word_is_cut_rather_than_lost() -> None:
    assert slugify("a Donaudampfschifffahrt", longest=12) == "a-donaudampf"


@given(st.text())
def test_any_text_becomes_an_id_or_nothing(text: str) -> None:
    slug = slugify(text)
    assert slug == "" or re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= 60
