"""One page of a list that may be long, drawn when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from builder.archive.archive import Archive
from builder.archive.dates import Date
from builder.pages.page import Page, View
from builder.pages.periods import Part

Head = TypeVar("Head")
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Head, Row]):
    """A page that depends on what all pages of its list share, its rows, and its archive.

    `draw` is a plain function, so that nothing else can flow into the view: a page of equal `head`
    and `part`, for which equal things were read of the archive, need not be drawn again. `updated`
    is the newest date of the whole list, on its first page.
    """

    archive: Archive
    template: str
    draw: Callable[[Archive, Head, Part[Row]], View]
    head: Head
    part: Part[Row]
    updated: Date | None = None

    @property
    def address(self) -> str:
        """Where the page lies below the site folder."""
        return self.part.address

    @property
    def page(self) -> Page:
        """The page, drawn from the archive."""
        view = self.draw(self.archive, self.head, self.part)
        return Page(self.address, self.template, view, self.updated)
