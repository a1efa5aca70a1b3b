"""What filters keep for the next page is what they would work out again."""

from builder.archive.dates import parse_date
from builder.render.filters import make_filters

DATE, NUMBER = (make_filters("en")[name] for name in ("date", "number"))


def test_one_moment_on_two_clocks_is_shown_on_each() -> None:
    texts = ("2031-05-03T12:00+02:00", "2031-05-03T10:00Z", "2031-05-03T12:00+02:00")
    assert [DATE(parse_date(text)) for text in texts] == [
        "May 3, 2031, 12:00 UTC+2",
        "May 3, 2031, 10:00 UTC",
        "May 3, 2031, 12:00 UTC+2",
    ]


def test_a_number_does_not_look_like_an_equal_one_shown_before() -> None:
    shown = [NUMBER(value, decimals) for value in (-0.0, 0, 1.0, 1) for decimals in (None, 2)]
    assert shown == ["0", "0.00", "0", "0.00", "1", "1.00", "1", "1.00"]
    assert NUMBER(-1234.5) == "−1,234.5"


def test_a_site_in_another_language_has_its_own_dates_and_numbers() -> None:
    german = make_filters("de")
    assert (NUMBER(1234), german["number"](1234)) == ("1,234", "1.234")
    day = parse_date("2031-05-03")
    assert (DATE(day, "medium"), german["date"](day, "medium")) == ("May 3, 2031", "03.05.2031")
