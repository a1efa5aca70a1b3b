"""Interface words in the site's language, from the Babel catalogs under `templates/locale/`."""

from __future__ import annotations

import io

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from builder.render.sources import TemplateSources


def compile_catalog(sources: TemplateSources, language: str) -> bytes:
    """The catalog `locale/<tag>.po` of the language, or of its base language, as a MO file.

    Nothing if there is none, as for English, which needs none.
    """
    for tag in dict.fromkeys((language, language.split("-", 1)[0])):
        name = f"locale/{tag}.po"
        if sources.names(name):
            words = read_po(io.BytesIO(sources.read(name)), locale=tag.replace("-", "_"))
            compiled = io.BytesIO()
            write_mo(compiled, words)
            return compiled.getvalue()
    return b""


def open_catalog(compiled: bytes) -> NullTranslations:
    """The words of a compiled catalog; of nothing, the words as they stand in the templates."""
    return Translations(io.BytesIO(compiled)) if compiled else NullTranslations()
