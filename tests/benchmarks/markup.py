"""Compares both ways of Markdown on the articles of a content folder: the same bytes, and the time.

usage: python -m tests.benchmarks.markup CONTENT
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from builder.markup import plain_opening, plain_text, render
from builder.markup.conversion import convert, convert_to_words
from builder.markup.plain import is_plain
from builder.search.prose import searchable
from builder.text.opening import opening
from builder.text.prose import strip_front_matter


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure Markdown.")
    parser.add_argument("content", type=Path)
    options = parser.parse_args()
    paths = sorted((options.content / "articles").rglob("*.md"))
    bodies = [strip_front_matter(path.read_text(encoding="utf-8")).strip("\n") for path in paths]
    bodies = [body for body in bodies if body]
    if not bodies:
        parser.error(f"{options.content} has no articles with a text")
    plain = sum(map(is_plain, bodies))
    print(f"{len(bodies):,} articles, {plain / len(bodies):.1%} of them plain\n")
    for name, use, full in (
        ("page", _to_page, _to_page_in_full),
        ("plain words", plain_text, convert_to_words),
        ("opening", plain_opening, lambda body: opening(convert_to_words(body))),
        ("words to search", searchable, None),
    ):
        _compare(name, bodies, use, full)


def _compare(
    name: str,
    bodies: Sequence[str],
    use: Callable[[str], str],
    full: Callable[[str], str] | None,
) -> None:
    made, took = _time(use, bodies)
    print(f"{name:<16}{took:8.3f} ms an article")
    if full is None:
        return
    expected, took = _time(full, bodies)
    wrong = sum(one != other for one, other in zip(made, expected, strict=True))
    print(f"{'  the full way':<16}{took:8.3f} ms an article, {wrong} are not the same")


def _time(use: Callable[[str], str], bodies: Sequence[str]) -> tuple[list[str], float]:
    start = time.process_time()
    made = [use(body) for body in bodies]
    return made, (time.process_time() - start) * 1000 / len(bodies)


def _to_page(body: str) -> str:
    return render(body, link=str, id_prefix="text-")


def _to_page_in_full(body: str) -> str:
    return convert(body, link=str, id_prefix="text-")


if __name__ == "__main__":
    main()
