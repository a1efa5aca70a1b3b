"""Markdown to safe HTML: Python-Markdown without raw HTML, then an allow-list sanitizer."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import cache, lru_cache
from threading import get_ident

import nh3
from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from builder.markup.bounds import BoundsExtension
from builder.markup.outline import HeadingExtension

_TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "dd",
        "del",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "ins",
        "kbd",
        "li",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "small",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_ATTRIBUTES = {
    "a": {"href", "title", "id", "class"},
    "div": {"class"},
    "li": {"id"},
    "ol": {"start"},
    "sup": {"id"},
    "td": {"align"},
    "th": {"align"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
}
_CLASSES = {"a": {"footnote-ref", "footnote-backref"}, "div": {"footnote"}}
_SCHEMES = {"http", "https", "mailto"}
_PAGE_IDS = frozenset(["main"])
"""Ids of the page around a text without a prefix."""

_HEADING = re.compile(r'<h[2-6] id="')
_LINK = re.compile(r'(<a\b[^>]*?\bhref=")([^"]*)(")')
_HAS_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_BLOCK_END = re.compile(r"</(?:p|li|h[2-6]|td|th|tr|dd|dt|blockquote)>|<br>")
_ANY_TAG = re.compile(r"<[^>]*>")
_ALIGNED = re.compile(r'(<t[dh]) align="(left|center|right)"')


def convert(source: str, *, link: Callable[[str], str], id_prefix: str) -> str:
    """The safe HTML of a Markdown text; see `render`."""
    reserved = frozenset() if id_prefix else _PAGE_IDS
    safe = _cleaner().clean(_convert(source, reserved))
    named = _HEADING.sub(lambda match: match[0] + html.escape(id_prefix), safe)
    return _LINK.sub(lambda match: _point(match, link), _fit(named))


def convert_to_words(source: str) -> str:
    """The words of a Markdown text without any markup, on one line."""
    cleaned = _bare_cleaner().clean(_convert(source, _PAGE_IDS))
    words = html.unescape(_ANY_TAG.sub("", _BLOCK_END.sub(" ", cleaned)))
    return " ".join(words.split())


def _convert(source: str, reserved: frozenset[str]) -> str:
    converter = _converter(reserved, get_ident())
    try:
        return converter.convert(source)
    except BaseException:
        _converter.cache_clear()  # it may have stopped inside a list
        raise
    finally:
        converter.reset()


# To make a converter takes as long as to convert an article. It holds the state of one text, so
# each thread has its own.
@lru_cache(maxsize=8)
def _converter(reserved: frozenset[str], _thread: int) -> Markdown:
    converter = Markdown(
        extensions=[
            TableExtension(use_align_attribute=True),
            FootnoteExtension(SEPARATOR="-", BACKLINK_TITLE="↩ {}"),
            SaneListExtension(),
            HeadingExtension(reserved),
            BoundsExtension(),
        ],
        output_format="html",
    )
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    return converter


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=_TAGS,
        attributes={tag: names - {"class"} for tag, names in _ATTRIBUTES.items()},
        allowed_classes=_CLASSES,
        url_schemes=_SCHEMES,
        link_rel="nofollow noopener",
    )


@cache
def _bare_cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(tags=_TAGS, attributes={})


def _fit(safe: str) -> str:
    """Sanitized HTML whose tables a keyboard can scroll (WCAG 2.1.1), columns aligned by class.

    nh3 writes these tags in one way only, and its text holds no bare "<".
    """
    wrapped = safe.replace("<table>", '<div class="table-scroll" tabindex="0"><table>')
    safe = wrapped.replace("</table>", "</table></div>")
    return _ALIGNED.sub(r'\1 class="align-\2"', safe)


def _point(match: re.Match[str], link: Callable[[str], str]) -> str:
    before, href, after = match.groups()
    target = html.unescape(href)
    if _HAS_SCHEME.match(target) or target.startswith("#"):
        return match[0]
    return before + html.escape(link(target.lstrip("/"))) + after
