"""`rashomon new`: a content file with the right fields, in the right place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from builder import pipeline
from builder.archive.article import Genre
from builder.cli.exits import stop
from builder.cli.new_questions import ARTICLE, EVENT, OUTLET
from builder.cli.options import CONTENT, ContentOption
from builder.cli.questionnaire import clean, complete
from builder.cli.terminal import show_diagnostics
from builder.content import link, read_folder, read_record
from builder.content.drafts import Draft, draft_record, name_article, name_event, name_outlet
from builder.content.holdings import Holdings
from builder.content.kinds import Kind, id_of
from builder.content.records.fields import ID
from builder.content.writing import Value
from builder.diagnostics import Diagnostic, Severity
from builder.diagnostics.visible import visible
from builder.pipeline import FolderError

app = typer.Typer(
    name="new",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="Add an article, an event or an outlet: asks for what it needs and writes the file.",
)

Text = str | None
Texts = list[str] | None
IdOption = Annotated[
    str | None,
    typer.Option("--id", metavar="ID", help="The id, in place of the one made from the fields."),
]
STANCES_WANTED = (
    "Say what the article does with each claim: asserts, attributes, disputes or omits.",
    "Take away the first # of the lines that you fill in, and the others as you like.",
    "stances:",
)
CLAIMS_WANTED = (
    "Word the claims that articles are compared on: single sentences, neutral and checkable.",
    "claims:",
    "  - id: short-name",
    "    text: A sentence.",
)


def option(name: str, says: str, metavar: str = "TEXT") -> Any:
    """An option that is asked for on a terminal if it is missing."""
    return typer.Option(name, help=says, metavar=metavar, show_default=False)


@app.command()
def article(
    *,
    url: Annotated[Text, option("--url", "Address of the original.", "URL")] = None,
    outlet: Annotated[Text, option("--outlet", "Outlet id.", "ID")] = None,
    event: Annotated[
        Text, option("--event", "Event id; without one it is ungrouped.", "ID")
    ] = None,
    headline: Annotated[Text, option("--headline", 'As published; "" if not known.')] = None,
    headline_translated: Annotated[
        Text, option("--headline-translated", "In the site's language.")
    ] = None,
    published: Annotated[Text, option("--published", 'When; "" if not known.', "DATE")] = None,
    language: Annotated[Text, option("--language", "If not the outlet's first.", "TAG")] = None,
    genre: Annotated[Text, option("--genre", "If not a report.")] = None,
    reviewed: Annotated[Text, option("--reviewed", "full, or opening.")] = None,
    author: Annotated[Texts, option("--author", "As printed; may be repeated.")] = None,
    record_id: IdOption = None,
    content: ContentOption = CONTENT,
) -> None:
    """Add an article.

    In a script, --url, --outlet, --headline and --published are needed. The file stands under the
    article's event, named after the outlet, or under its year. The claims of the event are noted
    in it, to be filled in.

    Example: `rashomon new article --url https://example.org/bridge --outlet comet --headline ""
    --published 2024-03`
    """
    given: dict[str, Value] = {
        "url": url,
        "outlet": outlet,
        "event": event,
        "headline": headline,
        "language": language,
        "headline_translated": headline_translated,
        "published": published,
        "genre": genre,
        "reviewed": reviewed,
        "authors": author or None,
    }
    holdings = _read_holdings(content)
    fields = _without_defaults(complete(Kind.ARTICLE, ARTICLE, given, holdings), holdings)
    named = record_id or name_article(fields, holdings.name_by_id(Kind.ARTICLE))
    comments = note_claims(holdings.claims_of(str(fields.get("event"))))
    _create(draft_record(Kind.ARTICLE, named, fields, comments=comments), holdings, content)


@app.command()
def event(
    *,
    title: Annotated[Text, option("--title", "In neutral words.")] = None,
    date: Annotated[Text, option("--date", "When it happened.", "DATE")] = None,
    place: Annotated[Text, option("--place", "Where it happened.")] = None,
    country: Annotated[Texts, option("--country", "ISO 3166-1; may be repeated.", "CODE")] = None,
    topic: Annotated[Texts, option("--topic", "Topic id; may be repeated.", "ID")] = None,
    record_id: IdOption = None,
    content: ContentOption = CONTENT,
) -> None:
    """Add an event.

    In a script, --title and --date are needed. The file is named after both.

    Example: `rashomon new event --title "Bridge collapses in Baltimore" --date 2024-03-26`
    """
    given: dict[str, Value] = {
        "title": title,
        "date": date,
        "place": place,
        "countries": country or None,
        "topics": topic or None,
    }
    holdings = _read_holdings(content)
    fields = complete(Kind.EVENT, EVENT, given, holdings)
    named = record_id or name_event(fields)
    _create(draft_record(Kind.EVENT, named, fields, comments=CLAIMS_WANTED), holdings, content)


@app.command()
def outlet(
    *,
    name: Annotated[Text, option("--name", "Its name.")] = None,
    country: Annotated[Text, option("--country", "ISO 3166-1.", "CODE")] = None,
    language: Annotated[
        Texts, option("--language", "BCP 47, the main one first; may be repeated.", "TAG")
    ] = None,
    homepage: Annotated[Text, option("--homepage", "Its front page.", "URL")] = None,
    kind: Annotated[Text, option("--kind", "Such as newspaper.")] = None,
    funding: Annotated[Text, option("--funding", "Such as private.")] = None,
    record_id: IdOption = None,
    content: ContentOption = CONTENT,
) -> None:
    """Add an outlet.

    In a script, --name, --country and --language are needed. The file is named after the name.

    Example: `rashomon new outlet --name "The Comet" --country NO --language nb`
    """
    given: dict[str, Value] = {
        "name": name,
        "country": country,
        "languages": language or None,
        "homepage": homepage,
        "kind": kind,
        "funding": funding,
    }
    holdings = _read_holdings(content)
    fields = complete(Kind.OUTLET, OUTLET, given, holdings)
    named = record_id or name_outlet(fields)
    _create(draft_record(Kind.OUTLET, named, fields), holdings, content)


def note_claims(claims: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Comment lines that become stances when their first sign is taken away."""
    listed = [
        line
        for claim_id, text in claims
        for line in (f"  # {visible(clean(text))}", f"  {claim_id}:")
    ]
    return (*STANCES_WANTED, *listed) if listed else ()


