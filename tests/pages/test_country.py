from builder.archive.archive import Archive
from builder.pages.country import CountryView, list_countries, plan_country
from builder.pages.periods import MOST_ROWS
from tests import archives
from tests.renderings import drawn, html_of


def some_archive() -> Archive:
    return archives.archive(
        archives.event("fall", countries=("FR", "GB"), date="2031-05-03"),
        archives.event("rise", title="River rises", date="2031-06-03"),
        archives.outlet("comet", country="GB"),
        archives.outlet("najm", country="EG"),
        archives.article("a", event="fall", outlet="comet"),
        archives.article("b", event="rise", outlet="comet", published="2031-06-04"),
        archives.article("c", outlet="comet", headline="Alone", published=None),
        archives.article("d", event="fall", outlet="najm"),
    )


def view_of(code: str) -> CountryView:
    (page,) = drawn(plan_country(some_archive(), code))
    assert isinstance(page.view, CountryView)
    return page.view


def test_every_country_of_an_outlet_or_an_event_has_a_page() -> None:
    assert list_countries(some_archive()) == ("EG", "FR", "GB")


def test_articles_of_its_outlets_stand_under_their_events_newest_first() -> None:
    groups = view_of("GB").groups
    assert [group.event and group.event.text for group in groups] == [
        "River rises",
        "Bridge falls in Arden",
        None,
    ]
    assert [len(group.articles) for group in groups] == [1, 1, 1]


def test_events_that_name_it_are_shown_whoever_told_them() -> None:
    france = view_of("FR")
    assert [event.title for event in france.events] == ["Bridge falls in Arden"]
    assert france.events[0].figures.articles == 2
    assert france.figures.articles == 0


def test_a_country_without_outlets_is_not_called_silent() -> None:
    (page,) = drawn(plan_country(some_archive(), "FR"))
    html = html_of(page)
    assert "<h1>France</h1>" in html
    assert "No outlet of this country is in the archive. That says nothing" in html
    assert "Events that concern it" in html


def test_the_page_does_not_repeat_its_own_name_beside_each_article() -> None:
    (page,) = drawn(plan_country(some_archive(), "GB"))
    html = html_of(page)
    assert "3 articles by 1 outlet of this country, in 1 language" in html
    assert "<span>United Kingdom</span>" not in html
    assert '<a href="../events/rise.html">River rises</a>' in html
    assert "Not grouped under an event yet" in html


def test_the_outlets_stand_on_the_first_page_of_a_long_list_only() -> None:
    articles = [
        archives.article(f"{year}-{number}", outlet="comet", published=f"{year}-05-03")
        for year in (2030, 2031)
        for number in range(MOST_ROWS)
    ]
    archive = archives.archive(archives.outlet("comet", country="GB"), *articles)
    first, second = map(html_of, drawn(plan_country(archive, "GB")))
    assert 'class="outlet-row"' in first
    assert 'class="outlet-row"' not in second
    assert "No outlet of this country" not in second
