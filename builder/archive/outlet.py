"""Organisations that publish under a name, and those who own them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from builder.archive.dates import Date


class OutletKind(StrEnum):
    """What sort of organisation an outlet is."""

    NEWS_AGENCY = "news-agency"
    NEWSPAPER = "newspaper"
    BROADCASTER = "broadcaster"
    MAGAZINE = "magazine"
    ONLINE = "online"
    GOVERNMENT = "government"


class Funding(StrEnum):
    """Who pays for an outlet."""

    STATE = "state"
    PUBLIC_SERVICE = "public-service"
    PRIVATE = "private"
    NONPROFIT = "nonprofit"
    PARTY = "party"
    GOVERNMENT = "government"


@dataclass(frozen=True, slots=True)
class Assessment:
    """Somebody else's dated judgement of an outlet, shown with its source, never averaged."""

    by: str
    axis: str
    value: str
    as_of: Date
    url: str | None = None
    basis: str | None = None
    confidence: str | None = None


@dataclass(frozen=True)
class Outlet:
    """One outlet; `names` maps language tags to names, `owner` is an id, `body` is Markdown."""

    id: str
    path: str
    name: str
    country: str
    languages: tuple[str, ...]
    names: tuple[tuple[str, str], ...] = ()
    homepage: str | None = None
    kind: OutletKind | None = None
    funding: Funding | None = None
    owner: str | None = None
    founded: Date | None = None
    note: str | None = None
    assessments: tuple[Assessment, ...] = ()
    aliases: tuple[str, ...] = ()
    body: str = ""


@dataclass(frozen=True)
class Owner:
    """A body or person that owns outlets; `kind` is free text."""

    id: str
    path: str
    name: str
    country: str | None = None
    kind: str | None = None
    aliases: tuple[str, ...] = ()
    body: str = ""
