"""The questions of `rashomon new`, in the order in which they are asked."""

from __future__ import annotations

from builder.archive.article import Genre, Reviewed
from builder.archive.outlet import Funding, OutletKind
from builder.cli.questionnaire import Empty, Fields, Question
from builder.content.holdings import Holdings
from builder.content.kinds import Kind


def _outlet_of(fields: Fields, holdings: Holdings) -> str:
    return holdings.outlet_at(str(fields["url"])) or ""


def _language_of(fields: Fields, holdings: Holdings) -> str:
    return holdings.language_of(str(fields["outlet"])) or ""


def _is_foreign(fields: Fields, holdings: Holdings) -> bool:
    language = str(fields.get("language") or _language_of(fields, holdings))
    is_same = language.partition("-")[0] == holdings.site_language.partition("-")[0]
    return fields.get("headline") is not None and not is_same


ARTICLE = (
    Question("url", "--url", "Address of the original", Empty.REFUSED),
    Question(
        "outlet",
        "--outlet",
        "Outlet id",
        Empty.REFUSED,
        refers_to=Kind.OUTLET,
        proposal=_outlet_of,
    ),
    Question("event", "--event", "Event id, empty to leave it ungrouped", refers_to=Kind.EVENT),
    Question("headline", "--headline", "Headline as published", Empty.UNKNOWN),
    Question("language", "--language", "Language of the article", proposal=_language_of),
    Question(
        "headline_translated",
        "--headline-translated",
        "Headline in the site's language",
        applies=_is_foreign,
    ),
    Question("published", "--published", "Published, such as 2024-03-26", Empty.UNKNOWN),
    Question(
        "genre", "--genre", f"Genre: {', '.join(Genre)}", proposal=lambda *_: Genre.REPORT.value
    ),
    Question(
        "reviewed",
        "--reviewed",
        "How much of it did you read: full or opening",
        proposal=lambda *_: Reviewed.FULL.value,
    ),
    Question("authors", "--author", "Authors as printed", is_list=True),
)

EVENT = (
    Question("title", "--title", "Title, in neutral words", Empty.REFUSED),
    Question("date", "--date", "When it happened, such as 2024-03-26", Empty.REFUSED),
    Question("place", "--place", "Place"),
    Question("countries", "--country", "Countries, such as NO", is_list=True),
    Question("topics", "--topic", "Topic ids", is_list=True, refers_to=Kind.TOPIC),
)

OUTLET = (
    Question("name", "--name", "Name", Empty.REFUSED),
    Question("country", "--country", "Country, such as NO", Empty.REFUSED),
    Question(
        "languages",
        "--language",
        "Languages, such as nb, the main one first",
        Empty.REFUSED,
        is_list=True,
    ),
    Question("homepage", "--homepage", "Address of its front page"),
    Question("kind", "--kind", f"Kind: {', '.join(OutletKind)}"),
    Question("funding", "--funding", f"Funding: {', '.join(Funding)}"),
)
