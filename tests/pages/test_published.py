import pytest

from builder.archive.article import BodyText
from builder.markup import plain_text
from builder.pages.published import describe
from tests import archives

PARAGRAPH = "The *bridge* over the Arden [fell](https://a.example/) on Monday, and rust did it. "


@pytest.mark.parametrize("text", [BodyText.FULL, BodyText.EXCERPT])
def test_an_outlets_text_is_described_by_its_opening(text: BodyText) -> None:
    article = archives.article(text=text, body=PARAGRAPH * 20)
    assert len(describe(article).split()) == 60


def test_our_summary_describes_whole() -> None:
    assert describe(archives.article(body=PARAGRAPH * 20)) == plain_text(PARAGRAPH * 20)
