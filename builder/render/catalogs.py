"""Interface words in the site's language, from the Babel catalogs under `templates/locale/`."""

from __future__ import annotations

import io

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from builder.render.sources import TemplateSources


def load_catalog(sources: TemplateSources, language: str) -> NullTranslations:
    """The catalog `locale/<tag>.po` of the language, or of its base language; English needs none."""
    for tag in dict.fromkeys((language, language.split("-", 1)[0])):
        name = f"locale/{tag}.po"
        if sources.names(name):
            compiled = io.BytesIO()
            write_mo(
                compiled, read_po(io.BytesIO(sources.read(name)), locale=tag.replace("-", "_"))
            )
            compiled.seek(0)
            return Translations(compiled)
    return NullTranslations()
