"""What changed between two texts, word by word."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from builder.text.tokens import Token, split_tokens

# Beyond this many words on either side the comparison would cost more than it tells.
_MOST_COMPARED = 400


class Fate(StrEnum):
    """What became of a run of words between the one text and the other."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words of one fate, as written; the space before them included."""

    text: str
    fate: Fate


def compare(before: str, after: str) -> tuple[Run, ...]:
    """The runs that make `after` of `before`, in reading order, removed words before added ones.

    Words are compared as they are written, capitals included; letters of Chinese, Japanese, Thai
    and their like one by one. Spaces do not count. What is the same carries the spaces of `after`.
    Long texts are compared only up to where their first and last differences lie.
    """
    one, other = split_tokens(before), split_tokens(after)
    runs = [
        piece
        for tag, left, right in _blocks(one, other)
        for piece in (_same(right) if tag == "equal" else _changed(left, right))
    ]
    return tuple(_join(runs))


_Block = tuple[str, Sequence[Token], Sequence[Token]]


def _blocks(one: Sequence[Token], other: Sequence[Token]) -> Iterator[_Block]:
    """Equal and changed stretches by turns; a lone sign between two changes belongs to them."""
    left, right = _keys(one), _keys(other)
    start, end = _common_ends(left, right)
    yield "equal", one[:start], other[:start]
    middle = one[start : len(one) - end], other[start : len(other) - end]
    yield from _merge(list(_match(*middle)))
    yield "equal", one[len(one) - end :], other[len(other) - end :]


def _common_ends(left: Sequence[str], right: Sequence[str]) -> tuple[int, int]:
    shorter = min(len(left), len(right))
    start = 0
    while start < shorter and left[start] == right[start]:
        start += 1
    end = 0
    while end < shorter - start and left[-1 - end] == right[-1 - end]:
        end += 1
    return start, end


def _match(one: Sequence[Token], other: Sequence[Token]) -> Iterator[_Block]:
    if max(len(one), len(other)) > _MOST_COMPARED:
        yield "replace", one, other
        return
    matcher = SequenceMatcher(None, _keys(one), _keys(other), autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        yield tag, one[i:j], other[k:m]


def _merge(blocks: Sequence[_Block]) -> Iterator[_Block]:
    """The blocks, with equal ones that hold no word made part of the changes around them."""
    left: list[Token] = []
    right: list[Token] = []
    for number, (tag, removed, added) in enumerate(blocks):
        is_inner = 0 < number < len(blocks) - 1
        if tag != "equal" or (is_inner and not any(token.is_word for token in added)):
            left.extend(removed)
            right.extend(added)
            continue
        if left or right:
            yield "replace", tuple(left), tuple(right)
            left, right = [], []
        yield "equal", removed, added
    if left or right:
        yield "replace", tuple(left), tuple(right)


def _keys(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(unicodedata.normalize("NFC", token.text) for token in tokens)


def _same(tokens: Sequence[Token]) -> Iterator[Run]:
    yield Run(_written(tokens), Fate.SAME)


def _changed(removed: Sequence[Token], added: Sequence[Token]) -> Iterator[Run]:
    yield Run(_written(removed), Fate.REMOVED)
    yield Run(_written(added), Fate.ADDED)


def _written(tokens: Sequence[Token]) -> str:
    return "".join(token.space + token.text for token in tokens)


def _join(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs without empty ones, neighbours of one fate made one."""
    held: Run | None = None
    for run in runs:
        if not run.text:
            continue
        if held and held.fate is run.fate:
            held = Run(held.text + run.text, run.fate)
            continue
        if held:
            yield held
        held = run
    if held:
        yield held
