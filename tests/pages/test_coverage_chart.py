from builder.archive.article import Article
from builder.archive.dates import Precision
from builder.archive.event import Event
from builder.pages.coverage_chart import CoverageChart, draw
from tests import archives


def drawn(told: dict[str, list[str | None]]) -> CoverageChart:
    """The chart of events that began on the keys, each with articles published on the dates."""
    events = [archives.event(began, date=began) for began in told]

    def articles_of(event: Event) -> list[Article]:
        return [
            archives.article(f"{event.id}/{number}", published=date)
            for number, date in enumerate(told[event.id])
        ]

    return draw(events, articles_of)


def test_a_short_time_is_drawn_by_the_day_from_its_first_day_to_its_last() -> None:
    chart = drawn({"2031-05-01": ["2031-05-02", "2031-05-02T23:59-11:00", "2031-05-20"]})
    assert chart.precision is Precision.DAY
    (plot,) = chart.plots
    assert plot.began == 0
    assert [(str(bar.period), bar.articles) for bar in plot.bars] == [
        ("2031-05-02", 2),
        ("2031-05-20", 1),
    ]
    assert [(bar.left, bar.width) for bar in plot.bars] == [(5.0, 5.0), (95.0, 5.0)]


def test_a_day_alone_stands_at_the_head_of_two_weeks() -> None:
    chart = drawn({"2031-05-17": ["2031-05-17"]})
    assert [(bar.left, bar.width) for bar in chart.plots[0].bars] == [(0.0, 7.143)]
    assert [str(tick.period) for tick in chart.ticks] == ["2031-05-17", "2031-05-24"]


def test_an_article_of_the_next_year_lengthens_the_axis_of_its_event() -> None:
    chart = drawn({"2031-12-30": ["2031-12-30", "2032-01-02"]})
    assert [str(bar.period) for bar in chart.plots[0].bars] == ["2031-12-30", "2032-01-02"]
    assert [str(tick.period) for tick in chart.ticks] == ["2031-12-30", "2032-01-06"]


def test_a_longer_time_is_drawn_by_the_month_and_years_by_the_year() -> None:
    assert drawn({"2031-01-01": ["2031-12-02"]}).precision is Precision.MONTH
    assert drawn({"2031-01-01": ["2041-12-02"]}).precision is Precision.YEAR


def test_a_month_is_never_drawn_as_its_first_day() -> None:
    (plot,) = drawn({"2031-05-01": ["2031-05-02", "2031-05", None]}).plots
    assert [str(bar.period) for bar in plot.bars] == ["2031-05-02"]
    assert plot.unplaced == 2


def test_an_event_known_by_its_year_has_no_place_among_days() -> None:
    vague, exact = drawn({"2031": ["2031-05-02"], "2031-05-01": []}).plots
    assert vague.began is None
    assert exact.began == 0


def test_the_highest_bar_of_all_events_is_known() -> None:
    assert drawn({"2031-05-01": ["2031-05-01"], "2031-05-02": ["2031-05-02"] * 4}).highest == 4


def test_months_are_named_on_an_axis_of_days_unless_there_is_no_room() -> None:
    ticks = drawn({"2031-04-29": ["2031-06-30"]}).ticks
    assert [str(tick.period) for tick in ticks] == ["2031-05", "2031-06"]
    ticks = drawn({"2031-04-15": ["2031-05-31"]}).ticks
    assert [str(tick.period) for tick in ticks] == ["2031-04", "2031-05"]
    assert ticks[0].left == 0


def test_a_long_axis_names_only_some_of_its_years() -> None:
    assert len(drawn({"1931": ["2031"]}).ticks) <= 12


def test_vague_dates_alone_make_an_axis_too() -> None:
    chart = drawn({"2031": [None]})
    assert chart.precision is Precision.YEAR
    assert chart.plots[0].began == 0
