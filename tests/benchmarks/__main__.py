"""Measures Rashomon beside Hugo, Pagefind, Eleventy and Pelican.

usage: python -m tests.benchmarks [build growth preview search] --corpus FOLDER [--articles N]

Without a name, all four parts are run: about a quarter of an hour with 10,000 articles. FOLDER has a
`make_content.py OUT N` that writes the first N articles of a corpus as a content folder. What each
part measured is kept, and shown with what the others measured before.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.benchmarks.attic import clear_attics
from tests.benchmarks.builds import measure_builds
from tests.benchmarks.corpus import make_archive
from tests.benchmarks.growth import measure_growth
from tests.benchmarks.ours import PROJECT, Archive
from tests.benchmarks.peers import install
from tests.benchmarks.preview import measure_preview
from tests.benchmarks.process import CommandError
from tests.benchmarks.results import keep, recall
from tests.benchmarks.search_bars import measure_search
from tests.benchmarks.table import format_report, replace_marked

PARTS = ("build", "growth", "preview", "search")
FOLDER = PROJECT / ".cache" / "bench"
GROWTH = (1_000, 3_000, 10_000, 40_000)


def main() -> None:
    options = _read_options()
    results: Path = options.folder / "results" / str(options.articles)
    try:
        for part in options.parts or PARTS:
            print(f"{part} ...", file=sys.stderr)
            keep(results, part, _MEASURES[part](options))
    except CommandError as error:
        sys.exit(str(error))
    finally:
        clear_attics(options.folder)
    kept = {part: measured for part in PARTS if (measured := recall(results, part))}
    report = format_report(kept)
    print(report)
    if options.write:
        page = options.write.read_text("utf-8")
        options.write.write_text(replace_marked(page, report), "utf-8")


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks", description="Measure Rashomon beside other generators."
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--corpus", type=Path, required=True, help="has a make_content.py")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--pairs", type=int, default=3, help="pairs of the long runs")
    parser.add_argument("--growth", type=int, nargs="+", default=GROWTH, metavar="N")
    parser.add_argument("--edits", type=int, default=50)
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where all of it is made")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="a page with the two marks")
    options = parser.parse_args()
    options.folder = options.folder.absolute()
    options.corpus = options.corpus.absolute()
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"there is no part {min(unknown)}; there are {', '.join(PARTS)}")
    if not (options.corpus / "make_content.py").is_file():
        parser.error(f"there is no make_content.py in {options.corpus}")
    return options


def _make_archive(options: argparse.Namespace, articles: int) -> Archive:
    folder: Path = options.folder / "archives" / str(articles)
    return make_archive(options.corpus, articles, folder)


def _measure_builds(options: argparse.Namespace) -> dict[str, Any]:
    install(options.folder)
    archive = _make_archive(options, options.articles)
    return measure_builds(archive, options.folder, options.pairs)


def _measure_growth(options: argparse.Namespace) -> dict[str, Any]:
    folder = options.folder / "archives" / "growth"
    return measure_growth(options.corpus, folder, tuple(options.growth))


def _measure_preview(options: argparse.Namespace) -> dict[str, Any]:
    return measure_preview(_make_archive(options, options.articles), options.edits)


def _measure_search(options: argparse.Namespace) -> dict[str, Any]:
    install(options.folder)
    sizes = (max(options.articles // 10, 1), options.articles)
    smaller, larger = (_make_archive(options, articles) for articles in sizes)
    measured = measure_search((smaller, larger), options.folder, pairs=1)
    return {"smaller": sizes[0], "articles": sizes[1], **measured}


_MEASURES: dict[str, Callable[[argparse.Namespace], dict[str, Any]]] = {
    "build": _measure_builds,
    "growth": _measure_growth,
    "preview": _measure_preview,
    "search": _measure_search,
}

if __name__ == "__main__":
    main()
