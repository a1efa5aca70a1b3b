"""All documents turned round: from terms to the articles that hold them, as written in shards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from builder.search.analysis import Pair
from builder.search.documents import Field
from builder.search.numbers import ENCODED, encode_number, encode_numbers
from builder.search.ranking import STEPS
from builder.search.words import DocumentWords, Posting

_ENCODED = len(ENCODED)
_FEW = _ENCODED // 2 - 1


@dataclass(slots=True)
class _Section:
    """The postings of one term in one field, written as they come."""

    before: int = -1
    articles: list[str] = field(default_factory=list)
    positions: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TermLists:
    """What the shards hold of a term: its sections' articles, and the positions in them."""

    articles: str
    positions: str


@dataclass(frozen=True, slots=True)
class Inversion:
    """The lists of every term, and in how many articles each form stands for each term.

    Every term is a form of itself.
    """

    lists_by_term: Mapping[str, TermLists]
    articles_by_pair: Mapping[Pair, int]


def invert(documents: Iterable[DocumentWords]) -> Inversion:
    """Turn documents, given in the order of their numbers, round."""
    sections: dict[Field, dict[str, _Section]] = {name: {} for name in Field}
    counts: Counter[Pair] = Counter()
    for number, document in enumerate(documents):
        counts.update(document.pairs)
        for name, postings in document.postings_by_field.items():
            write = _write_impact if name is Field.TEXT else _write_gap
            _add(sections[name], number, postings, write)
    terms = {term for by_term in sections.values() for term in by_term}
    return Inversion(
        lists_by_term={term: _join(sections, term) for term in terms},
        # A stem that is no form of its own can be looked up too; no article holds it as such.
        articles_by_pair={Pair(term, term): 0 for term in terms} | dict(counts),
    )


def _add(
    sections: dict[str, _Section],
    number: int,
    postings: Mapping[str, Posting],
    write: Callable[[int, int], str],
) -> None:
    for term, (impact, positions) in postings.items():
        section = sections.get(term)
        if section is None:
            section = sections[term] = _Section()
        section.articles.append(write(number - section.before - 1, impact))
        section.before = number
        # Most words stand in a text once: the way round the function is worth a tenth of the time.
        if len(positions) == 1 and positions[0] < _FEW:
            section.positions.append(ENCODED[2 + 2 * positions[0]])
        else:
            section.positions.append(_write_positions(positions))


def _write_impact(gap: int, impact: int) -> str:
    number = gap * STEPS + impact - 1
    return ENCODED[number] if number < _ENCODED else encode_number(number)


def _write_gap(gap: int, _impact: int) -> str:
    return encode_number(gap)


def _write_positions(positions: list[int]) -> str:
    if not positions:
        return ENCODED[0]
    numbers = [
        2 * (position - before) - 1
        for before, position in zip([-1, *positions], positions, strict=False)
    ]
    numbers[-1] += 1
    if max(numbers) < _ENCODED:
        return "".join([ENCODED[number] for number in numbers])
    return encode_numbers(numbers)


def _join(sections: Mapping[Field, Mapping[str, _Section]], term: str) -> TermLists:
    held = [(name, by_term[term]) for name, by_term in sections.items() if term in by_term]
    return TermLists(
        articles="!".join(name + "".join(section.articles) for name, section in held),
        positions="!".join(name + "".join(section.positions) for name, section in held),
    )
