"""The claim matrix of an event, and the same as a table of data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from builder import urls
from builder.analysis.matrix import Standing, build_matrix, find_standings
from builder.analysis.stances import tally
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.event import Event
from builder.archive.stances import ClaimStance, Stance
from builder.artifact import Artifact
from builder.pages.briefs import ArticleBrief
from builder.pages.csv_table import write_csv
from builder.pages.frame import Link

CSV_COLUMNS = (
    "claim",
    "claim_text",
    "article",
    "outlet",
    "outlet_name",
    "country",
    "language",
    "kind",
    "funding",
    "published",
    "stance",
    "quote",
    "speaker",
    "note",
    "url",
)

_NOT_REVIEWED = "not reviewed"


@dataclass(frozen=True, slots=True)
class StanceCount:
    """The outlets that take one stance on a claim, each with the address of the evidence."""

    stance: Stance
    articles: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim, who takes which stance, how many were not reviewed, and what stands out."""

    id: str
    number: int
    text: str
    note: str | None
    stances: tuple[StanceCount, ...]
    reviewed: int
    not_reviewed: int
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One article's stance on one claim; `stance` None is not reviewed.

    `original` is the original's address, with a text fragment that finds the quote where there is
    one (WICG, Scroll To Text Fragment).
    """

    claim: int
    stance: Stance | None
    address: str
    quote: str | None
    speaker: str | None
    note: str | None
    original: str

    @property
    def has_evidence(self) -> bool:
        return bool(self.quote or self.speaker or self.note)


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """One article and its cells, in the order of the claims."""

    article: ArticleBrief
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class ClaimMatrix:
    """The claims, the articles in order of publication, and the address of the same as CSV."""

    claims: tuple[ClaimLine, ...]
    lines: tuple[MatrixLine, ...]
    csv_address: str


def draw_matrix(
    archive: Archive, event: Event, articles: Sequence[Article], briefs: Sequence[ArticleBrief]
) -> ClaimMatrix:
    """The matrix of an event's articles, with their briefs, in the order given."""
    rows = build_matrix(event.claims, articles)
    lines = tuple(
        MatrixLine(
            brief,
            tuple(
                _cell(row.article, claim.id, number, stance)
                for number, (claim, stance) in enumerate(
                    zip(event.claims, row.cells, strict=True), 1
                )
            ),
        )
        for row, brief in zip(rows, briefs, strict=True)
    )
    return ClaimMatrix(
        claims=_claim_lines(archive, event, articles),
        lines=lines,
        csv_address=urls.event_claims(event.id),
    )


def plan_claim_table(archive: Archive, event: Event) -> Iterator[Artifact]:
    """A CSV file with a row for each cell of an event's matrix; none without claims or articles."""
    articles = archive.articles_by_event.get(event.id, ())
    rows = [
        _csv_row(archive, event, row.article, place, stance)
        for row in build_matrix(event.claims, articles)
        for place, stance in enumerate(row.cells)
    ]
    if rows:
        yield Artifact(urls.event_claims(event.id), write_csv(CSV_COLUMNS, rows))


def _claim_lines(
    archive: Archive, event: Event, articles: Sequence[Article]
) -> tuple[ClaimLine, ...]:
    return tuple(
        ClaimLine(
            id=line.claim.id,
            number=number,
            text=line.claim.text,
            note=line.claim.note,
            stances=tuple(
                StanceCount(
                    stance, tuple(_evidence(archive, article, line.claim.id) for article in held)
                )
                for stance, held in line.by_stance
            ),
            reviewed=line.reviewed,
            not_reviewed=len(line.not_reviewed),
            standings=find_standings(line),
        )
        for number, line in enumerate(tally(event.claims, articles), 1)
    )


def _evidence(archive: Archive, article: Article, claim_id: str) -> Link:
    name = archive.outlet_by_id[article.outlet].name
    return Link(name, urls.article_claim(article.id, claim_id))


def _cell(article: Article, claim_id: str, number: int, taken: ClaimStance | None) -> MatrixCell:
    return MatrixCell(
        claim=number,
        stance=taken.stance if taken else None,
        address=urls.article_claim(article.id, claim_id),
        quote=taken.quote if taken else None,
        speaker=taken.speaker if taken else None,
        note=taken.note if taken else None,
        original=_find_in_original(article, taken.quote if taken else None),
    )


def _find_in_original(article: Article, said: str | None) -> str:
    if not said or "#" in article.url:
        return article.url
    return f"{article.url}#:~:text={quote(said, safe='').replace('-', '%2D')}"


def _csv_row(
    archive: Archive, event: Event, article: Article, place: int, taken: ClaimStance | None
) -> tuple[str, ...]:
    outlet = archive.outlet_by_id[article.outlet]
    claim = event.claims[place]
    return (
        claim.id,
        claim.text,
        article.id,
        outlet.id,
        outlet.name,
        outlet.country,
        article.language,
        outlet.kind or "",
        outlet.funding or "",
        str(article.published or ""),
        taken.stance.value if taken else _NOT_REVIEWED,
        (taken.quote if taken else None) or "",
        (taken.speaker if taken else None) or "",
        (taken.note if taken else None) or "",
        article.url,
    )
