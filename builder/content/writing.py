"""Content files written by the program: whatever a value holds, it is read back as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

import yaml

Value = str | Sequence[str] | None

# What no editor shows, and what YAML takes for the end of a line, is better seen as an escape.
_INVISIBLE = re.compile(
    r"[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]"
)


def write_content_file(fields: Mapping[str, Value], *, comments: Sequence[str] = ()) -> str:
    """The text of a content file with these fields and an empty body.

    None becomes null, "not known"; a field with an empty list is left out. The comments stand
    above the closing dashes.
    """
    lines = [line for name, value in fields.items() for line in _write_field(name, value)]
    return "\n".join(["---", *lines, *(f"# {comment}" for comment in comments), "---", ""])


def write_scalar(value: str | None) -> str:
    """One value as YAML: plain where it is read back as itself, else in double quotes."""
    if value is None:
        return "null"
    return value if _may_be_plain(value) else _quote(value)


def _write_field(name: str, value: Value) -> list[str]:
    if value is None or isinstance(value, str):
        return [f"{name}: {write_scalar(value)}"]
    return [f"{name}:", *(f"  - {write_scalar(entry)}" for entry in value)] if value else []


def _may_be_plain(value: str) -> bool:
    if _INVISIBLE.search(value):
        return False
    try:
        node = yaml.compose(f"- {value}\n", Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return False
    match node:
        case yaml.SequenceNode(value=[yaml.ScalarNode(value=read, style=None | "", tag=tag)]):
            return read == value and tag != "tag:yaml.org,2002:null"
    return False


def _quote(value: str) -> str:
    """A JSON string is a double-quoted scalar of YAML 1.2, section 5.7; a few more are escaped."""
    escaped = json.dumps(value, ensure_ascii=False)
    return _INVISIBLE.sub(lambda character: f"\\u{ord(character[0]):04x}", escaped)
