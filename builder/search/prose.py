"""The words of a Markdown text: all of them for the index, and an opening that may be shown."""

from __future__ import annotations

import html
import re

from builder.markup import plain_text
from builder.text.opening import opening

_NOT_WORDS = re.compile(
    r"^(?:\[[^\]\n]+\]:[^\n]*)$"  # addresses of links, and footnotes
    r"|\]\([^)\n]*\)"  # where a link leads
    r"|\[\^[^\]\n]+\]"  # marks of footnotes
    r"|<https?:[^>\s]*>"
    r"|\bhttps?://\S+",
    re.MULTILINE,
)
# Anything but these Python-Markdown leaves as it is; most paragraphs hold none of them.
_MARKED = re.compile(r"[\\`*_\[\]<&|~]|^ {0,3}(?:[#>+\-=:]|\d+[.)])|^(?: {4}|\t)", re.MULTILINE)
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
# Of the longest words that `opening` counts as one, with the spaces between them.
_CHARACTERS_PER_WORD = 41


def searchable(source: str) -> str:
    """The words of a Markdown text and no addresses; signs of markup may stand between them."""
    if "](" in source or "://" in source or "[^" in source or "]:" in source:
        source = _NOT_WORDS.sub(" ", source)
    return html.unescape(source) if "&" in source else source


def shown_opening(source: str, words: int) -> str:
    """The first words of a Markdown text, without markup."""
    return opening(plain(_first_paragraphs(source, words)), words)


def plain(source: str) -> str:
    """The words of a Markdown text without markup, on one line."""
    return plain_text(source) if _MARKED.search(source) else " ".join(source.split())


def _first_paragraphs(source: str, words: int) -> str:
    """Whole paragraphs from the start that surely hold so many words, if the text has as many."""
    if len(source) <= words * _CHARACTERS_PER_WORD:
        return source
    end = _PARAGRAPH_END.search(source, words * _CHARACTERS_PER_WORD)
    return source[: end.start()] if end else source
