"""Answers to a query from the Whoosh index: what each word stands for, and which articles match."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

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
    added = searcher.scores(any_of(bonus)) if bonus else {}
    return {
        number: sum(part.get(number, 0) for part in parts) + added.get(number, 0)
        for number, count in counts.items()
        if count == most
    }, most


def _best(searcher: Searcher, scores: dict[int, int], limit: int) -> Iterable[Hit]:
    order = searcher.order(scores)
    best = heapq.nlargest(limit, scores, key=lambda number: (scores[number], order[number]))
    return (Hit(scores[number], searcher.shown(number)) for number in best)


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
            if chain[0].is_excluded:
                asked.excluded += self._strictly().resolve_chain(chain)
            elif self._is_common(chain):
                asked.bonus += self.resolve_chain(chain)
            else:
                asked.required += self.resolve_chain(chain)
        return asked

    def _strictly(self) -> _Resolver:
        """For what is excluded: it is taken as it is typed, and nothing is left out of it."""
        return _Resolver(self._searcher, self._stop_words, is_strict=True)

    def _is_common(self, chain: tuple[Item, ...]) -> bool:
        """Whether a chain is one bare stop word."""
        unit = chain[0].unit
        if len(chain) > 1 or not isinstance(unit, Word) or unit.field is not Field.TEXT:
            return False
        if self._is_strict:
            return False
        forms = split_query(unit.text)
        return len(forms) > 0 and self._stop_words.issuperset(forms)

    def resolve_chain(self, chain: tuple[Item, ...]) -> list[Matching]:
        """The chain as one matcher; none if nothing of it can match or nothing is asked."""
        found = [matching for item in chain for matching in self._item(item)]
        return [any_of(found)] if found else []

    def _item(self, item: Item) -> list[Matching]:
        try:
            match item.unit:
                case Word():
                    return self._word(item.unit)
                case Prefix():
                    return self._prefix(item.unit)
                case Phrase():
                    return self._phrase(item.unit)
                case Query():
                    return self._query(item.unit)
        except _Unknown:
            return [NOTHING] if self._is_strict else []

    def _query(self, query: Query) -> list[Matching]:
        asked = self.resolve(query)
        required = asked.required or asked.bonus
        if not required and (not asked.excluded or asks_for(query)):
            return []
        bonus = asked.bonus if asked.required else []
        wanted = with_bonus(all_of(required), bonus) if required else None
        return [without(wanted, asked.excluded)]

    def _word(self, word: Word) -> list[Matching]:
        forms = split_query(word.text)
        if word.field is Field.TEXT and not self._is_strict:
            plain = [form for form in forms if form not in self._stop_words]
            forms = plain or forms
        if len(forms) == 1 and len(forms[0]) == 1 and is_unspaced(forms[0]):
            return self._prefix(Prefix(word.field, forms[0]))
        units = list(self._units(word, forms))
        if forms and not units:
            raise _Unknown
        return [all_of(units)] if units else []

    def _units(self, word: Word | Prefix, forms: Iterable[str]) -> Iterator[Matching]:
        """The forms that are known; in an exclusion all must be."""
        for form in forms:
            try:
                yield self._unit(word.field, form, word.text)
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
        if not self._is_strict and not is_unspaced(form) and form.isalpha():
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

    def _prefix(self, prefix: Prefix) -> list[Matching]:
        *whole, start = split_query(prefix.text) or [""]
        units = list(self._units(prefix, whole))
        found = self._searcher.forms_from(start)
        terms = self._commonest(prefix.field, found)
        if not terms:
            self._note_unknown(f"{prefix.text}*")
            raise _Unknown
        self.notes.terms.update(terms)
        return [all_of([*units, self._searcher.unit(prefix.field, terms)])]

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

    def _phrase(self, phrase: Phrase) -> list[Matching]:
        places = place_query(phrase.text)
        forms = [form for _, form in places]
        name = phrase.field
        if name is Field.TEXT and forms and self._stop_words.issuperset(forms):
            name = Field.HEADLINE
        placed = [
            (place, form)
            for place, form in places
            if name is not Field.TEXT or form not in self._stop_words
        ]
        if not placed:
            return []
        units = [self._unit(name, form, form) for _, form in placed]
        if len(units) == 1:
            return units
        return [self._searcher.phrase(units, [place for place, _ in placed])]
