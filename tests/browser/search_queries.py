"""Queries of every kind, drawn from an archive's own texts, and Whoosh's answers to them."""

import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

from playwright.sync_api import Page

from builder.archive.archive import Archive
from builder.cache.search_index import bring_up_to_date
from builder.search.engine import Searcher
from builder.search.finding import Answer, find
from builder.search.query import QueryError

FIRST = 10
FIELDS = ("headline", "outlet", "event", "topic", "author", "person", "text")
STOP_WORDS = ("the", "of", "to", "and", "in", "die", "und", "des", "le", "и", "не", "hat")
RUN = """
queries => Promise.all(queries.map(async query => {
  const {fault, total, results, relaxed} = await Rashomon.search(query, {limit: 10});
  if (fault) return null;
  const matched = relaxed && [relaxed.matched, relaxed.required];
  return [total, matched, results.map(({id, score}) => [id, score])];
}))
"""

Found: TypeAlias = list[Any] | None
"""How many articles, how many parts of the query they match of how many if not all, and the first
with their scores; None for a query that is broken."""


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

    def ask(self, query: str) -> Found:
        answer = self.answer(query)
        if answer is None:
            return None
        is_relaxed = answer.total > 0 and answer.matched < answer.asked
        matched = [answer.matched, answer.asked] if is_relaxed else None
        return [answer.total, matched, [[hit.shown["id"], hit.score] for hit in answer.hits]]

    def answer(self, query: str) -> Answer | None:
        """All that the terminal is told; None for a query that is broken."""
        try:
            return find(self._searcher, query, self._stop_words, FIRST)
        except QueryError:
            return None

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

    def stop_word(self) -> str:
        return self._random.choice(STOP_WORDS)

    def stop_words(self, count: int) -> list[str]:
        return [self.stop_word() for _ in range(count)]

    def tree(self, depth: int = 2) -> str:
        """Stop words and others under operators of all kinds."""
        chains = [self._chain(depth) for _ in range(self._random.randint(1, 3))]
        return self._random.choice((" ", " ", " AND ")).join(chains)

    def _chain(self, depth: int) -> str:
        items = [self._unit(depth) for _ in range(self._random.choice((1, 1, 2, 3)))]
        barred = self._random.choice(("", "", "", "-", "NOT ")) if len(items) == 1 else ""
        return barred + " OR ".join(items)

    def _unit(self, depth: int) -> str:
        field = self._random.choice(("", "", "", f"{self.field()}:"))
        if depth and self._random.random() < 0.3:
            return f"{field}({self.tree(depth - 1)})"
        word = self.words(1)[0]
        units = (
            *self.stop_words(4),
            word,
            f"{word}qx",
            self.prefix(),
            f"{self.stop_word()}*",
            f"{self.stop_word()}-{self._random.choice((word, self.stop_word(), self.prefix()))}",
            f'"{self.stop_word()} {self._random.choice((word, self.stop_word()))}"',
            f'"{self.stop_word()}"',
        )
        return field + self._random.choice(units)

    def pieces(self) -> str:
        """Words and operators in any order, mostly broken."""
        pieces = ["OR", "NOT", "AND", "(", "-(", ")", "-", "'", '""', *self.stop_words(6)]
        pieces += [*self.words(2), f"-{self.stop_word()}", f"{self.field()}:{self.stop_word()}"]
        pieces += [self.prefix(), f'"{self.stop_word()} {self.words(1)[0]}"', f"{self.field()}:"]
        return self._random.choice((" ", " ", "")).join(
            self._random.choices(pieces, k=self._random.randint(2, 6))
        )

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
    "only stop words": lambda q: " ".join(q.stop_words(3)),
    "stop words as alternatives": lambda q: f"{q.words(1)[0]} {' OR '.join(q.stop_words(2))}",
    "stop words in groups": lambda q: f"{q.words(1)[0]} ({' '.join(q.stop_words(2))})",
    "stop words left out": lambda q: f"{q.words(1)[0]} -{q.stop_word()} NOT {q.stop_word()}",
    "stop words in fields": lambda q: f"{q.field()}:{q.stop_word()} {q.words(1)[0]}",
    "stop words and prefixes": lambda q: f"{q.stop_word()}-{q.prefix()} {q.stop_word()}",
    "stop words under operators": lambda q: q.tree(),
    "words and operators in any order": lambda q: q.pieces(),
}


def draw(whoosh: Whoosh, kind: str, count: int) -> list[str]:
    """Queries of a kind, the same ones each time."""
    queries = Queries(whoosh, kind)
    return [KINDS[kind](queries) for _ in range(count)]


def compare(page: Page, whoosh: Whoosh, queries: list[str]) -> dict[str, Any]:
    """The queries for which the browser gives other articles, scores or order, or another total."""
    return {
        query: {"browser": held, "whoosh": expected}
        for query, held in zip(queries, page.evaluate(RUN, queries), strict=True)
        if held != (expected := whoosh.ask(query))
    }
