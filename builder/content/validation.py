"""What pydantic found wrong with a record, told in terms of fields and with the place of each."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from builder.content.date_hints import correct_date
from builder.content.file_names import propose_id
from builder.content.finding import Finding
from builder.content.kinds import Kind
from builder.content.locating import Loc, locate, locate_key
from builder.content.messages import TABLE
from builder.content.records import RECORD_BY_KIND, Record
from builder.content.source import Source, Span
from builder.content.values import MOST_FINDINGS
from builder.content.writing import write_scalar
from builder.text.nearest import nearest

LABELS: Mapping[Kind, str] = {kind: f"{kind.value} files" for kind in Kind} | {
    Kind.SITE: "the site's settings"
}
COMMON_NAMES: Mapping[str, str] = {
    "author": "authors",
    "byline": "authors",
    "categories": "topics",
    "category": "topics",
    "date": "published",
    "keywords": "topics",
    "lang": "language",
    "link": "url",
    "modified": "updated",
    "place": "dateline",
    "source": "outlet",
    "subtitle": "standfirst",
    "tags": "topics",
    "title": "headline",
    "website": "homepage",
}
"""What other programs call our fields."""

_QUOTED = re.compile(r"'([^']*)'")


def explain_errors(error: ValidationError, kind: Kind, source: Source) -> list[Finding]:
    """A finding for each error; what is only the consequence of a misspelt field is left out."""
    details = error.errors(include_url=False)[:MOST_FINDINGS]
    meant = {
        (*each["loc"][:-1], name)
        for each in details
        if each["type"] == "extra_forbidden" and (name := _meant_field(each, kind))
    }
    return [
        _explain(each, kind, source)
        for each in details
        if not (each["type"] == "missing" and tuple(each["loc"]) in meant)
    ]


def _explain(details: ErrorDetails, kind: Kind, source: Source) -> Finding:
    if isinstance(details["input"], str) and not details["input"].strip():
        return _empty(details, source)
    explainer = _EXPLAINERS.get(details["type"], _explain_value)
    return explainer(details, kind, source)


def _empty(details: ErrorDetails, source: Source) -> Finding:
    loc = details["loc"]
    name = "empty-value/entry" if isinstance(loc[-1], int) else "empty-value"
    return Finding(name, locate(source, loc), {"field": _field_of(loc)})


def _model_at(kind: Kind, loc: Loc) -> type[Record]:
    """The record type whose fields stand at this path."""
    model = RECORD_BY_KIND[kind]
    for step in loc:
        if isinstance(step, str) and step in model.model_fields:
            model = _record_in(model.model_fields[step].annotation) or model
    return model


def _record_in(annotation: Any) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next(filter(None, map(_record_in, get_args(annotation))), None)


def _field_of(loc: Loc) -> str:
    return next(
        (str(step) for step in reversed(loc) if isinstance(step, str) and step != "[key]"), ""
    )


def _fields(model: type[Record]) -> str:
    return ", ".join(model.model_fields)


def _required(model: type[Record]) -> str:
    return ", ".join(name for name in model.model_fields if name in model.required)


def _meant_field(details: ErrorDetails, kind: Kind) -> str | None:
    *parent, name = details["loc"]
    fields = _model_at(kind, parent).model_fields
    common = COMMON_NAMES.get(str(name).lower(), "")
    return common if common in fields else nearest(str(name), fields)


def _unknown_field(details: ErrorDetails, kind: Kind, source: Source) -> Finding:
    *parent, name = details["loc"]
    model = _model_at(kind, parent)
    meant = _meant_field(details, kind)
    label = f'entries of "{_field_of(parent)}"' if parent else LABELS[kind]
    slots = {"label": label, "field": str(name), "fields": _fields(model), "meant": meant or ""}
    return Finding(_near("unknown-field", meant), locate_key(source, details["loc"]), slots)


def _missing_field(details: ErrorDetails, kind: Kind, source: Source) -> Finding:
    *parent, name = details["loc"]
    model = _model_at(kind, parent)
    slots = {"kind": kind.value, "field": str(name), "required": _required(model)}
    if parent:
        return Finding("missing-field/entry", locate(source, parent), slots)
    if kind is Kind.SITE:
        return Finding("missing-field/site", source.end, slots)
    is_nullable = type(None) in get_args(model.model_fields[str(name)].annotation)
    return Finding("missing-field/nullable" if is_nullable else "missing-field", source.end, slots)


def _wrong_shape(details: ErrorDetails, kind: Kind, source: Source) -> Finding:
    loc, given = details["loc"], details["input"]
    if given is None:
        return _empty(details, source)
    span = locate(source, loc)
    field = _field_of(loc)
    is_entry = isinstance(loc[-1], int)
    slots = {"field": field, "given": _SHAPES[type(given)], **_hints(details, kind)}
    if details["type"] == "string_type":
        slots["fixed"] = _entry_as_text(source, span)
        return Finding("wrong-shape/entry" if is_entry else "wrong-shape/text", span, slots)
    expected = _EXPECTED[details["type"]]
    return Finding(f"wrong-shape/{'entry-' if is_entry else ''}{expected}", span, slots)


def _hints(details: ErrorDetails, kind: Kind) -> dict[str, str]:
    model = _model_at(kind, details["loc"])
    first = next(iter(model.model_fields))
    field, given = _field_of(details["loc"]), details["input"]
    entry = given if isinstance(given, str) else "..."
    example = {"stances": "some-claim: asserts", "names": "ru: ..."}.get(field, first)
    return {"fields": _fields(model), "example": example, "entry": entry}


def _entry_as_text(source: Source, span: Span) -> str:
    line = source.line(span.line) or ""
    return write_scalar(line[span.column - 1 :].strip())


def _explain_value(details: ErrorDetails, _: Kind, source: Source) -> Finding:
    """An error of one of our own types, whose name is the diagnostic's."""
    context: dict[str, Any] = details.get("ctx", {})
    name = details["type"]
    slots = {key: str(value) for key, value in context.items()}
    slots |= {"field": _field_of(details["loc"]), "value": _text(details["input"])}
    if "variant" in slots:
        name = f"{name}/{slots['variant']}"
    elif "meant" in slots and f"{name}/near" in TABLE:
        name = _near(name, slots["meant"])
    is_key = details["loc"][-1] == "[key]"
    find = locate_key if is_key else locate
    return Finding(name, find(source, _without_marker(details["loc"])), slots)


