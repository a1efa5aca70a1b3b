"""The headers that the site wants from its host: the preview keeps to them as a real host would."""

from __future__ import annotations

from fnmatch import fnmatchcase


def read_headers(text: str, address: str) -> dict[str, str]:
    """What the text of a `_headers` file asks for at an address; the format is Netlify's.

    A path starts a block at the margin; its headers follow, indented, one a line.
    """
    headers: dict[str, str] = {}
    applies = False
    for line in text.splitlines():
        if not line.startswith((" ", "\t")):
            applies = fnmatchcase(f"/{address}", line.strip())
        elif applies and ":" in line:
            name, _, value = line.partition(":")
            headers[name.strip()] = value.strip()
    return headers
