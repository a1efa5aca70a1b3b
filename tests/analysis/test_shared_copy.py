from typing import Any

from builder.analysis.reuse import find_reuse
from builder.analysis.shared_copy import CopyPartner, CreditedAgency, SharedCopy, find_shared_copy
from builder.archive.archive import Archive
from builder.archive.article import Agency, Article
from builder.archive.features import Features
from tests import archives

WIRE = Agency("North Wire", "north-wire")


def told(article_id: str, shingles: range | None, **fields: Any) -> Article:
    """An article whose id is its event, its outlet and, for a second one, a number."""
    event, _, rest = article_id.partition("/")
    features = Features("en", 500, 30, shingles=tuple(shingles)) if shingles else None
    outlet = rest.rstrip("0123456789")
    return archives.article(article_id, event=event, outlet=outlet, features=features, **fields)


def copies(*articles: Article) -> dict[str, SharedCopy]:
    events = {article.event for article in articles if article.event}
    archive: Archive = archives.archive(*map(archives.event, sorted(events)), *articles)
    return {
        outlet.id: find_shared_copy(archive, outlet, lambda event: find_reuse(archive, event))
        for outlet in archive.outlets
    }


TEXT, OTHER, OWN = range(100), range(100, 200), range(200, 300)


def test_partners_print_the_same_texts_most_first() -> None:
    found = copies(
        told("fall/comet", TEXT),
        told("fall/herald", TEXT),
        told("fall/star", TEXT),
        told("rise/comet", OTHER),
        told("rise/star", OTHER),
        told("rise/herald", OWN),
    )
    assert found["comet"].partners == (
        CopyPartner("star", 2, 0, ("fall", "rise")),
        CopyPartner("herald", 1, 0, ("fall",)),
    )
    assert found["herald"].partners == (
        CopyPartner("comet", 1, 0, ("fall",)),
        CopyPartner("star", 1, 0, ("fall",)),
    )


def test_an_article_shared_with_several_outlets_is_one_article() -> None:
    found = copies(told("fall/comet", TEXT), told("fall/herald", TEXT), told("fall/star", TEXT))
    assert (found["comet"].articles, found["comet"].compared, found["comet"].shared) == (1, 1, 1)


def test_two_printings_by_one_outlet_are_shared_with_nobody() -> None:
    found = copies(told("fall/comet1", TEXT), told("fall/comet2", TEXT), told("fall/star", OWN))
    assert found["comet"] == SharedCopy(articles=2, compared=2)


def test_compared_and_not_compared_are_told_apart() -> None:
    found = copies(
        told("fall/comet", TEXT),
        told("fall/star", OWN),
        told("rise/comet", None),
        told("rise/star", OTHER),
        archives.article("loose", outlet="comet"),
    )
    assert found["comet"] == SharedCopy(articles=3, compared=1)
    assert found["star"] == SharedCopy(articles=2, compared=1)


def test_a_credit_is_counted_apart_from_what_was_measured() -> None:
    found = copies(
        told("fall/comet", TEXT, wire=(WIRE,)),
        told("fall/star", TEXT),
        told("rise/comet", OWN, wire=(WIRE, Agency("Sky"))),
        told("rise/star", OTHER),
        told("stop/comet", None, wire=(Agency("SKY"), WIRE)),
    )
    assert found["comet"].partners == (CopyPartner("star", 1, 1, ("fall",)),)
    assert found["comet"].agencies == (
        CreditedAgency(WIRE, shared=1, own=1, uncompared=1),
        CreditedAgency(Agency("Sky"), shared=0, own=1, uncompared=1),
    )
    assert found["comet"].agencies[0].articles == 3
    assert found["star"].agencies == ()


def test_an_outlet_without_articles_has_nothing_to_sum_up() -> None:
    quiet = archives.outlet("quiet")
    archive = archives.archive(quiet)
    found = find_shared_copy(archive, quiet, lambda event: find_reuse(archive, event))
    assert found == SharedCopy()
