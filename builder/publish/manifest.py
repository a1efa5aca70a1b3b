"""The list of what the builder wrote, kept in the site: every other file there is foreign."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from builder.publish.addresses import AddressError, check_address

MANIFEST = ".rashomon.sha256"
PART = ".rashomon-part"
"""A file on its way into a site that is replaced file by file."""

_LINE = re.compile(r"([0-9a-f]{64})  ([^\n]+)\n")


def format_manifest(digests: Mapping[str, str]) -> bytes:
    """One line for each address, sorted, in the form that `sha256sum --check` reads."""
    return "".join(f"{digests[address]}  {address}\n" for address in sorted(digests)).encode()


def digest(content: bytes) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def digest_file(path: Path) -> str:
    """The SHA-256 of a file that may be larger than memory; raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_manifest(site: Path) -> dict[str, str]:
    """The digest of each address that the builder wrote into a site.

    A missing or damaged manifest counts as an empty one: nothing is then taken for the builder's
    own, so nothing is removed or overwritten on its word.
    """
    try:
        return _parse((site / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def _parse(text: str) -> dict[str, str]:
    digests: dict[str, str] = {}
    for line in text.splitlines(keepends=True):
        match = _LINE.fullmatch(line)
        if not match:
            raise AddressError(f'"{line}" is not a line of a manifest')
        check_address(match[2])
        digests[match[2]] = match[1]
    return digests
