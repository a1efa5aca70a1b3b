"""The fields of a page that editors write freely."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from builder.content.records.fields import FlatIds, Line
from builder.content.records.record import Record

FARTHEST = 1_000_000


class PageRecord(Record):
    """About, method and the like."""

    title: Line
    """Its heading."""
    order: Annotated[int, Field(ge=-FARTHEST, le=FARTHEST)] | None = None
    """Its place among the pages: smaller numbers first."""
    aliases: FlatIds = ()
    """Ids that the page had before."""
