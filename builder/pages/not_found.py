"""The page for an address that holds nothing."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from builder import urls
from builder.archive.archive import Archive
from builder.pages.frame import Frame, frame
from builder.pages.page import Page


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """What the page shows: only its frame and the ways on."""

    frame: Frame


def plan_not_found(archive: Archive) -> Page:
    """The page `404.html`, which hosts show at any address that they do not know.

    Links relative to `404.html` would lead astray there, so they start from the site's root where
    the site knows it.
    """
    base_url = archive.site.base_url
    return Page(
        urls.NOT_FOUND,
        "pages/not_found.html",
        NotFoundView(frame(archive, urls.NOT_FOUND, is_indexed=False)),
        root=urlsplit(base_url).path if base_url else None,
    )
