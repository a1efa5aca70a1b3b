"""The content format, declared once: validation, JSON Schema and field lists come from here."""

from __future__ import annotations

from collections.abc import Mapping

from builder.content.kinds import Kind
from builder.content.records.article import ArticleRecord
from builder.content.records.event import EventRecord
from builder.content.records.outlet import OutletRecord
from builder.content.records.owner import OwnerRecord
from builder.content.records.page import PageRecord
from builder.content.records.record import Record
from builder.content.records.site import SiteRecord
from builder.content.records.topic import TopicRecord

RECORD_BY_KIND: Mapping[Kind, type[Record]] = {
    Kind.SITE: SiteRecord,
    Kind.ARTICLE: ArticleRecord,
    Kind.EVENT: EventRecord,
    Kind.OUTLET: OutletRecord,
    Kind.OWNER: OwnerRecord,
    Kind.TOPIC: TopicRecord,
    Kind.PAGE: PageRecord,
}

__all__ = [
    "RECORD_BY_KIND",
    "ArticleRecord",
    "EventRecord",
    "OutletRecord",
    "OwnerRecord",
    "PageRecord",
    "Record",
    "SiteRecord",
    "TopicRecord",
]
