"""Limits on nesting and length, so that no text makes Python-Markdown slow or lets it overflow.

Its patterns look for the end of a link from each opening bracket to the end of the text, its lists
call themselves for each level, and each heading or rule reads again all lines up to the next empty
one: 50,000 brackets would take minutes, 1,000 levels the stack. Beyond these limits marks are text
and a block ends.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    IMAGE_REFERENCE_RE,
    LINK_RE,
    REFERENCE_RE,
    ImageInlineProcessor,
    ImageReferenceInlineProcessor,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
    ShortImageReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)
from markdown.preprocessors import Preprocessor

DEEPEST_BRACKETS = 16
DEEPEST_BLOCKS = 16
LONGEST_TARGET = 2000
LONGEST_LABEL = 100
MOST_LINES = 1000

_BRACKET = re.compile(r"[\[\]]")
_PARENTHESIS = re.compile(r"[()]")
_FOOTNOTE = re.compile(rf"\[\^([^\]]{{1,{LONGEST_LABEL}}})\]")


class BoundsExtension(Extension):
    """Replaces the patterns of links and images by bounded ones, and bounds lists and quotes.

    It must stand after `footnotes` and `sane_lists`, whose patterns and lists it bounds.
    """

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Markdown's
        patterns = md.inlinePatterns
        patterns.register(_Reference(REFERENCE_RE, md), "reference", 170)
        patterns.register(_Link(LINK_RE, md), "link", 160)
        patterns.register(_Image(IMAGE_LINK_RE, md), "image_link", 150)
        patterns.register(_ImageReference(IMAGE_REFERENCE_RE, md), "image_reference", 140)
        patterns.register(_ShortReference(REFERENCE_RE, md), "short_reference", 130)
        patterns.register(_ShortImageReference(IMAGE_REFERENCE_RE, md), "short_image_ref", 125)
        patterns["footnote"].compiled_re = _FOOTNOTE
        md.preprocessors.register(_BlockEnds(md), "block_ends", 5)
        for name in ("indent", "olist", "ulist", "quote"):
            _bound(md.parser, name)


def _bound(parser: BlockParser, name: str) -> None:
    processor = parser.blockprocessors[name]
    test = processor.test

    def test_within_bounds(parent: Element, block: str) -> bool:
        return len(parser.state) < DEEPEST_BLOCKS and bool(test(parent, block))

    processor.test = test_within_bounds  # type: ignore[method-assign]


class _BlockEnds(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """The lines with an empty one after every MOST_LINES that have none between them."""
        ended: list[str] = []
        length = 0
        for line in lines:
            if length == MOST_LINES:
                ended.append("")
                length = 0
            length = length + 1 if line.strip() else 0
            ended.append(line)
        return ended


class _Bounded(LinkInlineProcessor):
    def getText(self, data: str, index: int) -> tuple[str, int, bool]:  # noqa: N802
        """The text between brackets, which may nest DEEPEST_BRACKETS deep."""
        depth = 1
        for bracket in _BRACKET.finditer(data, index):
            depth += 1 if bracket[0] == "[" else -1
            if depth == 0:
                return data[index : bracket.start()], bracket.end(), True
            if depth > DEEPEST_BRACKETS:
                break
        return "", index, False

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802
        """The address and title in parentheses, which may have LONGEST_TARGET characters."""
        target = data[index : index + LONGEST_TARGET]
        if _is_too_deep(target):
            return "", None, index, False
        href, title, length, is_link = super().getLink(target, 0)
        return href, title, index + length, is_link


class _Link(_Bounded):
    pass


class _Image(_Bounded, ImageInlineProcessor):
    pass


class _Reference(_Bounded, ReferenceInlineProcessor):
    pass


class _ImageReference(_Bounded, ImageReferenceInlineProcessor):
    pass


class _ShortReference(_Bounded, ShortReferenceInlineProcessor):
    pass


class _ShortImageReference(_Bounded, ShortImageReferenceInlineProcessor):
    pass


def _is_too_deep(target: str) -> bool:
    depth = 0
    for parenthesis in _PARENTHESIS.finditer(target):
        depth += 1 if parenthesis[0] == "(" else -1
        if depth <= 0:
            return False
        if depth > DEEPEST_BRACKETS:
            return True
    return False
