"""A text that is converted piece by piece comes out as if it were converted at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.markup import plain_text, render
from builder.markup.conversion import convert, convert_to_words
from builder.markup.plain import list_sections
from tests.examples import examples

BLOCKS = st.sampled_from(
    [
        "Plain words.",
        "Plain\nlines",
        "  plain, by two",
        "Some *em* and [a link](b).",
        "*open",
        "close* **both _mixed**",
        "- a",
        "- b\n- c",
        "1. a",
        "2. b\n\n    1. c",
        "+ a\n\n    b",
        "    indented",
        "\ttab",
        "> a",
        "> - b",
        "# Main",
        "> # Main",
        "- # One",
        "One\n===",
        "***",
        "---",
        "| a |\n|---|",
        "`code",
        "more`",
        "[a [b](c)](d)",
        "[1] [^1] [x][1]",
        "[^1]: A note.",
        "[1]: https://a.example/",
        "]\x02: \x03",
        "&copy; <b>",
        "",
        " ",
        "\t",
        "\n",
        "\N{NO-BREAK SPACE}",
        "\x0c",
        "\0",
    ]
)
SIGNS = "ab*_`[]()!<>&;#-+1. |=\\\n\t\"'"


def assert_pieces_make_the_whole(source: str) -> None:
    for prefix in ("", "x-") if source.strip() else ():
        whole = convert(source, link=str, id_prefix=prefix)
        assert render(source, link=str, id_prefix=prefix) == whole
    assert plain_text(source) == convert_to_words(source)


@examples(300)
@given(st.lists(BLOCKS, max_size=8), st.sampled_from(["\n\n", "\n\n\n", "\n\n\n\n"]))
def test_blocks_come_out_as_in_the_whole(blocks: list[str], between: str) -> None:
    assert_pieces_make_the_whole(between.join(blocks))


@examples(300)
@given(st.lists(st.text(alphabet=SIGNS, max_size=8), max_size=6).map("\n\n".join))
def test_signs_come_out_as_in_the_whole(source: str) -> None:
    assert_pieces_make_the_whole(source)


@pytest.mark.parametrize(
    ("source", "pieces"),
    [
        ("One.\n\nTwo.\n\n*Three*.\n\nFour.", [True, False, True]),
        ("- one\n\n\n\n    and so on\n\n- two", [False]),
        ("One.\n\nA fact.[^1]\n\n[^1]: Its place.", [False]),
    ],
)
def test_only_what_is_marked_is_converted_in_full(source: str, pieces: list[bool]) -> None:
    assert [plain for _, plain in list_sections(source)] == pieces
