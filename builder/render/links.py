"""Addresses in templates: written from the site's root, made relative once the page is done.

Macros and included components then need not know on which page they stand, so Jinja compiles and
caches them once. The marks are control characters, which no content holds after reading.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from builder import urls

_MARKED = re.compile("\x02([^\x02\x03]*)\x03")


def mark(address: str) -> Markup:
    """An address below the site folder, to stand in an attribute of a page."""
    return Markup(f"\x02{address}\x03")  # noqa: S704 - resolve() quotes whatever it holds


def resolve(html: str, *, here: str, root: str | None = None) -> str:
    """The page with every marked address relative to `here`, or starting from `root`."""
    start, here = ("", here) if root is None else (root, "")
    pieces = _MARKED.split(html)
    pieces[1::2] = [start + urls.relative(address, here=here) for address in pieces[1::2]]
    return "".join(pieces)
