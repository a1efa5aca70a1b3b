"""As much of an article's text as may reach a reader."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.archive.article import Article, BodyText
from builder.markup import plain_text
from builder.text.opening import opening

_ENOUGH = 800
"""Characters of Markdown that hold an opening, as a rule."""

_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:", re.MULTILINE)


def published_body(article: Article) -> str:
    """The body in Markdown; of an excerpt only its opening, as plain words."""
    return plain_opening(article.body) if article.text is BodyText.EXCERPT else article.body


def published_summary(article: Article) -> str:
    """The summary that is ours, in Markdown; nothing where the body is the outlet's text."""
    return article.body if article.text is BodyText.SUMMARY else ""


@lru_cache(maxsize=4096)
def plain_opening(source: str) -> str:
    """The opening of a Markdown text as plain words; kept, as several pages and feeds show it.

    Only the first paragraphs of a long text are converted, which is most of the cost of a page;
    not so where links or notes are defined at its end, or where these paragraphs are too short.
    """
    end = source.find("\n\n", _ENOUGH)
    if end >= 0 and not _DEFINITION.search(source):
        text = plain_text(source[:end])
        cut = opening(text)
        if cut != text:
            return cut
    return opening(plain_text(source))


def describe(article: Article) -> str:
    """The article's body in plain words: our summary whole, an outlet's text by its opening."""
    is_ours = article.text is BodyText.SUMMARY
    return plain_text(article.body) if is_ours else plain_opening(article.body)
