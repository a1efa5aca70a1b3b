"""The lexicon: every form that was seen, and the terms that it stands for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from builder.search.analysis import read_pair
from builder.search.cutting import Row
from builder.search.numbers import NUMBER, decode_number, encode_number, script_order, shared_length

_COUNT = re.compile(NUMBER)


def list_rows(articles_by_pair: Mapping[str, int], stop_words: frozenset[str]) -> Iterator[Row]:
    """A row for each form and each stop word, in script order.

    `articles_by_pair` has pairs as `analysis.write_pair` writes them.
    """
    by_key: defaultdict[str, dict[str, int]] = defaultdict(dict, {word: {} for word in stop_words})
    for written, articles in articles_by_pair.items():
        pair = read_pair(written)
        by_key[pair.form][pair.term] = articles
    for key in sorted(by_key, key=script_order):
        yield write_row(key, by_key[key], is_stop_word=key in stop_words)


def write_row(key: str, articles_by_term: Mapping[str, int], *, is_stop_word: bool) -> Row:
    """What the shards say of a form, and beside it the number of articles for each term."""
    if len(articles_by_term) == 1:
        terms = list(articles_by_term)
    else:
        terms = sorted(articles_by_term, key=script_order)
    most = max(articles_by_term.values(), default=0)
    written = "".join([_write_term(key, term) for term in terms])
    return Row(
        key,
        encode_number(2 * most + is_stop_word) + written,
        "!".join([encode_number(articles_by_term[term]) + term for term in terms]),
    )


def change_row(
    key: str, row: Row | None, added: Mapping[str, int], *, is_stop_word: bool, is_term: bool | None
) -> Row | None:
    """The row of a form after articles were added for some of its terms, or taken away.

    `is_term` says whether the form is a term itself from now on; None if that did not change. None
    is given for a form that is not in the lexicon any more.
    """
    before = _read_counts(row) if row else {}
    is_kept = key in before if is_term is None else is_term
    counts = dict(before)
    for term, articles in added.items():
        counts[term] = counts.get(term, 0) + articles
    counts = {term: articles for term, articles in counts.items() if articles}
    if is_kept:
        counts.setdefault(key, 0)
    return write_row(key, counts, is_stop_word=is_stop_word) if counts or is_stop_word else None


def _read_counts(row: Row) -> dict[str, int]:
    """The number of articles for each term of a form."""
    counts = {}
    for counted in filter(None, row.beside.split("!")):
        if found := _COUNT.match(counted):
            counts[counted[found.end() :]] = decode_number(found[0])
    return counts


def _write_term(key: str, term: str) -> str:
    if key == term:
        return "#!"
    shared = shared_length(key, term)
    dropped = len(key[shared:].encode("utf-16-le")) // 2
    return f"{encode_number(dropped)}{term[shared:]}!"
