import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.archive.article import BodyText
from builder.markup import plain_text
from builder.pages.published import describe, plain_opening
from builder.text.opening import opening
from tests import archives

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
    assert plain_opening(source) == opening(plain_text(source))


def test_a_link_defined_at_the_end_is_a_link_in_the_opening() -> None:
    source = "Rust broke [the bridge][b]. " + "\n\n".join([PARAGRAPH * 5] * 3)
    assert plain_opening(f"{source}\n\n[b]: https://b.example/").startswith(
        "Rust broke the bridge."
    )


@pytest.mark.parametrize("text", [BodyText.FULL, BodyText.EXCERPT])
def test_an_outlets_text_is_described_by_its_opening(text: BodyText) -> None:
    article = archives.article(text=text, body=PARAGRAPH * 20)
    assert len(describe(article).split()) == 60


def test_our_summary_describes_whole() -> None:
    assert describe(archives.article(body=PARAGRAPH * 20)) == plain_text(PARAGRAPH * 20)
