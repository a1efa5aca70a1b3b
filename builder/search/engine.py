"""Whoosh's query parser, its reader and its matchers: this module and `schema` know Whoosh."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

from whoosh import index, matching, qparser, query, scoring
from whoosh.qparser import syntax

from builder.search.fields import Field
from builder.search.query import (
    EXCLUDED_BESIDE_OR,
    FIELD_BY_NAME,
    FIELD_MARK,
    Item,
    Phrase,
    Prefix,
    Query,
    QueryError,
    Unit,
    Word,
    check_query,
    says_nothing,
    unwrap,
)
from builder.search.ranking import idf
from builder.search.schema import BETWEEN, FORMS, read_form, read_held

Matching: TypeAlias = query.Query
"""What articles are looked for with."""

NOTHING: Matching = query.NullQuery
"""No article at all."""

_START = r"(?:^|(?<=[\s(]))"
_NOT = rf"{_START}(NOT(?=[\s(\"])|-(?=\S))"


def parse_query(text: str) -> Query:
    """The parts of a query; raises QueryError if it cannot be understood."""
    parsed = _PARSER.parse(check_query(text), normalize=False)
    return unwrap(_read_group(parsed, None))


class _PrefixPlugin(qparser.PrefixPlugin):  # type: ignore[misc]
    # Whoosh would take the `-` before it for a part of it.
    expr = rf'(?!{_START}-)(?P<text>[^\s*()"]+)[*](?=[\s()"]|$)'


_PARSER = qparser.QueryParser(
    "text",
    schema=None,
    plugins=[
        qparser.WhitespacePlugin(),
        qparser.PhrasePlugin(),
        qparser.FieldsPlugin(FIELD_MARK, remove_unknown=False),
        _PrefixPlugin(),
        qparser.OperatorsPlugin(
            And=None,
            Or=r"(?<=[\s)\"])OR(?=[\s(\"])",
            Not=_NOT,
            AndNot=None,
            AndMaybe=None,
            Require=None,
        ),
        qparser.GroupPlugin(),
    ],
    group=syntax.AndGroup,
)


def _read_group(parsed: query.Query, field: Field | None) -> Query:
    nodes = parsed.subqueries if isinstance(parsed, query.And) else [parsed]
    chains = (_read_chain(node, field) for node in nodes if node != query.NullQuery)
    return Query(tuple(chain for chain in chains if chain))


def _read_chain(node: query.Query, field: Field | None) -> tuple[Item, ...]:
    nodes = node.subqueries if isinstance(node, query.Or) else [node]
    items = tuple(_read_item(each, field) for each in nodes)
    if len(items) > 1 and any(item.is_excluded for item in items):
        raise QueryError(EXCLUDED_BESIDE_OR)
    return tuple(item for item in items if not says_nothing(item.unit))


def _read_item(node: query.Query, field: Field | None) -> Item:
    if isinstance(node, query.Not):
        return Item(_read_unit(node.query, field), is_excluded=True)
    return Item(_read_unit(node, field))


def _read_unit(node: query.Query, field: Field | None) -> Unit:
    if isinstance(node, query.And | query.Or):
        return _read_group(node, field)
    found = FIELD_BY_NAME[node.fieldname.lower()]
    if isinstance(node, query.Phrase):
        return Phrase(found, " ".join(node.words))
    return (Prefix if isinstance(node, query.Prefix) else Word)(found, node.text)


class Searcher:
    """Reads the index in a folder."""

    def __init__(self, folder: Path) -> None:
        self._searcher = index.open_dir(folder).searcher()
        self._reader = self._searcher.reader()

    def close(self) -> None:
        self._searcher.close()

    @cached_property
    def articles(self) -> int:
        return int(self._searcher.doc_count())

    def frequency(self, field: Field, term: str) -> int:
        """The number of articles with a term in a field."""
        return self._count(field.name.lower(), term.encode())

    def terms_of(self, form: str) -> dict[str, int]:
        """The terms that a form stands for, each with the number of articles that hold it so."""
        found = {form: 0} if self._is_term(form) else {}
        for held in self._expand(FORMS, form + BETWEEN):
            found[read_form(held).term] = self._count(FORMS, held)
        return found

    def forms_from(self, start: str) -> dict[str, dict[str, int]]:
        """All forms that start so, each with its terms."""
        found: defaultdict[str, dict[str, int]] = defaultdict(dict)
        for field in Field:
            for held in self._expand(field.name.lower(), start):
                term = held.decode()
                found[term][term] = 0
        for held in self._expand(FORMS, start):
            pair = read_form(held)
            found[pair.form][pair.term] = self._count(FORMS, held)
        return dict(found)

    def _expand(self, name: str, start: str) -> Iterator[bytes]:
        """The terms of a field that start so and that an article holds."""
        for held in map(bytes, self._reader.expand_prefix(name, start.encode())):
            if (name, held) not in self._removed or self._count(name, held):
                yield held

    def _count(self, name: str, term: bytes) -> int:
        return int(self._reader.doc_frequency(name, term)) - self._removed[name, term]

    @cached_property
    def _removed(self) -> Counter[tuple[str, bytes]]:
        """In how many articles that were removed, and that Whoosh still counts, each term stood."""
        readers = [searcher.reader() for searcher, _ in self._searcher.leaf_searchers()]
        return Counter(
            term
            for reader in readers
            if reader.has_deletions()
            for number in range(reader.doc_count_all())
            if reader.is_deleted(number)
            for term in read_held(reader.stored_fields(number)["held"])
        )

    def _is_term(self, text: str) -> bool:
        return any(self.frequency(field, text) for field in Field)

    def unit(self, field: Field, terms: Sequence[str]) -> query.Query:
        """Articles with any of the terms; they weigh as much as the commonest of them."""
        frequency = max((self.frequency(field, term) for term in terms), default=0)
        return _Unit(field.name.lower(), tuple(terms), idf(frequency, max(self.articles, 1)))

    def phrase(self, units: Sequence[query.Query], places: Sequence[int]) -> query.Query:
        """Articles in which the units stand in the places given, one after the other."""
        return _Row(tuple(units), tuple(places))

    def scores(self, wanted: query.Query) -> dict[int, int]:
        """The score of every article that matches, by Whoosh's number."""
        found: dict[int, int] = {}
        for searcher, offset in self._searcher.leaf_searchers():
            matcher = wanted.matcher(searcher, searcher.boolean_context())
            deleted = searcher.reader().is_deleted
            while matcher.is_active():
                if not deleted(matcher.id()):
                    found[offset + matcher.id()] = int(matcher.score())
                matcher.next()
        return found

    def order(self, numbers: Iterable[int]) -> dict[int, bytes]:
        """What puts articles in order of time."""
        if not self.articles:
            return {}
        column = self._reader.column_reader("order")
        return {number: column[number] for number in numbers}

    def shown(self, number: int) -> dict[str, Any]:
        """What a result carries of an article."""
        shown: dict[str, Any] = json.loads(self._searcher.stored_fields(number)["shown"])
        return shown


