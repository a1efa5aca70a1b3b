from builder.analysis.matrix import Standing, build_matrix, find_standings
from builder.analysis.stances import tally
from builder.archive.article import Article
from builder.archive.event import Claim
from builder.archive.stances import ClaimStance, Stance
from tests import archives

TOLL = Claim("toll", "Nine people died.")


def told(*stances: Stance | None) -> list[Article]:
    return [
        archives.article(
            f"fall/a{number}",
            event="fall",
            stances=(ClaimStance("toll", stance),) if stance else (),
        )
        for number, stance in enumerate(stances)
    ]


def standings(*stances: Stance | None) -> set[Standing]:
    (line,) = tally([TOLL], told(*stances))
    return set(find_standings(line))


def test_a_claim_is_in_all_if_every_reviewed_article_carries_it() -> None:
    assert standings(Stance.ASSERTS, Stance.ATTRIBUTES, None) == {Standing.IN_ALL}
    assert standings(Stance.ASSERTS, Stance.OMITS, Stance.ASSERTS) == set()


def test_a_claim_is_contested_if_one_carries_what_another_disputes() -> None:
    assert Standing.CONTESTED in standings(Stance.ATTRIBUTES, Stance.DISPUTES)
    assert Standing.CONTESTED not in standings(Stance.DISPUTES, Stance.OMITS)
    assert Standing.CONTESTED not in standings(Stance.DISPUTES, Stance.DISPUTES)


def test_a_claim_is_only_in_one_out_of_the_reviewed_and_never_out_of_all() -> None:
    assert standings(Stance.ASSERTS, Stance.OMITS) == {Standing.ONLY_IN_ONE}
    assert Standing.ONLY_IN_ONE not in standings(Stance.ASSERTS, None, None)


def test_a_claim_is_rarely_reviewed_below_a_third_of_the_articles() -> None:
    assert Standing.RARELY_REVIEWED in standings(Stance.ASSERTS, None, None, None)
    assert Standing.RARELY_REVIEWED not in standings(Stance.ASSERTS, None, None)


def test_nothing_is_said_of_all_where_a_single_article_was_reviewed() -> None:
    assert standings(Stance.ASSERTS) == set()


def test_a_row_holds_every_claim_in_order_and_none_where_nothing_is_recorded() -> None:
    cause = Claim("cause", "Rust brought the bridge down.")
    (row,) = build_matrix([cause, TOLL], told(Stance.OMITS))
    assert [cell and cell.stance for cell in row.cells] == [None, Stance.OMITS]
