"""JSON Schema of every kind of content file, made from the records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.content.kinds import Kind
from builder.content.records import RECORD_BY_KIND, Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> Mapping[str, dict[str, Any]]:
    """A JSON Schema (2020-12) of the front matter by the name of the kind."""
    return {kind.value: _schema(kind, record) for kind, record in RECORD_BY_KIND.items()}


def _schema(kind: Kind, record: type[Record]) -> dict[str, Any]:
    schema = record.model_json_schema()
    return {"$schema": DIALECT, **schema, "title": f"Rashomon {kind.value}"}
