import pytest

from builder.text.prose import strip_front_matter, strip_markdown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See [the report](https://a.example/x_y) now", "See the report now"),
        ("See [the report][1] now\n\n[1]: https://a.example", "See the report now"),
        ("![A bridge](bridge.jpg) It fell", "It fell"),
        ("It fell.[^1]\n\n[^1]: https://a.example", "It fell."),
        ("At https://a.example/b it says", "At it says"),
        ("<p class='x'>It <b>fell</b></p>", "It fell"),
        ("One\n\n```\ncode()\n```\n\nTwo", "One Two"),
        ("Plain words", "Plain words"),
    ],
)
def test_what_is_not_a_word_of_the_text_is_left_out(text: str, expected: str) -> None:
    assert " ".join(strip_markdown(text).split()) == expected


def test_paragraphs_stay_apart() -> None:
    assert strip_markdown("See [one](x)\n\nTwo") == "See one\n\nTwo"


def test_front_matter_is_not_text() -> None:
    assert (
        strip_front_matter("---\nheadline: A\n---\n\nIt fell.\n---\nEnd")
        == "\n\nIt fell.\n---\nEnd"
    )
    assert strip_front_matter("It fell.\n\n---\n\nEnd") == "It fell.\n\n---\n\nEnd"
