"""Measures all that is asked of the search beside Pagefind, from one run on the same articles."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from builder.cache.index_state import cache_folder
from tests.benchmarks import ours
from tests.benchmarks.attic import put_away
from tests.benchmarks.builds import measure_folder
from tests.benchmarks.conversion import read_corpus, write_for_pagefind
from tests.benchmarks.ours import Archive, rashomon
from tests.benchmarks.pairs import Contestant, take
from tests.benchmarks.peers import OUTPUT, pagefind
from tests.benchmarks.process import Run, run
from tests.benchmarks.search_browser import (
    COLD,
    Growth,
    compare_with_whoosh,
    draw_common,
    draw_known,
    list_mixed,
    measure,
    measure_growth,
    spread,
)
from tests.benchmarks.search_pagefind import BUNDLE, measure_pagefind, measure_pagefind_growth

KNOWN = 200
ANSWERS = 5
"""How often `rashomon search` is timed once its index is up to date."""


@dataclass(frozen=True)
class Both:
    """An archive of ours, and the folder in which Pagefind's pages of the same articles lie."""

    archive: Archive
    pages: Path

    @property
    def site(self) -> Path:
        return self.pages / OUTPUT


def measure_search(
    archives: tuple[Archive, Archive], peers: Path, pairs: int, known: int = KNOWN
) -> dict[str, Any]:
    """Everything, with a smaller and a larger archive; the smaller one is for the growth alone."""
    smaller, larger = (prepare_pages(archive, peers) for archive in archives)
    take(_with_search(smaller), 0)
    take(_pagefind(smaller, peers), 0)
    indexing = [time_indexing(larger, peers) for _ in range(pairs)]
    queries = draw_known(larger.archive.site, known)
    common = draw_common(larger.archive.site, COLD)
    first = [*common, *(item.query for item in draw_known(smaller.archive.site, COLD))]
    mixed = list_mixed(smaller.archive.site, COLD)
    terminal = time_terminal(larger.archive, [item.query for item in queries[:ANSWERS]])
    return {
        "rashomon": asdict(measure(larger.archive.site, queries, common)),
        "pagefind": asdict(measure_pagefind(larger.site, queries, common)),
        "growth": {
            "rashomon": _growth(measure_growth(smaller.archive.site, larger.archive.site, mixed)),
            "pagefind": _growth(measure_pagefind_growth(smaller.site, larger.site, first)),
        },
        "indexing": _compare_indexing(indexing),
        "over_our_site": time_over_our_site(larger, peers),
        "terminal": terminal,
        "parity": measure_parity(larger.archive),
    }


def prepare_pages(archive: Archive, peers: Path) -> Both:
    """Pages of the same articles with next to no markup, for Pagefind."""
    corpus = read_corpus(archive.content)
    both = Both(archive, peers / str(len(corpus.articles)) / "pages")
    put_away(both.pages)
    write_for_pagefind(corpus, both.site)
    return both


@dataclass(frozen=True)
class Indexing:
    """A clean build of ours without and with search, and Pagefind over minimal pages."""

    without_search: Run
    with_search: Run
    pagefind: Run


def time_indexing(both: Both, peers: Path) -> Indexing:
    """What search adds to a clean build of ours is what its index costs, whatever does the work."""
    without_search = take(ours.from_nothing(both.archive, "--no-search"), 0)
    other = take(_pagefind(both, peers), 0)
    return Indexing(without_search, take(_with_search(both), 0), other)


def _with_search(both: Both) -> Contestant:
    return ours.from_nothing(both.archive)


def _pagefind(both: Both, peers: Path) -> Contestant:
    def prepare(_number: int) -> None:
        put_away(both.site / BUNDLE)

    return Contestant("Pagefind", both.pages, prepare, (pagefind(peers),))


def _compare_indexing(rounds: Sequence[Indexing]) -> dict[str, Any]:
    added = [one.with_search.wall - one.without_search.wall for one in rounds]
    added_cpu = [one.with_search.cpu - one.without_search.cpu for one in rounds]
    pairs = zip(added, rounds, strict=True)
    return {
        "rashomon": {"wall": statistics.median(added), "cpu": statistics.median(added_cpu)},
        "pagefind": {
            "wall": statistics.median(one.pagefind.wall for one in rounds),
            "cpu": statistics.median(one.pagefind.cpu for one in rounds),
            "peak": max(one.pagefind.peak for one in rounds),
        },
        "ratio": statistics.median(mine / one.pagefind.wall for mine, one in pairs),
        "pairs": len(rounds),
    }


def time_over_our_site(both: Both, peers: Path) -> dict[str, Any]:
    """Pagefind over all pages of ours, as somebody would who used it in place of our search."""
    bundle = both.pages / "over-our-site"
    command = (*pagefind(peers, both.archive.site), "--output-path", bundle)
    taken = run(command, both.pages)
    return {**asdict(taken), **measure_folder(bundle)}


def time_terminal(archive: Archive, queries: Sequence[str]) -> dict[str, float]:
    """Seconds of `rashomon search`: the first time, which makes its index, and then."""
    seconds = []
    for query in (queries[0], *queries):
        start = time.perf_counter()
        command = [str(part) for part in rashomon("search", archive, query)]
        subprocess.run(command, cwd=archive.folder, check=True, capture_output=True)
        seconds.append(time.perf_counter() - start)
    return {"first": seconds[0], "next": statistics.median(seconds[1:])}


def measure_parity(archive: Archive) -> dict[str, Any]:
    """How many queries of every kind get the same first ten from the browser and from Whoosh."""
    parity = compare_with_whoosh(archive.site, archive.content, cache_folder(archive.content))
    different = list(parity.differences)
    return {"queries": parity.queries, "agreeing": parity.agreeing, "different": different}


def _growth(held: Sequence[Growth]) -> dict[str, float]:
    return asdict(spread([each.times for each in held]))
