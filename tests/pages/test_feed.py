import json
from itertools import chain
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.archive.archive import Archive
from builder.archive.article import BodyText
from builder.archive.dates import parse_date
from builder.pages.feed import (
    ENTRIES,
    moment,
    plan_main_feed,
    plan_outlet_feed,
    plan_topic_feed,
)
from tests import archives
from tests.examples import examples

ATOM = {"a": "http://www.w3.org/2005/Atom"}
BASE = "https://many.example/sub/"


def feeds(archive: Archive) -> dict[str, bytes]:
    planned = chain(
        plan_main_feed(archive),
        *(plan_topic_feed(archive, topic) for topic in archive.topics),
        *(plan_outlet_feed(archive, outlet) for outlet in archive.outlets),
    )
    return {artifact.address: artifact.content for artifact in planned}


def atom(archive: Archive, address: str = "feeds/all.atom") -> ET.Element:
    return ET.fromstring(feeds(archive)[address])


def only_entry(base_url: str | None = BASE, **fields: Any) -> ET.Element:
    article = archives.article(event="fall", **fields)
    document = atom(archives.archive(archives.event(), article, base_url=base_url))
    (entry,) = document.findall("a:entry", ATOM)
    return entry


def links(element: ET.Element) -> dict[str | None, str | None]:
    return {link.get("rel"): link.get("href") for link in element.findall("a:link", ATOM)}


def test_there_is_a_feed_of_all_and_one_for_each_topic_and_outlet_in_two_forms() -> None:
    archive = archives.archive(archives.topic(), archives.article())
    assert sorted(feeds(archive)) == [
        "feeds/all.atom",
        "feeds/all.json",
        "feeds/outlets/comet.atom",
        "feeds/outlets/comet.json",
        "feeds/topics/bridges.atom",
        "feeds/topics/bridges.json",
    ]


def test_an_entry_leads_to_our_page_and_to_the_original() -> None:
    entry = only_entry()
    assert entry.findtext("a:id", "", ATOM) == f"{BASE}articles/fall/comet.html"
    assert links(entry) == {
        "alternate": f"{BASE}articles/fall/comet.html",
        "via": "https://comet.example/fall/comet",
    }


def test_a_feed_names_itself_and_its_page() -> None:
    archive = archives.archive(archives.topic(), base_url=BASE)
    document = atom(archive, "feeds/topics/bridges.atom")
    assert document.findtext("a:title", "", ATOM) == "Many Bridges: Bridges"
    assert links(document) == {
        "self": f"{BASE}feeds/topics/bridges.atom",
        "alternate": f"{BASE}topics/bridges.html",
    }


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({}, "Comet: Bridge falls"),
        (
            {"headline": "Puente cae", "headline_translated": "Bridge falls", "language": "es"},
            "Comet: Puente cae [Bridge falls]",
        ),
        ({"headline": "جسر", "language": "ar"}, "Comet: \u2068جسر\u2069"),
        ({"headline": None}, "Comet: Bridge falls in Arden"),
    ],
)
def test_a_title_gives_the_outlet_and_the_headline(fields: dict[str, Any], title: str) -> None:
    assert only_entry(**fields).findtext("a:title", "", ATOM) == title


def test_the_summary_is_html_with_full_addresses() -> None:
    entry = only_entry(body="*Half* of [it](events/fall.html).")
    assert entry.findtext("a:summary", "", ATOM) == (
        f'<p><em>Half</em> of <a href="{BASE}events/fall.html" rel="nofollow noopener">it</a>.</p>'
    )


def test_without_a_base_links_are_relative_and_ids_stay_the_same() -> None:
    entry = only_entry(None, body="[it](events/fall.html)")
    assert links(entry)["alternate"] == "../articles/fall/comet.html"
    assert 'href="../events/fall.html"' in entry.findtext("a:summary", "", ATOM)
    identity = entry.findtext("a:id", "", ATOM)
    assert identity.startswith("urn:uuid:")
    assert identity == only_entry(None, body="edited").findtext("a:id", "", ATOM)


