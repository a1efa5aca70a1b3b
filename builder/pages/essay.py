"""A page that the editors write freely: about, method, the editing guide."""

from __future__ import annotations

from dataclasses import dataclass

from builder import urls
from builder.archive.archive import Archive
from builder.archive.site import Essay
from builder.markup import Heading, list_headings, plain_text
from builder.pages.frame import Frame, frame
from builder.pages.page import Page

_FEWEST_HEADINGS = 3


@dataclass(frozen=True, slots=True)
class EssayView:
    """What a content page shows; `body` is Markdown, `contents` its headings if there are many."""

    frame: Frame
    title: str
    body: str
    contents: tuple[Heading, ...]


def plan_essay(archive: Archive, essay: Essay) -> Page:
    """The page of one content page."""
    address = urls.essay(essay.id)
    headings = tuple(heading for heading in list_headings(essay.body) if heading.level == 2)  # noqa: PLR2004
    view = EssayView(
        frame=frame(
            archive,
            address,
            title=essay.title,
            description=plain_text(essay.body),
            section=essay.id,
            open_graph_type="article",
        ),
        title=essay.title,
        body=essay.body,
        contents=headings if len(headings) >= _FEWEST_HEADINGS else (),
    )
    return Page(address, "pages/essay.html", view)
