"""Converters are used again; no text may leave anything to the next one."""

import inspect
import sys
from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st

from builder.markup.conversion import convert, convert_to_words

TEXTS = [
    "A fact.[^1] And [a place][p].\n\n[^1]: Its *source*.\n\n[p]: https://p.example/",
    "No fact.[^1] And [no place][p], [p].",
    "# Main\n\n## One\n\n## One",
    "3. three\n\n    - four\n\n        > five",
    "1. one",
    "| a | b |\n|--:|---|\n| 1 | 2 |",
    "a | b\n--- | ---\n1 | 2",
    "*a **b* _c",
    "c_ b** a*",
    "`code` &copy; <https://a.example>",
    "***\n\n- - -",
]


def read(source: str) -> str:
    return convert(source, link=str, id_prefix="") + convert_to_words(source)


ALONE = {source: read(source) for source in TEXTS}


@given(st.lists(st.sampled_from(TEXTS), max_size=8))
def test_a_text_comes_out_the_same_after_any_other(sources: list[str]) -> None:
    assert [read(source) for source in sources] == [ALONE[source] for source in sources]


def test_texts_can_be_converted_in_several_threads() -> None:
    sources = TEXTS * 20
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(read, sources)) == [ALONE[source] for source in sources]


def test_a_failure_leaves_nothing_behind() -> None:
    def read_below(depth: int) -> None:
        if depth:
            read_below(depth - 1)
        else:
            read(TEXTS[3])

    frames = len(inspect.stack(0))
    failed = 0
    for left in range(20, 100, 4):
        try:
            read_below(sys.getrecursionlimit() - frames - left)
        except RecursionError:
            failed += 1
        assert read(TEXTS[7]) == ALONE[TEXTS[7]]
    assert failed


def test_only_headings_without_a_prefix_avoid_the_ids_of_the_page() -> None:
    assert convert("# Main", link=str, id_prefix="") == '<h2 id="main-2">Main</h2>'
    assert convert("# Main", link=str, id_prefix="x-") == '<h2 id="x-main">Main</h2>'
