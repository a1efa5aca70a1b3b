"""The words of an article as shards write them."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import NamedTuple

from builder.search.numbers import ENCODED, NUMBER, decode_number, encode_number

_NUMBERS = re.compile(NUMBER)

# The signs of a position by how far it is from the one before: if more follow, and if it is the
# last one; and those of a word's only position.
_AHEAD = ("", *ENCODED[1::2])
_LAST = ENCODED[::2]
_ONCE = _LAST[1:]
_NEAR = len(_ONCE)


class Section(NamedTuple):
    """The words of an article in one field.

    Of each term the sign of its impact less 1, and its positions as the shards write them; `terms`
    and `positions` are parted by spaces.
    """

    field: str
    terms: str
    impacts: str
    positions: str


class Words(NamedTuple):
    """The sections of an article, and the forms that its terms stand for.

    `pairs` are as `analysis.write_pair` writes them, parted by spaces.
    """

    sections: tuple[Section, ...]
    pairs: str


def write_positions(positions: list[int]) -> str:
    """Where a word stands, in ascending order, as shards write it."""
    # Most words stand in a text once.
    if len(positions) == 1 and positions[0] < _NEAR:
        return _ONCE[positions[0]]
    gaps = [after - before for before, after in pairwise([-1, *positions])]
    try:
        ahead = [_AHEAD[gap] for gap in gaps]
        ahead[-1] = _LAST[gaps[-1]]
    except IndexError:
        ahead = [encode_number(2 * gap - 1) for gap in gaps]
        ahead[-1] = encode_number(2 * gaps[-1])
    return "".join(ahead)


def read_positions(written: str) -> list[int]:
    """The positions that were written so, of one article."""
    numbers = [decode_number(signs) for signs in _NUMBERS.findall(written)]
    if numbers == [0]:
        return []
    return [end - 1 for end in accumulate((number + 1) // 2 for number in numbers)]
