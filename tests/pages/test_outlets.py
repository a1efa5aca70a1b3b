from builder.archive.archive import Archive
from builder.archive.outlet import Funding, OutletKind
from builder.pages.outlets import OutletsView, plan_outlets
from tests import archives
from tests.renderings import html_of


def some_archive(**site: object) -> Archive:
    return archives.archive(
        archives.article("a", outlet="zeit"),
        archives.article("b", outlet="zeit"),
        archives.outlet("zeit", country="DE", name="Zeitung", languages=("de", "en")),
        archives.outlet("abend", country="DE", name="Äbend", kind=OutletKind.MAGAZINE),
        archives.outlet("comet", country="GB", funding=Funding.PUBLIC_SERVICE),
        archives.outlet("alger", country="DZ"),
        **site,
    )


def view_of(archive: Archive) -> OutletsView:
    view = plan_outlets(archive).view
    assert isinstance(view, OutletsView)
    return view


def test_countries_stand_in_the_order_of_their_names_in_the_language_of_the_site() -> None:
    english, german = some_archive(), some_archive(language="de")
    assert [group.code for group in view_of(english).countries] == ["DZ", "DE", "GB"]
    assert [group.code for group in view_of(german).countries] == ["DZ", "DE", "GB"]
    french = view_of(some_archive(language="fr"))
    assert [group.code for group in french.countries] == ["DZ", "DE", "GB"]
    spanish = view_of(some_archive(language="es"))
    assert [group.code for group in spanish.countries] == ["DE", "DZ", "GB"]


def test_outlets_of_a_country_stand_in_alphabetical_order_whatever_the_accents() -> None:
    germany = view_of(some_archive()).countries[1]
    assert [line.outlet.name for line in germany.outlets] == ["Äbend", "Zeitung"]


def test_outlets_without_an_article_are_listed_and_counted_too() -> None:
    view = view_of(some_archive())
    assert (view.outlets, view.articles) == (4, 2)
    assert [line.articles for line in view.countries[1].outlets] == [0, 2]


def test_each_line_says_what_an_outlet_is_and_leads_to_it() -> None:
    html = html_of(plan_outlets(some_archive()))
    assert '<a class="outlet-row-name" href="zeit.html">Zeitung</a>' in html
    assert '<span class="outlet-row-kind">magazine</span>' in html
    assert '<span class="outlet-row-kind">public service</span>' in html
    assert '<span class="outlet-row-languages">German, English</span>' in html
    assert '<span class="outlet-row-articles">2 articles</span>' in html
    assert "4 outlets, 3 countries, 2 articles." in html


def test_every_country_can_be_jumped_to() -> None:
    html = html_of(plan_outlets(some_archive()))
    assert '<a href="#c-de">Germany</a>&nbsp;<span class="count">2</span>' in html
    assert '<h2 id="c-de"><a href="../countries/de.html">Germany</a>' in html


def test_a_map_shows_the_countries_by_their_number_of_outlets() -> None:
    html = html_of(plan_outlets(some_archive()))
    assert "<title>Germany: 2</title>" in html
    assert '<a href="../countries/de.html" tabindex="-1" class="tile" data-step="1">' in html
    assert "Outlets by country; the list below says the same." in html
