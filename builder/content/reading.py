"""One content file as a record: pure, and on its own, so that files can be read in any process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from builder.archive.features import Features
from builder.content.decoding import UndecodableError, bounded, cut, decode, find_hidden
from builder.content.features import read_features
from builder.content.file_names import check_name
from builder.content.files import ContentFile, Trouble
from builder.content.finding import Finding, FindingError, to_diagnostic
from builder.content.hidden import CONTROL, may_hold_control
from builder.content.kinds import FEATURES_SUFFIX, SUFFIX, Kind, id_of, is_features_path
from builder.content.records import RECORD_BY_KIND, Record
from builder.content.source import Source, Span
from builder.content.validation import explain_errors
from builder.content.values import read_values
from builder.content.yaml_problems import first_line_problem
from builder.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: its record and body, or why there is none.

    `path` is below the content folder; `source` says where values stand. A file that is not of
    any kind has neither record nor id. `features` are those in a
    features file.
    """

    path: str
    source: Source
    kind: Kind | None = None
    id: str | None = None
    record: Record | None = None
    body: str = ""
    features: Features | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


def read_record(file: ContentFile) -> Reading:
    """Read a content file; whatever it holds, what is wrong comes back as diagnostics."""
    reading = Reading(file.path, Source(file.shown))
    if isinstance(file.content, Trouble):
        name = file.path.rpartition("/")[2].removesuffix(".md")
        return _with(reading, Finding(file.content.value, Span(1, 1, 0), {"name": name}))
    if is_features_path(file.path):
        return _read_features(reading, file.content)
    misplaced = check_name(file.path, content=file.shown.removesuffix(file.path))
    if file.kind is None or (misplaced and misplaced.wording == "not-a-content-file"):
        return _with(reading, misplaced) if misplaced else reading
    read = _read_text(file, file.content, file.kind)
    return _with(read, misplaced) if misplaced else read


def _read_features(reading: Reading, content: bytes) -> Reading:
    read = read_features(content)
    if isinstance(read, Finding):
        article = reading.source.shown.removesuffix(FEATURES_SUFFIX) + SUFFIX
        return _with(reading, replace(read, slots={**read.slots, "article": article}))
    return replace(reading, features=read)


def _read_text(file: ContentFile, content: bytes, kind: Kind) -> Reading:
    path, shown, record_id = file.path, file.shown, id_of(file.path)
    try:
        text = decode(content, shown)
    except UndecodableError as error:
        diagnostics = (error.diagnostic,)
        return Reading(path, Source(shown), kind, record_id, diagnostics=diagnostics)
    try:
        source, body = _cut(kind, text, shown)
    except FindingError as error:
        opening = Source(shown, text.partition("\n")[0], is_fenced=False)
        return _with(Reading(path, opening, kind, record_id), error.finding)
    hidden = find_hidden(text if may_hold_control(content) else source.head, source)
    # Controls of direction stay in the body, as right-to-left text may need them.
    body = CONTROL.sub("", body) if hidden else body
    read = Reading(path, source, kind, record_id, body=body, diagnostics=hidden)
    return _read_fields(read)


def _cut(kind: Kind, text: str, shown: str) -> tuple[Source, str]:
    if kind is Kind.SITE:
        return bounded(Source(shown, text, is_fenced=False)), ""
    return cut(text, shown)


def _read_fields(reading: Reading) -> Reading:
    try:
        values, findings = read_values(reading.source)
    except FindingError as error:
        return _with(reading, error.finding)
    record, errors = _validate(reading, values)
    complete = _with(reading, *findings, *_without_consequences(errors, findings))
    has_error = any(each.severity is Severity.ERROR for each in complete.diagnostics)
    return complete if has_error else replace(complete, record=record)


def _without_consequences(errors: list[Finding], findings: tuple[Finding, ...]) -> list[Finding]:
    """What is left of a value that was cut short is not also told to be wrong."""
    cut_lines = {each.span.line for each in findings if each.wording == "value-cut-short"}
    return [error for error in errors if error.span.line not in cut_lines]


def _validate(reading: Reading, values: Any) -> tuple[Record | None, list[Finding]]:
    assert reading.kind is not None  # noqa: S101 - only files of a kind are read
    model = RECORD_BY_KIND[reading.kind]
    if not isinstance(values, dict):
        return None, [_not_fields(reading, model, is_empty=values is None)]
    try:
        return model.model_validate(values), []
    except ValidationError as error:
        return None, explain_errors(error, reading.kind, reading.source)


def _not_fields(reading: Reading, model: type[Record], *, is_empty: bool) -> Finding:
    required = [name for name in model.model_fields if name in model.required]
    slots = {"kind": str(reading.kind), "required": ", ".join(required), "first": required[0]}
    if is_empty:
        return Finding("empty-front-matter", reading.source.end, slots)
    return first_line_problem(reading.source, slots)


def _with(reading: Reading, *findings: Finding) -> Reading:
    if not findings:
        return reading
    added = (to_diagnostic(finding, reading.source) for finding in findings)
    return replace(reading, diagnostics=(*reading.diagnostics, *added))
