"""The headers that the site wants from its host: the preview keeps to them as a real host would."""

from __future__ import annotations

from pathlib import Path

_FILE = "_headers"
_EVERY_PAGE = "/*"


def read_headers(site: Path) -> dict[str, str]:
    """What the site's `_headers` file asks for on every page; the format is Netlify's.

    A path starts a block at the margin; its headers follow, indented, one a line.
    """
    file = site / _FILE
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    headers: dict[str, str] = {}
    path = ""
    for line in text.splitlines():
        if not line.startswith((" ", "\t")):
            path = line.strip()
        elif path == _EVERY_PAGE and ":" in line:
            name, _, value = line.partition(":")
            headers[name.strip()] = value.strip()
    return headers
