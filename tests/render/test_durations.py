import datetime as dt

import pytest
from babel import Locale

from builder.render.durations import format_duration

ENGLISH = Locale("en")
HOUR = dt.timedelta(hours=1)


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        (dt.timedelta(days=17), "17 days"),
        (36 * HOUR, "2 days"),
        (35 * HOUR, "35 hours"),
        (2 * HOUR, "2 hours"),
        (HOUR, "60 minutes"),
        (dt.timedelta(seconds=1), "1 second"),
        (dt.timedelta(0), "0 seconds"),
    ],
)
def test_a_length_is_told_in_the_unit_that_fits(length: dt.timedelta, expected: str) -> None:
    assert format_duration(length, ENGLISH) == expected


def test_a_length_can_take_the_unit_of_another() -> None:
    almost = 2 * HOUR - dt.timedelta(minutes=1)
    assert format_duration(almost, ENGLISH, like=2 * HOUR) == "2 hours"


def test_units_speak_the_language_of_the_site() -> None:
    assert format_duration(3 * HOUR, Locale("ru")) == "3 часа"