def _without_defaults(fields: Mapping[str, Value], holdings: Holdings) -> Mapping[str, Value]:
    """The fields without those that say what their absence says."""
    said_anyway = {
        "language": holdings.language_of(str(fields["outlet"])),
        "genre": Genre.REPORT.value,
    }
    return {
        name: value
        for name, value in fields.items()
        if name not in said_anyway or value != said_anyway[name]
    }


def _read_holdings(content: Path) -> Holdings:
    try:
        pipeline.require_folder(content)
    except FolderError as error:
        stop(str(error))
    return Holdings(tuple(map(read_record, read_folder(content))))


def _create(draft: Draft, holdings: Holdings, content: Path) -> None:
    """Write the file if it is well in the midst of the others, and say what to do next."""
    record_id = id_of(draft.path)
    if not re.fullmatch(ID, record_id):
        stop(f'"{visible(record_id)}" cannot be an id; give one of a-z, 0-9, - and / with --id')
    path = content / draft.path
    if path.exists():
        stop(f"{path} is there already; edit it, or give the new one another id with --id")
    problems = _find_problems(draft, path.as_posix(), holdings)
    show_diagnostics(problems)
    if any(each.severity is Severity.ERROR for each in problems):
        stop(f"{path} was not written")
    _write(path, draft.text)
    typer.echo(f"wrote {path}")
    typer.echo(f"next: write its text below the dashes\n      rashomon check {path}")
    typer.echo("      rashomon serve")


def _find_problems(draft: Draft, shown: str, holdings: Holdings) -> tuple[Diagnostic, ...]:
    reading = read_record(draft.as_file(shown))
    linked = link((*holdings.readings, reading), with_drafts=True)
    return tuple(each for each in linked.diagnostics if each.place.path == shown)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        stop(f"{path} cannot be written: {error.strerror}")
