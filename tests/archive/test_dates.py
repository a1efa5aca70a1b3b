import contextlib
import datetime as dt
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.archive.dates import (
    BackwardsIntervalError,
    Date,
    DateError,
    MissingOffsetError,
    NotInCalendarError,
    Precision,
    parse_date,
)

YEARS = st.integers(1000, 9998).map(str)
MONTHS = st.builds("{}-{:02}".format, YEARS, st.integers(1, 12))
DAYS = st.dates(dt.date(1000, 1, 1), dt.date(9998, 12, 31)).map(str)
OFFSETS = st.builds(
    "{}{:02}:{:02}".format, st.sampled_from("+-"), st.integers(0, 13), st.integers(0, 59)
)
CLOCKS = st.times().map(lambda time: time.strftime("%H:%M:%S")) | st.times().map(
    lambda time: time.strftime("%H:%M")
)
MOMENTS = st.builds("{}T{}{}".format, DAYS, CLOCKS, OFFSETS)
POINTS = YEARS | MONTHS | DAYS | MOMENTS


@st.composite
def dates(draw: st.DrawFn) -> Date:
    start, until = draw(POINTS), draw(st.none() | POINTS)
    tilde = draw(st.sampled_from(["", "~"]))
    text = f"{start}/{until}" if until else start
    try:
        return parse_date(text + tilde)
    except BackwardsIntervalError:
        return parse_date(f"{until}/{start}{tilde}")


@given(dates())
def test_a_date_is_read_back_from_its_text(date: Date) -> None:
    assert parse_date(str(date)) == date


@given(POINTS, st.sampled_from(["", "~"]))
def test_the_text_of_a_date_is_what_was_written(point: str, tilde: str) -> None:
    written = point.replace("-00:00", "+00:00") + tilde
    assert str(parse_date(point + tilde)) == written


@given(dates(), dates())
def test_a_vague_date_sorts_after_every_finer_one_that_it_holds(one: Date, other: Date) -> None:
    is_inside = other.earliest <= one.earliest and one.latest <= other.latest
    is_finer = one.latest - one.earliest < other.latest - other.earliest
    if is_inside and is_finer:
        assert one.sort_key < other.sort_key


@given(MONTHS, st.integers(1, 31))
def test_a_month_sorts_after_each_of_its_days(month: str, number: int) -> None:
    try:
        day = parse_date(f"{month}-{number:02}")
    except NotInCalendarError:
        return
    assert day.sort_key < parse_date(month).sort_key < parse_date(month[:4]).sort_key


@given(dates(), dates())
def test_what_ended_before_another_began_sorts_first(one: Date, other: Date) -> None:
    if one.latest <= other.earliest:
        assert one.sort_key < other.sort_key


@given(dates())
def test_a_date_means_at_least_one_second(date: Date) -> None:
    assert date.latest - date.earliest >= dt.timedelta(seconds=1)


@given(dates())
def test_a_date_survives_the_way_to_another_process(date: Date) -> None:
    assert pickle.loads(pickle.dumps(date)) == date  # noqa: S301 - our own bytes


@given(st.text())
def test_any_text_is_a_date_or_refused(text: str) -> None:
    with contextlib.suppress(DateError):
        assert parse_date(text).sort_key


def test_an_approximate_date_sorts_right_after_the_exact_one() -> None:
    texts = ["2020-04-17", "2020-04-16~", "2020-04-16"]
    ordered = sorted(map(parse_date, texts), key=lambda date: date.sort_key)
    assert [str(date) for date in ordered] == ["2020-04-16", "2020-04-16~", "2020-04-17"]


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2020", Precision.YEAR),
        ("2020-04", Precision.MONTH),
        ("2020-04-17", Precision.DAY),
        ("2020-04-17T01:02Z", Precision.MINUTE),
        ("2020-04-17T01:02:58+08:00", Precision.SECOND),
        ("2020-04-17T01:02:58+08:00/2020-04", Precision.MONTH),
    ],
)
def test_a_date_is_as_precise_as_its_coarser_end(text: str, precision: Precision) -> None:
    assert parse_date(text).precision is precision


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2020", "2020-01-01T00:00:00+00:00", "2021-01-01T00:00:00+00:00"),
        ("2020-02", "2020-02-01T00:00:00+00:00", "2020-03-01T00:00:00+00:00"),
        ("2020-12-31", "2020-12-31T00:00:00+00:00", "2021-01-01T00:00:00+00:00"),
        ("2020-04-17T01:02+08:00", "2020-04-16T17:02:00+00:00", "2020-04-16T17:03:00+00:00"),
        ("2020-04-16/2020-04", "2020-04-16T00:00:00+00:00", "2020-05-01T00:00:00+00:00"),
    ],
)
def test_a_date_spans_all_that_it_may_mean(text: str, earliest: str, latest: str) -> None:
    date = parse_date(text)
    assert (date.earliest.isoformat(), date.latest.isoformat()) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "is_moment"),
    [
        ("2020-04-17T01:02Z", True),
        ("2020-04-17", False),
        ("2020-04-17T01:02Z/2020-04-17T01:03Z", False),
    ],
)
def test_only_one_clock_time_is_a_moment(text: str, is_moment: bool) -> None:  # noqa: FBT001
    assert parse_date(text).is_moment is is_moment


def test_a_space_may_stand_for_the_t() -> None:
    assert str(parse_date("2020-04-17 01:02+08:00")) == "2020-04-17T01:02+08:00"


@pytest.mark.parametrize(
    ("text", "kind", "message"),
    [
        ("", DateError, '"" is not a moment, a day, a month, a year or an interval'),
        ("soon", DateError, '"soon" is not a moment, a day, a month, a year or an interval'),
        ("٢٠٢٠", DateError, '"٢٠٢٠" is not a moment, a day, a month, a year or an interval'),
        (
            "2020-4-1",
            DateError,
            '"2020-4-1" is not a moment, a day, a month, a year or an interval',
        ),
        ("2020/", DateError, '"" is not a moment, a day, a month, a year or an interval'),
        ("2020-02-30", NotInCalendarError, '"2020-02-30" is not in the calendar'),
        ("0000", NotInCalendarError, '"0000" is not in the calendar'),
        ("9999", NotInCalendarError, '"9999" is not in the calendar'),
        (
            "0001-01-01T00:00+10:00",
            NotInCalendarError,
            '"0001-01-01T00:00+10:00" is not in the calendar',
        ),
        ("2020-04-17T24:00Z", NotInCalendarError, '"2020-04-17T24:00Z" is not in the calendar'),
        (
            "2020-04-17T10:00+15:00",
            NotInCalendarError,
            '"2020-04-17T10:00+15:00" is not in the calendar',
        ),
        (
            "2020-04-17T10:00",
            MissingOffsetError,
            '"2020-04-17T10:00" does not say which time zone it is in',
        ),
        (
            "2020-04-18/2020-04-16",
            BackwardsIntervalError,
            "the interval ends (2020-04-16) before it starts (2020-04-18)",
        ),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(
    text: str, kind: type[DateError], message: str
) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert (type(caught.value), str(caught.value)) == (kind, message)
