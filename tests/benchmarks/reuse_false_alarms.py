"""How often unrelated articles are taken for printings of one text.

usage: python -m tests.benchmarks.reuse_false_alarms CORPUS

CORPUS is a file of one JSON object a line (also with .xz): id, outlet, topic, published, text in
English. Articles on one topic within three days of each other may rightly share copy; all other
pairs are taken as unrelated.
"""

import datetime as dt
import json
import lzma
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from builder.analysis.reuse import FEWEST_SHINGLES, SHARED_COPY, count_overlaps
from builder.analysis.texts import take_features
from builder.text.prose import strip_markdown

NEAR = dt.timedelta(days=3)
SHARES = (0.1, 0.15, 0.2, 0.25, SHARED_COPY, 0.4, 0.5)


def read(path: Path) -> Iterator[dict[str, Any]]:
    with (lzma.open if path.suffix == ".xz" else open)(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def are_related(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    if one["topic"] != other["topic"]:
        return False
    try:
        days = [dt.date.fromisoformat(each["published"]) for each in (one, other)]
    except ValueError:
        return True
    return abs(days[0] - days[1]) <= NEAR


def describe(one: Mapping[str, str], other: Mapping[str, str]) -> str:
    outlets = "one outlet" if one["outlet"] == other["outlet"] else "two outlets"
    return f"{'related' if are_related(one, other) else 'unrelated'}, {outlets}"


def main() -> None:
    rows = {row["id"]: row for row in read(Path(sys.argv[1]))}
    taken = {
        key: frozenset(take_features(strip_markdown(row.pop("text")), "en").shingles)
        for key, row in rows.items()
    }
    shingles = {key: held for key, held in taken.items() if len(held) >= FEWEST_SHINGLES}
    counts: Counter[tuple[str, float]] = Counter()
    for (one, other), shared in count_overlaps(shingles, most_holders=len(rows)).items():
        share = shared / min(len(shingles[one]), len(shingles[other]))
        kind = describe(rows[one], rows[other])
        counts.update((kind, least) for least in SHARES if share >= least)
    pairs = len(shingles) * (len(shingles) - 1) // 2
    sys.stdout.write(f"{len(shingles):,} articles, {pairs:,} pairs; of these share at least\n")
    sys.stdout.write(f"{'':24}" + "".join(f"{least:>8.0%}" for least in SHARES) + "\n")
    for kind in sorted({kind for kind, _ in counts}):
        cells = "".join(f"{counts[kind, least]:>8,}" for least in SHARES)
        sys.stdout.write(f"{kind:24}{cells}\n")


if __name__ == "__main__":
    main()
