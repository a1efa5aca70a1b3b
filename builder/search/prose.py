"""The words of a Markdown text for the index."""

from __future__ import annotations

import html
import re

_NOT_WORDS = re.compile(
    r"^(?:\[[^\]\n]+\]:[^\n]*)$"  # addresses of links, and footnotes
    r"|\]\([^)\n]*\)"  # where a link leads
    r"|\[\^[^\]\n]+\]"  # marks of footnotes
    r"|<https?:[^>\s]*>"
    r"|\bhttps?://\S+",
    re.MULTILINE,
)


def searchable(source: str) -> str:
    """The words of a Markdown text and no addresses; signs of markup may stand between them."""
    if "](" in source or "://" in source or "[^" in source or "]:" in source:
        source = _NOT_WORDS.sub(" ", source)
    return html.unescape(source) if "&" in source else source
