"""The words of an article as shards write them."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import accumulate
from operator import sub
from typing import NamedTuple

from builder.search.numbers import ENCODED, NUMBER, decode_number, encode_numbers

_NUMBERS = re.compile(NUMBER)

# The signs of a position by how far it is from the one before: if more follow, and if it is the
# last one; and those of a word's only position.
_AHEAD = ("", *ENCODED[1::2])
_LAST = ENCODED[::2]
_ONCE = _LAST[1:]


class Section(NamedTuple):
    """The words of an article in one field.

    Of each term the sign of its impact less 1, and its positions as the shards write them.
    """

    field: str
    terms: tuple[str, ...]
    impacts: str
    positions: tuple[str, ...]


class Words(NamedTuple):
    """The sections of an article, and the forms that its terms stand for.

    `pairs` are as `analysis.write_pair` writes them.
    """

    sections: tuple[Section, ...]
    pairs: tuple[str, ...]


def write_all_positions(positions_of_each: Collection[list[int]]) -> list[str]:
    """Where each of several words stands, in ascending order, as shards write it."""
    try:
        # Most words stand in a text once.
        return [_ONCE[each[0]] if len(each) == 1 else _write(each) for each in positions_of_each]
    except IndexError:
        return list(map(_write_far, positions_of_each))


def _write(positions: list[int]) -> str:
    before = -1
    written = ""
    *ahead, last = positions
    for position in ahead:
        written += _AHEAD[position - before]
        before = position
    return written + _LAST[last - before]


def _write_far(positions: list[int]) -> str:
    steps = list(map(sub, positions, (-1, *positions)))
    return encode_numbers([*(2 * step - 1 for step in steps[:-1]), 2 * steps[-1]])


def read_positions(written: str) -> list[int]:
    """The positions that were written so, of one article."""
    numbers = [decode_number(signs) for signs in _NUMBERS.findall(written)]
    if numbers == [0]:
        return []
    return [end - 1 for end in accumulate((number + 1) // 2 for number in numbers)]
