"""Text to terms: the forms that a reader may type, and what they are filed under."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import groupby, pairwise
from typing import NamedTuple

import Stemmer

from builder.search.stop_words import STOP_WORDS
from builder.text.scripts import UNSPACED
from builder.text.stems import ALGORITHMS

NO_LANGUAGE = "und"
"""BCP 47's tag for words of no language in particular, such as names."""

_SEVERAL = "!"
_LONGEST_FORM = 40
_DELETED = re.compile(
    "[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]"
)
# What a stemmer does not expect; the accents it needs are left to it.
_UNWRITTEN = re.compile("[\u00ad\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u2060\ufeff]")
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th"}
    | {"ħ": "h", "ı": "i", "ς": "σ"}
)
_ARABIC = str.maketrans("ٱىیېکةہۀھ" + "٠١٢٣٤٥٦٧٨٩" + "۰۱۲۳۴۵۶۷۸۹", "ايييكهههه" + "0123456789" * 2)
_HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"
_UNSPACED = re.compile(f"[{UNSPACED}{_HANGUL}]")
_DIGIT = re.compile(r"\d")
# From the first point on: a pattern that starts with a plain character is looked for much faster.
_ACRONYM = re.compile(r"\.(?<=(?<!\w)[^\W\d_]\.)(?:[^\W\d_]\.)+")
# What surely parts words in every script, so that each piece between can be looked up as it is.
_ASCII_GAPS = bytes(range(0x21, 0x30)) + b":;<=>?@[\\]^_`{|}~"
_SPACED_OUT = bytes.maketrans(_ASCII_GAPS, b" " * len(_ASCII_GAPS))
_OTHER_GAPS = "‐‑‒–—―‘’‚‛“”„‟…«»。，、"


class Pair(NamedTuple):
    """A form of a word, folded, and the term that it stands for."""

    form: str
    term: str


def write_pair(pair: Pair) -> str:
    """A pair as one word: the form alone if it is the term."""
    return pair.form if pair.form == pair.term else f"{pair.form}!{pair.term}"


def term_of(written: str) -> str:
    """The term of a pair that was written so."""
    return written.rpartition("!")[2]


def read_pair(written: str) -> Pair:
    """The pair that was written so."""
    form, _, term = written.partition("!")
    return Pair(form, term or form)


def fold(text: str) -> str:
    """A text without case, accents and the letters that are typed in several ways."""
    lowered = unicodedata.normalize("NFKC", text).lower()
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFKD", lowered.translate(_LETTERS))
    composed = unicodedata.normalize("NFC", _DELETED.sub("", decomposed))
    return composed.translate(_ARABIC)


@cache
def stop_forms(language: str) -> frozenset[str]:
    """The forms of a language that are too common to search by."""
    tongue = language.partition("-")[0].lower()
    return frozenset(fold(word) for word in STOP_WORDS.get(tongue, ()))


def is_unspaced(text: str) -> bool:
    """Whether a form, or its first character, is of a script that is searched by pairs."""
    return _UNSPACED.match(text) is not None


def has_unspaced(text: str) -> bool:
    """Whether any character of a text is of a script that is searched by pairs."""
    return not text.isascii() and _UNSPACED.search(text) is not None


def split(text: str) -> list[str]:
    """The forms of a text, in order."""
    return [form for run in list_runs(text) for form in _forms(run)]


def split_query(text: str) -> list[str]:
    """The forms of a query's word: pairs of characters without the lone last one."""
    return [form for run in list_runs(text) for form in _query_forms(run)]


def place_query(text: str) -> list[tuple[int, str]]:
    """The forms of `split_query`, each with its place in a text that has them in a row."""
    placed: list[tuple[int, str]] = []
    start = 0
    for piece in (piece for run in list_runs(text) for piece in _pieces(fold(run))):
        forms = list(_neighbours(piece)) if is_unspaced(piece) else [piece[:_LONGEST_FORM]]
        placed += enumerate(forms, start)
        start += len(piece) if is_unspaced(piece) else 1
    return placed


