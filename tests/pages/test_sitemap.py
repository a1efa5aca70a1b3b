from xml.etree import ElementTree as ET

import pytest

from builder.archive.archive import Archive
from builder.archive.dates import parse_date
from builder.artifact import Artifact
from builder.pages import sitemap
from builder.pages.periods import MOST_ROWS
from builder.pages.plan import plan
from builder.pages.sitemap import day_of, plan_sitemap
from tests import archives

BASE = "https://many.example/sub/"
NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def read(content: bytes) -> dict[str, str | None]:
    found = ET.fromstring(content).findall("s:url", NAMESPACE)
    return {
        url.findtext("s:loc", "", NAMESPACE): url.findtext("s:lastmod", None, NAMESPACE)
        for url in found
    }


def sitemap_of(archive: Archive) -> dict[str, str | None]:
    (artifact,) = (piece for piece in plan(archive) if piece.address == "sitemap.xml")
    assert isinstance(artifact, Artifact)
    days = read(artifact.content)
    return {address.removeprefix(BASE): day for address, day in days.items()}


def test_pages_are_listed_with_the_newest_date_of_their_content() -> None:
    days = sitemap_of(
        archives.archive(
            archives.event(),
            archives.article(event="fall", published="2031-05-04T23:30+08:00"),
            archives.essay("about"),
            base_url=BASE,
        )
    )
    front = ("", "events/index.html", "outlets/index.html", "timeline.html", "search.html")
    assert {days[address] for address in front} == {"2031-05-04"}
    assert days["events/fall.html"] == "2031-05-04"
    assert days["articles/fall/comet.html"] == "2031-05-04"
    assert days["about.html"] is None


def test_outlets_topics_countries_and_languages_change_with_their_articles() -> None:
    days = sitemap_of(
        archives.archive(archives.topic(), archives.article(topics=("bridges",)), base_url=BASE)
    )
    lists = ("outlets/comet", "topics/bridges", "countries/gb", "languages/en")
    assert {days[f"{name}.html"] for name in lists} == {"2031-05-04"}


def test_only_the_first_page_of_a_long_list_bears_the_date_of_the_whole() -> None:
    articles = [
        archives.article(f"fall/{year}-{number}", published=f"{year}-05-04")
        for year in (2030, 2031)
        for number in range(MOST_ROWS)
    ]
    days = sitemap_of(archives.archive(*articles, base_url=BASE))
    assert days["languages/en.html"] == "2031-05-04"
    assert days["languages/en/2030.html"] is None


@pytest.mark.parametrize("text", ["2031", "2031-05", "2031-05-04~", "2031-05-04/2031-05-05"])
def test_a_vague_date_is_left_out(text: str) -> None:
    assert day_of(parse_date(text)) is None


def test_a_clock_time_is_told_by_its_day_as_printed() -> None:
    assert day_of(parse_date("2031-05-04T23:30+08:00")) == "2031-05-04"


def test_without_a_base_there_is_no_sitemap() -> None:
    assert list(plan_sitemap(None, {"index.html": None})) == []


def test_a_long_list_is_split_under_an_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST_ADDRESSES", 2)
    planned = plan_sitemap(BASE, dict.fromkeys(["c.html", "a.html", "b.html"]))
    files = {artifact.address: artifact.content for artifact in planned}
    assert list(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    index = ET.fromstring(files["sitemap.xml"]).findall("s:sitemap/s:loc", NAMESPACE)
    assert [loc.text for loc in index] == [f"{BASE}sitemap-1.xml", f"{BASE}sitemap-2.xml"]
    assert list(read(files["sitemap-1.xml"])) == [f"{BASE}a.html", f"{BASE}b.html"]


def test_the_order_of_addresses_does_not_matter() -> None:
    one, other = (list(plan_sitemap(BASE, dict.fromkeys(order))) for order in ("ab", "ba"))
    assert one == other
