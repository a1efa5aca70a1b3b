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
    if sum(map(_count_words, pieces)) > MOST_WORDS:
        raise QueryError(f"This is more than {MOST_WORDS} words: leave some out.")
    _check_parentheses(pieces)
    for piece in pieces:
        if piece.kind == "word":
            _check_word(piece)
    _check_operators(pieces)
    return _leave_out_idle(plain, pieces)


class _Piece(NamedTuple):
    """A word, a quoted text, a parenthesis or an operator.

    `is_open` if space, a `(` or nothing stands before it, `is_closed` if space or nothing follows.
    """

    kind: str
    text: str
    start: int
    is_open: bool
    is_closed: bool


def _read_piece(found: re.Match[str]) -> _Piece:
    kind = str(found.lastgroup)
    text = found[kind]
    if kind == "word" and text in {"AND", "OR", "NOT"}:
        kind = text
    before = found.string[: found.start()][-1:]
    after = found.string[found.end() : found.end() + 1]
    is_open = before == "(" or not before.strip()
    return _Piece(kind, text, found.start(), is_open, is_closed=not after.strip())


def _count_words(piece: _Piece) -> int:
    """How many words are looked for: a name of a field or a `-` before something is none."""
    if piece.kind == "quoted":
        return len(piece.text.split())
    is_mark = not piece.is_closed and re.fullmatch(r"-?([A-Za-z]+:)?", piece.text)
    return int(piece.kind == "word" and not is_mark)


def _check_parentheses(pieces: list[_Piece]) -> None:
    depth = 0
    for piece in pieces:
        depth += {"open": 1, "close": -1}.get(piece.kind, 0)
        if depth < 0:
            raise QueryError("There is a ) without a ( before it.")
    if depth:
        raise QueryError("A parenthesis is open: put a ) where it ends.")


def _check_word(piece: _Piece) -> None:
    field = _FIELD.fullmatch(piece.text) if piece.is_open else None
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
    """The text without AND, which is what is meant anyway, and NOT before nothing or another."""
    following = [*pieces[1:], _Piece("close", "", len(text), is_open=True, is_closed=True)]
    for piece, after in zip(pieces, following, strict=False):
        is_idle = after.kind in {"NOT", "close"} or _is_barring(after)
        if piece.kind == "AND" or (piece.kind == "NOT" and is_idle):
            end = piece.start + len(piece.kind)
            text = text[: piece.start] + " " * len(piece.kind) + text[end:]
    return text


def _is_negated(pieces: list[_Piece], place: int) -> bool:
    """Whether the piece that has this place, counted from 0, is to be left out."""
    piece = pieces[place]
    is_after_not = place > 0 and pieces[place - 1].kind == "NOT"
    return piece.kind == "NOT" or _is_barring(piece) or is_after_not


def _is_barring(piece: _Piece) -> bool:
    """Whether a word starts with a `-` that leaves out something."""
    is_tied = piece.is_open and (len(piece.text) > 1 or not piece.is_closed)
    return piece.kind == "word" and piece.text.startswith("-") and is_tied


def says_nothing(unit: Unit) -> bool:
    """Whether there is no letter or digit to look for."""
    return not (unit.chains if isinstance(unit, Query) else split_query(unit.text))


def unwrap(query: Query) -> Query:
    """A query without the parentheses around all of it, which say nothing."""
    match query.chains:
        case ((Item(unit=Query() as inner, is_excluded=False),),):
            return unwrap(inner)
    return query


def asks_for(query: Query) -> bool:
    """Whether a query names something to look for, and not only what to leave out."""
    return any(not chain[0].is_excluded for chain in query.chains)
