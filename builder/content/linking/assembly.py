"""Records made into the frozen types of the archive."""

from __future__ import annotations

from builder.archive.article import Agency, Article, BodyText, Capture, Correction, Revision
from builder.archive.event import Claim, Event, NotFound
from builder.archive.features import Features
from builder.archive.outlet import Assessment, Outlet, Owner
from builder.archive.site import Essay, Site
from builder.archive.stances import ClaimStance
from builder.archive.topic import Topic
from builder.content.linking.index import Entry, Index
from builder.content.records import (
    ArticleRecord,
    EventRecord,
    OutletRecord,
    OwnerRecord,
    PageRecord,
    SiteRecord,
    TopicRecord,
)


def make_site(record: SiteRecord) -> Site:
    return Site(
        title=record.title,
        tagline=record.tagline,
        description=record.description,
        base_url=record.base_url,
        language=record.language,
        timezone=record.timezone,
        license=record.license,
        contact=record.contact,
        repository=record.repository,
        text=record.text,
        watch=record.watch,
        menu=record.menu,
    )


def make_event(index: Index, entry: Entry[EventRecord]) -> Event:
    record = entry.record
    hidden = index.hidden_events
    return Event(
        id=entry.id,
        path=entry.reading.path,
        title=record.title,
        date=record.date,
        place=record.place,
        countries=record.countries,
        topics=record.topics,
        claims=tuple(Claim(each.id, each.text, each.note) for each in record.claims),
        watch=index.watched_for(record),
        not_found=tuple(
            NotFound(each.outlet, each.searched, each.note) for each in record.not_found
        ),
        part_of=tuple(other for other in record.part_of if other not in hidden),
        follows=tuple(other for other in record.follows if other not in hidden),
        aliases=record.aliases,
        body=entry.reading.body,
    )


def make_article(index: Index, entry: Entry[ArticleRecord]) -> Article:
    record = entry.record
    return Article(
        id=entry.id,
        path=entry.reading.path,
        headline=record.headline,
        outlet=record.outlet,
        url=record.url,
        published=record.published,
        language=index.language_of(record) or "",
        headline_translated=record.headline_translated,
        event=record.event,
        updated=record.updated,
        genre=record.genre,
        authors=record.authors,
        wire=tuple(_agency(name, index) for name in record.wire),
        standfirst=record.standfirst,
        dateline=record.dateline,
        text=index.text_of(record),
        rights=record.rights,
        reviewed=record.reviewed,
        framing=record.framing,
        stances=_stances(record),
        people_cited=record.people_cited,
        captures=_captures(record) if record.captures else (),
        revisions=_revisions(record) if record.revisions else (),
        corrections=_corrections(record) if record.corrections else (),
        topics=record.topics,
        note=record.note,
        coded_by=record.coded_by,
        coded_at=record.coded_at,
        aliases=record.aliases,
        body=entry.reading.body,
        features=_features(entry, index),
    )


def _features(entry: Entry[ArticleRecord], index: Index) -> Features | None:
    """Those kept beside an article; where its body is the outlet's text they are taken from it."""
    kept = index.features.get(entry.id)
    is_ours = index.text_of(entry.record) is BodyText.SUMMARY
    return kept.features if kept and is_ours else None


def _agency(name: str, index: Index) -> Agency:
    outlet = index.outlets.get(name)
    return Agency(outlet.record.name, outlet.id) if outlet else Agency(name)


def _stances(record: ArticleRecord) -> tuple[ClaimStance, ...]:
    return tuple(
        ClaimStance(claim, each.stance, each.quote, each.speaker, each.note)
        for claim, each in record.stances.items()
    )


def _captures(record: ArticleRecord) -> tuple[Capture, ...]:
    captures = (Capture(each.at, each.url) for each in record.captures)
    return tuple(sorted(captures, key=lambda each: each.at.sort_key))


def _revisions(record: ArticleRecord) -> tuple[Revision, ...]:
    revisions = (
        Revision(each.seen, each.headline, each.standfirst, each.url) for each in record.revisions
    )
    return tuple(sorted(revisions, key=lambda each: each.seen.sort_key))


def _corrections(record: ArticleRecord) -> tuple[Correction, ...]:
    corrections = (Correction(each.at, each.note, each.url) for each in record.corrections)
    return tuple(sorted(corrections, key=lambda each: each.at.sort_key))


def make_outlet(_: Index, entry: Entry[OutletRecord]) -> Outlet:
    record = entry.record
    return Outlet(
        id=entry.id,
        path=entry.reading.path,
        name=record.name,
        country=record.country,
        languages=record.languages,
        names=tuple(record.names.items()),
        homepage=record.homepage,
        kind=record.kind,
        funding=record.funding,
        owner=record.owner,
        founded=record.founded,
        note=record.note,
        assessments=tuple(
            Assessment(
                by=each.by,
                axis=each.axis,
                value=each.value,
                as_of=each.as_of,
                url=each.url,
                basis=each.basis,
                confidence=each.confidence,
            )
            for each in record.assessments
        ),
        aliases=record.aliases,
        body=entry.reading.body,
    )


def make_owner(_: Index, entry: Entry[OwnerRecord]) -> Owner:
    record = entry.record
    return Owner(
        id=entry.id,
        path=entry.reading.path,
        name=record.name,
        country=record.country,
        kind=record.kind,
        aliases=record.aliases,
        body=entry.reading.body,
    )


def make_topic(_: Index, entry: Entry[TopicRecord]) -> Topic:
    record = entry.record
    return Topic(entry.id, entry.reading.path, record.title, record.aliases, entry.reading.body)


def make_essay(_: Index, entry: Entry[PageRecord]) -> Essay:
    record = entry.record
    return Essay(
        id=entry.id,
        path=entry.reading.path,
        title=record.title,
        order=record.order,
        aliases=record.aliases,
        body=entry.reading.body,
    )
