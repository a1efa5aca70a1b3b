"""The terms of each document, with what they are worth and where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TypeAlias

from builder.search.analysis import NO_LANGUAGE, Analyzer, Pair, stop_forms
from builder.search.documents import Document, Field, Part
from builder.search.ranking import STEPS, Group, impact
from builder.search.withheld import Published

GAP = 8
"""Positions left free between two parts, so that no phrase runs across."""

_GROUPS = {Field.TEXT: Group.BODY, Field.HEADLINE: Group.HEADLINE}


Posting: TypeAlias = tuple[int, list[int]]
"""The impact of a term in a document, and its positions; withheld words have none."""


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """The postings of a document by field and term, and the forms that its terms stand in for."""

    postings_by_field: Mapping[Field, Mapping[str, Posting]]
    pairs: set[Pair]


class WordReader:
    """Reads the words of documents of one archive; the same words are analysed once."""

    def __init__(self, documents: Sequence[Document], stop_words: frozenset[str]) -> None:
        """Takes all documents, and the stop words of all languages of the archive."""
        self._published = Published(documents)
        self._of_names = Analyzer(NO_LANGUAGE, stop_words)
        self._of_text = cache(lambda language: Analyzer(language, stop_forms(language)))
        self._of_fields = cache(Analyzer)

    def read(self, document: Document) -> DocumentWords:
        """The words of a document."""
        tally = _Tally()
        pairs: set[Pair] = set()
        for part in document.parts:
            is_name = part.language == NO_LANGUAGE
            analyzer = self._of_names if is_name else self._of_text(part.language)
            words = analyzer.words(part.text)
            pairs |= words.pairs
            tally.add(words.terms, _GROUPS.get(part.field, Group.NAME))
        withheld, withheld_pairs = self._read_withheld(document)
        sections = {Field.TEXT: tally.postings(withheld)}
        for name, parts in _by_field(document.parts):
            section, field_pairs = self._read_section(parts)
            sections[name] = section
            pairs |= field_pairs
        return DocumentWords(sections, pairs | withheld_pairs)

    def _read_section(self, parts: Iterable[Part]) -> tuple[dict[str, Posting], set[Pair]]:
        section: dict[str, Posting] = {}
        pairs: set[Pair] = set()
        start = 0
        for part in parts:
            words = self._of_fields(part.language).words(part.text)
            pairs |= words.pairs
            for position, term in enumerate(words.terms, start):
                section.setdefault(term, (STEPS, []))[1].append(position)
            start += len(words.terms) + GAP
        return section, pairs

    def _read_withheld(self, document: Document) -> tuple[set[str], set[Pair]]:
        if not document.withheld:
            return set(), set()
        words = self._of_text(document.article.language).words(document.withheld)
        is_kept = self._published.keep(document.withheld)
        return {term for term in words.terms if term and is_kept(term)}, words.pairs


def _by_field(parts: Iterable[Part]) -> Iterator[tuple[Field, list[Part]]]:
    for name in Field:
        if name is not Field.TEXT and (held := [part for part in parts if part.field is name]):
            yield name, held


@dataclass(slots=True)
class _Tally:
    """Where the terms of a document stand, and how often in each group."""

    positions: dict[str, list[int]] = field(default_factory=dict)
    start: int = 0
    lengths: Counter[Group] = field(default_factory=Counter)
    outside: dict[str, Counter[Group]] = field(default_factory=dict)

    def add(self, terms: list[str], group: Group) -> None:
        positions = self.positions
        for position, term in enumerate(terms, self.start):
            if term:
                if term in positions:
                    positions[term].append(position)
                else:
                    positions[term] = [position]
        self.start += len(terms) + GAP
        self.lengths[group] += len(terms)
        if group is not Group.BODY:
            for term in filter(None, terms):
                self.outside.setdefault(term, Counter())[group] += 1

    def postings(self, withheld: set[str]) -> dict[str, Posting]:
        """What the field `text` holds: the words that stand in the parts, and the withheld ones."""
        body = _body_impacts(self.lengths[Group.BODY])
        postings = {
            term: (body[count if (count := len(positions)) < _MOST else _MOST], positions)
            for term, positions in self.positions.items()
            if term not in self.outside
        }
        damping = {group: group.damping(self.lengths[group]) for group in Group}
        for term, counts in self.outside.items():
            positions = self.positions[term]
            in_body = len(positions) - counts.total() or int(term in withheld)
            worth = sum(group.worth(count, damping[group]) for group, count in counts.items())
            worth += Group.BODY.worth(in_body, damping[Group.BODY])
            postings[term] = (impact(worth), positions)
        for term in sorted(withheld - postings.keys()):
            postings[term] = (body[1], [])
        return postings


_MOST = 60


@lru_cache(maxsize=4096)
def _body_impacts(length: int) -> tuple[int, ...]:
    """The impact of a word that is only in the body, by its frequency; all from 60 up are one."""
    damping = Group.BODY.damping(length)
    return tuple(impact(Group.BODY.worth(count, damping)) for count in range(_MOST + 1))
