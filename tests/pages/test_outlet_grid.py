from builder.archive.archive import Archive
from builder.archive.event import NotFound
from builder.pages.outlet_grid import MOST_COLUMNS, MOST_ROWS, OutletGrid, draw
from builder.pages.timeline import plan_timeline
from tests import archives
from tests.renderings import drawn, html_of


def some_archive() -> Archive:
    return archives.archive(
        archives.outlet("quiet"),
        archives.event("fall", date="2031-05-01"),
        archives.event(
            "rise",
            date="2031-05-02",
            not_found=(NotFound("zeit", archives.date("2031-06-01")),),
        ),
        archives.event("stop", date="2031-05-03"),
        archives.article("fall/zeit", event="fall", outlet="zeit"),
        archives.article("stop/zeit", event="stop", outlet="zeit"),
        archives.article("stop/zeit-2", event="stop", outlet="zeit", published="2031-05-09"),
        *(archives.article(f"{e}/comet", event=e) for e in ("fall", "rise", "stop")),
        archives.article("fall/once", event="fall", outlet="once"),
    )


def grid_of(archive: Archive) -> OutletGrid:
    drawn = draw(archive, archive.events)
    assert drawn is not None
    return drawn


def test_outlets_of_several_events_have_a_row_those_with_most_first() -> None:
    grid = grid_of(some_archive())
    assert [(row.outlet.name, row.events) for row in grid.rows] == [("Comet", 3), ("Zeit", 2)]
    assert grid.once == 1


def test_a_cell_tells_articles_from_searches_from_nothing() -> None:
    _, zeit = grid_of(some_archive()).rows
    assert [cell.articles for cell in zeit.cells] == [1, 0, 2]
    assert [str(cell.searched) for cell in zeit.cells] == ["None", "2031-06-01", "None"]
    assert zeit.cells[2].address == "events/stop.html#a-zeit"


def test_a_large_archive_shows_its_newest_events_and_says_what_is_left() -> None:
    events = [archives.event(f"e{n:03}") for n in range(MOST_COLUMNS + 2)]
    articles = [
        archives.article(f"{event.id}/{n}", event=event.id, outlet=f"o{n:03}")
        for event in events[-2:]
        for n in range(MOST_ROWS + 1)
    ]
    grid = grid_of(archives.archive(*events, *articles))
    assert (len(grid.columns), grid.columns_left) == (MOST_COLUMNS, 2)
    assert grid.columns[-1].event.address == f"events/{events[-1].id}.html"
    assert (len(grid.rows), grid.rows_left) == (MOST_ROWS, 1)


def test_a_long_title_is_cut_in_its_column_and_whole_on_demand() -> None:
    title = "A bridge that had been closed for repairs falls in Arden"
    archive = archives.archive(
        *(archives.event(event, title=title) for event in ("fall", "rise")),
        *(archives.article(event, event=event) for event in ("fall", "rise")),
    )
    assert grid_of(archive).columns[0].label == "A bridge that had been closed for repairs…"
    (page,) = drawn(plan_timeline(archive))
    assert f'title="{title}"' in html_of(page)


def test_without_an_outlet_of_two_events_there_is_no_figure() -> None:
    archive = archives.archive(archives.event(), archives.article(event="fall"))
    assert draw(archive, archive.events) is None
    (page,) = drawn(plan_timeline(archive))
    assert "Which outlets covered several" not in html_of(page)


def test_the_figure_is_a_table_that_says_in_words_what_it_draws() -> None:
    (page,) = drawn(plan_timeline(some_archive()))
    html = html_of(page)
    assert '<th scope="row"><a href="outlets/comet.html">Comet</a>' in html
    assert 'href="events/fall.html#a-comet"' in html
    assert '<span class="visually-hidden">covered</span>' in html
    assert (
        '<span class="outlet-grid-several">2</span><span class="visually-hidden"> articles' in html
    )
    assert "not found, searched Jun 1, 2031" in html
    assert "1 more outlet covered one of these events." in html
    assert "An empty cell: not looked for, so nothing is known." in html
