import re

from builder.pages.events import EventsView, list_months, plan_events
from builder.pages.periods import MOST_ROWS
from tests import archives
from tests.renderings import drawn, html_of


def view_of(*events: object) -> EventsView:
    (page,) = drawn(plan_events(archives.archive(*events)))  # type: ignore[arg-type]
    assert isinstance(page.view, EventsView)
    return page.view


def test_events_stand_under_their_year_and_month_newest_first() -> None:
    view = view_of(
        archives.event("a", date="2030-02-03", title="A"),
        archives.event("b", date="2031-05-03", title="B"),
        archives.event("c", date="2031-05-04", title="C"),
        archives.event("d", date="2031-06-01", title="D"),
    )
    shown = [
        (str(year.year), str(part.month), [event.title for event in part.events])
        for year in view.years
        for part in year.months
    ]
    assert shown == [
        ("2031", "2031-06", ["D"]),
        ("2031", "2031-05", ["C", "B"]),
        ("2030", "2030-02", ["A"]),
    ]


def test_an_event_known_by_its_year_is_under_no_month_and_comes_last() -> None:
    view = view_of(
        archives.event("a", date="2031", title="A"),
        archives.event("b", date="2031-01-03", title="B"),
    )
    months = view.years[0].months
    assert [part.month and str(part.month) for part in months] == ["2031-01", None]
    assert [event.title for event in months[-1].events] == ["A"]


def test_an_event_that_lasted_stands_where_it_began() -> None:
    view = view_of(archives.event(date="2030-12-30/2031-01-02"))
    assert [str(year.year) for year in view.years] == ["2030"]
    assert str(view.years[0].months[0].month) == "2030-12"


def test_a_month_is_said_only_once_and_links_to_its_events() -> None:
    (page,) = drawn(
        plan_events(
            archives.archive(
                archives.article(event="fall"),
                archives.event("fall", place="Arden", date="2031-05-03"),
                archives.event("rise", title="River rises", date="2031"),
            )
        )
    )
    html = html_of(page)
    assert html.count("May 2031") == 1
    assert '<h3 id="m-2031-05">May 2031 <span class="count">1 event</span></h3>' in html
    assert '<a href="fall.html">Bridge falls in Arden</a>' in html
    assert "Month not known" in html
    assert "2 events, last begun first. 1 article" in html


def test_many_events_are_split_by_year_with_ways_between_the_years() -> None:
    events = [archives.event(f"e{n:03}", date=f"{2030 + n % 2}-05") for n in range(MOST_ROWS + 1)]
    first, second = drawn(plan_events(archives.archive(*events)))
    assert [first.address, second.address] == ["events/index.html", "events/2030.html"]
    assert "<title>Events · Many Bridges</title>" in html_of(first)
    html = html_of(second)
    assert "<title>Events, 2030 · Many Bridges</title>" in html
    assert '<a href="2030.html" aria-current="page">2030 <span class="count">101</span></a>' in html
    assert '<a href="index.html">2031 <span class="count">100</span></a>' in html
    assert re.findall(r'<h2 id="(y-\d+)"', html) == ["y-2030"]


def test_each_month_of_the_index_can_be_linked_to_even_on_a_page_of_its_own() -> None:
    events = [archives.event(f"e{n:03}", date=f"{2030 + n % 2}-05") for n in range(MOST_ROWS + 1)]
    months = list_months(archives.archive(*events))
    assert [(str(link.month), link.address, link.events) for link in months] == [
        ("2031-05", "events/index.html#m-2031-05", 100),
        ("2030-05", "events/2030.html#m-2030-05", 101),
    ]


def test_an_empty_archive_says_so() -> None:
    (page,) = drawn(plan_events(archives.archive()))
    assert "There are no events yet." in html_of(page)
