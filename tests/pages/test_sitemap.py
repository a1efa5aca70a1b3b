from xml.etree import ElementTree as ET

import pytest

from builder.pages import sitemap
from builder.pages.sitemap import content_dates, plan_sitemap
from tests import archives

BASE = "https://many.example/sub/"
NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def read(content: bytes) -> dict[str, str | None]:
    found = ET.fromstring(content).findall("s:url", NAMESPACE)
    return {
        url.findtext("s:loc", "", NAMESPACE): url.findtext("s:lastmod", None, NAMESPACE)
        for url in found
    }


def test_pages_are_listed_with_the_newest_date_of_their_content() -> None:
    archive = archives.archive(
        archives.event(),
        archives.article(event="fall", published="2031-05-04T23:30+08:00"),
        base_url=BASE,
    )
    addresses = ["index.html", "events/fall.html", "articles/fall/comet.html", "about.html"]
    (artifact,) = plan_sitemap(archive, addresses)
    assert artifact.address == "sitemap.xml"
    assert read(artifact.content) == {
        BASE: "2031-05-04",
        f"{BASE}events/fall.html": "2031-05-04",
        f"{BASE}articles/fall/comet.html": "2031-05-04",
        f"{BASE}about.html": None,
    }


@pytest.mark.parametrize("published", ["2031", "2031-05", "2031-05-04~", "2031-05-04/2031-05-05"])
def test_a_vague_date_is_left_out(published: str) -> None:
    archive = archives.archive(archives.article(published=published), base_url=BASE)
    (artifact,) = plan_sitemap(archive, ["articles/fall/comet.html"])
    assert read(artifact.content) == {f"{BASE}articles/fall/comet.html": None}


def test_outlets_and_topics_change_with_their_articles() -> None:
    archive = archives.archive(
        archives.topic(), archives.article(topics=("bridges",)), base_url=BASE
    )
    (artifact,) = plan_sitemap(archive, ["outlets/comet.html", "topics/bridges.html"])
    assert set(read(artifact.content).values()) == {"2031-05-04"}


def test_countries_and_languages_change_with_their_articles() -> None:
    dates = content_dates(archives.archive(archives.article(published="2031-05-04")))
    assert str(dates["countries/gb.html"]) == "2031-05-04"
    assert str(dates["languages/en.html"]) == "2031-05-04"


def test_without_a_base_there_is_no_sitemap() -> None:
    assert list(plan_sitemap(archives.archive(), ["index.html"])) == []


def test_a_long_list_is_split_under_an_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST_ADDRESSES", 2)
    planned = plan_sitemap(archives.archive(base_url=BASE), ["c.html", "a.html", "b.html"])
    files = {artifact.address: artifact.content for artifact in planned}
    assert list(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    index = ET.fromstring(files["sitemap.xml"]).findall("s:sitemap/s:loc", NAMESPACE)
    assert [loc.text for loc in index] == [f"{BASE}sitemap-1.xml", f"{BASE}sitemap-2.xml"]
    assert list(read(files["sitemap-1.xml"])) == [f"{BASE}a.html", f"{BASE}b.html"]


def test_the_order_of_addresses_does_not_matter() -> None:
    archive = archives.archive(base_url=BASE)
    one, other = (list(plan_sitemap(archive, order)) for order in (["a", "b"], ["b", "a"]))
    assert one == other