def _without_marker(loc: Loc) -> Loc:
    return loc[:-1] if loc[-1] == "[key]" else loc


def _unknown_value(details: ErrorDetails, kind: Kind, source: Source) -> Finding:
    if details["input"] is None or not isinstance(details["input"], str):
        return _wrong_shape({**details, "type": "string_type"}, kind, source)
    allowed = _QUOTED.findall(str(details.get("ctx", {}).get("expected", "")))
    meant = nearest(details["input"].strip(), allowed)
    slots = {
        "field": _field_of(details["loc"]),
        "value": details["input"],
        "allowed": ", ".join(allowed),
        "meant": meant or "",
    }
    return Finding(_near("unknown-value", meant), locate(source, details["loc"]), slots)


def _bad_id(details: ErrorDetails, kind: Kind, source: Source) -> Finding:
    finding = _explain_value(details, kind, source)
    meant = propose_id(details["input"])
    return Finding(_near("bad-id", meant), finding.span, {**finding.slots, "meant": meant})


def _bad_date(details: ErrorDetails, kind: Kind, source: Source) -> Finding:
    finding = _explain_value(details, kind, source)
    meant = correct_date(details["input"])
    name = details["type"]
    if name == "bad-date":
        name = _near(name, meant)
    elif meant is None:
        name = "not-in-the-calendar"
    return Finding(name, finding.span, {**finding.slots, "meant": meant or ""})


def _bad_character(details: ErrorDetails, kind: Kind, source: Source) -> Finding:
    finding = _explain_value(details, kind, source)
    character = str(finding.slots.get("character", ""))
    escaped = "".join(f"%{byte:02X}" for byte in character.encode())
    return Finding(finding.wording, finding.span, {**finding.slots, "escaped": escaped})


def _as(name: str) -> Callable[[ErrorDetails, Kind, Source], Finding]:
    def explain(details: ErrorDetails, kind: Kind, source: Source) -> Finding:
        if not isinstance(details["input"], str):
            return _wrong_shape({**details, "type": "string_type"}, kind, source)
        slots = {"field": _field_of(details["loc"]), "value": _text(details["input"])}
        return Finding(name, locate(source, details["loc"]), slots)

    return explain


def _near(name: str, meant: str | None) -> str:
    return f"{name}/near" if meant else name


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


_SHAPES: Mapping[type, str] = {str: "text", list: "list", dict: "map"}
_EXPECTED: Mapping[str, str] = {
    "tuple_type": "list",
    "model_type": "map",
    "dict_type": "names",
}
_EXPLAINERS: Mapping[str, Callable[[ErrorDetails, Kind, Source], Finding]] = {
    "extra_forbidden": _unknown_field,
    "missing": _missing_field,
    "string_type": _wrong_shape,
    "tuple_type": _wrong_shape,
    "model_type": _wrong_shape,
    "dict_type": _wrong_shape,
    "enum": _unknown_value,
    "bad-id": _bad_id,
    "bad-date": _bad_date,
    "moment-without-offset": _bad_date,
    "interval-backwards": _bad_date,
    "not-in-the-calendar": _bad_date,
    "bad-address": _bad_character,
    **dict.fromkeys(
        (
            "int_parsing",
            "int_type",
            "int_parsing_size",
            "int_from_float",
            "less_than_equal",
            "greater_than_equal",
        ),
        _as("not-a-number"),
    ),
    **dict.fromkeys(("bool_parsing", "bool_type"), _as("not-true-or-false")),
}
