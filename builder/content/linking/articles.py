"""What cannot be true of an article, or is unlikely to be."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections import Counter
from collections.abc import Iterator

from builder.archive.article import BodyText, Reviewed
from builder.archive.stances import Stance
from builder.content.linking.index import Entry, Index
from builder.content.records import ArticleRecord, EventRecord
from builder.diagnostics import Diagnostic
from builder.text.nearest import nearest

LONG_BEFORE = dt.timedelta(days=30)


def check_stances(index: Index, entry: Entry[ArticleRecord]) -> Iterator[Diagnostic]:
    """Stances on claims that are not there, and stances that contradict themselves."""
    if not entry.record.stances:
        return
    if entry.record.event is None:
        yield entry.problem_at_key("stance-without-event", ("stances",))
    elif entry.record.event in index.events:
        yield from _check_claims(entry, index.events[entry.record.event])
    yield from _check_omissions(entry)
    yield from _check_quotes(entry, index.text_of(entry.record))


def check_rights(index: Index, entry: Entry[ArticleRecord]) -> Iterator[Diagnostic]:
    """Full texts without a reason why they may be published."""
    if index.text_of(entry.record) is BodyText.FULL and entry.record.rights is None:
        yield entry.problem("rights-missing", ("text",) if entry.record.text else ())


def check_dates(index: Index, entry: Entry[ArticleRecord]) -> Iterator[Diagnostic]:
    """Dates in an unlikely order."""
    published, updated = entry.record.published, entry.record.updated
    if published is None:
        return
    if updated and updated.latest <= published.earliest:
        yield entry.problem(
            "updated-before-published",
            ("updated",),
            updated=str(updated),
            published=str(published),
        )
    event = index.events.get(entry.record.event or "")
    if event and event.record.date.earliest - published.latest > LONG_BEFORE:
        related = event.related(("date",), "the event")
        slots = {"published": str(published), "date": str(event.record.date)}
        loc = ("published",)
        yield entry.problem("published-before-event", loc, related=(related,), **slots)


def check_urls(index: Index) -> Iterator[Diagnostic]:
    """Two files on one article."""
    entries = index.articles.values()
    counts = Counter([entry.url for entry in entries])
    first: dict[str | None, Entry[ArticleRecord]] = {}
    for entry in [each for each in entries if counts[each.url] > 1]:
        other = first.setdefault(entry.url, entry)
        if other is not entry:
            related = other.related(("url",), "the other article")
            yield entry.problem("same-url", ("url",), related=(related,))


def check_languages(index: Index, entry: Entry[ArticleRecord]) -> Iterator[Diagnostic]:
    """Languages that an outlet does not publish in, and translations of what needs none."""
    yield from _check_outlet_language(index, entry)
    language = index.language_of(entry.record)
    if (
        entry.record.headline_translated
        and language is not None
        and index.site is not None
        and _primary(language) == _primary(index.site.record.language)
    ):
        yield entry.problem_at_key("translation-into-own-language", ("headline_translated",))


def _check_outlet_language(index: Index, entry: Entry[ArticleRecord]) -> Iterator[Diagnostic]:
    language = entry.record.language
    outlet = index.outlets.get(entry.record.outlet)
    if language is None or outlet is None:
        return
    if _primary(language) not in map(_primary, outlet.record.languages):
        yield entry.problem(
            "language-not-of-outlet",
            ("language",),
            outlet=outlet.id,
            language=language,
            languages=", ".join(outlet.record.languages),
            path=outlet.reading.source.shown,
        )


def _primary(tag: str) -> str:
    return tag.partition("-")[0]


def _check_claims(entry: Entry[ArticleRecord], event: Entry[EventRecord]) -> Iterator[Diagnostic]:
    claims = [claim.id for claim in event.record.claims]
    for claim in entry.record.stances:
        if claim in claims:
            continue
        meant = nearest(claim, claims)
        yield entry.problem_at_key(
            "unknown-claim/near" if meant else "unknown-claim",
            ("stances", claim),
            event=event.id,
            claim=claim,
            claims=", ".join(claims) or "none yet",
            meant=meant or "",
            path=event.reading.source.shown,
        )


def _check_omissions(entry: Entry[ArticleRecord]) -> Iterator[Diagnostic]:
    for claim, stance in entry.record.stances.items():
        if stance.stance is not Stance.OMITS:
            continue
        if entry.record.reviewed is Reviewed.OPENING:
            loc = ("stances", claim, "stance")
            yield entry.problem("omits-after-opening", loc, claim=claim)
        if stance.quote:
            yield entry.problem("omits-with-quote", ("stances", claim, "quote"), claim=claim)


def _check_quotes(entry: Entry[ArticleRecord], text: BodyText) -> Iterator[Diagnostic]:
    quotes = {claim: each.quote for claim, each in entry.record.stances.items() if each.quote}
    if text is BodyText.SUMMARY or not entry.reading.body or not quotes:
        return
    held = (entry.record.headline, entry.record.standfirst, entry.reading.body)
    words = _comparable("\n".join(part for part in held if part))
    for claim, quote in quotes.items():
        if _comparable(quote) not in words:
            yield entry.problem("quote-not-in-text", ("stances", claim, "quote"))


def _comparable(text: str) -> str:
    """Line breaks and the two ways to write an accented letter do not tell words apart."""
    return " ".join(unicodedata.normalize("NFC", text).split())
