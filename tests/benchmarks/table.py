"""Writes what was measured as Markdown tables, and puts them between two marks of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

START = "<!-- benchmarks: written by make bench -->"
END = "<!-- end of the benchmarks -->"

Measured = Mapping[str, Any]


def format_report(parts: Mapping[str, Measured]) -> str:
    """All tables of the parts that were measured, each with its day, its machine and its size."""
    sections = (
        (_FORMATS[part](measured), describe(part, measured)) for part, measured in parts.items()
    )
    return "\n\n".join(f"{told}\n\n{table}" for table, told in sections)


def replace_marked(page: str, report: str) -> str:
    """The page with the report between its two marks; raises ValueError if it has not got both."""
    before, start, rest = page.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise ValueError(f'the page needs a line "{START}" and below it a line "{END}"')
    return f"{before}{START}\n\n{report}\n\n{END}{after}"


def describe(part: str, measured: Measured) -> str:
    size = f"{measured['articles']:,} articles, " if "articles" in measured else ""
    return f"{_TITLES[part]} ({size}{measured['machine']}; {measured['day']}):"


def format_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table: words to the left, all but the first column's figures to the right."""
    line = "|" + "---|" + "---:|" * (len(head) - 1)
    return "\n".join((_line(head), line, *map(_line, rows)))


def format_builds(measured: Measured) -> str:
    head = ("", "Rashomon", "", "the other", "ratio")
    rows = [
        (
            duel["what"],
            format_run(middle(duel["ours"])),
            duel["peer"],
            format_run(middle(duel["theirs"])),
            f"{duel['ratio']:.2f}",
        )
        for duel in measured["duels"]
    ]
    return f"{format_table(head, rows)}\n\n{format_sizes(measured['sizes'])}"


def format_sizes(sizes: Mapping[str, Measured]) -> str:
    head = ("output of", "files", "size")
    rows = (
        (name, f"{held['files']:,}", format_bytes(held["bytes"])) for name, held in sizes.items()
    )
    return format_table(head, rows)


def format_growth(measured: Measured) -> str:
    head = ("clean build with search of", "time", "CPU", "CPU for each 1,000", "memory")
    rows = (
        (
            f"{step['articles']:,} articles",
            f"{step['wall']:.1f} s",
            f"{step['cpu']:.1f} s",
            f"{step['cpu'] * 1000 / step['articles']:.2f} s",
            format_bytes(step["peak"]),
        )
        for step in measured["growth"]
    )
    return format_table(head, rows)


def format_preview(measured: Measured) -> str:
    head = ("from save to page that shows it", "edits", "median", "95th of 100", "reloaded, median")
    rows = [
        (
            kind,
            str(held["edits"]),
            *(f"{held[name]:.0f} ms" for name in ("median", "late", "reloaded")),
        )
        for kind, held in measured["preview"].items()
    ]
    memory = measured["memory"]
    told = (
        f"The server held {format_bytes(memory['before'])} before the edits "
        f"and {format_bytes(memory['after'])} after them, without its builds in the background."
    )
    return f"{format_table(head, rows)}\n\n{told}"


def format_search(measured: Measured) -> str:
    return format_table(("", "Rashomon", "Pagefind", "bar"), _search_rows(measured))


def _search_rows(measured: Measured) -> Iterator[tuple[str, ...]]:
    ours, theirs = measured["rashomon"], measured["pagefind"]
    times, growth = measured["indexing"], measured["growth"]
    over, terminal, parity = (measured[name] for name in ("over_our_site", "terminal", "parity"))

    def row(what: str, show: Any, bar: str = "") -> tuple[str, ...]:
        return what, show(ours), show(theirs), bar

    yield row("first search, median", lambda held: _kilobytes(held["cold"]["median"]), "150 kB")
    yield row("first search, most", lambda held: _kilobytes(held["cold"]["largest"]))
    yield row("first search, files", lambda held: f"{held['cold_files']['median']:g}")
    yield row("next searches, median", lambda held: _milliseconds(held["next"]["median"]), "10 ms")
    yield row("next, 95th of 100", lambda held: _milliseconds(held["next"]["late"]), "40 ms")
    yield row("`state of the union`, first", lambda held: _kilobytes(held["state_bytes"]), "as any")
    yield row("`state of the union`, next", lambda held: _milliseconds(held["state_time"]))
    yield row("known items, MRR@10", lambda held: f"{held['mrr']:.3f}", "0.970")
    yield row("index", lambda held: f"{format_bytes(held['size'])}", "30 MB")
    yield row("files of the index", lambda held: f"{held['files']:,}", "2,000")
    smaller, larger = measured["smaller"], measured["articles"]
    yield (
        f"bytes of a first search, {smaller:,} to {larger:,}: median, 95th of 100, most",
        _times(growth["rashomon"]),
        _times(growth["pagefind"]),
        "2 times",
    )
    yield (
        "building the index",
        f"{times['rashomon']['wall']:.1f} s, {times['rashomon']['cpu']:.1f} s of CPU",
        f"{times['pagefind']['wall']:.1f} s, {times['pagefind']['cpu']:.1f} s of CPU",
        f"{times['ratio']:.2f} of 0.33",
    )
    yield "the same over our own pages", "", f"{over['wall']:.1f} s, {over['files']:,} files", ""
    yield "`rashomon search`", f"{terminal['next']:.2f} s", "", "0.5 s"
    yield "`rashomon search`, its index not made yet", f"{terminal['first']:.1f} s", "", ""
    yield (
        "same first ten as Whoosh",
        f"{parity['agreeing']:,} of {parity['queries']:,} queries",
        "",
        "all",
    )


def middle(runs: Sequence[Measured]) -> dict[str, float]:
    """Of several runs, each figure's median."""
    return {
        figure: sorted(run[figure] for run in runs)[(len(runs) - 1) // 2]
        for figure in ("wall", "cpu", "peak")
    }


def format_run(run: Measured) -> str:
    return f"{run['wall']:.1f} s, {run['cpu']:.1f} s of CPU, {format_bytes(run['peak'])}"


def format_bytes(count: float) -> str:
    if count >= 1e9:
        return f"{count / 1e9:.2f} GB"
    return f"{count / 1e6:.0f} MB" if count >= 1e7 else f"{count / 1e6:.1f} MB"


def _kilobytes(count: float) -> str:
    return f"{count / 1000:.0f} kB"


def _times(spread: Measured) -> str:
    return f"{spread['median']:.2f}, {spread['late']:.2f}, {spread['largest']:.2f} times"


def _milliseconds(count: float) -> str:
    return f"{count:.1f} ms"


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


_FORMATS = {
    "build": format_builds,
    "growth": format_growth,
    "preview": format_preview,
    "search": format_search,
}
_TITLES = {
    "build": "Builds beside other generators",
    "growth": "Growth",
    "preview": "Preview",
    "search": "Search beside Pagefind",
}
