"""Measures the search on a content folder: sizes, times, bytes of a query, and known items found.

usage: python -m tests.benchmarks.search CONTENT [--whoosh FOLDER] [--queries N]

With --whoosh the known items are looked for with Whoosh, in an index that is made in FOLDER if it
is not there: that takes minutes. The queries are three words of four letters or more, drawn from
the headline of one article; the seed is not the one that the ranking was tuned with.
"""

from __future__ import annotations

import argparse
import gzip
import random
import re
import statistics
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from builder.archive.archive import Archive
from builder.artifact import Artifact
from builder.cache.search_index import bring_up_to_date
from builder.pipeline import check
from builder.search.analysis import fold, split_query
from builder.search.documents import list_documents
from builder.search.engine import Searcher
from builder.search.finding import find
from builder.search.numbers import script_order
from builder.search.plan import plan_search_index
from tests.search.indexes import read_script, read_words

SAMPLES = ("obama health care", "white house press", "state of the union", "supreme court ruling")
SEED = 20310504
SHOWN = 10
_KINDS = {"c": "columns", "d": "documents", "e": "events", "l": "lexicon", "p": "positions"} | {
    "t": "terms"
}
_WORD = re.compile(r"[^\W\d_]{4,}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the search.")
    parser.add_argument("content", type=Path)
    parser.add_argument("--whoosh", type=Path)
    parser.add_argument("--queries", type=int, default=200)
    options = parser.parse_args()
    archive = check(options.content).linked.archive
    if archive is None:
        parser.error("the content has errors")
    start, work = time.perf_counter(), time.process_time()
    artifacts = list(plan_search_index(archive))
    took, worked = time.perf_counter() - start, time.process_time() - work
    print(f"shards of {len(archive.articles):,} articles: {took:.1f} s, {worked:.1f} s of one core")
    show_sizes(artifacts)
    show_queries(artifacts)
    if options.whoosh:
        measure_whoosh(archive, options.whoosh, options.queries)


def show_sizes(artifacts: Sequence[Artifact]) -> None:
    """Files and bytes of each kind."""
    by_kind: defaultdict[str, list[Artifact]] = defaultdict(list)
    for artifact in artifacts:
        name = artifact.address.removeprefix("search/")
        by_kind["index" if name == "index.js" else _KINDS[name[0]]].append(artifact)
    for kind, held in [*sorted(by_kind.items()), ("all", list(artifacts))]:
        plain = sum(len(artifact.content) for artifact in held)
        packed = sum(map(packed_size, held))
        print(f"  {kind:<9} {len(held):5} files {plain / 1e6:7.2f} MB {packed / 1e6:7.2f} MB gzip")


def show_queries(artifacts: Sequence[Artifact]) -> None:
    """What sample queries load when nothing is there yet, script apart."""
    by_name = {
        artifact.address.removeprefix("search/").removesuffix(".js"): artifact
        for artifact in artifacts
    }
    documents = [packed_size(held) for name, held in by_name.items() if name[0] == "d"]
    for query in SAMPLES:
        names = sorted(needed(by_name, query))
        loaded = sum(packed_size(by_name[name]) for name in names)
        shown = SHOWN * statistics.mean(documents)
        print(
            f"  cold: {query:<22} {loaded / 1000:5.1f} kB + {SHOWN} blocks {shown / 1000:4.1f} kB"
        )


def needed(by_name: dict[str, Artifact], query: str) -> set[str]:
    """The files that a query loads before it shows anything."""
    index = read_script(by_name["index"])[1]
    names = {"index", index["columns"]}
    for form in split_query(query):
        lexicon = "l" + place(index["lexicon"], form)
        names.add(lexicon)
        if form not in {"of", "the"}:
            names.add("t" + place(index["terms"], fold(form)))
    return names


def place(table: dict[str, str], key: str) -> str:
    """The name of the shard of a table that holds a key."""
    before = [
        first for first in read_words(table["first"]) if script_order(first) <= script_order(key)
    ]
    start = 8 * max(len(before) - 1, 0)
    return table["names"][start : start + 8]


def packed_size(artifact: Artifact) -> int:
    return len(gzip.compress(artifact.content, 6))


def measure_whoosh(archive: Archive, folder: Path, count: int) -> None:
    """How fast Whoosh answers, and where it puts the article that a query was drawn from."""
    start = time.perf_counter()
    state = bring_up_to_date(folder, archive, content="")
    print(f"Whoosh's index brought up to date in {time.perf_counter() - start:.1f} s")
    searcher = Searcher(folder / "index")
    ranks, seconds = [], []
    for id_, query in draw_queries(archive, count):
        start = time.perf_counter()
        answer = find(searcher, query, frozenset(state.stop_words), SHOWN)
        seconds.append(time.perf_counter() - start)
        found = [hit.shown["id"] for hit in answer.hits]
        ranks.append(1 / (found.index(id_) + 1) if id_ in found else 0.0)
    searcher.close()
    print(f"  MRR@{SHOWN} of {count} known items: {statistics.mean(ranks):.4f}")
    print(
        f"  median {statistics.median(seconds) * 1000:.1f} ms, {_late(seconds) * 1000:.1f} ms at 95 %"
    )


def draw_queries(archive: Archive, count: int) -> Iterable[tuple[str, str]]:
    """Articles, each with three words of its headline."""
    draw = random.Random(SEED)
    documents = list_documents(archive)
    while count:
        article = draw.choice(documents).article
        words = sorted(set(_WORD.findall((article.headline or "").lower())))
        if len(words) >= 3:
            count -= 1
            yield article.id, " ".join(draw.sample(words, 3))


def _late(seconds: Sequence[float]) -> float:
    return sorted(seconds)[int(len(seconds) * 0.95)]


if __name__ == "__main__":
    main()
