"""The addresses of the site's files, and how one page points at another."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from itertools import takewhile
from operator import eq
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urlsplit

HOME = "index.html"
EVENTS = "events/index.html"
OUTLETS = "outlets/index.html"
TOPICS = "topics/index.html"
TIMELINE = "timeline.html"
SILENCES = "silences.html"
REVISIONS = "revisions.html"
SEARCH = "search.html"
NOT_FOUND = "404.html"
ALL_FEED = "feeds/all.atom"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
OPENSEARCH = "opensearch.xml"
HEADERS = "_headers"
NO_JEKYLL = ".nojekyll"
GENERATED = frozenset({"index", "timeline", "search", "404", "silences", "revisions"})


def event(event_id: str) -> str:
    return f"events/{event_id}.html"


def article(article_id: str) -> str:
    return f"articles/{article_id}.html"


def outlet(outlet_id: str) -> str:
    return f"outlets/{outlet_id}.html"


def owner(owner_id: str) -> str:
    return f"owners/{owner_id}.html"


def topic(topic_id: str) -> str:
    return f"topics/{topic_id}.html"


def country(code: str) -> str:
    return f"countries/{code.lower()}.html"


def language(tag: str) -> str:
    return f"languages/{tag.lower()}.html"


def essay(essay_id: str) -> str:
    return f"{essay_id}.html"


def topic_feed(topic_id: str) -> str:
    return f"feeds/topics/{topic_id}.atom"


def outlet_feed(outlet_id: str) -> str:
    return f"feeds/outlets/{outlet_id}.atom"


def json_feed(atom_feed: str) -> str:
    """The JSON Feed beside an Atom feed."""
    return atom_feed.removesuffix(".atom") + ".json"


def compare(event_id: str) -> str:
    return f"compare/{event_id}.html"


def article_claim(article_id: str, claim_id: str) -> str:
    """Where an article's page says what it does with a claim."""
    return f"{article(article_id)}#claim-{claim_id}"


def event_claims(event_id: str) -> str:
    """The claim matrix of an event as CSV."""
    return f"data/events/{event_id}/claims.csv"


def event_export(event_id: str, suffix: str) -> str:
    """The file of all of an event's articles in one format: `bib`, `ris`, `json` or `csv`."""
    return f"data/events/{event_id}.{suffix}"


def sitemap_part(number: int) -> str:
    return f"sitemap-{number}.xml"


def relative(target: str, *, here: str) -> str:
    """The link from the page `here` to `target`, both addresses below the site folder.

    `target` may carry a query and a fragment. The result names the file, so that it works from a
    disk, and holds nothing that could leave an HTML attribute.
    """
    goal = _goal(target)
    if not goal.path or goal.path == here:
        return goal.suffix if goal.is_part else posixpath.basename(here) + goal.suffix
    return _way(_folder(here), target)


@lru_cache(maxsize=4096)
def _way(folder: tuple[str, ...], target: str) -> str:
    goal = _goal(target)
    shared = sum(1 for _ in takewhile(bool, map(eq, folder, goal.steps)))
    up = ("..",) * (len(folder) - shared)
    return ("/".join(up + goal.steps[shared:]) or ".") + goal.suffix


def absolute(target: str, *, base_url: str) -> str:
    """The full address of a file of the site; `base_url` ends in a slash."""
    goal = _goal(target)
    return base_url + ("" if goal.path == HOME else "/".join(goal.steps)) + goal.suffix


def _suffix(parts: SplitResult) -> str:
    query = f"?{quote(parts.query, safe='=;,+%')}" if parts.query else ""
    fragment = f"#{quote(parts.fragment)}" if parts.fragment else ""
    return query + fragment


class _Goal(NamedTuple):
    """Where an address leads: `steps` are the path's segments, quoted as the suffix is."""

    path: str
    steps: tuple[str, ...]
    suffix: str
    is_part: bool


@lru_cache(maxsize=4096)
def _goal(target: str) -> _Goal:
    parts = urlsplit(target)
    steps = quote(posixpath.normpath(parts.path)).split("/")
    return _Goal(
        path=parts.path,
        steps=tuple(step for step in steps if step not in ("", ".")),
        suffix=_suffix(parts),
        is_part=bool(parts.fragment and not parts.query),
    )


@lru_cache(maxsize=1024)
def _folder(here: str) -> tuple[str, ...]:
    folder = posixpath.dirname(here)
    return tuple(quote(folder).split("/")) if folder else ()
