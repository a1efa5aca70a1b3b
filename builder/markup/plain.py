"""The fast lane: paragraphs without markup, which need neither Python-Markdown nor nh3.

`tests/markup/test_plain.py` holds it to what these two give, byte for byte.
"""

from __future__ import annotations

import re
from itertools import groupby

from builder.markup.bounds import MOST_LINES

_MARKS = (
    *"\\`*<",
    *("](", "]:"),  # without these nothing is linked or defined, and other brackets are text
    "  \n",
    *"\t\r\0\x02\x03",  # the libraries change or drop them
)
_DEFINING = ("]:", *"\x02\x03")  # two that are dropped, and may so make the first
_MARKED_LINE = re.compile(
    r"\n(?: {4}"
    r"| *(?:[#>]|[+-] |\d+\. )"  # headings, quotes, lists
    r"|[ |:=_-]+(?:\n|\Z))"  # rules, and what stands below headings and the heads of tables
)
_UNDERSCORE = re.compile(r"(?<!\w)_|_(?!\w)")
_ENTITY = re.compile(r"&#?\w+;")


def is_plain(source: str) -> bool:
    """Whether a Markdown text is surely nothing but paragraphs without any markup."""
    return not (
        any(mark in source for mark in _MARKS)
        or _MARKED_LINE.search(f"\n{source}")
        or ("_" in source and _UNDERSCORE.search(source))
        or ("&" in source and _ENTITY.search(source))
        or source.count("\n") >= MOST_LINES
    )


def list_sections(source: str) -> list[tuple[str, bool]]:
    """A text in pieces that can be converted one by one, and whether each is plain.

    A text that defines something is one piece. Headings are not regarded, though the levels and
    ids of all depend on each other.
    """
    if source[:1].isspace() or any(sign in source for sign in _DEFINING):
        return [(source, False)]
    runs = groupby(source.split("\n\n"), key=_is_plain_block)
    # An indented empty line is code where it is the first of all, and nothing elsewhere.
    return [("\n" + "\n\n".join(blocks), plain) for plain, blocks in runs]


def _is_plain_block(block: str) -> bool:
    # An empty one does not end a list or a quotation.
    return bool(block.strip()) and is_plain(block)


def write_paragraphs(source: str) -> str:
    """The HTML of a plain text."""
    blocks = (block.lstrip() for block in source.rstrip("\n").split("\n\n"))
    text = "\n\n".join(block for block in blocks if block).replace("&", "&amp;")
    escaped = text.replace(">", "&gt;").replace("\N{NO-BREAK SPACE}", "&nbsp;")
    return "<p>" + escaped.replace("\n\n", "</p>\n<p>") + "</p>"


def join_words(source: str) -> str:
    """The words of a plain text, on one line."""
    return " ".join(source.split())
