import posixpath
from urllib.parse import unquote, urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import urls

SEGMENT = st.text(alphabet="abcxyz019-", min_size=1, max_size=8)
ADDRESS = st.lists(SEGMENT, min_size=1, max_size=4).map(lambda parts: "/".join(parts) + ".html")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (urls.event("2031-05-03-fall"), "events/2031-05-03-fall.html"),
        (urls.article("fall/comet"), "articles/fall/comet.html"),
        (urls.outlet("comet"), "outlets/comet.html"),
        (urls.owner("sky-group"), "owners/sky-group.html"),
        (urls.topic("bridges"), "topics/bridges.html"),
        (urls.country("GB"), "countries/gb.html"),
        (urls.language("pt-BR"), "languages/pt-br.html"),
        (urls.essay("about"), "about.html"),
        (urls.topic_feed("bridges"), "feeds/topics/bridges.atom"),
        (urls.outlet_feed("comet"), "feeds/outlets/comet.atom"),
        (urls.json_feed(urls.ALL_FEED), "feeds/all.json"),
        (urls.event_export("fall", "bib"), "data/events/fall.bib"),
    ],
)
def test_every_kind_of_page_has_its_address(address: str, expected: str) -> None:
    assert address == expected


@pytest.mark.parametrize(
    ("target", "here", "link"),
    [
        ("events/fall.html", "index.html", "events/fall.html"),
        ("index.html", "events/fall.html", "../index.html"),
        ("events/rise.html", "events/fall.html", "rise.html"),
        ("outlets/comet.html", "articles/fall/comet.html", "../../outlets/comet.html"),
        ("events/fall.html", "events/fall.html", "fall.html"),
        ("events/fall.html#claims", "events/fall.html", "#claims"),
        ("#claims", "events/fall.html", "#claims"),
        ("method.html#dates", "events/fall.html", "../method.html#dates"),
    ],
)
def test_a_link_is_relative_and_names_the_file(target: str, here: str, link: str) -> None:
    assert urls.relative(target, here=here) == link


@given(ADDRESS, ADDRESS)
def test_a_browser_that_follows_a_link_arrives(target: str, here: str) -> None:
    base = "https://many.example/sub/folder/"
    assert urljoin(base + here, urls.relative(target, here=here)) == base + target


@given(ADDRESS, ADDRESS)
def test_a_link_works_from_a_disk(target: str, here: str) -> None:
    link = unquote(urls.relative(target, here=here))
    assert posixpath.normpath(posixpath.join(posixpath.dirname(here), link)) == target


def test_the_home_page_is_the_base_itself() -> None:
    assert urls.absolute("index.html", base_url="https://many.example/sub/") == (
        "https://many.example/sub/"
    )


def test_a_full_address_keeps_its_fragment_and_its_folder() -> None:
    full = urls.absolute("events/fall.html#claims", base_url="https://many.example/sub/")
    assert full == "https://many.example/sub/events/fall.html#claims"


def test_a_query_stays_and_what_could_leave_an_attribute_is_percent_encoded() -> None:
    here = {"here": "events/fall.html"}
    assert urls.relative('search.html?q="><b>#x"', **here) == "../search.html?q=%22%3E%3Cb%3E#x%22"
    full = urls.absolute("events/a b.html?q=x y", base_url="https://many.example/")
    assert full == "https://many.example/events/a%20b.html?q=x%20y"
