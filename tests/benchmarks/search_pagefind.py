"""Measures Pagefind in Chromium as search_browser measures ours: same queries, same host, ten results.

Its user interface is left out on both sides of the count: bytes are those of its script, its
WebAssembly and its index, with the ten results' texts.
"""

from __future__ import annotations

import functools
import gzip
import statistics
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request

from tests.benchmarks.packed_host import LEVEL, serve_packed
from tests.benchmarks.search_browser import (
    COLD,
    FIRST,
    STATE,
    Growth,
    KnownItem,
    Load,
    Measured,
    reciprocal_rank,
    spread,
    start_browser,
)

BUNDLE = "pagefind"
_INDEX = {".pf_index", ".pf_fragment", ".pf_filter", ".pf_meta", ".json"}
_PROGRAM = {".js", ".pagefind"}
_ASK = """async query => {
  const start = performance.now();
  const found = await window.engine.search(query);
  const results = await Promise.all(found.results.slice(0, 10).map(result => result.data()));
  const time = performance.now() - start;
  return {time, total: found.results.length, urls: results.map(({url}) => url)};
}"""
_OPEN = "async () => { window.engine = await import('/pagefind/pagefind.js'); }"


def measure_pagefind(site: Path, queries: Sequence[KnownItem], cold: Sequence[str]) -> Measured:
    """As search_browser.measure, of a folder of pages whose addresses are the articles' ids."""
    index = [path for path in (site / BUNDLE).rglob("*") if path.suffix in _INDEX]
    with serve_packed(site) as address, start_browser() as browser:
        page = _open(browser, address, site)
        page.evaluate(_ASK, FIRST)
        first = [page.evaluate(_ASK, item.query) for item in queries]
        again = [page.evaluate(_ASK, item.query)["time"] for item in queries]
        colds = [*cold, *(item.query for item in queries[:COLD])]
        loads = [_ask_cold(browser, address, site, query) for query in colds]
        state = _ask_cold(browser, address, site, STATE)
        state_time = page.evaluate(_ASK, STATE)["time"]
    return Measured(
        articles=sum(path.suffix == ".pf_fragment" for path in index),
        files=len(index),
        size=sum(path.stat().st_size for path in index),
        script=loads[0].sizes[0],
        cold=spread([sum(load.sizes) for load in loads]),
        cold_files=spread([len(load.sizes) for load in loads]),
        cold_time=spread([load.time for load in loads]),
        next=spread([held["time"] for held in first]),
        again=spread(again),
        state_bytes=sum(state.sizes),
        state_time=state_time,
        mrr=statistics.mean(
            reciprocal_rank(item.id, [_id_of(url) for url in held["urls"]])
            for item, held in zip(queries, first, strict=True)
        ),
    )


def _id_of(url: str) -> str:
    """An article's id from the address of its page, which may be without the end ".html"."""
    return urlsplit(url).path.strip("/").removesuffix(".html")


def measure_pagefind_growth(smaller: Path, larger: Path, queries: Sequence[str]) -> list[Growth]:
    """The bytes of first searches in a smaller and in a larger index."""
    with start_browser() as browser:
        sizes = [_cold_sizes(browser, site, queries) for site in (smaller, larger)]
    return [Growth(*row) for row in zip(queries, *sizes, strict=True)]


def _cold_sizes(browser: Browser, site: Path, queries: Sequence[str]) -> list[int]:
    with serve_packed(site) as address:
        return [sum(_ask_cold(browser, address, site, query).sizes) for query in queries]


def _ask_cold(browser: Browser, address: str, site: Path, query: str) -> Load:
    """What one first search loads, its program first.

    A worker loads most of it, and the browser does not say how much: the host's own bytes count.
    """
    page = browser.new_context().new_page()
    addresses: list[str] = []

    def note(request: Request) -> None:
        addresses.append(urlsplit(request.url).path.lstrip("/"))

    page.context.on("requestfinished", note)
    _enter(page, address, site)
    time = page.evaluate(_ASK, query)["time"]
    page.context.close()
    loaded = [site / each for each in addresses if each.startswith(f"{BUNDLE}/")]
    program = sum(_packed_size(path) for path in loaded if path.suffix in _PROGRAM)
    return Load((program, *(_packed_size(path) for path in loaded if path.suffix in _INDEX)), time)


@functools.cache
def _packed_size(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), LEVEL))


def _open(browser: Browser, address: str, site: Path) -> Page:
    page = browser.new_context().new_page()
    _enter(page, address, site)
    return page


def _enter(page: Page, address: str, site: Path) -> None:
    """Any page will do: none of them has a script of its own."""
    article = next(path for path in sorted(site.rglob("*.html")) if BUNDLE not in path.parts)
    page.goto(f"{address}{article.relative_to(site).as_posix()}")
    page.evaluate(_OPEN)
