"""Front matter as plain values: text, None, lists and maps, in one pass over YAML's events.

The field's type decides what a text means, so nothing here guesses. What could be built to do harm
(anchors, deep nesting) stops the reading before anything is built from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from builder.content.finding import Finding, FindingError
from builder.content.hidden import HIDDEN, PLACEHOLDER, mask_hidden, name_of, strip_hidden
from builder.content.source import Source, Span
from builder.content.writing import write_scalar
from builder.content.yaml_problems import explain

DEEPEST = 8
NULLS = frozenset({"", "~", "null", "Null", "NULL"})

# A wheel of PyYAML without libyaml has no C loader; the Python one reads the same, more slowly.
Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# The most that is told of one file: whoever mends a hundred problems sees the next hundred then.
MOST_FINDINGS = 100

_COMMENT = re.compile(r"[ \t]+#")
_ANY_COMMENT = re.compile(r"[ \t]#")


def read_values(source: Source) -> tuple[Any, tuple[Finding, ...]]:
    """The values of the front matter, and what is wrong with it short of being unreadable.

    None stands for an empty front matter. Raises FindingError when it cannot be read.
    """
    text = mask_hidden(source.yaml)
    reader = _Reader(
        text.split("\n"),
        has_comments=bool(_ANY_COMMENT.search(text)),
        may_hide="\\" in text or PLACEHOLDER in text,
    )
    try:
        value = reader.read_document(iter(Loader(text).get_event, None))
    except yaml.YAMLError as error:
        raise FindingError(explain(error, text, is_fenced=source.is_fenced)) from error
    return value, tuple(reader.findings)


def span_of(start: Any, end: Any, lines: list[str]) -> Span:
    """The stretch between two marks of YAML; of more lines, the first."""
    width = end.column if end.line == start.line else len(lines[start.line].rstrip())
    return Span(start.line + 1, start.column + 1, max(1, width - start.column))


@dataclass(slots=True)
class _Reader:
    lines: list[str]
    has_comments: bool
    may_hide: bool
    findings: list[Finding] = field(default_factory=list)

    def read_document(self, events: Iterator[Any]) -> Any:
        value = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                value = self._read(event, events, DEEPEST)
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                raise FindingError(Finding("second-document", self._span(event)))
        return value

    def _read(self, event: Any, events: Iterator[Any], depth: int) -> Any:
        if event.anchor is not None:
            raise FindingError(Finding("yaml-anchor", self._span(event)))
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._read_scalar(event)
        if event.tag is not None:
            self._report("yaml-tag", event)
        if depth == 0:
            raise FindingError(Finding("nested-too-deeply", self._span(event)))
        if kind is yaml.SequenceStartEvent:
            return self._read_list(events, depth - 1)
        return self._read_map(events, depth - 1)

    def _read_scalar(self, event: Any) -> str | None:
        value: str = event.value
        if event.tag is not None:
            self._report("yaml-tag", event)
        if not event.style:
            if self.has_comments:
                self._check_comment(event)
            if value in NULLS:
                return None
        if self.may_hide and HIDDEN.search(value):
            return self._without_hidden(value, event)
        return value

    def _read_list(self, events: Iterator[Any], depth: int) -> list[Any]:
        items: list[Any] = []
        first: dict[str, Any] = {}
        for event in events:
            if type(event) is yaml.SequenceEndEvent:
                break
            item = self._read(event, events, depth)
            if isinstance(item, str):
                if item in first:
                    self._report("repeated-entry", event, first=first[item], entry=item)
                first.setdefault(item, event)
            items.append(item)
        return items

    def _read_map(self, events: Iterator[Any], depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        first: dict[str, Any] = {}
        for event in events:
            if type(event) is yaml.MappingEndEvent:
                break
            key = self._read_key(event)
            value = self._read(next(events), events, depth)
            if key in first:
                self._report("repeated-field", event, first=first[key], field=key)
            else:
                first[key] = event
                values[key] = value
        return values

    def _read_key(self, event: Any) -> str:
        if type(event) is not yaml.ScalarEvent:
            raise FindingError(Finding("bad-yaml/key", self._span(event)))
        if event.anchor is not None:
            raise FindingError(Finding("yaml-anchor", self._span(event)))
        return strip_hidden(event.value) if self.may_hide else str(event.value)

    def _check_comment(self, event: Any) -> None:
        line = self.lines[event.end_mark.line]
        rest = line[event.end_mark.column :]
        comment = _COMMENT.match(rest)
        if not comment:
            return
        column = event.end_mark.column + comment.end()
        whole = line[event.start_mark.column :] if event.value else rest
        before = line[: event.start_mark.column].strip()
        fixed = f"{before} {write_scalar(whole.strip().replace(PLACEHOLDER, ''))}".strip()
        span = Span(event.end_mark.line + 1, column, len(line.rstrip()) - column + 1)
        name = before.strip("- ").removesuffix(":")
        slots = {"field": name or "entry", "fixed": fixed}
        self._add(Finding("value-cut-short", span, slots))

    def _without_hidden(self, value: str, event: Any) -> str:
        """Placeholders were reported with the file; what else is hidden was written as an escape."""
        for character in HIDDEN.findall(value):
            if character != PLACEHOLDER:
                self._report("hidden-character/escaped", event, character=name_of(character))
                break
        return strip_hidden(value)

    def _report(self, wording: str, event: Any, first: Any = None, **slots: str) -> None:
        related = ((self._span(first), "first given here"),) if first else ()
        self._add(Finding(wording, self._span(event), slots, related))

    def _add(self, finding: Finding) -> None:
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(finding)

    def _span(self, event: Any) -> Span:
        return span_of(event.start_mark, event.end_mark, self.lines)
