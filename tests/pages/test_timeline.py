import re

from builder.archive.archive import Archive
from builder.pages.periods import MOST_ROWS
from builder.pages.timeline import TimelineView, plan_timeline
from tests import archives
from tests.renderings import drawn, html_of


def some_archive() -> Archive:
    return archives.archive(
        archives.event("rise", title="River rises", date="2031-05-02", place="Arden"),
        archives.event("fall", date="2031-05-01"),
        archives.article("a", event="fall", published="2031-05-01"),
        archives.article("b", event="fall", published="2031-05-01T10:00Z"),
        archives.article("c", event="fall", published=None),
    )


def test_events_stand_in_order_of_date_each_with_its_plot() -> None:
    (page,) = drawn(plan_timeline(some_archive()))
    assert isinstance(page.view, TimelineView)
    (year,) = page.view.years
    assert [event.title for event in year.events] == ["Bridge falls in Arden", "River rises"]
    assert [plot.unplaced for plot in year.chart.plots] == [1, 0]


def years_apart() -> Archive:
    return archives.archive(
        archives.event("late", title="River rises", date="2031-05-02"),
        archives.event("early", date="2021-12-30/2022-01-09"),
        archives.event("next", title="Ferry sinks", date="2022-01-02"),
        archives.article("a", event="early", published="2021-12-30"),
        archives.article("b", event="early", published="2022-01-02"),
        *(archives.article(f"late/{n}", event="late", published="2031-05-02") for n in range(4)),
    )


def test_each_year_has_a_figure_of_its_own_where_an_event_lies_with_all_its_articles() -> None:
    (page,) = drawn(plan_timeline(years_apart()))
    assert isinstance(page.view, TimelineView)
    assert [(str(each.year), len(each.events)) for each in page.view.years] == [
        ("2021", 1),
        ("2022", 1),
        ("2031", 1),
    ]
    bars = page.view.years[0].chart.plots[0].bars
    assert [str(bar.period) for bar in bars] == ["2021-12-30", "2022-01-02"]
    html = html_of(page)
    assert '<h2 id="y-2021">2021</h2>' in html
    assert '<a href="#y-2031">2031 <span class="count">1</span></a>' in html


def test_the_bars_of_all_years_share_one_scale() -> None:
    (page,) = drawn(plan_timeline(years_apart()))
    html = html_of(page)
    assert "One scale serves all: the highest bar stands for 4 articles." in html
    assert re.findall(r'<rect[^>]* height="([\d.]+)"', html) == ["14.5", "14.5", "58.0"]


def test_a_figure_whose_bars_are_no_days_says_so() -> None:
    events = [archives.event("rise", date="2031-01-05"), archives.event("fall", date="2031-12-02")]
    (page,) = drawn(plan_timeline(archives.archive(*events)))
    assert "<figcaption>A bar is a month.</figcaption>" in html_of(page)


def test_one_year_alone_needs_no_links_between_years() -> None:
    (page,) = drawn(plan_timeline(some_archive()))
    assert 'href="#y-2031"' not in html_of(page)


def test_the_figure_has_a_twin_that_is_a_table() -> None:
    (page,) = drawn(plan_timeline(some_archive()))
    html = html_of(page)
    assert (
        '<tr><th scope="rowgroup" rowspan="2"><a href="events/fall.html">Bridge falls in Arden</a>'
        '</th><td><time datetime="2031-05-01">May 1, 2031</time></td><td>2</td></tr>'
    ) in html
    assert "<tr><td>no date, or too vague</td><td>1</td></tr>" in html
    assert "1 article has no date, or one too vague for a bar." in html
    assert "style=" not in html


def test_many_events_are_split_by_year() -> None:
    events = [archives.event(f"e{n:03}", date=f"{2030 + n % 2}-05") for n in range(MOST_ROWS + 1)]
    first, second = drawn(plan_timeline(archives.archive(*events)))
    assert [first.address, second.address] == ["timeline.html", "timeline/2030.html"]
    assert "<h1>Timeline, 2030</h1>" in html_of(second)


def test_an_empty_timeline_says_so() -> None:
    (page,) = drawn(plan_timeline(archives.archive()))
    assert "There are no events yet." in html_of(page)
