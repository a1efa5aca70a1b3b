from babel import Locale

from builder.archive.dates import parse_date
from builder.render.dates import Style, format_clock, format_date, machine_date

BRITISH = Locale("en", "GB")


def shown(text: str, style: Style = "long", locale: Locale = BRITISH) -> str:
    return format_date(parse_date(text), locale, style)


def test_a_day_is_written_in_the_manner_of_the_site_s_language() -> None:
    assert shown("2020-04-16") == "16 April 2020"
    assert shown("2020-04-16", locale=Locale("en", "US")) == "April 16, 2020"
    assert shown("2020-04-16", locale=Locale("de")) == "16. April 2020"


def test_a_moment_keeps_the_clock_and_the_offset_that_the_outlet_printed() -> None:
    assert shown("2020-04-17T01:02:58+08:00") == "17 April 2020, 01:02 UTC+8"
    assert shown("2020-04-16T23:44+05:30", "medium") == "16 Apr 2020, 23:44 UTC+5:30"
    assert shown("2020-04-16T09:00-03:00") == "16 April 2020, 09:00 UTC−3"
    assert shown("2020-04-16T09:00Z") == "16 April 2020, 09:00 UTC"


def test_a_month_is_never_shown_as_its_first_day() -> None:
    assert shown("2020-04") == "April 2020"
    assert shown("2020-04", "medium") == "Apr 2020"
    assert shown("2020") == "2020"


def test_an_interval_shows_both_ends() -> None:
    assert shown("2020-04-16/2020-04-18") == "16–18 Apr 2020"
    assert shown("2020-03/2020-04-18") == "March 2020 – 18 April 2020"


def test_the_axis_of_a_figure_leaves_out_the_year_of_a_day() -> None:
    assert shown("2020-04-16", "axis") == "16 Apr"
    assert shown("2020-04", "axis") == "Apr 2020"


def test_only_a_moment_has_a_clock_time() -> None:
    assert format_clock(parse_date("2020-04-16T17:16+03:00"), BRITISH) == "17:16 UTC+3"
    assert format_clock(parse_date("2020-04-16"), BRITISH) == ""


def test_machines_read_as_much_as_is_known() -> None:
    assert machine_date(parse_date("2020-04~")) == "2020-04"
    assert machine_date(parse_date("2020-04-16T17:16+03:00")) == "2020-04-16T17:16+03:00"
