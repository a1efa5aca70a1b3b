"""Articles turned round: from terms to the articles that hold them, as shards write them."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise, repeat
from typing import Any, NamedTuple

from builder.search.fields import Field
from builder.search.numbers import SIGNS, encode_number, encode_numbers
from builder.search.postings import Section, Words
from builder.search.ranking import STEPS

_FIRST_SIGN = ord(SIGNS[0])


class Run(NamedTuple):
    """What shards write of a term's postings in a field, in some articles in a row.

    The gap before the first article is not known, so its number stands apart: `first` and `impact`
    (less 1; 0 in all fields but `text`). `last` is the number of the last article.
    """

    first: int
    impact: int
    articles: str
    last: int
    positions: str


class Inversion(NamedTuple):
    """Some articles in a row: the runs by field and term, and how many articles hold each pair."""

    runs_by_field: Mapping[str, Mapping[str, Run]]
    articles_by_pair: Mapping[str, int]


class TermLists(NamedTuple):
    """What the shards hold of a term: its sections' articles, and the positions in them."""

    articles: str
    positions: str


class Lists(NamedTuple):
    """The lists of all terms, and in how many articles each form stands for each term.

    `articles_by_pair` has pairs as `analysis.write_pair` writes them; every term is a form of
    itself.
    """

    lists_by_term: Mapping[str, TermLists]
    articles_by_pair: Mapping[str, int]


def steps_of(field: str) -> int:
    """How many numbers in a list stand for one place of an article: one for each impact told."""
    return STEPS if field == Field.TEXT else 1


def invert(words: Iterable[Words], start: int) -> Inversion:
    """Turn articles round that are numbered from `start` on."""
    held: dict[str, defaultdict[str, list[Any]]] = {
        field.value: defaultdict(list) for field in Field
    }
    counts: Counter[str] = Counter()
    for number, each in enumerate(words, start):
        counts.update(each.pairs)
        for section in each.sections:
            _add(held[section.field], section, number)
    runs_by_field = {
        field: dict(zip(by_term, map(_run_of(field), by_term.values()), strict=True))
        for field, by_term in held.items()
    }
    return Inversion(runs_by_field, counts)


def _add(held: defaultdict[str, list[Any]], section: Section, number: int) -> None:
    numbers: Iterable[int] = repeat(number)
    if section.field == Field.TEXT:
        least = number * STEPS - _FIRST_SIGN
        numbers = [least + sign for sign in section.impacts.encode()]
    lists = map(held.__getitem__, section.terms)
    deque(map(list.extend, lists, zip(numbers, section.positions, strict=False)), maxlen=0)


def _run_of(field: str) -> Callable[[list[Any]], Run]:
    return _text_run if field == Field.TEXT else _plain_run


def _text_run(flat: list[Any]) -> Run:
    """The run of numbers of articles times STEPS with impacts, and of positions, in turn."""
    numbers = flat[::2]
    first, impact = divmod(numbers[0], STEPS)
    # Most terms are in one article of the batch.
    if len(flat) == 2:  # noqa: PLR2004
        return Run(first, impact, "", first, flat[1])
    steps = [after - number + number % STEPS - STEPS for number, after in pairwise(numbers)]
    return Run(first, impact, encode_numbers(steps), numbers[-1] // STEPS, "".join(flat[1::2]))


def _plain_run(flat: list[Any]) -> Run:
    numbers = flat[::2]
    gaps = [after - number - 1 for number, after in pairwise(numbers)]
    return Run(numbers[0], 0, encode_numbers(gaps), numbers[-1], "".join(flat[1::2]))


def join(inversions: Sequence[Inversion]) -> Lists:
    """The lists of all articles; the inversions come in the order of their articles."""
    joined = {field.value: _join_field(inversions, field) for field in Field}
    terms = set().union(*joined.values())
    counts: Counter[str] = Counter()
    for inversion in inversions:
        counts.update(inversion.articles_by_pair)
    return Lists(
        lists_by_term={term: _lists_of(joined, term) for term in terms},
        # A stem that is no form of its own can be looked up too; no article holds it as such.
        articles_by_pair=dict.fromkeys(terms, 0) | counts,
    )


def _join_field(inversions: Iterable[Inversion], field: Field) -> dict[str, TermLists]:
    steps = steps_of(field)
    pieces: defaultdict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    last_by_term: dict[str, int] = {}
    for inversion in inversions:
        for term, run in inversion.runs_by_field[field].items():
            gap = run.first - last_by_term.get(term, -1) - 1
            articles, positions = pieces[term]
            articles += (encode_number(gap * steps + run.impact), run.articles)
            positions.append(run.positions)
            last_by_term[term] = run.last
    return {
        term: TermLists(field + "".join(articles), field + "".join(positions))
        for term, (articles, positions) in pieces.items()
    }


def _lists_of(joined: Mapping[str, Mapping[str, TermLists]], term: str) -> TermLists:
    held = [by_term[term] for by_term in joined.values() if term in by_term]
    if len(held) == 1:
        return held[0]
    return TermLists(
        "!".join(lists.articles for lists in held), "!".join(lists.positions for lists in held)
    )
