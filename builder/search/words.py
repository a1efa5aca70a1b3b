"""The words of one article, with what they are worth and where they stand, as shards write them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import compress
from typing import NamedTuple

from builder.search.analysis import NO_LANGUAGE, Analyzer, is_unspaced, stop_forms, term_of
from builder.search.documents import Document, Part
from builder.search.fields import Field
from builder.search.numbers import ENCODED, SIGNS
from builder.search.postings import Section, Words, write_all_positions
from builder.search.ranking import STEPS, Group, impact

GAP = 8
"""Positions left free between two parts, so that no phrase runs across."""

_GROUPS = {Field.TEXT: Group.BODY, Field.HEADLINE: Group.HEADLINE}
_NOWHERE = ENCODED[0]
_MOST = 60
_SIGN_BY_IMPACT = " " + SIGNS[:STEPS]


class WordReader:
    """Reads the words of articles of one archive; the same words are analysed once."""

    def __init__(self, stop_words: frozenset[str]) -> None:
        """Takes the stop words of all languages of the archive."""
        self._of_names = Analyzer(NO_LANGUAGE, stop_words)
        self._of_text = cache(lambda language: Analyzer(language, stop_forms(language)))
        self._of_fields = cache(Analyzer)
        # Articles of one outlet, event or author share these.
        self._section = lru_cache(maxsize=4096)(self._read_section)

    def read(self, document: Document, kept: frozenset[str]) -> Words:
        """The words of a document.

        `kept` are the pairs of characters of its withheld text that may be found (see `withheld`).
        """
        placed = self._place(document.parts)
        withheld = self._read_withheld(document, kept)
        pairs = {*placed.positions, *withheld}
        found = _by_term(placed.positions)
        weighed = _weigh(found, placed, set(map(term_of, withheld)))
        sections = [_section(Field.TEXT, found, weighed)]
        for parts in _by_field(document.parts):
            section, words = self._section(parts)
            sections.append(section)
            pairs |= words
        return Words(tuple(sections), tuple(pairs))

    def _place(self, parts: Iterable[Part]) -> _Placed:
        placed = _Placed(defaultdict(list), Counter(), {Group.HEADLINE: [], Group.NAME: []})
        start = 0
        for part in parts:
            is_name = part.language == NO_LANGUAGE
            analyzer = self._of_names if is_name else self._of_text(part.language)
            words = analyzer.words(part.text)
            group = _GROUPS.get(part.field, Group.NAME)
            if group is not Group.BODY:
                placed.outside[group] += map(term_of, filter(None, words))
            positions = placed.positions
            for position, word in compress(enumerate(words, start), words):
                positions[word].append(position)
            placed.lengths[group] += len(words)
            start += len(words) + GAP
        return placed

    def _read_section(self, parts: tuple[Part, ...]) -> tuple[Section, frozenset[str]]:
        """A field other than `text`: nothing weighs more than anything else."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        pairs: set[str] = set()
        start = 0
        for part in parts:
            words = self._of_fields(part.language).words(part.text)
            pairs.update(words)
            for position, word in enumerate(words, start):
                found[term_of(word)].append(position)
            start += len(words) + GAP
        weighed = dict.fromkeys(found, _SIGN_BY_IMPACT[STEPS])
        return _section(parts[0].field, found, weighed), frozenset(pairs)

    def _read_withheld(self, document: Document, kept: frozenset[str]) -> set[str]:
        if not document.withheld:
            return set()
        words = set(self._of_text(document.article.language).words(document.withheld))
        return {word for word in words if word and (not is_unspaced(word) or word in kept)}


class _Placed(NamedTuple):
    """Where the words of an article stand.

    With the number of words of each group, and the terms of the groups other than the body.
    """

    positions: defaultdict[str, list[int]]
    lengths: Counter[Group]
    outside: dict[Group, list[str]]


def _by_field(parts: Iterable[Part]) -> Iterator[tuple[Part, ...]]:
    held: defaultdict[Field, list[Part]] = defaultdict(list)
    for part in parts:
        if part.field is not Field.TEXT:
            held[part.field].append(part)
    return map(tuple, held.values())


def _by_term(positions_by_word: Mapping[str, list[int]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for word, positions in positions_by_word.items():
        term = word.rpartition("!")[2]
        if term in found:
            found[term] = sorted(found[term] + positions)
        else:
            found[term] = positions
    return found


def _weigh(found: Mapping[str, list[int]], placed: _Placed, withheld: set[str]) -> dict[str, str]:
    """The sign of each term's impact in the field `text`; first those that have positions."""
    lengths = placed.lengths
    body = _body_impacts(lengths[Group.BODY])
    weighed = {
        term: body[count if (count := len(positions)) < _MOST else _MOST]
        for term, positions in found.items()
    }
    headline, names = (Counter(placed.outside[group]) for group in (Group.HEADLINE, Group.NAME))
    in_headline, in_names, in_body = (group.worths(lengths[group]) for group in Group)
    for term in headline.keys() | names.keys():
        elsewhere = headline[term] + names[term]
        worth = in_headline(headline[term]) + in_names(names[term])
        worth += in_body(len(found[term]) - elsewhere or int(term in withheld))
        weighed[term] = _SIGN_BY_IMPACT[impact(worth)]
    for term in sorted(withheld - weighed.keys()):
        weighed[term] = body[1]
    return weighed


@lru_cache(maxsize=4096)
def _body_impacts(length: int) -> str:
    """The impact of a word that is only in the body, by its frequency; all from 60 up are one."""
    worths = map(Group.BODY.worths(length), range(_MOST + 1))
    return "".join(_SIGN_BY_IMPACT[impact(worth)] for worth in worths)


def _section(field: Field, found: Mapping[str, list[int]], weighed: Mapping[str, str]) -> Section:
    positions = write_all_positions(found.values())
    positions += [_NOWHERE] * (len(weighed) - len(found))
    return Section(field.value, tuple(weighed), "".join(weighed.values()), tuple(positions))
