"""Whole numbers and sorted words as text that needs no escaping and that gzip can see through."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

SIGNS = "".join(map(chr, range(0x23, 0x7F))).replace("\\", "")
"""The signs of values 0 to 90; from 64 on they say that more follows."""

_LAST = 64
_MORE = len(SIGNS) - _LAST
_LONGEST_SHARED = _LAST - 1
_SHARED = {sign: value for value, sign in enumerate(SIGNS)}


def encode_number(number: int) -> str:
    """The signs of a number from 0 up: the fewer, the smaller it is."""
    if number < _LAST:
        return SIGNS[number]
    rest, last = divmod(number - _LAST, _LAST)
    return _encode_rest(rest) + SIGNS[last]


@lru_cache(maxsize=1 << 14)
def _encode_rest(rest: int) -> str:
    before, digit = divmod(rest, _MORE)
    return (_encode_rest(before - 1) if before else "") + SIGNS[_LAST + digit]


ENCODED = tuple(encode_number(number) for number in range(8 * _MORE * _LAST))
"""The signs of the numbers that are written again and again."""


NUMBER = f"[{SIGNS[_LAST]}-{SIGNS[-1]}]*[{SIGNS[0]}-{SIGNS[_LAST - 1]}]"
"""A regular expression that finds one number."""


@lru_cache(maxsize=1 << 16)
def decode_number(signs: str) -> int:
    """The number that has these signs."""
    *more, last = map(SIGNS.index, signs)
    rest = -1
    for value in more:
        rest = (rest + 1) * _MORE + value - _LAST
    return last if rest < 0 else _LAST + rest * _LAST + last


def encode_numbers(numbers: Iterable[int]) -> str:
    """The signs of numbers, one after the other."""
    held = list(numbers)
    try:
        return "".join(map(ENCODED.__getitem__, held))
    except IndexError:
        return "".join(map(encode_number, held))


def zigzag(number: int) -> int:
    """A whole number folded to one from 0 up: 0, -1, 1, -2 become 0, 1, 2, 3."""
    return 2 * number if number >= 0 else -2 * number - 1


def script_order(text: str) -> bytes:
    """A sort key: the order in which JavaScript puts strings, by UTF-16 code units."""
    return text.encode("utf-16-be", "surrogatepass")


def shared_length(one: str, other: str) -> int:
    """How many characters two strings share at their start, before any beyond U+FFFF.

    So the number is the same in Python's characters and in JavaScript's code units.
    """
    shared = 0
    for left, right in zip(one, other, strict=False):
        if left != right or left > "\uffff":
            break
        shared += 1
    return shared


def front_decode(coded: str) -> list[str]:
    """The words that `front_code` coded."""
    words = []
    before = ""
    for word in coded.split(" ") if coded else ():
        before = before[: _SHARED[word[0]]] + word[1:]
        words.append(before)
    return words


def front_code(words: Iterable[str]) -> str:
    """Sorted words without spaces, each as what it does not share with the one before."""
    coded = []
    before = ""
    for word in words:
        shared = min(shared_length(before, word), _LONGEST_SHARED)
        coded.append(SIGNS[shared] + word[shared:])
        before = word
    return " ".join(coded)
