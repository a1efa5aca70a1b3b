"""Answers to a query from the Whoosh index: what each word stands for, and which articles match."""

from __future__ import annotations

import heapq
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from builder.search.analysis import is_unspaced, place_query, split_query
from builder.search.engine import (
    NOTHING,
    Matching,
    Searcher,
    all_of,
    any_of,
    parse_query,
    with_bonus,
    without,
)
from builder.search.fields import Field
from builder.search.numbers import script_order
from builder.search.query import Item, Phrase, Prefix, Query, Word, asks_for
from builder.search.suggestions import suggest

MOST_TERMS = 64
"""How many terms a prefix may stand for."""

_MOST_DROPPED = 3
_LEAST_LEFT = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that matches; `shown` is what was stored of it."""

    score: int
    shown: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """The best hits of `total`, and what a reader must know of how they were found.

    `terms` are those whose words are marked. `stands_for` maps words that were not found to the
    forms taken instead, `unknown` are those left out, `suggestions` what may have been meant.
    `only_common` says that nothing but stop words was asked for, `matched` of `asked` how many
    parts of the query each hit holds: fewer if no article holds all.
    """

    total: int
    hits: tuple[Hit, ...]
    terms: frozenset[str]
    stands_for: dict[str, str]
    unknown: tuple[str, ...]
    suggestions: dict[str, tuple[str, ...]]
    matched: int
    asked: int
    only_common: bool


def find(searcher: Searcher, text: str, stop_words: frozenset[str], limit: int) -> Answer:
    """The answer to a query; `stop_words` are those of all languages of the archive.

    Raises QueryError if the query cannot be understood.
    """
    resolver = _Resolver(searcher, stop_words)
    parsed = parse_query(text)
    asked = resolver.resolve(parsed)
    required, bonus = asked.required, asked.bonus
    if not required:
        required, bonus = bonus, []
    is_emptied = not required and asks_for(parsed)
    scores, matched = ({}, 0) if is_emptied else _scores(searcher, required, bonus, asked.excluded)
    notes = resolver.notes
    odd = (*notes.unknown, *notes.stands_for)
    return Answer(
        total=len(scores),
        hits=tuple(_best(searcher, scores, limit)),
        terms=frozenset(notes.terms),
        stands_for=notes.stands_for,
        unknown=tuple(notes.unknown),
        suggestions={word: suggest(searcher, word, stop_words) for word in odd},
        matched=matched,
        asked=len(required),
        only_common=is_emptied and not notes.unknown,
    )


def _scores(
    searcher: Searcher,
    required: Sequence[Matching],
    bonus: Sequence[Matching],
    excluded: Sequence[Matching],
) -> tuple[dict[int, int], int]:
    """The score of each article that is found, and how many of the required parts each holds."""
    if not required:
        return searcher.scores(without(None, excluded)), 0
    whole = without(with_bonus(all_of(required), bonus), excluded)
    if (scores := searcher.scores(whole)) or len(required) == 1:
        return scores, len(required)
    barred = searcher.scores(any_of(excluded)) if excluded else {}
    parts = [searcher.scores(part) for part in required]
    counts = Counter(number for part in parts for number in part if number not in barred)
    most = max(counts.values(), default=0)
    parts += [searcher.scores(part) for part in bonus]
    return {
        number: sum(part.get(number, 0) for part in parts)
        for number, count in counts.items()
        if count == most
    }, most


def _best(searcher: Searcher, scores: dict[int, int], limit: int) -> Iterable[Hit]:
    order = searcher.order(scores)
    best = heapq.nlargest(limit, scores, key=lambda number: (scores[number], order[number]))
    return (Hit(scores[number], searcher.shown(number)) for number in best)


class _Part(NamedTuple):
    """A part of a query as a matcher; `is_common` if only stop words are left of it."""

    matching: Matching
    is_common: bool = False


class _Form(NamedTuple):
    """A form of a word, or the start of one."""

    text: str
    is_start: bool


@dataclass(slots=True)
class _Asked:
    """A query as matchers: what must match, what adds to the score, and what must not match."""

    required: list[Matching] = field(default_factory=list)
    bonus: list[Matching] = field(default_factory=list)
    excluded: list[Matching] = field(default_factory=list)


@dataclass(slots=True)
class _Notes:
    terms: set[str] = field(default_factory=set)
    stands_for: dict[str, str] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)


class _Unknown(Exception):  # noqa: N818 - it never leaves this module
    """A part of a query that no article can match, for a word that the archive does not know."""


class _Resolver:
    """Looks up what the words of a query stand for, and notes what a reader must know of it."""

    def __init__(
        self, searcher: Searcher, stop_words: frozenset[str], *, is_strict: bool = False
    ) -> None:
        self._searcher = searcher
        self._stop_words = stop_words
        self._is_strict = is_strict
        self.notes = _Notes()

    def resolve(self, query: Query) -> _Asked:
        asked = _Asked()
        for chain in query.chains:
            is_excluded = chain[0].is_excluded
            part = (self._strictly() if is_excluded else self).resolve_chain(chain)
            if part and is_excluded:
                asked.excluded.append(part.matching)
            elif part:
                (asked.bonus if part.is_common else asked.required).append(part.matching)
        return asked

    def _strictly(self) -> _Resolver:
        """For what is excluded: it is taken as it is typed, and nothing is left out of it."""
        return _Resolver(self._searcher, self._stop_words, is_strict=True)

    def resolve_chain(self, chain: tuple[Item, ...]) -> _Part | None:
        """None if nothing of the chain can match or nothing is asked."""
        parts = [part for item in chain if (part := self._item(item))]
        if not parts:
            return None
        return _Part(
            any_of([part.matching for part in parts]), all(part.is_common for part in parts)
        )

    def _item(self, item: Item) -> _Part | None:
        try:
            match item.unit:
                case Word() | Prefix():
                    return self._word(item.unit)
                case Phrase():
                    return self._phrase(item.unit)
                case Query():
                    return self._query(item.unit)
        except _Unknown:
            return _Part(NOTHING) if self._is_strict else None

    def _query(self, query: Query) -> _Part | None:
        asked = self.resolve(query)
        required = asked.required or asked.bonus
        if not required and (not asked.excluded or asks_for(query)):
            return None
        bonus = asked.bonus if asked.required else []
        wanted = with_bonus(all_of(required), bonus) if required else None
        is_common = not asked.required and not asked.excluded
        return _Part(without(wanted, asked.excluded), is_common)

    def _word(self, word: Word | Prefix) -> _Part:
        forms = _list_forms(word)
        plain = [
            form for form in forms if form.is_start or not self._is_stop(word.field, form.text)
        ]
        units = list(self._units(word, plain or forms))
        if not units:
            raise _Unknown
        return _Part(all_of(units), is_common=not plain)

    def _is_stop(self, name: Field, form: str) -> bool:
        return name is Field.TEXT and not self._is_strict and form in self._stop_words

    def _units(self, word: Word | Prefix, forms: Iterable[_Form]) -> Iterator[Matching]:
        """The forms that are known; in an exclusion all must be."""
        for form in forms:
            try:
                if form.is_start:
                    yield self._start(word, form.text)
                else:
                    yield self._unit(word.field, form.text, word.text)
            except _Unknown:
                if self._is_strict:
                    raise

    def _unit(self, name: Field, form: str, typed: str) -> Matching:
        """Raises _Unknown if the field holds no term of the form."""
        terms = self._terms(form, typed)
        held = [term for term in terms if self._searcher.frequency(name, term)]
        if not held:
            if form not in self._stop_words or name is not Field.TEXT:
                self._note_unknown(typed if name is Field.TEXT else f"{name.name.lower()}:{typed}")
            raise _Unknown
        return self._searcher.unit(name, held)

    def _terms(self, form: str, typed: str) -> list[str]:
        """What a form stands for, or what the longest known start of it does."""
        shortened = [form]
        if not self._is_strict and form not in self._stop_words and _can_shorten(form):
            starts = (form[:-dropped] for dropped in range(1, _MOST_DROPPED + 1))
            shortened += [start for start in starts if len(start) >= _LEAST_LEFT]
        for start in shortened:
            terms = self._searcher.terms_of(start)
            if terms and (start == form or start not in self._stop_words):
                if start != form:
                    self.notes.stands_for[typed] = start
                self.notes.terms.update(terms)
                return sorted(terms, key=script_order)
        return []

    def _note_unknown(self, typed: str) -> None:
        self.notes.stands_for.pop(typed, None)
        if typed not in self.notes.unknown:
            self.notes.unknown.append(typed)

    def _start(self, word: Word | Prefix, start: str) -> Matching:
        """Raises _Unknown if the field holds no term of a form that starts so."""
        terms = self._commonest(word.field, self._searcher.forms_from(start))
        if not terms:
            self._note_unknown(f"{word.text}*" if isinstance(word, Prefix) else word.text)
            raise _Unknown
        self.notes.terms.update(terms)
        return self._searcher.unit(word.field, terms)

    def _commonest(self, name: Field, found: dict[str, dict[str, int]]) -> list[str]:
        """The terms of the forms that most articles hold, smaller forms first among equals."""
        counted = [
            (-max(terms.values()), script_order(form), form) for form, terms in found.items()
        ]
        walked = (
            term for *_, form in sorted(counted) for term in sorted(found[form], key=script_order)
        )
        commonest = list(dict.fromkeys(walked))[:MOST_TERMS]
        return [term for term in commonest if self._searcher.frequency(name, term)]

    def _phrase(self, phrase: Phrase) -> _Part:
        places = place_query(phrase.text)
        forms = [form for _, form in places]
        name = phrase.field
        if name is Field.TEXT and self._stop_words.issuperset(forms):
            name = Field.HEADLINE
        placed = [
            (place, form)
            for place, form in places
            if name is not Field.TEXT or form not in self._stop_words
        ]
        units = [self._unit(name, form, form) for _, form in placed]
        if len(units) == 1:
            return _Part(units[0])
        return _Part(self._searcher.phrase(units, [place for place, _ in placed]))


def _list_forms(word: Word | Prefix) -> list[_Form]:
    """A lone character of a script without spaces is the start of a form, too."""
    forms = split_query(word.text)
    start = len(forms) - 1 if isinstance(word, Prefix) else None
    return [
        _Form(form, is_start=place == start or (len(form) == 1 and is_unspaced(form)))
        for place, form in enumerate(forms)
    ]


def _can_shorten(form: str) -> bool:
    has_number = any(unicodedata.category(character)[0] == "N" for character in form)
    return not has_number and not is_unspaced(form)
