"""What is wrong with front matter that is not YAML, in terms of what its author typed.

The C and the Python loader word the same problem differently; both are only matched here, never
shown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

import yaml

from builder.content.finding import Finding
from builder.content.hidden import PLACEHOLDER
from builder.content.source import Source, Span
from builder.content.writing import write_scalar

_QUOTES = frozenset("\"'")
_QUOTES_AND_BRACKETS = frozenset({"", *"\"'[]{}#"})
_TIGHT_COLON = re.compile(r"\s*(?P<name>[A-Za-z_]+):(?P<rest>\S.*)$")

# What the loaders say: of the context, of the problem, and what we make of it.
_CASES: tuple[tuple[str, str, str], ...] = (
    (
        "",
        "block sequence entries are not allowed|sequence entries are not allowed",
        "list-beside-field",
    ),
    ("", "mapping values are not allowed", "bad-yaml/colon"),
    ("", "tab character", "tab-indentation"),
    ("quoted scalar", "end of stream|document indicator", "unclosed-quote"),
    ("quoted scalar", "escape|hexdecimal|hexadecimal", "unknown-escape"),
    ("flow (sequence|mapping)", "", "unclosed-bracket"),
    ("tag", "", "reserved-start"),
    ("", "undefined tag handle", "reserved-start"),
    ("anchor|alias|block scalar|directive", "", "reserved-start"),
    ("next token", "cannot start any token", "reserved-start"),
    ("block node", "expected node content|expected the node content", "reserved-start"),
    ("simple key", "could not find expected ':'", "missing-colon"),
    ("block mapping|block collection", "", "bad-indentation"),
)


class _Field(NamedTuple):
    """The name and the value that a line seems to hold."""

    name: str
    value: str


def explain(error: yaml.YAMLError, text: str, *, is_fenced: bool) -> Finding:
    """The problem that a loader met in the text, where its author can mend it."""
    lines = text.split("\n")
    case = _case_of(error)
    mark = _mark_of(error, case)
    if mark is None:
        return Finding("bad-yaml", Span(1, 1))
    number = min(mark.line, len(lines) - 1 - is_fenced)
    line = lines[number]
    column = min(mark.column, len(line)) if number == mark.line else 0
    opened = _quote_left_open(lines[: number + 1], column) if case == "bad-indentation" else None
    if opened:
        return opened
    tab = _tab_before_text(line)
    if tab is not None and case != "unclosed-quote":
        return Finding("tab-indentation", Span(number + 1, tab + 1))
    return _REFINEMENTS.get(case, _generic)(number + 1, column, line.replace(PLACEHOLDER, ""))


def first_line_problem(source: Source, slots: Mapping[str, str]) -> Finding:
    """What is wrong with front matter that is YAML, but no list of fields."""
    number = 2 if source.is_fenced else 1
    line = source.line(number) or ""
    if _TIGHT_COLON.match(line):
        return _missing_colon(number, 0, line)
    return Finding("not-fields", Span(number, 1, len(line)), slots)


def _case_of(error: yaml.YAMLError) -> str:
    context = str(getattr(error, "context", None) or "")
    problem = str(getattr(error, "problem", None) or "")
    for in_context, in_problem, case in _CASES:
        if re.search(in_context, context) and re.search(in_problem, problem):
            return case
    return "bad-yaml"


def _mark_of(error: yaml.YAMLError, case: str) -> yaml.Mark | None:
    """Where the trouble starts: what is never closed is only noticed at the end."""
    first, second = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if case in {"unclosed-quote", "unclosed-bracket", "reserved-start", "missing-colon"}:
        first, second = second, first
    return first or second


def _tab_before_text(line: str) -> int | None:
    indentation = line[: len(line) - len(line.lstrip())]
    return indentation.find("\t") if "\t" in indentation else None


def _quote_left_open(lines: list[str], column: int) -> Finding | None:
    """A quote above that only ended at the first quote of the last line."""
    before = lines[-1][:column].rstrip()
    field = _field_in(before)
    if before[-1:] not in _QUOTES or (field and _is_quoted(field.value)):
        return None
    for number in range(len(lines) - 1, 0, -1):
        line = lines[number - 1].rstrip()
        above = _field_in(line)
        if above and above.value[:1] == before[-1] and not _is_quoted(above.value.rstrip()):
            return _quote(number, line.index(before[-1]), line.replace(PLACEHOLDER, ""))
    return None


def _generic(number: int, column: int, line: str) -> Finding:
    return Finding("bad-yaml", _to_end(number, column, line))


def _colon(number: int, column: int, line: str) -> Finding:
    field = _field_in(line)
    if not field or line[:column].count(": ") == 0:
        return Finding("bad-indentation", _to_end(number, _indentation(line), line))
    return Finding("bad-yaml/colon", Span(number, column + 1), {"fixed": _quoted(field)})


def _quote(number: int, column: int, line: str) -> Finding:
    opened = line[column : column + 1]
    fixed = write_scalar(line[column + 1 :].strip())
    field = line[:column].strip()
    slots = {"quote": opened, "fixed": f"{field} {fixed}".strip()}
    return Finding("unclosed-quote", _to_end(number, column, line), slots)


def _bracket(number: int, column: int, line: str) -> Finding:
    opened = line[column : column + 1]
    closing = {"[": "]", "{": "}"}.get(opened, "]")
    return Finding(
        "unclosed-bracket",
        Span(number, column + 1),
        {"opening": opened, "closing": closing},
    )


def _reserved(number: int, column: int, line: str) -> Finding:
    character = line[column : column + 1]
    value = line[column:].strip()
    slots = {
        "character": character,
        "fixed": f"{line[:column].strip()} {write_scalar(value)}".strip(),
    }
    return Finding("reserved-start", Span(number, column + 1), slots)


def _missing_colon(number: int, _: int, line: str) -> Finding:
    tight = _TIGHT_COLON.match(line)
    span = _to_end(number, _indentation(line), line)
    if tight:
        return Finding("missing-colon/space", span, {"fixed": f"{tight['name']}: {tight['rest']}"})
    return Finding("missing-colon", span)


def _indented(number: int, column: int, line: str) -> Finding:
    field = _field_in(line)
    before = _field_in(line[:column].rstrip())
    if field and before and _is_quoted(before.value):
        span = _to_end(number, column, line)
        return Finding("text-after-quote", span, {"fixed": _quoted(field)})
    return Finding("bad-indentation", _to_end(number, _indentation(line), line))


def _list(number: int, column: int, line: str) -> Finding:
    field = _field_in(line)
    name = field.name if field else "topics"
    entry = line[column:].strip().removeprefix("-").strip()
    return Finding("list-beside-field", Span(number, column + 1), {"field": name, "entry": entry})


def _escape(number: int, column: int, line: str) -> Finding:
    column -= line[column - 1 : column] == "\\"  # the Python loader points behind the backslash
    return Finding(
        "unknown-escape", Span(number, column + 1, 2), {"escape": line[column : column + 2]}
    )


def _field_in(line: str) -> _Field | None:
    name, colon, value = line.lstrip(" \t-").partition(":")
    if not colon or name[:1] in _QUOTES_AND_BRACKETS or (value and not value[0].isspace()):
        return None
    return _Field(name.rstrip(), value.lstrip())


def _is_quoted(value: str) -> bool:
    return len(value) > 1 and value[0] in "'\"" and value[-1] == value[0]


def _quoted(field: _Field) -> str:
    value = field.value.strip()
    return f"{field.name}: {write_scalar(value[1:-1] if _is_quoted(value) else value)}"


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip())


def _to_end(number: int, column: int, line: str) -> Span:
    return Span(number, column + 1, max(1, len(line.rstrip()) - column))


_REFINEMENTS = {
    "bad-yaml/colon": _colon,
    "unclosed-quote": _quote,
    "unclosed-bracket": _bracket,
    "reserved-start": _reserved,
    "missing-colon": _missing_colon,
    "bad-indentation": _indented,
    "list-beside-field": _list,
    "unknown-escape": _escape,
}
