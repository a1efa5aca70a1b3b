"""The fields of a topic file."""

from __future__ import annotations

from builder.content.records.fields import FlatIds, Line
from builder.content.records.record import Record


class TopicRecord(Record):
    """A subject that outlives events."""

    title: Line
    """Its name."""
    aliases: FlatIds = ()
    """Ids that the topic had before."""
