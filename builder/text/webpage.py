"""The running text of a saved web page.

It is a plain reading, not a guess at what matters: the paragraphs, subheadings, list entries and
quotes that stand in the longest `<article>` of the page, else in its `<main>`, else in its
`<body>`. Navigation, asides, headers and footers, forms, pictures with their captions, and scripts
are left out. A page built otherwise is better copied into a text file.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from html.parser import HTMLParser

_BLOCKS = frozenset(
    [
        "blockquote",
        "dd",
        "div",
        "dt",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "p",
        "section",
        "td",
    ]
)
_KEPT = frozenset(["blockquote", "dd", "dt", "h2", "h3", "h4", "h5", "h6", "li", "p"])
_LEFT_OUT = frozenset(
    ["aside", "button", "figure", "footer", "form", "header", "iframe", "nav", "noscript"]
) | frozenset(["object", "script", "select", "style", "svg", "template"])
_REGIONS = ("article", "main", "body")
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_SNIFFED = 4_096
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Webpage:
    """The text, a blank line between its paragraphs, and the language that the page says it is in."""

    text: str
    language: str | None


def decode_webpage(content: bytes) -> str:
    """The source of a page in the encoding that it declares, else UTF-8.

    Raises UnicodeDecodeError or LookupError where it is in neither.
    """
    declared = _CHARSET.search(content, 0, _SNIFFED)
    encoding = declared[1].decode("ascii") if declared else "utf-8"
    if content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-8-sig" if content.startswith(codecs.BOM_UTF8) else "utf-16"
    return content.decode(encoding)


def read_webpage(source: str) -> Webpage:
    """The running text of a page, and its language; no text where it has no such paragraphs."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    reader.end_block()
    for region in _REGIONS:
        texts = ["\n\n".join(blocks) for name, blocks in reader.regions if name == region]
        longest = max(texts, key=len, default="")
        if longest:
            return Webpage(longest, reader.language)
    return Webpage("", reader.language)


class _Reader(HTMLParser):
    """Collects the blocks of each region; a block belongs to every region that it stands in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.language: str | None = None
        self.regions: list[tuple[str, list[str]]] = [("body", [])]
        self._open: list[int] = [0]
        self._left_out: list[str] = []
        self._is_kept = False
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "html":
            self.language = dict(attrs).get("lang") or None
        elif tag in _LEFT_OUT:
            self._left_out.append(tag)
        elif tag in ("article", "main") and not self._left_out:
            self.end_block()
            self._open.append(len(self.regions))
            self.regions.append((tag, []))
        if tag in _BLOCKS:
            self.end_block()
            self._is_kept = tag in _KEPT

    def handle_endtag(self, tag: str) -> None:
        if tag in self._left_out:
            while self._left_out.pop() != tag:
                pass
        elif tag in ("article", "main") and not self._left_out:
            self._close_region(tag)
        if tag in _BLOCKS:
            self.end_block()
            self._is_kept = False

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Elements without content, such as `<svg/>`, enclose nothing."""

    def handle_data(self, data: str) -> None:
        if self._is_kept and not self._left_out:
            self._words.append(data)

    def end_block(self) -> None:
        """Give what was read since the last block to the regions that are open."""
        text = _SPACE.sub(" ", "".join(self._words)).strip()
        self._words.clear()
        if text:
            for number in self._open:
                self.regions[number][1].append(text)

    def _close_region(self, tag: str) -> None:
        self.end_block()
        for place in range(len(self._open) - 1, 0, -1):
            if self.regions[self._open[place]][0] == tag:
                del self._open[place:]
                return
