from builder.archive.archive import Archive
from builder.pages.periods import MOST_ROWS
from builder.pages.timeline import TimelineView, plan_timeline
from tests import archives
from tests.renderings import html_of


def some_archive() -> Archive:
    return archives.archive(
        archives.event("rise", title="River rises", date="2031-05-02", place="Arden"),
        archives.event("fall", date="2031-05-01"),
        archives.article("a", event="fall", published="2031-05-01"),
        archives.article("b", event="fall", published="2031-05-01T10:00Z"),
        archives.article("c", event="fall", published=None),
    )


def test_events_stand_in_order_of_date_each_with_its_plot() -> None:
    (page,) = plan_timeline(some_archive())
    assert isinstance(page.view, TimelineView)
    assert [event.title for event in page.view.events] == ["Bridge falls in Arden", "River rises"]
    assert page.view.chart is not None
    assert [plot.unplaced for plot in page.view.chart.plots] == [1, 0]


def test_the_figure_has_a_twin_that_is_a_table() -> None:
    (page,) = plan_timeline(some_archive())
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
    first, second = plan_timeline(archives.archive(*events))
    assert [first.address, second.address] == ["timeline.html", "timeline/2030.html"]
    assert "<h1>Timeline, 2030</h1>" in html_of(second)


def test_an_empty_timeline_says_so() -> None:
    (page,) = plan_timeline(archives.archive())
    assert "There are no events yet." in html_of(page)
