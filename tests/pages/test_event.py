from dataclasses import replace

import pytest

from builder.analysis.reuse import find_reuse
from builder.analysis.wording import choose_background, distinctive_words
from builder.archive.archive import Archive
from builder.archive.article import Agency, Article, Reviewed
from builder.archive.event import Claim
from builder.archive.outlet import Funding, OutletKind
from builder.archive.stances import ClaimStance, Stance
from builder.pages.event import EventView, plan_event
from builder.pages.page import Page
from tests import archives, renderings

CLAIMS = (Claim("toll", "Nine people died."), Claim("cause", "Rust brought the bridge down."))


def told(name: str, **fields: object) -> Article:
    return archives.article(f"fall/{name}", event="fall", outlet=name, **fields)


@pytest.fixture
def archive() -> Archive:
    return archives.archive(
        archives.topic("bridges"),
        archives.event("fall", claims=CLAIMS, topics=("bridges",), body="A bridge *fell*."),
        archives.event("quake", topics=("bridges",), date="2031-05-01"),
        archives.event("inquiry", follows=("fall",), date="2031-06-01"),
        archives.outlet("comet", kind=OutletKind.NEWSPAPER, funding=Funding.PRIVATE),
        archives.outlet("najm", country="EG", languages=("ar",)),
        told(
            "comet",
            stances=(ClaimStance("toll", Stance.ASSERTS), ClaimStance("cause", Stance.OMITS)),
            framing="A town in shock.",
            people_cited=("Ada Mayor", "Fire brigade"),
        ),
        told(
            "najm",
            headline="سقوط جسر",
            headline_translated="A bridge falls",
            language="ar",
            published="2031-05",
            reviewed=Reviewed.OPENING,
            wire=(Agency("Comet", "comet"), Agency("Wire One")),
            stances=(ClaimStance("toll", Stance.DISPUTES),),
        ),
        told("herald", headline=None, published=None),
    )


def plan_fall(archive: Archive) -> Page:
    event = archive.event_by_id["fall"]
    wording = distinctive_words(archive, event, choose_background(archive.articles))
    return plan_event(archive, event, wording, find_reuse(archive, event))


def view_of(archive: Archive) -> EventView:
    view = plan_fall(archive).view
    assert isinstance(view, EventView)
    return view


def html_of(archive: Archive) -> str:
    return renderings.html_of(plan_fall(archive))


def test_a_claim_counts_who_takes_which_stance_and_who_was_not_reviewed(
    archive: Archive,
) -> None:
    toll, cause = view_of(archive).matrix.claims
    counts = {count.stance: [link.text for link in count.articles] for count in toll.stances}
    assert counts == {
        Stance.ASSERTS: ["Comet"],
        Stance.ATTRIBUTES: [],
        Stance.DISPUTES: ["Najm"],
        Stance.OMITS: [],
    }
    assert (toll.reviewed, toll.not_reviewed) == (2, 1)
    assert (cause.reviewed, cause.not_reviewed) == (1, 2)


def test_each_stance_leads_to_its_evidence_in_one_click(archive: Archive) -> None:
    toll, _ = view_of(archive).matrix.claims
    assert toll.stances[0].articles[0].address == "articles/fall/comet.html#claim-toll"


def test_accounts_stand_in_order_of_publication_with_unknown_dates_last(
    archive: Archive,
) -> None:
    outlets = [account.article.outlet.name for account in view_of(archive).accounts]
    assert outlets == ["Comet", "Najm", "Herald"]


def test_events_are_related_by_what_they_follow_and_by_topics(archive: Archive) -> None:
    view = view_of(archive)
    assert [event.address for event in view.followed_by] == ["events/inquiry.html"]
    assert [event.address for event in view.related] == ["events/quake.html"]


def test_a_foreign_headline_carries_its_language_and_direction(archive: Archive) -> None:
    assert '<span lang="ar" dir="rtl">سقوط جسر</span>' in html_of(archive)


def test_missing_headlines_and_dates_are_said_to_be_missing(archive: Archive) -> None:
    html = html_of(archive)
    assert '<span class="headline-missing">Headline not visible to us</span>' in html
    assert '<span class="date-unknown">date not known</span>' in html
    assert '<time datetime="2031-05">May 2031</time>' in html


def test_credited_agencies_are_linked_where_the_archive_knows_them(
    archive: Archive,
) -> None:
    assert '<a href="../outlets/comet.html">Comet</a>, Wire One</p>' in html_of(archive)


def test_hostile_text_in_any_field_is_shown_and_not_run() -> None:
    trick = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    hostile = archives.archive(
        archives.event(
            "fall", title=trick, place=trick, body=trick, claims=(Claim("toll", trick, trick),)
        ),
        archives.outlet("comet", name=trick),
        told(
            "comet",
            headline=trick,
            headline_translated=trick,
            framing=trick,
            note=trick,
            body=trick,
            people_cited=(trick,),
            wire=(Agency(trick),),
        ),
    )
    html = html_of(hostile)
    assert "<script>alert" not in html
    assert "<img" not in html


def test_how_much_was_read_leads_to_what_that_means(archive: Archive) -> None:
    assert ">Only the opening read</span>" in html_of(archive)
    defined = html_of(replace(archive, essays=(archives.essay("method"),)))
    assert '<a href="../method.html#reviewed">Only the opening read</a>' in defined
    assert '<a href="../method.html#stances">How they are read</a>' in defined


def test_claims_are_listed_before_there_is_any_article() -> None:
    html = html_of(archives.archive(archives.event("fall", claims=CLAIMS)))
    assert "Nine people died." in html
    assert "stance-bar" not in html
    assert "A bar stands for" not in html
