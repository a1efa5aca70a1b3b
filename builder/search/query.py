"""What a reader asks: the parts of a query, and the sentences about a broken one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from builder.search.analysis import is_unspaced, split_query
from builder.search.fields import Field

MOST_WORDS = 32
_SHORTEST_PREFIX = 2
FIELD_BY_NAME = {field.name.lower(): field for field in Field}
"""The names that a query may put before a colon."""

FIELD_MARK = r"(?:^|(?<=[\s(])|(?<=[\s(]-)|(?<=^-))(?P<text>[A-Za-z]+):(?=[^\s/])"
"""A name, a colon and something to look for, where a word may start; `https://` is none."""

EXCLUDED_BESIDE_OR = "OR cannot stand beside a word to leave out: write that word last."

_NAMES = ", ".join(sorted(name for name in FIELD_BY_NAME if name != "text"))
_QUOTES = str.maketrans("“”„«»", '"' * 5)
_PIECE = re.compile(r'"(?P<quoted>[^"]*)"|(?P<open>\()|(?P<close>\))|(?P<word>[^\s()"]+)')
_FIELD = re.compile(r"-?(?P<text>[A-Za-z]+):(?P<rest>(?:[^/].*)?)", re.DOTALL)


class QueryError(ValueError):
    """A query that cannot be understood; the message is a sentence for the reader."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as typed; several forms of it must all match."""

    field: Field
    text: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """The start of a word."""

    field: Field
    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a row."""

    field: Field
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """Something to look for, or to leave out."""

    unit: Unit
    is_excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Chains that must all match; a chain matches if one of its items does."""

    chains: tuple[tuple[Item, ...], ...]


Unit: TypeAlias = Word | Prefix | Phrase | Query


def check_query(text: str) -> str:
    """The text with one kind of quotation mark, and without operators that say nothing.

    Raises QueryError if it cannot be understood.
    """
    plain = text.translate(_QUOTES)
    if plain.count('"') % 2:
        raise QueryError('A quotation mark is open: put another " where the phrase ends.')
    pieces = [_read_piece(found) for found in _PIECE.finditer(plain)]
    if sum(piece.kind == "word" for piece in pieces) > MOST_WORDS:
        raise QueryError(f"This is more than {MOST_WORDS} words: leave some out.")
    _check_parentheses(pieces)
    for piece in pieces:
        if piece.kind == "word":
            _check_word(piece)
    _check_operators(pieces)
    return _leave_out_idle(plain, pieces)


class _Piece(NamedTuple):
    """A word, a quoted text, a parenthesis or an operator; `is_closed` if space or nothing follows."""

    kind: str
    text: str
    start: int
    is_closed: bool


def _read_piece(found: re.Match[str]) -> _Piece:
    kind = str(found.lastgroup)
    text = found[kind]
    if kind == "word" and text in {"AND", "OR", "NOT"}:
        kind = text
    following = found.string[found.end() : found.end() + 1]
    return _Piece(kind, text, found.start(), is_closed=not following.strip())


def _check_parentheses(pieces: list[_Piece]) -> None:
    depth = 0
    for piece in pieces:
        depth += {"open": 1, "close": -1}.get(piece.kind, 0)
        if depth < 0:
            raise QueryError("There is a ) without a ( before it.")
    if depth:
        raise QueryError("A parenthesis is open: put a ) where it ends.")


def _check_word(piece: _Piece) -> None:
    field = _FIELD.fullmatch(piece.text)
    is_known = field is not None and field["text"].lower() in FIELD_BY_NAME
    if field and (field["rest"] or not piece.is_closed) and not is_known:
        raise QueryError(
            f'There is no field "{field["text"]}". The fields are: {_NAMES}. '
            "To look for the words themselves, put a space after the colon."
        )
    if field and is_known and not field["rest"] and piece.is_closed:
        raise QueryError(f'Put what to look for right after "{field[0]}", without a space.')
    if piece.text.endswith("*"):
        forms = split_query(field["rest"] if field else piece.text)
        if not forms or (len(forms[-1]) < _SHORTEST_PREFIX and not is_unspaced(forms[-1])):
            raise QueryError(f'Give at least two letters before the * in "{piece.text}".')


def _check_operators(pieces: list[_Piece]) -> None:
    kinds = ["open", *(piece.kind for piece in pieces), "close"]
    for before, kind, after in zip(kinds, kinds[1:], kinds[2:], strict=False):
        if kind == "OR" and (
            before in {"open", "AND", "OR", "NOT"} or after in {"close", "AND", "OR"}
        ):
            raise QueryError("OR stands between two words; here it has only one.")
        if kind == "NOT" and after in {"AND", "OR"}:
            raise QueryError("NOT stands before the word to leave out; here there is none.")
    for place, kind in enumerate(kinds):
        if kind == "OR" and (_is_negated(pieces, place - 2) or _is_negated(pieces, place)):
            raise QueryError(EXCLUDED_BESIDE_OR)


def _leave_out_idle(text: str, pieces: list[_Piece]) -> str:
    """The text without AND, which is what is meant anyway, and without NOT before nothing."""
    following = [*(piece.kind for piece in pieces[1:]), "close"]
    for piece, after in zip(pieces, following, strict=False):
        if piece.kind == "AND" or (piece.kind == "NOT" and after in {"NOT", "close"}):
            end = piece.start + len(piece.kind)
            text = text[: piece.start] + " " * len(piece.kind) + text[end:]
    return text


def _is_negated(pieces: list[_Piece], place: int) -> bool:
    """Whether the piece that has this place, counted from 0, is to be left out."""
    piece = pieces[place]
    is_after_not = place > 0 and pieces[place - 1].kind == "NOT"
    is_minus = piece.kind == "word" and len(piece.text) > 1 and piece.text.startswith("-")
    return piece.kind == "NOT" or is_minus or is_after_not


def asks_for(query: Query) -> bool:
    """Whether a query names something to look for, and not only what to leave out."""
    return any(chain and not chain[0].is_excluded for chain in query.chains)
