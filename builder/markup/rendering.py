"""Markdown to safe HTML: Python-Markdown without raw HTML, then an allow-list sanitizer."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import NewType

import nh3
from markdown import Markdown

from builder.markup.bounds import BoundsExtension
from builder.markup.outline import HeadingExtension

Html = NewType("Html", str)

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
_LINK = re.compile(r'(<a\b[^>]*?\bhref=")([^"]*)(")')
_HAS_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_BLOCK_END = re.compile(r"</(?:p|li|h[2-6]|td|th|tr|dd|dt|blockquote)>|<br>")
_ANY_TAG = re.compile(r"<[^>]*>")
_SPACES = re.compile(r"\s+")
_ALIGNED = re.compile(r'(<t[dh]) align="(left|center|right)"')


def render(source: str, *, link: Callable[[str], str], id_prefix: str = "") -> Html:
    """The HTML of a Markdown text.

    Raw HTML is shown as text, not run. Links without a scheme are addresses below the site folder;
    `link` turns each into the value of its href. Headings start at level 2; `id_prefix` keeps
    their anchors apart from the page's own. Tables can be scrolled by keyboard.
    """
    if not source.strip():
        return Html("")
    converted = _converter(id_prefix).convert(source)
    safe = nh3.clean(
        converted,
        tags=set(_TAGS),
        attributes={tag: names - {"class"} for tag, names in _ATTRIBUTES.items()},
        allowed_classes=_CLASSES,
        url_schemes=_SCHEMES,
        link_rel="nofollow noopener",
    )
    return Html(_LINK.sub(lambda match: _point(match, link), _fit(safe)))


def plain_text(source: str) -> str:
    """The words of a Markdown text without any markup, on one line."""
    if not source.strip():
        return ""
    converted = nh3.clean(_converter("").convert(source), tags=set(_TAGS), attributes={})
    spaced = _BLOCK_END.sub(" ", converted)
    return _SPACES.sub(" ", html.unescape(_ANY_TAG.sub("", spaced))).strip()


def _converter(id_prefix: str) -> Markdown:
    converter = Markdown(
        extensions=[
            "tables",
            "footnotes",
            "sane_lists",
            HeadingExtension(id_prefix),
            BoundsExtension(),
        ],
        extension_configs={
            "footnotes": {"SEPARATOR": "-", "BACKLINK_TITLE": "↩ {}"},
            "tables": {"use_align_attribute": True},
        },
        output_format="html",
    )
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    return converter


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
