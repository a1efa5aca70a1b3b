import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.archive.archive import Archive
from builder.archive.article import Agency, Capture
from builder.archive.outlet import OutletKind
from builder.pages.structured import (
    ARTICLES_LISTED,
    article_data,
    breadcrumb_data,
    event_data,
    outlet_data,
    website,
)
from tests import archives

BASE = "https://many.example/sub/"


def bridges(**site: Any) -> Archive:
    return archives.archive(
        archives.topic(),
        archives.event("year"),
        archives.event(
            "fall", place="Arden", countries=("GB",), topics=("bridges",), part_of=("year",)
        ),
        archives.outlet("comet", homepage="https://comet.example/", owner="sky-group"),
        archives.owner(),
        archives.outlet("press-office", kind=OutletKind.GOVERNMENT, names=(("cy", "Swyddfa"),)),
        archives.article(
            "fall/comet",
            event="fall",
            headline="جسر",
            headline_translated="Bridge",
            language="ar",
            authors=("Night desk",),
            wire=(Agency("Wire One"), Agency("Press Office", "press-office")),
            captures=(Capture(archives.date("2031-05-06"), "https://archive.example/1"),),
        ),
        **site,
    )


def read(text: str) -> dict[str, Any]:
    document = json.loads(text)
    assert document.pop("@context") == "https://schema.org"
    assert isinstance(document, dict)
    return document


def read_event(**fields: Any) -> dict[str, Any]:
    archive = archives.archive(archives.event(**fields))
    return read(event_data(archive, archive.events[0]))


def test_an_article_page_is_about_the_original_and_based_on_it() -> None:
    archive = bridges(base_url=BASE)
    page = read(article_data(archive, archive.articles[0]))
    assert page["@type"] == "WebPage"
    assert page["url"] == f"{BASE}articles/fall/comet.html"
    assert page["isBasedOn"] == "https://comet.example/fall/comet"
    assert page["dateModified"] == "2031-05-06"
    assert page["mainEntity"] == {
        "@type": "NewsArticle",
        "url": "https://comet.example/fall/comet",
        "headline": "جسر",
        "inLanguage": "ar",
        "datePublished": "2031-05-04",
        "publisher": {
            "@type": "NewsMediaOrganization",
            "@id": f"{BASE}outlets/comet.html#outlet",
            "name": "Comet",
            "url": "https://comet.example/",
        },
        "author": [{"name": "Night desk"}],
        "sourceOrganization": [
            {"@type": "Organization", "name": "Wire One"},
            {
                "@type": "GovernmentOrganization",
                "@id": f"{BASE}outlets/press-office.html#outlet",
                "name": "Press Office",
            },
        ],
        "genre": "report",
        "about": [
            {
                "@type": "Event",
                "@id": f"{BASE}events/fall.html#event",
                "name": "Bridge falls in Arden",
            },
            {"@type": "Thing", "@id": f"{BASE}topics/bridges.html#topic", "name": "Bridges"},
        ],
        "archivedAt": ["https://archive.example/1"],
    }


def test_without_a_base_there_is_no_address_of_ours() -> None:
    archive = bridges()
    texts = [
        website(archive),
        event_data(archive, archive.events[0]),
        article_data(archive, archive.articles[0]),
        outlet_data(archive, archive.outlets[0]),
        breadcrumb_data([("Home", "index.html")], None),
    ]
    assert [text for text in texts if '"@id"' in text or ".html" in text] == []


def test_what_is_not_known_is_left_out() -> None:
    archive = archives.archive(archives.article(headline=None, published=None))
    assert read(article_data(archive, archive.articles[0]))["mainEntity"] == {
        "@type": "NewsArticle",
        "url": "https://comet.example/fall/comet",
        "inLanguage": "en",
        "publisher": {"@type": "NewsMediaOrganization", "name": "Comet"},
        "genre": "report",
    }


def test_an_event_names_its_place_its_subjects_and_what_it_is_part_of() -> None:
    archive = bridges()
    event = read(event_data(archive, archive.event_by_id["fall"]))
    assert event["startDate"] == "2031-05-03"
    assert event["location"] == {"@type": "Place", "name": "Arden"}
    assert event["superEvent"] == [{"@type": "Event", "name": "Bridge falls in Arden"}]
    assert event["about"] == [
        {"@type": "Thing", "name": "Bridges"},
        {"@type": "Country", "identifier": "GB"},
    ]
    assert [article["headline"] for article in event["subjectOf"]] == ["جسر"]


@pytest.mark.parametrize(
    ("date", "span"),
    [
        ("2031-05", {"startDate": "2031-05"}),
        ("2031-05-03/2031-05-07", {"startDate": "2031-05-03", "endDate": "2031-05-07"}),
        ("2031-05-03T09:14+01:00", {"startDate": "2031-05-03T09:14+01:00"}),
        ("2031-05~", {}),
    ],
)
def test_an_event_is_dated_as_precisely_as_is_known(date: str, span: dict[str, str]) -> None:
    event = read_event(date=date)
    assert {key: event[key] for key in ("startDate", "endDate") if key in event} == span


def test_an_event_lists_no_more_articles_than_a_page_can_carry() -> None:
    articles = [archives.article(f"fall/{number}", event="fall") for number in range(60)]
    archive = archives.archive(archives.event(), *articles)
    assert len(read(event_data(archive, archive.events[0]))["subjectOf"]) == ARTICLES_LISTED


def test_an_outlet_with_its_owner_and_other_names() -> None:
    archive = bridges()
    comet, office = archive.outlets
    assert read(outlet_data(archive, comet)) == {
        "@type": "NewsMediaOrganization",
        "name": "Comet",
        "url": "https://comet.example/",
        "address": {"@type": "PostalAddress", "addressCountry": "GB"},
        "knowsLanguage": ["en"],
        "parentOrganization": {"@type": "Organization", "name": "Sky Group"},
    }
    assert read(outlet_data(archive, office))["@type"] == "GovernmentOrganization"
    assert read(outlet_data(archive, office))["alternateName"] == ["Swyddfa"]


def test_the_site_says_where_it_is() -> None:
    assert read(website(archives.archive(base_url=BASE)))["url"] == BASE


@pytest.mark.parametrize(
    ("license_", "expected"),
    [
        ("CC-BY-4.0", "https://spdx.org/licenses/CC-BY-4.0.html"),
        ("https://terms.example/", "https://terms.example/"),
        ("Ask us first", {"@type": "CreativeWork", "name": "Ask us first"}),
    ],
)
def test_a_licence_is_an_address_or_a_work(license_: str, expected: object) -> None:
    assert read(website(archives.archive(license=license_)))["license"] == expected


def test_breadcrumbs_count_from_one() -> None:
    trail = read(breadcrumb_data([("Home", "index.html"), ("Fall", "events/fall.html")], BASE))
    assert trail == {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Home", "item": BASE},
            {
                "@type": "ListItem",
                "position": 2,
                "name": "Fall",
                "item": f"{BASE}events/fall.html",
            },
        ],
    }


@given(st.text() | st.sampled_from(["</script><script>x()</script>", "<!--", "]]>", "\u2028"]))
def test_no_headline_can_leave_its_script_element(headline: str) -> None:
    archive = archives.archive(archives.article(headline=headline))
    text = article_data(archive, archive.articles[0])
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text)["mainEntity"].get("headline", "") == headline
