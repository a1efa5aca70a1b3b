"""Digests of templates: equal digests mean equal pages of equal views."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b

from builder.render.assets import Assets
from builder.render.sources import TemplateSources


def digest_templates(
    sources: TemplateSources, assets: Assets, language: str
) -> Mapping[str, bytes]:
    """The digest of each page's template with all that it loads, by the template's name."""
    names = sources.names("**/*")
    shared = blake2b(language.encode(), digest_size=16)
    for name, address in sorted(assets.address_by_name.items()):
        shared.update(f"{name}\0{address}\0".encode())
    for name in names:
        shared.update(name.encode() + b"\0" + sources.read(name))
    return {name: shared.digest() for name in sources.names("pages/*.html")}
