"""The headings of a Markdown text, for a table of contents."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from builder.markup.rendering import render

_HEADING = re.compile(r'<h([2-6]) id="([^"]*)">(.*?)</h\1>', re.DOTALL)
_ANY_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's level (2 to 6), its anchor without a prefix, and its words."""

    level: int
    anchor: str
    text: str


def list_headings(source: str) -> tuple[Heading, ...]:
    """The headings of a Markdown text in order, as `render` writes them without an id prefix."""
    return tuple(
        Heading(int(level), html.unescape(anchor), html.unescape(_ANY_TAG.sub("", text)).strip())
        for level, anchor, text in _HEADING.findall(render(source, link=str))
    )
