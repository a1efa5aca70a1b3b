import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.content.writing import write_content_file, write_scalar

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
TRICKS = st.text(st.sampled_from(" :#'\"\\-?,[]{}&*!|>%@`~\t\nnul=<…é中ق🚀\u2028\ufeff\u202e"))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("A plain headline", "A plain headline"),
        ("NO", "NO"),
        ("12:30", "12:30"),
        ("2020-04-16", "2020-04-16"),
        ("习近平同普京通电话", "习近平同普京通电话"),
        ("ترامب: لا", '"ترامب: لا"'),
        ("🚀 launch", "🚀 launch"),
        ("🚀: launch", '"🚀: launch"'),
        ("What we know: so far", '"What we know: so far"'),
        ("Update #2", '"Update #2"'),
        ("C#", "C#"),
        ("@handle", '"@handle"'),
        ('"Quoted" words', '"\\"Quoted\\" words"'),
        ("'Quoted' words", "\"'Quoted' words\""),
        ("it's", "it's"),
        ("- dash", '"- dash"'),
        ("null", '"null"'),
        ("~", '"~"'),
        ("", '""'),
        (" padded ", '" padded "'),
        ("two\nlines", '"two\\nlines"'),
        ("&anchor", '"&anchor"'),
        ("right\u202eleft", '"right\\u202eleft"'),
        ("می‌گوید", "می‌گوید"),
        ("👩‍🚀", "👩‍🚀"),
        (None, "null"),
    ],
)
def test_a_value_is_quoted_where_it_must_be_and_only_there(value: str, written: str) -> None:
    assert write_scalar(value) == written


@given(ANY_TEXT | TRICKS)
def test_any_text_is_read_back_as_it_was(value: str) -> None:
    text = write_content_file({"headline": value, "authors": [value]})
    read = yaml.load(text.removeprefix("---").removesuffix("---\n"), Loader=yaml.CBaseLoader)  # noqa: S506 - texts only
    assert read == {"headline": value, "authors": [value]}


def test_a_file_has_its_fields_in_order_and_an_empty_body() -> None:
    text = write_content_file(
        {"headline": None, "outlet": "tass", "authors": ["A", "B: C"], "topics": []},
        comments=["stances:", "  a-claim: asserts"],
    )
    assert text == (
        "---\nheadline: null\noutlet: tass\nauthors:\n  - A\n"
        '  - "B: C"\n# stances:\n#   a-claim: asserts\n---\n'
    )
