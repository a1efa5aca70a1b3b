"""Tests of builder.pages.periods."""

from builder.archive.article import Article
from builder.archive.dates import Precision
from builder.pages.periods import MOST_ROWS, Part, date_of_row, period_of, split
from tests.archives import article, date, event

BASE = "outlets/comet.html"


def many(published: str | None, count: int = MOST_ROWS) -> list[Article]:
    return [article(f"{published}-{number:04}", published=published) for number in range(count)]


def addresses(parts: tuple[Part[Article], ...]) -> list[str]:
    return [part.address for part in parts]


def test_a_short_list_stays_in_one_piece_without_navigation() -> None:
    rows = many("2031-05-04")
    assert split(rows, BASE, date_of_row) == (Part(BASE, tuple(rows)),)


def test_a_long_list_is_split_by_year_and_the_newest_year_stays_at_the_base() -> None:
    parts = split(many("2029") + many("2031-05-04", 3) + many("2030-01"), BASE, date_of_row)
    assert addresses(parts) == [BASE, "outlets/comet/2030.html", "outlets/comet/2029.html"]
    assert [len(part.rows) for part in parts] == [3, MOST_ROWS, MOST_ROWS]
    assert [str(part.period) for part in parts] == ["2031", "2030", "2029"]


def test_the_parts_of_an_index_lie_beside_it() -> None:
    events = [event(f"e{n}", date=f"{2029 + n % 2}-05") for n in range(MOST_ROWS + 1)]
    parts = split(events, "events/index.html", date_of_row)
    assert [part.address for part in parts] == ["events/index.html", "events/2029.html"]


def test_a_year_that_is_too_long_is_split_by_month_and_says_what_is_left_over() -> None:
    rows = many("2031-05-04") + many("2031-04", 5) + many("2031", 2)
    parts = split(rows, BASE, date_of_row)
    assert addresses(parts) == [BASE, "outlets/comet/2031-04.html", "outlets/comet/2031.html"]
    links = parts[0].periods
    assert [(str(link.period), link.rows, link.is_rest) for link in links] == [
        ("2031-05", MOST_ROWS, False),
        ("2031-04", 5, False),
        ("2031", 2, True),
    ]


def test_undated_rows_have_the_last_page() -> None:
    parts = split(many("2031-05-04") + many(None, 4), BASE, date_of_row)
    assert addresses(parts) == [BASE, "outlets/comet/undated.html"]
    assert parts[-1].period is None
    assert len(parts[-1].rows) == 4


def test_all_parts_share_one_navigation() -> None:
    first, second = split(many("2031") + many("2030"), BASE, date_of_row)
    assert first.periods is second.periods
    assert [link.address for link in first.periods] == [first.address, second.address]


def test_a_row_that_may_lie_in_two_years_is_filed_under_neither() -> None:
    assert period_of(date("2030-12-31/2031-01-01"), Precision.YEAR) is None


def test_the_year_is_the_one_that_the_outlet_printed() -> None:
    printed = date("2031-01-01T00:30+10:00")
    assert str(period_of(printed, Precision.YEAR)) == "2031"


def test_a_year_is_in_no_month() -> None:
    assert period_of(date("2031"), Precision.MONTH) is None


def test_an_event_is_filed_under_the_year_in_which_it_began() -> None:
    assert str(date_of_row(event(date="2030-12-31/2031-01-02"))) == "2030-12-31"
