"""The lists of a term with the postings of single articles put in, changed or taken out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple, TypeAlias

from builder.search.fields import Field
from builder.search.inversion import TermLists, steps_of
from builder.search.numbers import NUMBER, SIGNS, decode_number, encode_number
from builder.search.postings import Words
from builder.search.ranking import STEPS

_NUMBERS = re.compile(NUMBER)
# The last number of an article's positions is even, and so is its last sign.
_LAST = "".join(map(re.escape, SIGNS[:64:2]))
_POSITIONS = re.compile(f"[^{_LAST}]*[{_LAST}]")


class Posting(NamedTuple):
    """A term in an article: the impact less 1 (0 but in the field `text`), and its positions."""

    impact: int
    positions: str


class Change(NamedTuple):
    """The posting that an article has from now on in a list; None if it has none."""

    field: str
    number: int
    posting: Posting | None


Changes: TypeAlias = Mapping[str, list[Change]]
"""What changes in the lists of each term."""


class Version(NamedTuple):
    """The words of the article that had a number, and of the one that has it; None for none."""

    number: int
    before: Words | None
    after: Words | None


def compare(versions: Iterable[Version]) -> Changes:
    """What changes from the articles before to those after."""
    changes: defaultdict[str, list[Change]] = defaultdict(list)
    for number, before, after in versions:
        old, new = dict(_postings(before)), dict(_postings(after))
        for field, term in sorted(old.keys() | new.keys()):
            posting = new.get((field, term))
            if posting != old.get((field, term)):
                changes[term].append(Change(field, number, posting))
    return changes


def _postings(words: Words | None) -> Iterator[tuple[tuple[str, str], Posting]]:
    for section in words.sections if words else ():
        for term, sign, held in zip(*section[1:], strict=True):
            impact = SIGNS.index(sign) if section.field == Field.TEXT else 0
            yield (section.field, term), Posting(impact, held)


def splice(lists: TermLists | None, changes: Iterable[Change]) -> TermLists | None:
    """The lists with the changes; None if no article is left."""
    articles, positions = (_read_sections(written) for written in lists or ("", ""))
    for change in changes:
        field = change.field
        spliced = _splice(articles.get(field, ""), positions.get(field, ""), change)
        articles[field], positions[field] = spliced
    held = [field.value for field in Field if articles.get(field)]
    return (
        TermLists(*(_write_sections(held, each) for each in (articles, positions)))
        if held
        else None
    )


def _read_sections(written: str) -> dict[str, str]:
    return {section[0]: section[1:] for section in written.split("!") if section}


def _write_sections(fields: Iterable[str], written: Mapping[str, str]) -> str:
    return "!".join(field + written[field] for field in fields)


def _splice(articles: str, positions: str, change: Change) -> TermLists:
    steps = steps_of(change.field)
    signs = _NUMBERS.findall(articles)
    held = _POSITIONS.findall(positions)
    # Each article's number, and one more.
    ends = list(accumulate(map(_ADVANCE_BY_STEPS[steps], signs)))
    place = bisect_left(ends, change.number + 1)
    start = ends[place - 1] if place else 0
    after = place + (place < len(ends) and ends[place] == change.number + 1)
    written = []
    if change.posting:
        written.append((change.number - start) * steps + change.posting.impact)
        start = change.number + 1
    if after < len(ends):
        written.append((ends[after] - 1 - start) * steps + decode_number(signs[after]) % steps)
    signs[place : after + 1] = map(encode_number, written)
    held[place:after] = [change.posting.positions] if change.posting else []
    return TermLists("".join(signs), "".join(held))


@lru_cache(maxsize=1 << 16)
def _advance_in_text(signs: str) -> int:
    return decode_number(signs) // STEPS + 1


@lru_cache(maxsize=1 << 16)
def _advance(signs: str) -> int:
    return decode_number(signs) + 1


_ADVANCE_BY_STEPS = {STEPS: _advance_in_text, 1: _advance}
