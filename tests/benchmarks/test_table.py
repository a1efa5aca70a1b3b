from pathlib import Path

import pytest

from tests.benchmarks.table import (
    END,
    START,
    format_builds,
    format_bytes,
    format_growth,
    format_preview,
    format_table,
    replace_marked,
)


def run(wall: float) -> dict[str, float]:
    return {"wall": wall, "cpu": 2 * wall, "peak": 512e6}


def test_a_table_has_words_to_the_left_and_figures_to_the_right() -> None:
    assert format_table(("what", "ours"), [("clean", "1.0 s")]).splitlines() == [
        "| what | ours |",
        "|---|---:|",
        "| clean | 1.0 s |",
    ]


def test_a_duel_is_shown_with_the_medians_of_both_and_the_median_of_the_ratios() -> None:
    duel = {
        "what": "clean",
        "peer": "Hugo",
        "ours": [run(4), run(30), run(5)],
        "theirs": [run(9), run(10), run(11)],
        "ratio": 0.4545,
    }
    sizes = {"Rashomon": {"files": 1200, "bytes": 34_000_000}}
    lines = format_builds({"duels": [duel], "sizes": sizes}).splitlines()
    assert lines[2] == (
        "| clean | 5.0 s, 10.0 s of CPU, 512 MB | Hugo | 10.0 s, 20.0 s of CPU, 512 MB | 0.45 |"
    )
    assert lines[-1] == "| Rashomon | 1,200 | 34 MB |"


def test_growth_is_shown_for_each_thousand_articles() -> None:
    last = format_growth({"growth": [{"articles": 40_000, **run(100)}]}).splitlines()[-1]
    assert last == "| 40,000 articles | 100.0 s | 200.0 s | 5.00 s | 512 MB |"


def test_the_preview_is_shown_by_kind_of_edit() -> None:
    measured = {
        "preview": {"body": {"edits": 17, "median": 120.4, "late": 151.0, "reloaded": 190.2}},
        "memory": {"before": 400e6, "after": 1.5e9},
    }
    shown = format_preview(measured)
    assert "| body | 17 | 120 ms | 151 ms | 190 ms |" in shown
    assert shown.endswith(
        "The server held 400 MB before the edits and 1.50 GB after them, without its builds in the background."
    )


@pytest.mark.parametrize(
    ("count", "shown"), [(940_000, "0.9 MB"), (78_200_000, "78 MB"), (3.4e9, "3.40 GB")]
)
def test_bytes_are_shown_in_the_unit_that_fits(count: float, shown: str) -> None:
    assert format_bytes(count) == shown


def test_a_report_replaces_what_stood_between_the_marks() -> None:
    page = f"before\n\n{START}\n\nold\n\n{END}\n\nafter\n"
    assert replace_marked(page, "new") == f"before\n\n{START}\n\nnew\n\n{END}\n\nafter\n"


def test_a_page_without_the_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="the page needs a line"):
        replace_marked(f"{START}\n", "new")


def test_the_readme_has_the_marks() -> None:
    readme = Path(__file__).parents[2] / "README.md"
    assert "new" in replace_marked(readme.read_text("utf-8"), "new")
