"""The fast lane is held to the full way, which is Python-Markdown and nh3."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.markup.bounds import MOST_LINES
from builder.markup.conversion import convert, convert_to_words
from builder.markup.plain import is_plain, join_words, write_paragraphs
from tests.examples import examples

PLAIN = [
    "One paragraph.",
    "“Quotes” – and 'others' — \"too\", it's 100 % AT&T & co; a > b… #1",
    "Two.\n\n\n\nThree\nlines\nlong.\n",
    "\n\n A line that is   indented \n  by two",
    "He said [sic] that [the bridge] (old) fell [1] ![so].",
    "See https://a.example/some_page?a=1&b=2 or www.b.example, @some_one",
    "A | B\nC | D",
    "1.5 metres\n2) two\n(3) three\n-4 degrees +5",
    "الجسر \u200fسقط.\n\n大桥在早晨倒塌。\n\n\N{NO-BREAK SPACE}x\N{NO-BREAK SPACE}y",
    "\u2028a\x0b\x0cb\x85\n\n\x1f\n\n\ufeffc\u200b",
    "word " * 50_000,
    "&copy &; & &amp ſ&K",
]
MARKED = [
    "*a*",
    "__a__",
    "_a",
    "a_ b",
    "`a`",
    "\\*",
    "a  \nb",
    "# a",
    "a\n#b",
    "a\n=",
    "a\n---",
    "a\n\n***",
    "- - -",
    "> a",
    "a\n   > b",
    "1. a",
    "  12. a",
    "+ a",
    "- a",
    "    a",
    "\ta",
    "a | b\n- | -",
    "[a](b)",
    "[a]: b",
    "[^1]: b",
    "<https://a.example>",
    "a < b",
    "&copy;",
    "&#38;",
    "&#x26;",
    "a\r\nb",
    "a\0b",
    "\x02amp\x03",
    "a\n" * (MOST_LINES + 1),
]
PIECES = [
    *PLAIN[:-2],
    *MARKED[:-1],
    "a",
    "b c",
    "ا",
    "大",
    "1",
    ".",
    ":",
    "&",
    "&amp",
    ";",
    "_",
    "|",
]
SIGNS = "ab1.#>-+=|:_&;x[]()!\"'   \n\n\xa0\x0b\x1c\x85\u2028\u3000\u202e\ufeff大ا"


def assert_both_ways_give_the_same(source: str) -> None:
    if source.strip() and is_plain(source):
        assert write_paragraphs(source) == convert(source, link=str, id_prefix="")
        assert join_words(source) == convert_to_words(source)


@pytest.mark.parametrize("source", PLAIN, ids=lambda source: source[:12])
def test_plain_text_takes_the_fast_lane(source: str) -> None:
    assert is_plain(source)
    assert_both_ways_give_the_same(source)


@pytest.mark.parametrize("source", MARKED, ids=lambda source: source[:12])
def test_anything_marked_does_not(source: str) -> None:
    assert not is_plain(source)
    assert not is_plain(f"A paragraph.\n\n{source}\n\nAnother.")


@examples(300)
@given(st.lists(st.sampled_from([*PIECES, " ", "\n", "\n\n", "  "]), max_size=14).map("".join))
def test_mixtures_come_out_the_same_both_ways(source: str) -> None:
    assert_both_ways_give_the_same(source)


@examples(300)
@given(st.text(alphabet=SIGNS, max_size=40))
def test_signs_come_out_the_same_both_ways(source: str) -> None:
    assert_both_ways_give_the_same(source)


@examples(300)
@given(st.text(max_size=60))
def test_any_text_comes_out_the_same_both_ways(source: str) -> None:
    assert_both_ways_give_the_same(source)
