from hypothesis import given
from hypothesis import strategies as st

from builder.markup import plain_opening
from builder.markup.conversion import convert_to_words
from builder.text.opening import OPENING_WORDS, opening

PARAGRAPH = "The *bridge* over the Arden [fell](https://a.example/) on Monday, and rust did it. "
BLOCKS = st.sampled_from(
    [
        PARAGRAPH * 3,
        "# A heading",
        "Rain\n====",
        "- one\n- two",
        "  indented **words**",
        "1. first\n\n    continued",
        "> quoted\nlazily",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "大桥在星期一塌了。" * 9,
        "`code *and` stars* _",
        "A note[^1] and a [place][p].",
        "[^1]: A note's text.",
        "[p]: https://p.example/",
        "***",
    ]
)


@given(st.lists(BLOCKS, max_size=12))
def test_the_opening_is_that_of_the_whole_text(blocks: list[str]) -> None:
    source = "\n\n".join(blocks)
    for words in (5, OPENING_WORDS):
        assert plain_opening(source, words) == opening(convert_to_words(source), words)


def test_a_link_defined_at_the_end_is_a_link_in_the_opening() -> None:
    source = "Rust broke [the bridge][b]. " + "\n\n".join([PARAGRAPH * 5] * 3)
    assert plain_opening(f"{source}\n\n[b]: https://b.example/").startswith(
        "Rust broke the bridge."
    )


def test_an_opening_ends_after_so_many_words() -> None:
    source = "\n\n".join(["One two three four five."] * 20)
    assert plain_opening(source, 7) == "One two three four five. One two…"


def test_the_opening_of_nothing_is_nothing() -> None:
    assert plain_opening("") == ""
