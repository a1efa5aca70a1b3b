from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.pages.briefs import article_briefs
from builder.pages.publication_chart import PublicationChart, draw
from tests import archives


def chart(*published: str | None) -> PublicationChart:
    articles = [
        archives.article(f"fall/a{number}", published=text, event="fall")
        for number, text in enumerate(published)
    ]
    archive: Archive = archives.archive(archives.event(), *articles)
    held: tuple[Article, ...] = archive.articles_by_event["fall"]
    return draw(held, article_briefs(archive, held))


def periods(drawn: PublicationChart) -> list[str]:
    return [str(column.period) for column in drawn.columns]


def test_each_day_with_an_article_has_a_column_and_days_without_are_left_out() -> None:
    drawn = chart("2031-05-03", "2031-05-04T10:00Z", "2031-05-09")
    assert periods(drawn) == ["2031-05-03", "2031-05-04", "2031-05-09"]
    assert [column.follows_gap for column in drawn.columns] == [False, False, True]


def test_a_moment_stands_at_its_time_of_day_in_utc() -> None:
    (mark,) = chart("2031-05-03T20:00+08:00").marks
    assert mark.is_moment
    assert mark.left == 50.0


def test_a_day_fills_its_column_and_a_month_everything_drawn_of_it() -> None:
    day, other, month = chart("2031-05-03", "2031-05-04", "2031-05").marks
    assert (day.left, day.width) == (0.0, 50.0)
    assert (other.left, other.width) == (50.0, 50.0)
    assert (month.left, month.width) == (0.0, 100.0)
    assert not month.is_moment


def test_an_unknown_date_has_no_place_on_the_axis() -> None:
    drawn = chart("2031-05-03", None)
    assert len(drawn.marks) == 1
    assert [brief.published for brief in drawn.undated] == [None]


def test_months_take_the_place_of_days_where_there_would_be_too_many_columns() -> None:
    drawn = chart(*(f"2031-05-{day:02}" for day in range(1, 21)), "2031-07-01")
    assert periods(drawn) == ["2031-05", "2031-07"]


def test_years_take_the_place_of_months() -> None:
    drawn = chart(*(f"20{year}-{month:02}-01" for year in (31, 33) for month in range(1, 13)))
    assert periods(drawn) == ["2031", "2033"]


def test_where_only_months_are_known_the_axis_spans_what_they_may_mean() -> None:
    drawn = chart("2031-05")
    assert periods(drawn) == ["2031-05-01", "2031-05-31"]
    assert [(mark.left, mark.width) for mark in drawn.marks] == [(0.0, 100.0)]


def test_without_any_date_nothing_is_drawn() -> None:
    drawn = chart(None, None)
    assert (drawn.columns, drawn.marks, len(drawn.undated)) == ((), (), 2)
