"""Word stems: the forms of one word counted as one."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

import Stemmer

from builder.text.glossary import Glossary
from builder.text.languages import primary
from builder.text.words import fold

ALGORITHMS = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "eo": "esperanto",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "st": "sesotho",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
"""Snowball's algorithm for the language of a language (snowballstem.org)."""


@lru_cache(maxsize=64)
def stemming(language: str) -> Callable[[str], str]:
    """`stem` of one language, which remembers the words that it was given."""
    return Glossary(partial(stem, language=language)).__getitem__


def stem(word: str, language: str) -> str:
    """The stem of a word, or its folded form in languages that Snowball does not know.

    `language` is a BCP 47 tag. A stem files the forms of a word together and is
    not meant to be read: `presidents` and `presidential` give `presid` and `presidenti`.
    """
    folded = fold(word, language)
    algorithm = ALGORITHMS.get(primary(language))
    # Stemmers must not be shared between threads, and cost half a microsecond to make.
    return str(Stemmer.Stemmer(algorithm, 0).stemWord(folded)) if algorithm else folded
