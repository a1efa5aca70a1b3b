import datetime as dt
from itertools import permutations

import pytest

from builder.analysis.lags import Bounds, Lag, Place, Race, find_pace, find_race, span_of
from tests import archives


def hours(number: float) -> dt.timedelta:
    return dt.timedelta(hours=number)


def race_of(**published: str | None) -> Race:
    race = find_race(
        archives.article(outlet, outlet=outlet, published=date)
        for outlet, date in published.items()
    )
    assert race is not None
    return race


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("date", "earliest", "latest"),
    [
        ("2031-05-04T10:00+02:00", "2031-05-04T08:00", "2031-05-04T08:01"),
        ("2031-05-04", "2031-05-03T10:00", "2031-05-05T12:00"),
        ("2031-05", "2031-04-30T10:00", "2031-06-01T12:00"),
        ("2031-05-04/2031-05-06T10:00Z", "2031-05-03T10:00", "2031-05-06T10:01"),
        ("2031-05-04~", "2031-05-02T10:00", "2031-05-06T12:00"),
        ("2031-05-04T10:00Z~", "2031-05-03T10:00", "2031-05-05T10:01"),
    ],
)
def test_a_date_spans_all_that_it_may_mean(date: str, earliest: str, latest: str) -> None:
    span = span_of(archives.date(date))
    assert (span.earliest, span.latest) == (utc(earliest), utc(latest))


def test_the_ends_of_the_calendar_are_no_error() -> None:
    assert span_of(archives.date("0001")).earliest == utc("0001-01-01")
    assert span_of(archives.date("9998~")).latest.year == 9999


def test_who_was_surely_first_leads_by_what_the_dates_allow() -> None:
    race = race_of(
        comet="2031-05-04T10:00Z", najm="2031-05-04T12:00Z", zeit="2031-05-04T15:00Z", late=None
    )
    assert race.first == ("comet",)
    minute = dt.timedelta(minutes=1)
    assert race.lead == Bounds(hours(2) - minute, hours(2) + minute)
    assert race.lags["comet"] == Lag(Place.FIRST, Bounds(hours(0), hours(0)))
    assert race.lags["zeit"] == Lag(Place.LATER, Bounds(hours(5) - minute, hours(5) + minute))
    assert race.undated == 1
    assert "late" not in race.lags


def test_one_minute_has_room_for_two() -> None:
    race = race_of(comet="2031-05-04T10:00Z", najm="2031-05-04T12:00+02:00")
    assert race.first == ("comet", "najm")
    assert race.lead is None
    assert {lag.place for lag in race.lags.values()} == {Place.AMONG_FIRST}


def test_a_day_may_have_been_any_hour_of_it_in_any_zone() -> None:
    race = race_of(comet="2031-05-04T10:00Z", najm="2031-05-04", zeit="2031-05-06")
    assert race.first == ("comet", "najm")
    assert race.lags["zeit"].place is Place.LATER
    assert race.lags["zeit"].behind.at_least == hours(24) - dt.timedelta(minutes=1)
    assert race.lags["zeit"].behind.at_most == hours(4 * 24 + 2)


def test_of_several_articles_of_an_outlet_the_first_counts() -> None:
    articles = [
        archives.article("a", outlet="comet", published="2031-05-09T10:00Z"),
        archives.article("b", outlet="comet", published="2031-05-04T10:00Z"),
        archives.article("c", outlet="najm", published="2031-05-05T10:00Z"),
    ]
    races = [find_race(order) for order in permutations(articles)]
    assert all(race is not None and race.first == ("comet",) for race in races)


def test_an_article_of_some_day_of_a_month_is_taken_not_to_be_older_than_its_event() -> None:
    articles = [
        archives.article("a", outlet="comet", published="2031-05"),
        archives.article("b", outlet="najm", published="2031-05-10T10:00Z"),
        archives.article("c", outlet="zeit", published="2031-05-02"),
    ]
    race = find_race(articles[:2], begins=archives.date("2031-05-09"))
    assert race is not None
    assert race.lags["najm"].behind.at_most == hours(48) + dt.timedelta(minutes=1)
    announced = find_race(articles, begins=archives.date("2031-05-09"))
    assert announced is not None
    assert announced.first == ("zeit",)


def test_one_dated_outlet_alone_is_not_first() -> None:
    assert (
        find_race([archives.article(), archives.article("b", outlet="najm", published=None)])
        is None
    )
    assert find_race([]) is None


def lag(place: Place, at_least: float, at_most: float) -> Lag:
    return Lag(place, Bounds(hours(at_least), hours(at_most)))


def test_the_pace_of_an_outlet_is_the_median_of_its_bounds() -> None:
    pace = find_pace(
        [lag(Place.FIRST, 0, 0), lag(Place.LATER, 6, 8), lag(Place.AMONG_FIRST, 0, 30)]
    )
    assert pace is not None
    assert (pace.events, pace.first, pace.among_first, pace.later) == (3, 1, 1, 1)
    assert pace.typical == Bounds(hours(0), hours(8))


def test_of_two_events_the_median_lies_between() -> None:
    pace = find_pace([lag(Place.LATER, 2, 4), lag(Place.LATER, 4, 6)])
    assert pace is not None
    assert pace.typical == Bounds(hours(3), hours(5))


def test_without_a_known_order_there_is_no_pace() -> None:
    assert find_pace([]) is None
