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
    schema = _in_one_paragraph(record.model_json_schema())
    return {"$schema": DIALECT, **schema, "title": f"Rashomon {kind.value}"}


def _in_one_paragraph(schema: Any) -> Any:
    """Docstrings are wrapped, descriptions are not."""
    if isinstance(schema, list):
        return [_in_one_paragraph(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: " ".join(value.split())
        if key == "description" and isinstance(value, str)
        else _in_one_paragraph(value)
        for key, value in schema.items()
    }
