"""Queries of every kind, drawn from an archive's own texts, and Whoosh's answers to them."""

import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from builder.archive.archive import Archive
from builder.cache.search_index import bring_up_to_date
from builder.search.engine import Searcher
from builder.search.finding import find

FIRST = 10
FIELDS = ("headline", "outlet", "event", "topic", "author", "person", "text")
RUN = """
queries => Promise.all(queries.map(async query => {
  const {total, results} = await Rashomon.search(query, {limit: 10});
  return [total, results.map(({id, score}) => [id, score])];
}))
"""


class Whoosh:
    """The first ten articles that the index in the cache folder gives, with their scores."""

    def __init__(self, folder: Path, archive: Archive) -> None:
        state = bring_up_to_date(folder, archive, "test")
        self._stop_words = frozenset(state.stop_words)
        self._searcher = Searcher(folder / "index")
        self.texts = [
            text
            for held in archive.articles
            for text in (held.headline, held.headline_translated, held.body, held.framing)
            if text
        ]
        self.names = [name for held in archive.articles for name in held.people_cited]
        self.names += [outlet.name for outlet in archive.outlets]

    def ask(self, query: str) -> tuple[int, list[tuple[str, int]]]:
        answer = find(self._searcher, query, self._stop_words, FIRST)
        return answer.total, [(str(hit.shown["id"]), hit.score) for hit in answer.hits]

    def close(self) -> None:
        self._searcher.close()


class Queries:
    """Makes queries from the archive's own texts, the same ones each time."""

    def __init__(self, whoosh: Whoosh, seed: str) -> None:
        self._random = random.Random(seed)  # noqa: S311 - queries, no secrets
        self._texts = whoosh.texts
        self._names = whoosh.names

    def words(self, count: int) -> list[str]:
        text = self._random.choice(self._texts)
        words = [word for word in re.findall(r"\w[\w.’'-]*", text) if word.upper() != word] or ["a"]
        return [self._random.choice(words)[:12] for _ in range(count)]

    def phrase(self, length: int) -> str:
        words = re.sub(r'["“”„«»]', " ", self._random.choice(self._texts)).split()
        start = self._random.randrange(max(1, len(words) - length))
        return f'"{" ".join(words[start : start + length])[:60]}"'

    def name(self) -> str:
        return self._random.choice(self._random.choice(self._names).split()).strip('"“”„«»()-:*')

    def field(self) -> str:
        return self._random.choice(FIELDS)

    def prefix(self) -> str:
        return f"{self.words(1)[0][:4].rstrip('.’-').ljust(2, 'a')}*"


KINDS: dict[str, Callable[[Queries], str]] = {
    "one word": lambda q: q.words(1)[0],
    "two words": lambda q: " ".join(q.words(2)),
    "three words": lambda q: " ".join(q.words(3)),
    "words of two texts": lambda q: " ".join(q.words(1) + q.words(1)),
    "a name": lambda q: q.name(),
    "phrases": lambda q: q.phrase(2),
    "long phrases": lambda q: q.phrase(4),
    "a phrase and a word": lambda q: f"{q.phrase(2)} {q.words(1)[0]}",
    "prefixes": lambda q: q.prefix(),
    "a prefix and a word": lambda q: f"{q.prefix()} {q.words(1)[0]}",
    "exclusions": lambda q: f"{q.words(1)[0]} -{q.words(1)[0]}",
    "excluded phrases": lambda q: f"{q.words(1)[0]} NOT {q.phrase(2)}",
    "only exclusions": lambda q: f"-{q.words(1)[0]} NOT {q.words(1)[0]}",
    "alternatives": lambda q: " OR ".join(q.words(1) + q.words(1)),
    "alternatives among words": lambda q: f"{q.words(1)[0]} {' OR '.join(q.words(2))}",
    "fields": lambda q: f"{q.field()}:{q.name()}",
    "words in headlines": lambda q: f"headline:{q.words(1)[0]} {q.words(1)[0]}",
    "phrases in headlines": lambda q: f"headline:{q.phrase(2)}",
    "groups": lambda q: f"({' '.join(q.words(2))}) OR ({q.words(1)[0]} -{q.words(1)[0]})",
    "groups left out": lambda q: f"{q.words(1)[0]} -({' OR '.join(q.words(2))})",
    "misspelt words": lambda q: " ".join(word[:-1] + "qx" for word in q.words(2)),
    "stop words": lambda q: f"the {q.words(1)[0]} of die",
}


def draw(whoosh: Whoosh, kind: str, count: int) -> list[str]:
    """Queries of a kind, the same ones each time."""
    queries = Queries(whoosh, kind)
    return [KINDS[kind](queries) for _ in range(count)]


def compare(page: Page, whoosh: Whoosh, queries: list[str]) -> dict[str, Any]:
    """The queries for which the browser gives another total, other articles, scores or order."""
    found = [
        (total, [(article, score) for article, score in results])
        for total, results in page.evaluate(RUN, queries)
    ]
    return {
        query: {"browser": held, "whoosh": expected}
        for query, held in zip(queries, found, strict=True)
        if held != (expected := whoosh.ask(query))
    }
