"""What the whole site says of itself, and the pages that its editors write freely."""

from __future__ import annotations

from dataclasses import dataclass

from builder.archive.article import BodyText


@dataclass(frozen=True)
class Site:
    """The settings of content/site.yaml.

    `base_url` ends in a slash; without one the site is known only by relative addresses.
    """

    title: str
    tagline: str | None = None
    description: str | None = None
    base_url: str | None = None
    language: str = "en"
    timezone: str = "UTC"
    license: str | None = None
    contact: str | None = None
    repository: str | None = None
    text: BodyText = BodyText.SUMMARY
    watch: tuple[str, ...] = ()
    menu: tuple[str, ...] = ()


@dataclass(frozen=True)
class Essay:
    """A page of content/pages: about, method and the like; `body` is Markdown."""

    id: str
    path: str
    title: str
    order: int | None = None
    aliases: tuple[str, ...] = ()
    body: str = ""
