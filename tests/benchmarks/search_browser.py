"""Measures the search of a built site in Chromium: bytes, times, known items found, and growth.

usage: python -m tests.benchmarks.search_browser SITE [--smaller SITE] [--queries N] [--json FILE]
       [--content CONTENT --whoosh FOLDER]

SITE is the folder of a built site, as of 10,000 articles; --smaller one of fewer, as of 1,000,
whose queries are asked of both to see by how much the bytes of a query grow. With --whoosh, 25
queries of each kind are asked of Whoosh too, in an index of CONTENT, which is what SITE was made
of; it is made in FOLDER if it is not there, which takes minutes.

Known items are three words of four letters or more, drawn from the headline of one article; common
words are three of the 200 words that most articles hold. Bytes are those of the bodies of the
script and of the index, gzipped, in a browser that has nothing yet, not those of the page around
the box. Times are from the call to the resolved promise, ten results, after a first search in the
same page, each query for the first time and then again.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import random
import re
import statistics
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from builder.artifact import Artifact
from builder.pipeline import check
from tests.benchmarks.packed_host import serve_packed
from tests.browser.find_browser import find_browser
from tests.browser.search_queries import KINDS, Whoosh, compare, draw
from tests.search.indexes import read_numbers, read_script, read_words

SEED = 20310504
COLD = 30
"""How many first searches of each kind are made: each takes a browser of its own."""
FIRST = "government report"
STATE = "state of the union"
_COMMONEST = 200
_NUMBER = re.compile(r"^[d-~]*[#-c]")
_WORD = re.compile(r"[^\W\d_]{4,}")
_FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
_ASK = """async query => {
  const start = performance.now();
  const {total, results} = await Rashomon.search(query, {limit: 10});
  return {time: performance.now() - start, total, ids: results.map(({id}) => id)};
}"""
_LOADED = """() => performance.getEntriesByType("resource")
  .filter(({name}) => /\\/(search|assets\\/search)[./]/.test(name))
  .map(({encodedBodySize}) => encodedBodySize)"""


@dataclass(frozen=True, slots=True)
class Spread:
    """Of some numbers, the one in the middle, the one above 95 of 100, and the largest."""

    median: float
    late: float
    largest: float


@dataclass(frozen=True, slots=True)
class KnownItem:
    """An article, by its id, and words of its headline."""

    id: str
    query: str


@dataclass(frozen=True, slots=True)
class Measured:
    """What the search of a site costs and finds.

    `size` and `script` in bytes, the script gzipped; `cold` and `cold_files` of first searches, in
    bytes and files; `next`, `again` and `cold_time` in milliseconds; `state` both of `STATE`.
    """

    articles: int
    files: int
    size: int
    script: int
    cold: Spread
    cold_files: Spread
    cold_time: Spread
    next: Spread
    again: Spread
    state_bytes: int
    state_time: float
    mrr: float


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the search of a site in Chromium.")
    parser.add_argument("site", type=Path)
    parser.add_argument("--smaller", type=Path)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--content", type=Path)
    parser.add_argument("--whoosh", type=Path)
    options = parser.parse_args()
    known = draw_known(options.site, options.queries)
    measured = measure(options.site, known, draw_common(options.site, COLD))
    mixed = list_mixed(options.smaller, COLD) if options.smaller else []
    growth = measure_growth(options.smaller, options.site, mixed) if mixed else []
    show(measured, growth)
    if options.content and options.whoosh:
        show_parity(compare_with_whoosh(options.site, options.content, options.whoosh))
    if options.json:
        found = {"search": asdict(measured), "growth": [asdict(held) for held in growth]}
        options.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


def measure(site: Path, queries: Sequence[KnownItem], cold: Sequence[str] = ()) -> Measured:
    """Ask the queries in Chromium, of a built site that is served gzipped and unthrottled.

    First searches are made for `cold` and for the first `COLD` of the queries.
    """
    files = [path for path in (site / "search").iterdir() if path.is_file()]
    with serve_packed(site) as address, start_browser() as browser:
        page = _open(browser, address)
        page.evaluate(_ASK, FIRST)
        first = [page.evaluate(_ASK, item.query) for item in queries]
        again = [page.evaluate(_ASK, item.query)["time"] for item in queries]
        colds = [*cold, *(item.query for item in queries[:COLD])]
        loads = [ask_cold(browser, address, query) for query in colds]
        state = ask_cold(browser, address, STATE)
        state_time = page.evaluate(_ASK, STATE)["time"]
    return Measured(
        articles=read_index(site)["articles"],
        files=len(files),
        size=sum(path.stat().st_size for path in files),
        script=loads[0].sizes[0],
        cold=spread([sum(load.sizes) for load in loads]),
        cold_files=spread([len(load.sizes) for load in loads]),
        cold_time=spread([load.time for load in loads]),
        next=spread([held["time"] for held in first]),
        again=spread(again),
        state_bytes=sum(state.sizes),
        state_time=state_time,
        mrr=statistics.mean(
            reciprocal_rank(item.id, held["ids"]) for item, held in zip(queries, first, strict=True)
        ),
    )


@dataclass(frozen=True, slots=True)
class Load:
    """What one first search loaded, in bytes, the script first, and how long it took, in ms."""

    sizes: tuple[int, ...]
    time: float


def ask_cold(browser: Browser, address: str, query: str) -> Load:
    page = _open(browser, address)
    time = page.evaluate(_ASK, query)["time"]
    sizes = page.evaluate(_LOADED)
    page.context.close()
    return Load(tuple(sizes), time)


@dataclass(frozen=True, slots=True)
class Growth:
    """The bytes of a first search in a smaller and in a larger site."""

    query: str
    smaller: int
    larger: int

    @property
    def times(self) -> float:
        return self.larger / self.smaller


def measure_growth(smaller: Path, larger: Path, queries: Sequence[str]) -> list[Growth]:
    with start_browser() as browser:
        sizes = [_cold_sizes(browser, site, queries) for site in (smaller, larger)]
    return [Growth(*row) for row in zip(queries, *sizes, strict=True)]


def _cold_sizes(browser: Browser, site: Path, queries: Sequence[str]) -> list[int]:
    with serve_packed(site) as address:
        return [sum(ask_cold(browser, address, query).sizes) for query in queries]


def _open(browser: Browser, address: str) -> Page:
    """The page of the search in a browser that remembers nothing."""
    page = browser.new_context().new_page()
    page.goto(f"{address}search.html")
    return page


@contextlib.contextmanager
def start_browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=_FLAGS)
        yield browser
        browser.close()


def draw_known(site: Path, count: int) -> list[KnownItem]:
    """Articles of a site, each with three words of its headline; the same ones each time."""
    draw = random.Random(SEED)
    index = read_index(site)
    blocks = _names(index["documents"])
    found: list[KnownItem] = []
    while len(found) < count:
        id_, headline, *_ = draw.choice(_read(site, f"d{draw.choice(blocks)}")["articles"])
        words = sorted(set(_WORD.findall((headline or "").lower())))
        if len(words) >= 3:
            found.append(KnownItem(id_, " ".join(draw.sample(words, 3))))
    return found


def draw_common(site: Path, count: int) -> list[str]:
    """Queries of three of the words that most articles hold, stop words apart."""
    counted = []
    for name in _names(read_index(site)["lexicon"]["names"]):
        shard = _read(site, f"l{name}")
        rows = zip(read_words(shard["keys"]), shard["rows"].split(" "), strict=True)
        counted += [(read_numbers(_NUMBER.findall(row)[0])[0], key) for key, row in rows]
    commonest = sorted((-(number // 2), key) for number, key in counted if number % 2 == 0)
    words = [key for _, key in commonest if _WORD.fullmatch(key)][:_COMMONEST]
    draw = random.Random(SEED)
    return [" ".join(draw.sample(words, 3)) for _ in range(count)]


def list_mixed(site: Path, count: int) -> list[str]:
    """Queries of every kind: known items, common words, misspelt words, phrases, prefixes."""
    known = [item.query for item in draw_known(site, count)]
    words = [query.split() for query in known]
    return [
        *known,
        *draw_common(site, count),
        *(f"{one[:-1]}q{one[-1]} {other}" for one, other, _ in words[: count // 3]),
        *(f"{one[:4]}* {other}" for one, other, _ in words[: count // 3]),
        *(f"headline:{one} -{other}" for one, other, _ in words[: count // 3]),
        STATE,
        f'"{STATE}"',
    ]


def read_index(site: Path) -> dict[str, Any]:
    index: dict[str, Any] = _read(site, "index")
    return index


def _read(site: Path, name: str) -> Any:
    address = f"search/{name}.js"
    return read_script(Artifact(address, (site / address).read_bytes()))[1]


def _names(joined: str) -> list[str]:
    return [joined[start : start + 8] for start in range(0, len(joined), 8)]


def reciprocal_rank(id_: str, ids: Sequence[str]) -> float:
    return 1 / (ids.index(id_) + 1) if id_ in ids else 0.0


def spread(numbers: Sequence[float]) -> Spread:
    ordered = sorted(numbers)
    late = ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)]
    return Spread(statistics.median(ordered), late, ordered[-1])


def show(measured: Measured, growth: Sequence[Growth]) -> None:
    rows = [
        ("articles", f"{measured.articles:,}", ""),
        ("index", f"{measured.size / 1e6:.1f} MB, {measured.files:,} files", "30 MB, 2,000 files"),
        ("script", f"{measured.script / 1000:.1f} kB", ""),
        ("first search, bytes", _kilobytes(measured.cold), "150 kB"),
        ("first search, files", _plain(measured.cold_files), ""),
        ("first search, time", _milliseconds(measured.cold_time), ""),
        ("next searches, new words", _milliseconds(measured.next), "10 and 40 ms"),
        ("next searches, repeated", _milliseconds(measured.again), ""),
        (STATE, f"{measured.state_bytes / 1000:.1f} kB, {measured.state_time:.1f} ms", "as others"),
        ("MRR@10, three headline words", f"{measured.mrr:.4f}", "0.97"),
    ]
    if growth:
        times = spread([held.times for held in growth])
        rows.append(
            (
                "growth of a query's bytes",
                f"{times.median:.2f} / {times.late:.2f} / {times.largest:.2f}",
                "2",
            )
        )
    for name, value, bar in rows:
        print(f"  {name:<30} {value:<36} {bar}")


@dataclass(frozen=True, slots=True)
class Parity:
    """How many queries were asked of both, and where the browser's first ten are not Whoosh's."""

    queries: int
    differences: Mapping[str, Any]

    @property
    def agreeing(self) -> int:
        return self.queries - len(self.differences)


def compare_with_whoosh(site: Path, content: Path, folder: Path) -> Parity:
    """Ask queries of every kind of both; Whoosh's index in a folder is brought up to date."""
    archive = check(content).linked.archive
    if archive is None:
        sys.exit("the content has errors")
    whoosh = Whoosh(folder, archive)
    queries = [query for kind in KINDS for query in draw(whoosh, kind, 25)]
    with serve_packed(site) as address, start_browser() as browser:
        differences = compare(_open(browser, address), whoosh, queries)
    whoosh.close()
    return Parity(len(queries), differences)


def show_parity(parity: Parity) -> None:
    print(f"  {parity.agreeing} of {parity.queries} queries agree with Whoosh")
    for query, held in parity.differences.items():
        print(f"    {query}: {held}")


def _kilobytes(held: Spread) -> str:
    return f"{held.median / 1000:.1f} / {held.late / 1000:.1f} / {held.largest / 1000:.1f} kB"


def _milliseconds(held: Spread) -> str:
    return f"{held.median:.1f} / {held.late:.1f} / {held.largest:.1f} ms"


def _plain(held: Spread) -> str:
    return f"{held.median:g} / {held.late:g} / {held.largest:g}"


if __name__ == "__main__":
    main()
