from builder.markup import Heading, list_headings


def test_headings_are_listed_with_their_levels_anchors_and_plain_words() -> None:
    assert list_headings("# One *two*\n\ntext\n\n## `Code` & more\n") == (
        Heading(2, "one-two", "One two"),
        Heading(3, "code-more", "Code & more"),
    )


def test_headings_of_the_same_words_have_anchors_of_their_own() -> None:
    assert [heading.anchor for heading in list_headings("## Date\n\n## Date\n")] == [
        "date",
        "date-2",
    ]


def test_a_text_without_headings_has_none() -> None:
    assert list_headings("Just words.") == ()
