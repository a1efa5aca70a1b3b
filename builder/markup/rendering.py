"""Markdown to safe HTML and to plain words, each text by the shortest way."""

from __future__ import annotations

from collections.abc import Callable
from typing import NewType

from builder.markup.conversion import convert, convert_to_words
from builder.markup.plain import is_plain, join_words, list_sections, write_paragraphs
from builder.text.opening import OPENING_WORDS, opening

Html = NewType("Html", str)

_HEADING = '<h2 id="'
"""What stands in the HTML of each text with headings, and in no other."""

_CHARACTERS_PER_WORD = 14
"""More than a word and its space have on average."""


def render(source: str, *, link: Callable[[str], str], id_prefix: str = "") -> Html:
    """The HTML of a Markdown text.

    Raw HTML is shown as text, not run. Links without a scheme are addresses below the site folder;
    `link` turns each into the value of its href. Headings start at level 2; `id_prefix` keeps
    their anchors apart from the page's own. Tables can be scrolled by keyboard.
    """
    if not source.strip():
        return Html("")
    if is_plain(source):
        return Html(write_paragraphs(source))
    made = [
        write_paragraphs(text) if plain else convert(text, link=link, id_prefix=id_prefix)
        for text, plain in list_sections(source)
    ]
    if len(made) > 1 and any(_HEADING in section for section in made):
        return Html(convert(source, link=link, id_prefix=id_prefix))
    return Html("\n".join(filter(None, made)))


def plain_text(source: str) -> str:
    """The words of a Markdown text without any markup, on one line."""
    if is_plain(source):
        return join_words(source)
    made = (
        join_words(text) if plain else convert_to_words(text)
        for text, plain in list_sections(source)
    )
    return " ".join(filter(None, made))


def plain_opening(source: str, words: int = OPENING_WORDS) -> str:
    """The opening of `plain_text`, for which only the first paragraphs are converted.

    Not so where links or notes are defined, maybe at the end, or where these paragraphs turn out
    to be too short.
    """
    end = source.find("\n\n", words * _CHARACTERS_PER_WORD)
    if end >= 0 and "]:" not in source:
        start = plain_text(source[:end])
        cut = opening(start, words)
        if cut != start:
            return cut
    return opening(plain_text(source), words)