@pytest.mark.parametrize("text", [BodyText.EXCERPT, BodyText.FULL])
def test_of_an_outlets_text_only_the_opening_is_told(text: BodyText) -> None:
    body = " ".join(f"<word{number}>" for number in range(100))
    summary = only_entry(text=text, body=body, language="fr").find("a:summary", ATOM)
    assert summary is not None
    assert summary.text is not None
    assert "&lt;word59&gt;…" in summary.text
    assert "word60" not in summary.text
    assert summary.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2031-05-04T10:00+08:00", "2031-05-04T10:00:00+08:00"),
        ("2031-05-04", "2031-05-04T23:59:59+00:00"),
        ("2031-05", "2031-05-31T23:59:59+00:00"),
        ("2031-05-04/2031-05-09", "2031-05-09T23:59:59+00:00"),
        ("2031~", "2031-12-31T23:59:59+00:00"),
    ],
)
def test_a_vague_date_stands_as_the_last_second_it_may_mean(date: str, expected: str) -> None:
    assert moment(parse_date(date)) == expected


def test_only_a_known_moment_is_told_as_the_time_of_publication() -> None:
    assert only_entry(published="2031-05-04").find("a:published", ATOM) is None
    exact = only_entry(published="2031-05-04T10:00Z").findtext("a:published", "", ATOM)
    assert exact == "2031-05-04T10:00:00+00:00"


def test_an_article_without_a_date_is_in_no_feed() -> None:
    archive = archives.archive(archives.article(published=None))
    assert atom(archive).findall("a:entry", ATOM) == []


def test_the_newest_come_first_and_old_ones_leave() -> None:
    articles = [
        archives.article(f"fall/{number}", published=f"20{number}-05-04")
        for number in range(10, 14 + ENTRIES)
    ]
    entries = atom(archives.archive(*articles)).findall("a:entry", ATOM)
    years = [entry.findtext("a:updated", "", ATOM)[:4] for entry in entries]
    assert years == [str(2063 - place) for place in range(ENTRIES)]


def test_a_feed_was_updated_when_its_newest_entry_was() -> None:
    older = archives.article("fall/a", published="2031-05-01")
    archive = archives.archive(older, archives.article("fall/b", published="2031-05-04"))
    assert atom(archive).findtext("a:updated", "", ATOM) == "2031-05-04T23:59:59+00:00"


def test_a_feed_of_an_empty_archive_is_still_one() -> None:
    assert atom(archives.archive()).findtext("a:updated", "", ATOM) == "1970-01-01T00:00:00+00:00"


def test_an_item_of_the_json_feed() -> None:
    archive = archives.archive(
        archives.topic(),
        archives.article(body="Fell.", topics=("bridges",), authors=("Ana Ruiz",)),
        base_url=BASE,
    )
    document = json.loads(feeds(archive)["feeds/all.json"])
    assert document["version"] == "https://jsonfeed.org/version/1.1"
    assert document["feed_url"] == f"{BASE}feeds/all.json"
    assert document["items"] == [
        {
            "id": f"{BASE}articles/fall/comet.html",
            "url": f"{BASE}articles/fall/comet.html",
            "external_url": "https://comet.example/fall/comet",
            "title": "Comet: Bridge falls",
            "content_html": "<p>Fell.</p>",
            "date_modified": "2031-05-04T23:59:59+00:00",
            "authors": [{"name": "Ana Ruiz"}],
            "tags": ["Bridges"],
            "language": "en",
        }
    ]


def test_the_json_feed_goes_without_addresses_that_it_could_not_give_in_full() -> None:
    document = json.loads(feeds(archives.archive(archives.article()))["feeds/all.json"])
    assert {"feed_url", "home_page_url"}.isdisjoint(document)
    (item,) = document["items"]
    assert "url" not in item
    assert item["content_text"] == "Comet: Bridge falls"


@examples(50)
@given(st.text(max_size=50), st.text(max_size=50), st.text(max_size=50))
def test_hostile_text_leaves_the_feeds_well_formed(headline: str, body: str, author: str) -> None:
    article = archives.article(headline=headline, body=body, authors=(author,))
    planned = feeds(archives.archive(article, title=headline or "Site", tagline=body))
    ET.fromstring(planned["feeds/all.atom"])
    json.loads(planned["feeds/all.json"])


def test_control_characters_are_left_out_of_xml() -> None:
    assert only_entry(headline="a\x00\x0b\ufffe\x1bb").findtext("a:title", "", ATOM) == "Comet: ab"
