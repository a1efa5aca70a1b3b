"""Times clean builds of ours from a thousand articles to forty thousand."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.benchmarks import ours
from tests.benchmarks.corpus import make_archive, repeat_articles
from tests.benchmarks.pairs import take

CORPUS = 10_000
"""Articles in the corpus; more are made by repeating it with changed words."""


def measure_growth(maker: Path, folder: Path, steps: tuple[int, ...]) -> dict[str, Any]:
    """One clean build with search of each size."""
    rows = []
    for articles in steps:
        archive = make_archive(maker, min(articles, CORPUS), folder)
        repeat_articles(archive, articles // CORPUS - 1)
        rows.append({"articles": articles, **asdict(take(ours.from_nothing(archive), 0))})
    return {"growth": rows}
