import json

from builder.archive.archive import Archive
from builder.pages.home import plan_home
from builder.pages.periods import MOST_ROWS
from builder.pages.search import SearchView, plan_search
from tests import archives
from tests.renderings import html_of


def some_archive() -> Archive:
    crowd = [
        archives.article(f"crowd{n}", people_cited=("The Mayor",), event="fall") for n in range(7)
    ]
    return archives.archive(
        archives.topic("towns"),
        archives.event("fall", date="2031-05-03", topics=("towns",)),
        archives.outlet("comet", country="DE", languages=("de",)),
        archives.outlet("24", name="24 Hours"),
        archives.outlet("xinwen", name="新闻", country="CN", languages=("zh",)),
        archives.article("a", outlet="24", people_cited=("mayor", "José Díaz"), published="2031"),
        archives.article("b", outlet="xinwen", language="zh", people_cited=("习大大",)),
        *crowd,
    )


def view_of(archive: Archive) -> SearchView:
    view = plan_search(archive).view
    assert isinstance(view, SearchView)
    return view


def test_outlets_are_filed_by_letter_and_those_without_one_come_last() -> None:
    groups = view_of(some_archive()).outlets
    assert [(group.letter, len(group.entries)) for group in groups] == [("C", 1), ("", 2)]


def test_everyone_cited_is_filed_with_the_articles_that_cite_them() -> None:
    groups = view_of(some_archive()).people
    filed = [(group.letter, [cited.name for cited in group.entries]) for group in groups]
    assert filed == [("J", ["José Díaz"]), ("M", ["The Mayor"]), ("", ["习大大"])]
    assert len(groups[1].entries[0].articles) == 8


def test_numbers_beside_countries_and_languages_count_articles() -> None:
    view = view_of(some_archive())
    assert [(line.code, line.articles) for line in view.countries] == [
        ("CN", 1),
        ("DE", 7),
        ("GB", 1),
    ]
    assert [(line.code, line.articles) for line in view.languages] == [
        ("zh", 1),
        ("en", 8),
        ("de", 0),
    ]


def test_every_way_in_leads_somewhere() -> None:
    html = html_of(plan_search(some_archive()))
    assert '<a href="events/fall.html">Bridge falls in Arden</a>' in html
    assert '<a href="events/index.html#m-2031-05">May 2031</a>' in html
    assert '<a href="topics/towns.html">Towns</a>' in html
    assert '<a href="countries/cn.html">China</a>' in html
    assert '<a href="languages/zh.html">Chinese</a>' in html
    assert '<a href="outlets/24.html">24 Hours</a>' in html
    assert '<a href="#outlets-other">Other</a>' in html
    assert '<h3 id="outlets-other">Other</h3>' in html


def test_a_name_that_is_cited_often_opens_on_demand() -> None:
    html = html_of(plan_search(some_archive()))
    assert "<summary>Cited in 8 articles</summary>" in html
    assert html.count('<details class="cited-by"') == 1


def test_many_events_are_found_by_their_month_alone() -> None:
    events = [archives.event(f"e{number:03}") for number in range(MOST_ROWS + 1)]
    view = view_of(archives.archive(*events))
    assert view.events == ()
    assert [link.events for link in view.months] == [MOST_ROWS + 1]


def test_the_box_leads_to_the_page_itself_and_its_words_are_beside_it() -> None:
    html = html_of(plan_search(some_archive()))
    assert '<form class="search-form" role="search" action="search.html" method="get"' in html
    words = json.loads(html.partition("data-search-words>")[2].partition("</script>")[0])
    assert words["language"] == "en"
    assert words["found"][words["examples"].index(1)] == "{n} article found"
    assert words["names"]["genre"]["opinion"] == "opinion"


def test_every_other_page_has_a_box_that_leads_to_the_search() -> None:
    assert html_of(plan_home(some_archive())).count('role="search" action="search.html"') == 1
    assert html_of(plan_search(some_archive())).count('role="search"') == 1


def test_an_empty_archive_has_an_empty_page_and_no_headings_without_content() -> None:
    html = html_of(plan_search(archives.archive()))
    assert "<h1>Find</h1>" in html
    assert 'id="events"' not in html
