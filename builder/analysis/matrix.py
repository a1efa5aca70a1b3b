"""Claims against articles: who carries what, and what stands out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from builder.analysis.stances import ClaimTally
from builder.archive.article import Article
from builder.archive.event import Claim
from builder.archive.stances import ClaimStance, Stance

RARELY = Fraction(1, 3)
"""A claim is rarely reviewed if fewer than this share of an event's articles were reviewed for it."""

FEWEST_REVIEWED = 2
"""Nothing is said of all or of one only where fewer articles than this were reviewed."""


class Standing(StrEnum):
    """What stands out about a claim; counts are out of the reviewed, never out of all."""

    IN_ALL = "in-all"
    CONTESTED = "contested"
    ONLY_IN_ONE = "only-in-one"
    RARELY_REVIEWED = "rarely-reviewed"


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One article with its stance on each claim, in the claims' order; None is not reviewed."""

    article: Article
    cells: tuple[ClaimStance | None, ...]


def build_matrix(claims: Iterable[Claim], articles: Iterable[Article]) -> tuple[MatrixRow, ...]:
    """The rows of the claim matrix, in the order of the articles."""
    ids = [claim.id for claim in claims]
    return tuple(_row(ids, article) for article in articles)


def find_standings(tally: ClaimTally) -> tuple[Standing, ...]:
    """What stands out about one claim.

    In all: every reviewed article carries it. Contested: asserted or attributed here, disputed
    there. Only in one: a single reviewed article carries it. Both of all and of one only where at
    least two were reviewed. Rarely reviewed: for fewer than a third of the articles.
    """
    count = {stance: len(articles) for stance, articles in tally.by_stance}
    carried = tally.reviewed - count[Stance.OMITS]
    in_all = tally.reviewed + len(tally.not_reviewed)
    is_enough = tally.reviewed >= FEWEST_REVIEWED
    holds = {
        Standing.IN_ALL: is_enough and carried == tally.reviewed,
        Standing.CONTESTED: bool(
            count[Stance.DISPUTES] and count[Stance.ASSERTS] + count[Stance.ATTRIBUTES]
        ),
        Standing.ONLY_IN_ONE: is_enough and carried == 1,
        Standing.RARELY_REVIEWED: tally.reviewed < RARELY * in_all,
    }
    return tuple(standing for standing in Standing if holds[standing])


def _row(claim_ids: Iterable[str], article: Article) -> MatrixRow:
    taken = {stance.claim: stance for stance in article.stances}
    return MatrixRow(article, tuple(taken.get(claim_id) for claim_id in claim_ids))
