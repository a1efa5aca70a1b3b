"""Words of a text in any language, as they are counted and compared.

Words are runs of letters, their marks and digits. Korean is written with spaces, so its words are
taken as written, particles included. In languages that put no spaces between words (Chinese,
Japanese, Thai, Khmer and others) nothing says where a word ends: to tell how long a text is and
which runs of it are the same, each character counts as a word, as it does in `opening`; to tell
which words are frequent, pairs of neighbouring characters stand for them, and runs of katakana are
words as they are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from itertools import pairwise

from builder.text.glossary import Glossary
from builder.text.languages import is_unspaced_language, primary
from builder.text.scripts import MARKS, UNSPACED

# The same of the scripts that `MARKS` leaves to others: Thai, Lao, Tibetan, Burmese and Khmer.
_VOWEL_SIGNS = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f35\u0f37\u0f39"
    "\u0f71-\u0f84\u0f86\u0f87\u0f8d-\u0fbc\u102b-\u103e\u1056-\u1059\u17b4-\u17d3\u17dd"
)
# ASCII comes first: it is looked up in a table, where `\w` is a call.
_LETTER = rf"[0-9A-Za-z\w{MARKS}{_VOWEL_SIGNS}]"
_APOSTROPHES = "'’ʼ"
# Between the digits of a number, and between the letters of U.S. and its like, points belong.
_INNER = rf"[{_APOSTROPHES}]|(?<=\d)[.,٫٬](?=\d)|(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)"
_WORD = re.compile(rf"{_LETTER}++(?:(?=[{_APOSTROPHES}.,٫٬])(?:{_INNER}){_LETTER}++)*+")
_KATAKANA = "[\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f]{2,}"
_PIECE = re.compile(
    f"(?P<katakana>{_KATAKANA})"
    rf"|(?P<unspaced>(?:(?!{_KATAKANA})[{UNSPACED}])+)"
    rf"|[^{UNSPACED}]+"
)
# Languages whose short words lose their vowel before another and hang on to it by an apostrophe.
_ELIDING = frozenset({"ca", "co", "fr", "fur", "it", "lb", "lij", "oc", "pms", "scn", "vec", "wa"})
_ELISION = re.compile(rf"[{_APOSTROPHES}]")
_IGNORED = re.compile("[\u00ad\u0640\u064b-\u065f\u0670\u200c\u200d]")
_ARABIC_LETTERS = str.maketrans("أإآٱىکۀ’ʼ", "اااايكه''")
_OTHER_LETTERS = str.maketrans("أإٱىيكۀة’ʼ", "اااییکهه''")
_DOTTED = str.maketrans("Iİ", "ıi")


def list_units(text: str, language: str) -> list[str]:
    """The words of a text in order and as written, or its characters where no spaces part words.

    `language` is a BCP 47 tag.
    """
    runs = _list_runs(text, language)
    if not is_unspaced_language(language):
        return runs
    return [unit for run in runs for unit in _characters(run)]


def list_words(text: str, language: str) -> list[str]:
    """The words of a text in order and as written, or what stands for them.

    Where no spaces part words that is pairs of characters that overlap, so a run of n characters
    gives n - 1 of them.
    """
    runs = _list_runs(text, language)
    if not is_unspaced_language(language):
        return runs
    return [piece for run in runs for piece in _pairs(run)]


@lru_cache(maxsize=64)
def folding(language: str) -> Callable[[str], str]:
    """`fold` of one language, which remembers the words that it was given."""
    return Glossary(partial(fold, language=language)).__getitem__


def fold(word: str, language: str) -> str:
    """The form under which a word is counted: lower case, without vowel points and joiners.

    Letters of the Arabic script and apostrophes that are typed in several ways become one.
    """
    tongue = primary(language)
    cased = word.translate(_DOTTED) if tongue in {"tr", "az"} else word
    folded = cased.lower()
    if folded.isascii():
        return folded
    bare = _IGNORED.sub("", unicodedata.normalize("NFKC", folded))
    return bare.translate(_ARABIC_LETTERS if tongue == "ar" else _OTHER_LETTERS)


def _list_runs(text: str, language: str) -> list[str]:
    composed = text.replace("_", " ").replace("\u00ad", "")
    runs: list[str] = _WORD.findall(unicodedata.normalize("NFC", composed))
    if primary(language) in _ELIDING:
        return [part for run in runs for part in _ELISION.split(run)]
    return runs


def _characters(run: str) -> Iterator[str]:
    for piece in _PIECE.finditer(run):
        yield from _clusters(piece[0]) if piece["katakana"] or piece["unspaced"] else (piece[0],)


def _pairs(run: str) -> Iterator[str]:
    for piece in _PIECE.finditer(run):
        characters = _clusters(piece[0]) if piece["unspaced"] else (piece[0],)
        if len(characters) == 1:
            yield characters[0]
        for one, other in pairwise(characters):
            yield one + other


def _clusters(run: str) -> tuple[str, ...]:
    """The characters of a run, each with the marks that stand on it."""
    found: list[str] = []
    for character in run:
        if found and unicodedata.category(character)[0] == "M":
            found[-1] += character
        else:
            found.append(character)
    return tuple(found)
