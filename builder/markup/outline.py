"""Headings of a Markdown text: levels that fit below a page's title, and stable anchors."""

from __future__ import annotations

import re
import unicodedata
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_HEADING = re.compile(r"h([1-6])", re.ASCII)
_NOT_IN_ANCHOR = re.compile(r"[^\w]+")


def anchor(text: str) -> str:
    """The anchor of a heading: its words in lower case joined by hyphens, in any script."""
    return (
        _NOT_IN_ANCHOR.sub("-", unicodedata.normalize("NFC", text).lower()).strip("-_") or "section"
    )


class HeadingExtension(Extension):
    """Shifts headings so that the highest is an h2, closes gaps, and gives each an id.

    No heading gets one of the `reserved` ids.
    """

    def __init__(self, reserved: frozenset[str]) -> None:
        super().__init__()
        self._reserved = reserved

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Markdown's
        md.treeprocessors.register(_Headings(md, self._reserved), "headings", 5)


class _Headings(Treeprocessor):
    def __init__(self, md: Markdown, reserved: frozenset[str]) -> None:
        super().__init__(md)
        self._reserved = reserved

    def run(self, root: Element) -> None:
        taken = dict.fromkeys(self._reserved, 2)
        open_levels: list[int] = []
        for element in root.iter():
            match = _HEADING.fullmatch(element.tag)
            if not match:
                continue
            level = int(match[1])
            while open_levels and open_levels[-1] >= level:
                open_levels.pop()
            open_levels.append(level)
            element.tag = f"h{min(len(open_levels) + 1, 6)}"
            element.set("id", _free_id("".join(element.itertext()), taken))


def _free_id(text: str, taken: dict[str, int]) -> str:
    """The anchor, numbered where it is taken; `taken` holds the next number of each."""
    base = anchor(text)
    name = base
    while name in taken:
        number = taken[base]
        taken[base] = number + 1
        name = f"{base}-{number}"
    taken[name] = 2
    return name
