"""Whole numbers and sorted words as text that needs no escaping and that gzip can see through."""

from __future__ import annotations

from collections.abc import Iterable

SIGNS = "".join(map(chr, range(0x23, 0x7F))).replace("\\", "")
"""The signs of values 0 to 90; from 64 on they say that more follows."""

_LAST = 64
_MORE = len(SIGNS) - _LAST
_LONGEST_SHARED = _LAST - 1


def encode_number(number: int) -> str:
    """The signs of a number from 0 up: the fewer, the smaller it is."""
    if number < _LAST:
        return SIGNS[number]
    rest, last = divmod(number - _LAST, _LAST)
    signs = [SIGNS[last]]
    while rest >= 0:
        rest, digit = divmod(rest, _MORE)
        signs.append(SIGNS[_LAST + digit])
        rest -= 1
    return "".join(reversed(signs))


ENCODED = tuple(encode_number(number) for number in range(8 * _MORE * _LAST))
"""The signs of the numbers that are written again and again."""


def encode_numbers(numbers: Iterable[int]) -> str:
    """The signs of numbers, one after the other."""
    return "".join(map(encode_number, numbers))


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


def front_code(words: Iterable[str]) -> str:
    """Sorted words without spaces, each as what it does not share with the one before."""
    coded = []
    before = ""
    for word in words:
        shared = min(shared_length(before, word), _LONGEST_SHARED)
        coded.append(SIGNS[shared] + word[shared:])
        before = word
    return " ".join(coded)
