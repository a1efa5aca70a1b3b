"""The edition of a site that stands in a folder: what it was made from, and its files' marks."""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from builder.cache.packing import UnpackableError, pack, unpack
from builder.cache.store import Store
from builder.diagnostics import Diagnostic
from builder.publish.marks import Mark

_MOST = 8


class Edition(NamedTuple):
    """`inputs` is the digest of all that the site depends on; `counts` what the archive holds."""

    inputs: bytes
    marks: Mapping[str, Mark]
    counts: tuple[int, int, int, int]
    diagnostics: tuple[Diagnostic, ...]


NO_EDITION = Edition(b"", {}, (0, 0, 0, 0), ())


def load_edition(store: Store, site: Path) -> Edition:
    """What is known of the site in a folder."""
    kept = store.load(name_site(site))
    try:
        inputs, marks, counts, diagnostics = kept
        told = unpack(diagnostics)
        marked = dict(zip(marks, map(Mark._make, marks.values()), strict=True))
    except (AttributeError, TypeError, ValueError, UnpackableError):
        return NO_EDITION
    return Edition(inputs, marked, counts, told)


def save_edition(store: Store, site: Path, edition: Edition) -> None:
    """Remember it; of the sites that were built somewhere, the latest few are remembered."""
    marks = {name: tuple(mark) for name, mark in edition.marks.items()}
    value = (edition.inputs, marks, edition.counts, pack(edition.diagnostics))
    store.save(name_site(site), value)
    store.keep_newest("site-*", _MOST)


def name_site(site: Path) -> str:
    """A name for all that is kept for the site in a folder."""
    path = os.fsencode(os.path.realpath(site))
    return f"site-{blake2b(path, digest_size=8).hexdigest()}"
