"""The list of what the builder wrote, kept in the site: every other file there is foreign."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from builder.publish.addresses import ADDRESS

MANIFEST = ".rashomon.sha256"
PART = ".rashomon-part"
"""A file on its way into a site that is replaced file by file."""

_LINE = re.compile(rf"([0-9a-f]{{64}})  ({ADDRESS})\n")
_AROUND = 67
"""How many characters of a line are not the address."""


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
    lines = _LINE.findall(text)
    if sum(_AROUND + len(address) for _, address in lines) != len(text):
        raise ValueError("some of this is not a line of a manifest")
    return {address: digest for digest, address in lines}
