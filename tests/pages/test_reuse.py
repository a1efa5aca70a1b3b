import re
from typing import Any

from builder.analysis.reuse import Evidence, Unmeasured, find_reuse
from builder.archive.article import Agency, Article
from builder.archive.features import Features
from builder.pages.reuse import ReuseView, reuse_view
from tests import archives
from tests.components import html_of_component

WIRE = Agency("North Wire")


def told(name: str, shingles: range | None, **fields: Any) -> Article:
    features = Features("en", 500, 30, shingles=tuple(shingles)) if shingles else None
    return archives.article(f"fall/{name}", event="fall", outlet=name, features=features, **fields)


def view_of(*articles: Article) -> ReuseView:
    archive = archives.archive(archives.event(), *articles)
    return reuse_view(archive, find_reuse(archive, archive.events[0]))


FULL = view_of(
    told("comet", range(100), published="2031-05-04T09:00Z", wire=(WIRE,)),
    told("herald", range(60), published="2031-05-06T09:00Z"),
    told("star", range(200, 300)),
    told("sun", None, wire=(WIRE,)),
)


def test_groups_shares_and_the_earliest_are_links_and_whole_numbers() -> None:
    (group,) = FULL.groups
    assert group.earliest
    assert group.earliest.address == "articles/fall/comet.html"
    assert [(copy.article.text, copy.share, copy.evidence) for copy in group.copies] == [
        ("Comet", 60, Evidence.BOTH),
        ("Herald", 100, Evidence.MEASURED),
    ]
    assert [credit.name for credit in group.agencies] == ["North Wire"]
    assert (FULL.compared, FULL.texts) == (3, 2)


def test_what_was_not_compared_is_counted_and_its_credit_kept() -> None:
    assert FULL.uncompared == ((Unmeasured.NO_FEATURES, 1),)
    assert [[link.text for link in copy.articles] for copy in FULL.declared] == [["Sun"]]


def words(html: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", html).split())


def test_a_reader_sees_how_many_independent_texts_there_are() -> None:
    html = html_of_component("reuse", "reuse", FULL)
    text = words(html)
    assert text.startswith("3 articles , 2 independent texts")
    assert "2 printings of one text; credited: North Wire; earliest: Comet" in text
    assert "Comet May 4, 2031, 09:00 UTC 60 % Herald , 60 % shared text, agency credited" in text
    assert "Not compared: 1 article (text not in the archive). Agencies they credit" in text
    assert '<a href="articles/fall/comet.html">Comet</a>' in html


def test_a_reader_is_told_that_the_earliest_is_not_known() -> None:
    view = view_of(told("comet", range(100)), told("herald", range(100)))
    assert "2 printings of one text; earliest not known" in words(
        html_of_component("reuse", "reuse", view)
    )


def test_an_event_without_articles_shows_nothing() -> None:
    assert html_of_component("reuse", "reuse", view_of()).strip() == ""
