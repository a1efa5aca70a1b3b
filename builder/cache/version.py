"""Which code this is: what other code kept is not used."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


@cache
def code_version() -> bytes:
    """A digest of this package's modules, of Python's version and of the packages beside ours."""
    digest = blake2b(sys.version.encode(), digest_size=32)
    for path in sorted(_PACKAGE.rglob("*.py")):
        digest.update(path.relative_to(_PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    for name in sorted(_installed()):
        digest.update(name.encode() + b"\0")
    return digest.digest()


def _installed() -> set[str]:
    """Names like "jinja2-3.1.6.dist-info", which hold the version, of all on the path."""
    folders = [Path(entry) for entry in sys.path if entry]
    return {
        path.name
        for folder in folders
        if folder.is_dir()
        for path in folder.iterdir()
        if path.suffix == ".dist-info"
    }
