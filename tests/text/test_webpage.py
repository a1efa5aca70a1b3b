import pytest

from builder.text.webpage import decode_webpage, read_webpage

PAGE = """<!doctype html>
<html lang="en-GB"><head><title>Bridge falls - Comet</title><style>p { color: red }</style></head>
<body><nav><ul><li>Home<li>News</ul></nav><header><p>The Comet</p></header>
<main><p>Breaking</p>
<article class="teaser"><p>Another story</p></article>
<article><h1>Bridge falls</h1><figure><img src="b.jpg"><figcaption>Photo: A.</figcaption></figure>
<p>It fell at <b>dawn</b>.<br>Nobody &amp; nothing
  was hurt.</p><script>var p = "<p>No</p>";</script><h2>Rust</h2>
<aside><p>Read more</p></aside><blockquote><p>“It broke.”</p></blockquote>
<div>Share this</div><p>It was old.</article>
</main><footer><p>Imprint</p></footer></body></html>
"""


def test_the_paragraphs_of_the_longest_article_are_its_text() -> None:
    page = read_webpage(PAGE)
    assert page.text.split("\n\n") == [
        "It fell at dawn.Nobody & nothing was hurt.",
        "Rust",
        "“It broke.”",
        "It was old.",
    ]
    assert page.language == "en-GB"


def test_without_an_article_the_main_part_is_the_text() -> None:
    page = read_webpage("<body><p>Before</p><main><p>It fell.</p></main><p>After</p>")
    assert page.text == "It fell."
    assert page.language is None


def test_without_either_the_whole_page_is_the_text() -> None:
    assert read_webpage("<p>It fell.<p>It was old.").text == "It fell.\n\nIt was old."


@pytest.mark.parametrize(
    "source",
    ["", "<", "</aside></p></article>", "<article><p>", "<aside><nav></aside>", "<p>\ufeff"],
)
def test_a_page_without_paragraphs_has_no_text(source: str) -> None:
    assert read_webpage(source).text.strip("\ufeff") == ""


def test_a_page_is_read_in_the_encoding_that_it_declares() -> None:
    page = '<meta charset="windows-1251"><p>Мост рухнул</p>'
    assert decode_webpage(page.encode("cp1251")) == page
    assert decode_webpage("<p>Мост".encode()) == "<p>Мост"
    assert decode_webpage("<p>Мост".encode("utf-16")) == "<p>Мост"
    with pytest.raises(LookupError):
        decode_webpage(b"<meta charset=klingon>")
    with pytest.raises(UnicodeDecodeError):
        decode_webpage(b"\xcc\xee")
