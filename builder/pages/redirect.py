"""What stands at an address that moved: the way to the new one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder import urls
from builder.archive.archive import Archive
from builder.pages.page import Page
from builder.text.direction import direction


@dataclass(frozen=True, slots=True)
class RedirectView:
    """What a redirect shows; `canonical` is the full address of the target, if known."""

    title: str
    target: str
    canonical: str | None
    language: str
    direction: str


def plan_redirects(archive: Archive) -> Iterator[Page]:
    """A page for every old id, ordered by address."""
    site = archive.site
    for old, target, title in sorted(_moves(archive)):
        view = RedirectView(
            title=title,
            target=target,
            canonical=urls.absolute(target, base_url=site.base_url) if site.base_url else None,
            language=site.language,
            direction=direction(site.language),
        )
        yield Page(old, "pages/redirect.html", view)


def _moves(archive: Archive) -> Iterator[tuple[str, str, str]]:
    """Old address, new address and title of everything that bears an alias."""
    for article in archive.articles:
        title = article.headline_translated or article.headline or article.id
        yield from ((urls.article(old), urls.article(article.id), title) for old in article.aliases)
    for event in archive.events:
        yield from ((urls.event(old), urls.event(event.id), event.title) for old in event.aliases)
    for outlet in archive.outlets:
        yield from (
            (urls.outlet(old), urls.outlet(outlet.id), outlet.name) for old in outlet.aliases
        )
    for owner in archive.owners:
        yield from ((urls.owner(old), urls.owner(owner.id), owner.name) for old in owner.aliases)
    for topic in archive.topics:
        yield from ((urls.topic(old), urls.topic(topic.id), topic.title) for old in topic.aliases)
    for essay in archive.essays:
        yield from ((urls.essay(old), urls.essay(essay.id), essay.title) for old in essay.aliases)
