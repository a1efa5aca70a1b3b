from builder.analysis import stances
from builder.analysis.stances import contrast, differ, tally
from builder.archive.article import Article
from builder.archive.event import Claim
from builder.archive.stances import ClaimStance, Stance
from tests import archives

RUST, STORM = Claim("rust", "Rust broke it."), Claim("storm", "A storm broke it.")


def told(article_id: str, language: str = "en", **stances: str) -> Article:
    return archives.article(
        f"fall/{article_id}",
        language=language,
        stances=tuple(ClaimStance(claim, Stance(stance)) for claim, stance in stances.items()),
    )


def names(articles: tuple[Article, ...]) -> list[str]:
    return [article.id.removeprefix("fall/") for article in articles]


def test_each_claim_has_its_articles_under_their_stances() -> None:
    articles = [told("a", rust="asserts"), told("b", rust="omits"), told("c", rust="asserts")]
    (line,) = tally([RUST], articles)
    assert {stance.value: names(held) for stance, held in line.by_stance} == {
        "asserts": ["a", "c"],
        "attributes": [],
        "disputes": [],
        "omits": ["b"],
    }
    assert line.reviewed == 3


def test_not_reviewed_is_not_the_same_as_omitted() -> None:
    (line,) = tally([RUST], [told("a", rust="omits"), told("b", storm="asserts"), told("c")])
    assert names(line.not_reviewed) == ["b", "c"]
    assert line.reviewed == 1


def test_claims_keep_their_order() -> None:
    assert [line.claim.id for line in tally([STORM, RUST], [])] == ["storm", "rust"]


def test_the_articles_that_differ_most_are_contrasted() -> None:
    articles = [
        told("a", rust="asserts", storm="asserts"),
        told("b", rust="asserts", storm="omits"),
        told("c", rust="disputes", storm="omits"),
    ]
    assert names(contrast(articles, 2)) == ["a", "c"]


def test_a_dispute_weighs_more_than_an_omission() -> None:
    articles = [
        told("a", rust="asserts", storm="asserts"),
        told("b", rust="omits", storm="omits"),
        told("c", rust="disputes", storm="asserts"),
    ]
    assert names(contrast(articles, 2)) == ["a", "c"]


def test_one_claim_in_common_is_too_few_to_differ() -> None:
    articles = [
        told("a", rust="asserts", storm="asserts"),
        told("b", rust="disputes"),
        told("c", rust="asserts", storm="omits"),
    ]
    assert names(contrast(articles, 2)) == ["a", "c"]


def test_another_language_decides_between_equals() -> None:
    articles = [
        told("a", rust="asserts", storm="asserts"),
        told("b", rust="omits", storm="asserts"),
        told("c", language="fr", rust="omits", storm="asserts"),
    ]
    assert names(contrast(articles, 2)) == ["a", "c"]


def test_the_third_differs_from_both_others() -> None:
    articles = [
        told("a", rust="asserts", storm="asserts"),
        told("b", rust="asserts", storm="asserts"),
        told("c", rust="omits", storm="omits"),
        told("d", rust="attributes", storm="attributes"),
    ]
    assert names(contrast(articles, 3)) == ["a", "c", "d"]


def test_contrasted_articles_stay_in_the_order_given() -> None:
    articles = [
        told("b", rust="omits", storm="omits"),
        told("x"),
        told("a", rust="asserts", storm="asserts"),
    ]
    assert names(contrast(articles, 2)) == ["b", "a"]


def test_fewer_articles_than_asked_for_all_come_back() -> None:
    articles = [told("a"), told("b")]
    assert names(contrast(articles, 3)) == ["a", "b"]
    assert contrast([], 3) == ()


def test_of_very_many_articles_those_reviewed_for_most_claims_are_contrasted() -> None:
    crowd = [
        told(f"m{n:03}", rust="asserts", storm="asserts", wind="asserts")
        for n in range(stances.MOST_CONTRASTED - 1)
    ]
    differing = [
        told("a", rust="asserts", storm="asserts"),
        told("b", rust="disputes", storm="disputes"),
        told("y", rust="disputes", storm="asserts", wind="asserts"),
    ]
    assert names(contrast([*differing, *crowd], 2)) == ["y", "m000"]
    assert names(contrast([*differing, *crowd[2:]], 2)) == ["a", "b"]


def test_articles_differ_only_where_both_were_reviewed() -> None:
    asserting = told("a", rust="asserts", storm="asserts")
    assert differ([asserting, told("b", rust="omits", storm="asserts")])
    assert not differ([asserting, told("b", rust="asserts", storm="asserts")])
    assert not differ([asserting, told("b")])
    assert not differ([asserting])