def list_runs(text: str) -> list[str]:
    """The pieces of a text that can be analysed each on its own."""
    joined = _ACRONYM.sub(_join_acronym, text)
    if not joined.isascii():
        for gap in _OTHER_GAPS:
            joined = joined.replace(gap, " ")
    # In bytes all of ASCII is replaced at one go; the bytes of other characters are not touched.
    spaced = joined.encode("utf-8", "surrogatepass").translate(_SPACED_OUT)
    return spaced.decode("utf-8", "surrogatepass").split()


def _join_acronym(found: re.Match[str]) -> str:
    return found[0].replace(".", "") + " "


def _forms(run: str) -> Iterator[str]:
    for piece in _pieces(fold(run)):
        if is_unspaced(piece):
            yield from _neighbours(piece)
            if len(piece) > 1:
                yield piece[-1]
        else:
            yield piece[:_LONGEST_FORM]


def _query_forms(run: str) -> Iterator[str]:
    for piece in _pieces(fold(run)):
        if is_unspaced(piece):
            yield from _neighbours(piece)
        else:
            yield piece[:_LONGEST_FORM]


def _neighbours(piece: str) -> Iterable[str]:
    if len(piece) == 1:
        return (piece,)
    return (one + other for one, other in pairwise(piece))


def _pieces(folded: str) -> Iterator[str]:
    """Runs of letters, digits and marks, each of one way of spacing."""
    for is_word, characters in groupby(folded, _is_of_word):
        if is_word:
            for _, piece in groupby(characters, is_unspaced):
                yield "".join(piece)


def _is_of_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character)[0] == "M"


class Analyzer:
    """Words of one language; each different one is analysed once.

    `language` is a BCP 47 tag; forms among the stop words have no terms.
    """

    def __init__(self, language: str, stop_words: frozenset[str] = frozenset()) -> None:
        tongue = language.partition("-")[0].lower()
        algorithm = ALGORITHMS.get(tongue)
        self._stemmer = Stemmer.Stemmer(algorithm, 0) if algorithm else None
        self._stop_words = stop_words
        self._word_by_run = _Memo(self._remember)
        self._words_by_long_run: dict[str, tuple[str, ...]] = {}

    def words(self, text: str) -> list[str]:
        """The words of a text in order, as `write_pair` writes them; empty for stop words."""
        runs = list_runs(text)
        words = list(map(self._word_by_run.__getitem__, runs))
        return list(self._unfold(runs)) if _SEVERAL in words else words

    def terms(self, text: str) -> list[str]:
        """The terms of a text in order, empty for stop words."""
        return [term_of(word) for word in self.words(text)]

    def _unfold(self, runs: list[str]) -> Iterator[str]:
        for run in runs:
            word = self._word_by_run[run]
            if word == _SEVERAL:
                yield from self._words_by_long_run[run]
            else:
                yield word

    def _remember(self, run: str) -> str:
        """The word of a run of one form; other runs are noted as several."""
        if run.isascii() and run.isalnum():
            written = run.lower()
            return self._write(written[:_LONGEST_FORM], written)
        forms = tuple(_forms(run))
        if len(forms) == 1:
            return self._write(forms[0], _as_written(run))
        self._words_by_long_run[run] = tuple(self._write(form, form) for form in forms)
        return _SEVERAL

    def _write(self, form: str, written: str) -> str:
        """A form and its term, as `write_pair` writes them; empty for a stop word."""
        if form in self._stop_words:
            return ""
        term = self._stem(form, written)
        return form if form == term else f"{form}!{term}"

    def _stem(self, form: str, written: str) -> str:
        if self._stemmer is None:
            return form
        if not (form.isascii() and form.isalpha()) and (is_unspaced(form) or _DIGIT.search(form)):
            return form
        stem = fold(self._stemmer.stemWord(written))[:_LONGEST_FORM]
        return stem or form


def _as_written(run: str) -> str:
    lowered = _UNWRITTEN.sub("", unicodedata.normalize("NFKC", run).lower())
    return "".join(filter(_is_of_word, lowered))


class _Memo(dict[str, str]):
    """Remembers what was found for each run."""

    def __init__(self, find: Callable[[str], str]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, run: str) -> str:
        found = self[run] = self._find(run)
        return found