def all_of(queries: Sequence[query.Query]) -> query.Query:
    """Articles that match all; their scores are added up."""
    return query.And(list(queries)) if len(queries) != 1 else queries[0]


def any_of(queries: Sequence[query.Query]) -> query.Query:
    """Articles that match any; the best score counts."""
    return _Best(tuple(queries)) if len(queries) != 1 else queries[0]


def without(wanted: query.Query | None, excluded: Sequence[query.Query]) -> query.Query:
    """Articles that match the one, or all where none is given, and none of the others."""
    if wanted is not None and not excluded:
        return wanted
    return _Without(wanted, _Best(tuple(excluded)))


def with_bonus(wanted: query.Query, bonus: Sequence[query.Query]) -> query.Query:
    """Articles that match the one; the others only add to the score."""
    return _WithBonus(wanted, tuple(bonus)) if bonus else wanted


class _WholeNumbers(scoring.WeightingModel):  # type: ignore[misc]
    """BM25F as `ranking` has put it into the postings: the impact times the term's weight."""

    def __init__(self, weight: int) -> None:
        self._weight = weight

    def scorer(self, *_: Any, **__: Any) -> scoring.BaseScorer:
        return _Scorer(self._weight)


class _Scorer(scoring.BaseScorer):  # type: ignore[misc]
    def __init__(self, weight: int) -> None:
        self._weight = weight

    def score(self, matcher: matching.Matcher) -> float:
        return float(self._weight * matcher.weight())


