"""The lexicon: every form that was seen, and the terms that it stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from builder.search.analysis import Pair
from builder.search.numbers import encode_number, script_order, shared_length


@dataclass(frozen=True, slots=True)
class Entry:
    """A form, its terms in order, how many articles hold it, and whether it is a stop word."""

    key: str
    terms: tuple[str, ...]
    articles: int
    is_stop_word: bool


def list_entries(
    articles_by_pair: Mapping[Pair, int], stop_words: frozenset[str]
) -> tuple[Entry, ...]:
    """All entries in script order; every stop word has one."""
    by_key: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for pair, articles in articles_by_pair.items():
        by_key[pair.form][pair.term] = articles
    return tuple(
        Entry(
            key=key,
            terms=tuple(sorted(by_key.get(key, ()), key=script_order)),
            articles=max(by_key.get(key, {"": 0}).values()),
            is_stop_word=key in stop_words,
        )
        for key in sorted(by_key.keys() | stop_words, key=script_order)
    )


def write_entry(entry: Entry) -> str:
    """The row of an entry, without its key."""
    terms = "".join(_write_term(entry.key, term) for term in entry.terms)
    return encode_number(2 * entry.articles + entry.is_stop_word) + terms


def _write_term(key: str, term: str) -> str:
    shared = shared_length(key, term)
    dropped = len(key[shared:].encode("utf-16-le")) // 2
    return f"{encode_number(dropped)}{term[shared:]}!"
