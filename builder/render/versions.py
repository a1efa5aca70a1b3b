"""Digests of templates: equal digests mean equal pages of equal views."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b

from builder.render.assets import Assets
from builder.render.catalogs import compile_catalog
from builder.render.closures import template_closure
from builder.render.sources import TemplateSources

_SIZE = 16


def digest_templates(
    sources: TemplateSources, assets: Assets, language: str
) -> Mapping[str, bytes]:
    """The digest of each page's template with all that it loads, by the template's name.

    The addresses of the assets and the interface words of the language are part of every page.
    """
    shared = blake2b(compile_catalog(sources, language), digest_size=_SIZE)
    shared.update(repr((language, sorted(assets.address_by_name.items()))).encode())
    by_name = {
        name: blake2b(sources.read(name), digest_size=_SIZE).digest()
        for name in sources.names("**/*.html")
    }

    def digest(page: str) -> bytes:
        whole = shared.copy()
        for name in sorted(template_closure(sources, page)):
            whole.update(name.encode() + b"\0" + by_name.get(name, b""))
        return whole.digest()

    return {name: digest(name) for name in sources.names("pages/*.html")}