class _Unit(query.Query):  # type: ignore[misc]
    """A word of a query: any of its terms, the best of which counts."""

    def __init__(self, fieldname: str, terms: tuple[str, ...], weight: int) -> None:
        self.fieldname = fieldname
        self.terms_ = terms
        self.weight = weight
        self.boost = 1.0

    def estimate_size(self, reader: Any) -> int:
        return sum(reader.doc_frequency(self.fieldname, term.encode()) for term in self.terms_)

    def matcher(self, searcher: Any, context: Any = None) -> matching.Matcher:  # noqa: ARG002
        found = list(self.matchers(searcher))
        return found[0] if len(found) == 1 else _best_matcher(found)

    def matchers(self, searcher: Any) -> Iterator[matching.Matcher]:
        """A matcher for each term that the index holds."""
        weighting = _WholeNumbers(self.weight)
        for term in self.terms_:
            if (self.fieldname, term.encode()) in searcher.reader():
                yield searcher.postings(self.fieldname, term.encode(), weighting=weighting)

    def positions(self, searcher: Any) -> dict[int, set[int]]:
        """Where any of the terms stands, by document."""
        found: defaultdict[int, set[int]] = defaultdict(set)
        for matcher in self.matchers(searcher):
            while matcher.is_active():
                found[matcher.id()].update(matcher.value_as("positions"))
                matcher.next()
        return found


class _Best(query.Query):  # type: ignore[misc]
    """Articles that match any of several; Whoosh's own takes the best score of other articles."""

    def __init__(self, parts: tuple[query.Query, ...]) -> None:
        self.parts = parts
        self.boost = 1.0

    def estimate_size(self, reader: Any) -> int:
        return sum(part.estimate_size(reader) for part in self.parts)

    def matcher(self, searcher: Any, context: Any = None) -> matching.Matcher:
        return _best_matcher(part.matcher(searcher, context) for part in self.parts)


class _Without(query.Query):  # type: ignore[misc]
    """Articles that match the one and not the other; Whoosh's own lets some through."""

    def __init__(self, wanted: query.Query | None, barred: query.Query) -> None:
        self.wanted = wanted
        self.barred = barred
        self.boost = 1.0

    def estimate_size(self, reader: Any) -> int:
        return int((self.wanted or query.Every()).estimate_size(reader))

    def matcher(self, searcher: Any, context: Any = None) -> matching.Matcher:
        barred = set(self.barred.matcher(searcher, context).all_ids())
        found: dict[int, float] = {}
        wanted = (self.wanted or query.Every()).matcher(searcher, context)
        while wanted.is_active():
            if wanted.id() not in barred:
                found[wanted.id()] = wanted.score() if self.wanted else 0.0
            wanted.next()
        return _list_matcher(found)


class _WithBonus(query.Query):  # type: ignore[misc]
    """Articles that match the one, with the scores of the others; Whoosh's own forgets some."""

    def __init__(self, wanted: query.Query, bonus: tuple[query.Query, ...]) -> None:
        self.wanted = wanted
        self.bonus = bonus
        self.boost = 1.0

    def estimate_size(self, reader: Any) -> int:
        return int(self.wanted.estimate_size(reader))

    def matcher(self, searcher: Any, context: Any = None) -> matching.Matcher:
        added: Counter[int] = Counter()
        for each in self.bonus:
            found = each.matcher(searcher, context)
            while found.is_active():
                added[found.id()] += int(found.score())
                found.next()
        scores: dict[int, float] = {}
        wanted = self.wanted.matcher(searcher, context)
        while wanted.is_active():
            scores[wanted.id()] = wanted.score() + added[wanted.id()]
            wanted.next()
        return _list_matcher(scores)


class _Row(query.Query):  # type: ignore[misc]
    """Units in a row; scores as all of them."""

    def __init__(self, units: tuple[_Unit, ...], places: tuple[int, ...]) -> None:
        self.units = units
        self.places = places
        self.boost = 1.0

    def estimate_size(self, reader: Any) -> int:
        return min((unit.estimate_size(reader) for unit in self.units), default=0)

    def matcher(self, searcher: Any, context: Any = None) -> matching.Matcher:
        positions = [unit.positions(searcher) for unit in self.units]
        wanted = all_of(self.units).matcher(searcher, context)
        found: dict[int, float] = {}
        while wanted.is_active():
            starts = (
                {position - place for position in held[wanted.id()]}
                for held, place in zip(positions, self.places, strict=True)
            )
            if set.intersection(*starts):
                found[wanted.id()] = wanted.score()
            wanted.next()
        return _list_matcher(found)


def _best_matcher(matchers: Iterable[matching.Matcher]) -> matching.Matcher:
    best: dict[int, float] = {}
    for each in matchers:
        while each.is_active():
            best[each.id()] = max(each.score(), best.get(each.id(), 0))
            each.next()
    return _list_matcher(best)


def _list_matcher(scores: Mapping[int, float]) -> matching.Matcher:
    ids = sorted(scores)
    if not ids:
        return matching.NullMatcher()
    return matching.ListMatcher(ids, weights=[scores[id_] for id_ in ids])
