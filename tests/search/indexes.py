"""Whoosh indexes of fictional archives, and a reader of shards that follows the design note."""

import json
from pathlib import Path
from typing import Any

from builder.archive.archive import Archive
from builder.artifact import Artifact
from builder.cache.search_index import bring_up_to_date
from builder.search.engine import Searcher
from builder.search.finding import Answer, find
from builder.search.numbers import SIGNS
from builder.search.plan import plan_search_index


def ask(folder: Path, archive: Archive, query: str, limit: int = 10) -> Answer:
    """The answer of the index in a folder, brought up to date with an archive."""
    state = bring_up_to_date(folder, archive, content="")
    searcher = Searcher(folder / "index")
    try:
        return find(searcher, query, frozenset(state.stop_words), limit)
    finally:
        searcher.close()


def ids(answer: Answer) -> list[str]:
    return [hit.shown["id"] for hit in answer.hits]


def read_shards(archive: Archive) -> dict[str, Any]:
    """The payload of every file by its name."""
    return dict(read_script(artifact) for artifact in plan_search_index(archive))


def read_script(artifact: Artifact) -> tuple[str, Any]:
    text = artifact.content.decode()
    name = artifact.address.removeprefix("search/").removesuffix(".js")
    start = f'Rashomon.search._load("{name}",'
    assert text.startswith(start)
    assert text.endswith(")\n")
    return name, json.loads(text.removeprefix(start).removesuffix(")\n"))


def read_numbers(text: str) -> list[int]:
    numbers = []
    rest = -1
    for sign in text:
        value = SIGNS.index(sign)
        if value >= 64:
            rest = (rest + 1) * 27 + (value - 64)
        else:
            numbers.append(value if rest < 0 else 64 + rest * 64 + value)
            rest = -1
    return numbers


def read_words(coded: str) -> list[str]:
    words: list[str] = []
    for word in coded.split(" "):
        shared = SIGNS.index(word[0])
        words.append((words[-1] if words else "")[:shared] + word[1:])
    return words


def read_keys(shards: dict[str, Any]) -> set[str]:
    """All forms of the lexicon."""
    names = _names(shards["index"]["lexicon"]["names"])
    return {key for name in names for key in read_words(shards[f"l{name}"]["keys"])}


def read_terms(shards: dict[str, Any]) -> dict[str, dict[str, tuple[list[int], list[list[int]]]]]:
    """Of each term by field: the numbers of its postings, and the positions in each."""
    table = shards["index"]["terms"]
    found = {}
    for name in _names(table["names"]):
        terms, lists = shards[f"t{name}"], shards[f"p{name}"]["lists"].split(" ")
        for term, held, places in zip(
            read_words(terms["terms"]), terms["lists"].split(" "), lists, strict=True
        ):
            sections = zip(held.split("!"), places.split("!"), strict=True)
            found[term] = {
                one[0]: (read_numbers(one[1:]), _read_positions(other[1:]))
                for one, other in sections
            }
    return found


def _names(joined: str) -> list[str]:
    return [joined[start : start + 8] for start in range(0, len(joined), 8)]


def _read_positions(text: str) -> list[list[int]]:
    found: list[list[int]] = [[]]
    before = -1
    for number in read_numbers(text):
        if number:
            before += 1 + (number - 1) // 2
            found[-1].append(before)
        if number == 0 or (number - 1) % 2:
            found.append([])
            before = -1
    return found[:-1]
