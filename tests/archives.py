"""Small fictional archives: every maker fills in what a test does not care about."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.dates import Date, parse_date
from builder.archive.event import Event
from builder.archive.outlet import Outlet, Owner
from builder.archive.site import Essay, Site
from builder.archive.topic import Topic

Held = TypeVar("Held", Article, Event, Outlet, Owner, Topic, Essay)


def date(text: str) -> Date:
    return parse_date(text)


def article(article_id: str = "fall/comet", **fields: Any) -> Article:
    """An article of the outlet `comet` without an event, unless told otherwise."""
    published = fields.pop("published", "2031-05-04")
    plain = Article(
        id=article_id,
        path=f"articles/{article_id}.md",
        headline="Bridge falls",
        outlet="comet",
        url=f"https://comet.example/{article_id}",
        published=date(published) if isinstance(published, str) else published,
        language="en",
    )
    return replace(plain, **fields)


def event(event_id: str = "fall", **fields: Any) -> Event:
    happened = fields.pop("date", "2031-05-03")
    plain = Event(
        id=event_id,
        path=f"events/{event_id}.md",
        title="Bridge falls in Arden",
        date=date(happened) if isinstance(happened, str) else happened,
    )
    return replace(plain, **fields)


def outlet(outlet_id: str = "comet", **fields: Any) -> Outlet:
    plain = Outlet(
        id=outlet_id,
        path=f"outlets/{outlet_id}.md",
        name=outlet_id.replace("-", " ").title(),
        country="GB",
        languages=("en",),
    )
    return replace(plain, **fields)


def owner(owner_id: str = "sky-group", **fields: Any) -> Owner:
    name = owner_id.replace("-", " ").title()
    return replace(Owner(id=owner_id, path=f"owners/{owner_id}.md", name=name), **fields)


def topic(topic_id: str = "bridges", **fields: Any) -> Topic:
    title = topic_id.replace("-", " ").capitalize()
    return replace(Topic(id=topic_id, path=f"topics/{topic_id}.md", title=title), **fields)


def essay(essay_id: str = "method", **fields: Any) -> Essay:
    title = essay_id.replace("-", " ").capitalize()
    return replace(Essay(id=essay_id, path=f"pages/{essay_id}.md", title=title), **fields)


def site(**fields: Any) -> Site:
    return replace(Site(title="Many Bridges"), **fields)


def archive(*held: Article | Event | Outlet | Owner | Topic | Essay, **fields: Any) -> Archive:
    """An archive of the given values and of the plain outlets that its articles name."""
    named = {value.outlet for value in held if isinstance(value, Article)}
    given = {value.id for value in held if isinstance(value, Outlet)}
    outlets = [outlet(outlet_id) for outlet_id in named - given]
    return Archive(
        site=site(**fields),
        articles=_sorted(held, Article),
        events=_sorted(held, Event),
        outlets=_sorted([*held, *outlets], Outlet),
        owners=_sorted(held, Owner),
        topics=_sorted(held, Topic),
        essays=_sorted(held, Essay),
    )


def _sorted(held: Iterable[object], kind: type[Held]) -> tuple[Held, ...]:
    chosen = [value for value in held if isinstance(value, kind)]
    return tuple(sorted(chosen, key=lambda value: value.id))
