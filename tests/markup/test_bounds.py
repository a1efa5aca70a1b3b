import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from markdown import Markdown

from builder.markup import render
from builder.markup.bounds import (
    DEEPEST_BLOCKS,
    DEEPEST_BRACKETS,
    LONGEST_TARGET,
    MOST_LINES,
    BoundsExtension,
)

EXTENSIONS = ["tables", "footnotes", "sane_lists"]
CONTENT = Path(__file__).parents[2] / "content"


@contextmanager
def at_most(seconds: int) -> Iterator[None]:
    """Ends what would go on for minutes; far above what is needed, so that no machine is too slow."""

    def stop(_signal: int, _frame: object) -> None:
        pytest.fail(f"not done after {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def bounded(source: str) -> str:
    return Markdown(extensions=[*EXTENSIONS, BoundsExtension()]).convert(source)


@pytest.mark.parametrize(
    "source",
    [
        "[" * 10_000,
        "![" * 5_000,
        "[a](" * 5_000,
        "[a](b " * 5_000,
        "[^" * 8_000,
        "*a _b " * 2_000,
        "<http://" * 10_000,
        "# a\n" * 2_000,
        "a\n-\n" * 1_000,
        "* * *\n" * 1_500,
        "|a" * 5_000 + "\n" + "|-" * 5_000,
    ],
    ids=lambda source: source[:8].strip(),
)
def test_no_repetition_takes_for_ever(source: str) -> None:
    with at_most(10):
        render(source, link=str)


@pytest.mark.parametrize("mark", ["1. ", "+ ", "> ", "> 1. ", "+ > ", "*_"])
def test_no_nesting_overflows(mark: str) -> None:
    with at_most(10):
        assert "deep" in render(mark * 1_500 + "deep", link=str)


def test_no_indentation_overflows() -> None:
    lines = [f"{'    ' * depth}- level" for depth in range(300)]
    with at_most(10):
        assert render("\n".join(lines), link=str).count("<ul>") <= DEEPEST_BLOCKS


def test_brackets_nest_as_deep_as_anybody_needs() -> None:
    deepest = DEEPEST_BRACKETS - 1
    assert "<a " in bounded("[" * deepest + "x" + "]" * deepest + "(https://a.example)")
    assert bounded("[" * 40 + "x" + "]" * 40 + "(y)").startswith("<p>[[[[[[[[[")


def test_an_address_may_be_long() -> None:
    assert "<a " in bounded(f"[x](https://a.example/{'y' * (LONGEST_TARGET - 50)})")
    assert "<a " not in bounded(f"[x](https://a.example/{'y' * LONGEST_TARGET})")


def test_a_table_may_be_long() -> None:
    rows = "| 1 |\n" * (MOST_LINES - 2)
    assert bounded(f"| a |\n|---|\n{rows}").count("<td>") == MOST_LINES - 2


@pytest.mark.parametrize(
    "source",
    [
        "[a](https://a.example \"Title (1)\") and [b](<c d> 'e')",
        "[a [nested] b](x(y)z) ![alt [x]](src.png 'f (')",
        "[ref][1] [1] [short] ![img][1]\n\n[1]: https://a.example 'T'\n[short]: b",
        "[unclosed [a](b) and ](c) [d](e",
        "1. a\n    - b\n        > c\n            1. d\n2. e",
        "> a\n> > b\n> > > c\n\nA[^1] b[^long name].\n\n[^1]: x\n[^long name]: y",
    ],
)
def test_within_the_bounds_nothing_changes(source: str) -> None:
    assert bounded(source) == Markdown(extensions=EXTENSIONS).convert(source)


def test_nothing_in_the_archive_reaches_the_bounds() -> None:
    for path in sorted(CONTENT.glob("[ep]*/*.md")):
        body = path.read_text(encoding="utf-8").split("\n---\n", 1)[-1]
        assert bounded(body) == Markdown(extensions=EXTENSIONS).convert(body), path
