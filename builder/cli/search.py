"""`rashomon search`: articles that match a query, grouped by event, in the terminal."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from builder.cache.index_state import State, cache_folder, current_state
from builder.cli.exits import stop
from builder.cli.options import CONTENT, ContentOption
from builder.search.analysis import Analyzer
from builder.search.engine import Searcher
from builder.search.finding import Answer, Hit, find
from builder.search.marks import find_marks
from builder.search.query import QueryError

_UNGROUPED = "Not grouped yet"
_EXCERPT_BEFORE = 60
_EXCERPT_LENGTH = 160


def search(
    words: Annotated[list[str], typer.Argument(metavar="QUERY", help="What to look for.")],
    *,
    content: ContentOption = CONTENT,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="Most articles.")] = 10,
    as_json: Annotated[
        bool, typer.Option("--json", metavar="", help="Write the answer as JSON.")
    ] = False,
) -> None:
    """Search the archive in the terminal.

    All words must match. `"some words"` in a row, `-word` left out, `a OR b`, `prefix*`, and
    `field:word` with headline, outlet, event, topic, author or person.

    Example: `rashomon search 'wuhan lab outlet:reuters'`
    """
    state = current_state(content) or _bring_up_to_date(content)
    searcher = Searcher(cache_folder(content) / "index")
    try:
        answer = find(searcher, " ".join(words), frozenset(state.stop_words), limit)
    except QueryError as error:
        stop(str(error))
    finally:
        searcher.close()
    if as_json:
        typer.echo(json.dumps(_as_json(answer), ensure_ascii=False, indent=2))
    else:
        _show(answer)


def _bring_up_to_date(content: Path) -> State:
    # Most searches find the index up to date, and take half the time without the pipeline.
    from builder.cli.indexing import bring_up_to_date  # noqa: PLC0415

    return bring_up_to_date(content)


def _as_json(answer: Answer) -> dict[str, Any]:
    return {
        "total": answer.total,
        "matched": answer.matched,
        "asked": answer.asked,
        "unknown": answer.unknown,
        "stands_for": answer.stands_for,
        "suggestions": answer.suggestions,
        "results": [{"score": hit.score, **hit.shown} for hit in answer.hits],
    }


def _show(answer: Answer) -> None:
    console = Console(highlight=False, soft_wrap=True)
    for line in _notes(answer):
        console.print(Text(line))
    by_event = groupby(_gathered(answer.hits), key=lambda hit: hit.shown["event_title"])
    for title, hits in by_event:
        console.print(Text(f"\n{title or _UNGROUPED}", style="bold underline"))
        for hit in hits:
            for text in _describe(hit, answer.terms):
                console.print(text)


def _notes(answer: Answer) -> Iterator[str]:
    """What a reader must know of how the articles were found."""
    for word in answer.unknown:
        yield f'No article holds "{word}".{_did_you_mean(answer, word)}'
    for word, form in answer.stands_for.items():
        yield f'No article holds "{word}"; these hold "{form}".{_did_you_mean(answer, word)}'
    if answer.only_common:
        yield "These words are too common to search by; put them in quotation marks."
    elif answer.matched < answer.asked and answer.total:
        yield f"No article holds all {answer.asked} parts; these hold {answer.matched} of them."
    shown = f", the best {len(answer.hits)} shown" if len(answer.hits) < answer.total else ""
    count = "1 article matches" if answer.total == 1 else f"{answer.total:,} articles match"
    yield count + shown


def _did_you_mean(answer: Answer, word: str) -> str:
    found = answer.suggestions.get(word, ())
    return f" Did you mean {' or '.join(found)}?" if found else ""


def _gathered(hits: Iterable[Hit]) -> list[Hit]:
    """The hits of one event together, events in the order of their best hit."""
    rank: dict[str | None, int] = {}
    for hit in hits:
        rank.setdefault(hit.shown["event"], len(rank))
    return sorted(hits, key=lambda hit: rank[hit.shown["event"]])


def _describe(hit: Hit, terms: frozenset[str]) -> Iterator[Text]:
    shown = hit.shown
    yield Text("  ") + _marked(shown["headline"] or "(no headline)", shown["language"], terms)
    if shown["translation"]:
        yield Text("  ") + _marked(shown["translation"], shown["site_language"], terms)
    facts = (shown["outlet"], shown["country"], shown["published"] or "undated")
    yield Text(f"    {', '.join(facts)} · content/{shown['path']}", style="dim")
    if excerpt := _excerpt(shown["text"], shown["text_language"], terms):
        yield Text("    ") + _marked(excerpt, shown["text_language"], terms)


def _excerpt(text: str, language: str, terms: frozenset[str]) -> str:
    """The part of a text around the first word that was found."""
    first = next(find_marks(text, Analyzer(language), terms), (0, 0))[0]
    start = text.rfind(" ", 0, max(first - _EXCERPT_BEFORE, 0)) + 1
    cut = text[start : start + _EXCERPT_LENGTH]
    ends = len(text) > start + _EXCERPT_LENGTH
    return ("…" if start else "") + (cut.rpartition(" ")[0] + "…" if ends and " " in cut else cut)


def _marked(line: str, language: str, terms: frozenset[str]) -> Text:
    text = Text(line)
    for start, end in find_marks(line, Analyzer(language), terms):
        text.stylize("bold yellow", start, end)
    return text
