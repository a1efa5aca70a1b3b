"""One owner, and the outlets that it owns."""

from __future__ import annotations

from dataclasses import dataclass

from builder import urls
from builder.archive.archive import Archive
from builder.archive.outlet import Owner
from builder.markup import plain_text
from builder.pages.frame import Frame, frame
from builder.pages.groups import OutletLine, outlet_lines
from builder.pages.method import method_page
from builder.pages.page import Page


@dataclass(frozen=True, slots=True)
class OwnerView:
    """What an owner's page shows; `profile` is Markdown, `kind` free text of the editors."""

    frame: Frame
    name: str
    country: str | None
    kind: str | None
    profile: str
    method: str | None
    outlets: tuple[OutletLine, ...]
    articles: int


def plan_owner(archive: Archive, owner: Owner) -> Page:
    """The page of one owner."""
    address = urls.owner(owner.id)
    lines = outlet_lines(archive, archive.outlets_by_owner.get(owner.id, ()))
    view = OwnerView(
        frame=frame(
            archive,
            address,
            title=owner.name,
            description=plain_text(owner.body),
            section="outlets",
        ),
        name=owner.name,
        country=owner.country,
        kind=owner.kind,
        profile=owner.body,
        method=method_page(archive),
        outlets=lines,
        articles=sum(line.articles for line in lines),
    )
    return Page(address, "pages/owner.html", view)
