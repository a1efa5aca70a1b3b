"""Which articles take which stance on each claim of an event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from builder.archive.article import Article
from builder.archive.event import Claim
from builder.archive.stances import Stance

MOST_CONTRASTED = 100
"""Articles of which all pairs are compared; pairs grow with the square."""

_DISPUTED = 3
_FEWEST_IN_COMMON = 2


@dataclass(frozen=True, slots=True)
class ClaimTally:
    """One claim with its articles by stance; those without one were not reviewed for it."""

    claim: Claim
    by_stance: tuple[tuple[Stance, tuple[Article, ...]], ...]
    not_reviewed: tuple[Article, ...]

    @property
    def reviewed(self) -> int:
        """How many articles were reviewed for the claim."""
        return sum(len(articles) for _, articles in self.by_stance)


def tally(claims: Iterable[Claim], articles: Iterable[Article]) -> tuple[ClaimTally, ...]:
    """Each claim with its articles under all four stances, in the order given."""
    held = tuple(articles)
    stances = {
        (article.id, taken.claim): taken.stance for article in held for taken in article.stances
    }
    return tuple(_tally_one(claim, held, stances) for claim in claims)


def _tally_one(
    claim: Claim, articles: tuple[Article, ...], stances: dict[tuple[str, str], Stance]
) -> ClaimTally:
    by_stance = tuple(
        (stance, tuple(a for a in articles if stances.get((a.id, claim.id)) is stance))
        for stance in Stance
    )
    not_reviewed = tuple(a for a in articles if (a.id, claim.id) not in stances)
    return ClaimTally(claim, by_stance, not_reviewed)


def contrast(articles: Sequence[Article], size: int) -> tuple[Article, ...]:
    """The `size` articles of one event that differ most from each other in their stances.

    The difference of two articles is the mean over the claims for which both were reviewed, at
    least two: three where one disputes what the other carries, one where their stances differ
    otherwise. The pair that differs most comes first, then greedily whoever differs most from
    those chosen; ties go to the pair with more claims in common, then to the other language, then
    to the order given. Fewer come back where there are fewer.

    Of more than `MOST_CONTRASTED` only those reviewed for the most claims are considered, the
    first of equals: two articles that differ more on fewer claims may then be passed over.
    """
    if len(articles) <= size:
        return tuple(articles)
    if len(articles) > MOST_CONTRASTED:
        return contrast(_most_reviewed(articles), size)
    first, second = max(
        combinations(range(len(articles)), 2),
        key=lambda pair: (_difference(articles[pair[0]], articles[pair[1]]), -pair[0], -pair[1]),
    )
    chosen = [first, second]
    while len(chosen) < size:
        rest = (index for index in range(len(articles)) if index not in chosen)
        chosen.append(
            max(
                rest, key=lambda i: (min(_difference(articles[i], articles[c]) for c in chosen), -i)
            )
        )
    return tuple(articles[index] for index in sorted(chosen))


def differ(articles: Iterable[Article]) -> bool:
    """Whether any two of a few articles differ in their stances, as `contrast` measures it."""
    return any(_difference(one, other)[0] > 0 for one, other in combinations(articles, 2))


def _most_reviewed(articles: Sequence[Article]) -> tuple[Article, ...]:
    """As many as are compared, in the order given."""
    by_claims = sorted(range(len(articles)), key=lambda place: -len(articles[place].stances))
    return tuple(articles[place] for place in sorted(by_claims[:MOST_CONTRASTED]))


def _difference(one: Article, other: Article) -> tuple[float, int, bool]:
    others = {taken.claim: taken.stance for taken in other.stances}
    both = [(taken.stance, others[taken.claim]) for taken in one.stances if taken.claim in others]
    if len(both) < _FEWEST_IN_COMMON:
        return 0.0, len(both), one.language != other.language
    mean = sum(_distance(*pair) for pair in both) / len(both)
    return mean, len(both), one.language != other.language


def _distance(one: Stance, other: Stance) -> int:
    if one is other:
        return 0
    is_disputed = Stance.DISPUTES in (one, other) and Stance.OMITS not in (one, other)
    return _DISPUTED if is_disputed else 1
