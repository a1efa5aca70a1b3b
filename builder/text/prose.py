"""The running text of a Markdown file, for counting and never for showing."""

from __future__ import annotations

import re

_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\n.*?^---[ \t]*$", re.DOTALL | re.MULTILINE)
_DROPPED = re.compile(
    r"^(?:```|~~~).*?(?:^(?:```|~~~)[ \t]*$|\Z)"  # code
    r"|^\[[^\]\n]+\]:[^\n]*$"  # addresses of links, and footnotes
    r"|\[\^[^\]\n]+\]"  # marks of footnotes
    r"|<[^<>\n]*>"  # addresses and HTML
    r"|\bhttps?://\S+",
    re.DOTALL | re.MULTILINE,
)
_LINK = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)|\[([^\]\n]*)\](?:\([^)\n]*\)|\[[^\]\n]*\])")
_HOLD_MORE_THAN_WORDS = ("[", "<", "://", "```", "~~~")


def strip_front_matter(text: str) -> str:
    """A Markdown file without the fields at its head."""
    return _FRONT_MATTER.sub("", text, count=1)


def strip_markdown(text: str) -> str:
    """A Markdown text without what is not its words: addresses, HTML, pictures, footnotes and code.

    Paragraphs stay apart. The signs of emphasis, lists and headings stay too: no word is made of
    them.
    """
    if not any(sign in text for sign in _HOLD_MORE_THAN_WORDS):
        return text
    return _DROPPED.sub(" ", _LINK.sub(r"\1", text))
