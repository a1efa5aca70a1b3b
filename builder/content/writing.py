"""Content files written by the program: whatever a value holds, it is read back as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

import yaml

Value = str | Sequence[str] | None

# Better seen as an escape: controls, line breaks that only YAML knows, and what turns a line around.
# Joiners and marks that scripts need (Persian, Indic, emoji) stay as they are.
_HIDDEN = re.compile(
    r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def write_content_file(fields: Mapping[str, Value], *, comments: Sequence[str] = ()) -> str:
    """The text of a content file with these fields and an empty body.

    The comments stand above the closing dashes.
    """
    remarks = "".join(f"# {comment}".rstrip() + "\n" for comment in comments)
    return f"---\n{write_fields(fields)}{remarks}---\n"


def write_fields(fields: Mapping[str, Value]) -> str:
    """The fields as YAML: None becomes null, "not known"; an empty list is left out."""
    lines = (line for name, value in fields.items() for line in _write_field(name, value))
    return "".join(f"{line}\n" for line in lines)


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
    if _HIDDEN.search(value):
        return False
    try:
        node = yaml.compose(f"- {value}\n", Loader=_Loader)
    except yaml.YAMLError:
        return False
    match node:
        case yaml.SequenceNode(value=[yaml.ScalarNode(value=read, style=None | "", tag=tag)]):
            return read == value and tag != "tag:yaml.org,2002:null"
    return False


def _quote(value: str) -> str:
    """A JSON string is a double-quoted scalar of YAML 1.2, section 5.7; a few more are escaped."""
    escaped = json.dumps(value, ensure_ascii=False)
    return _HIDDEN.sub(lambda character: f"\\u{ord(character[0]):04x}", escaped)
