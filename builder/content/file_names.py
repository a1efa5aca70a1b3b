"""The names of content files: what they must be, and better ones."""

from __future__ import annotations

import re

from builder.content.finding import Finding
from builder.content.kinds import (
    FOLDER_BY_KIND,
    KIND_BY_FOLDER,
    SITE_FILE,
    SUFFIX,
    Kind,
    id_of,
    kind_of,
    path_of,
)
from builder.content.records.fields import ID
from builder.content.source import Span
from builder.text.nearest import nearest
from builder.text.slugs import slugify

_ID = re.compile(ID, re.ASCII)
_WHOLE_FILE = Span(1, 1, 0)
_LOOKS_LIKE_CONTENT = re.compile(r"\.(md|markdown|mdown|mkd|mdx|txt)$", re.IGNORECASE)


def check_name(path: str, *, content: str) -> Finding | None:
    """What is wrong with the place or the name of a file, None if nothing is.

    `content` is what an editor types before the path.
    """
    kind = kind_of(path)
    if kind is Kind.SITE:
        return None
    if not path.endswith(SUFFIX):
        return Finding("not-a-content-file", _WHOLE_FILE, {"name": _content_name(path)})
    if kind is None:
        return _outside(path, content)
    return _check_id(kind, id_of(path), content)


def propose_id(text: str) -> str:
    """The nearest thing to the text that is an id; empty if there is none."""
    parts = (slugify(part) for part in text.replace("\\", "/").split("/"))
    return "/".join(part for part in parts if part)


def _check_id(kind: Kind, record_id: str, content: str) -> Finding | None:
    if not _ID.fullmatch(record_id):
        better = content + path_of(kind, propose_id(record_id) or f"my-{kind.value}")
        return Finding("bad-file-name", _WHOLE_FILE, {"id": record_id, "path": better})
    if kind is not Kind.ARTICLE and "/" in record_id:
        folder = FOLDER_BY_KIND[kind]
        better = content + path_of(kind, record_id.replace("/", "-"))
        slots = {"kind": kind.value, "folder": content + folder, "path": better}
        return Finding("nested-file", _WHOLE_FILE, slots)
    return None


def _outside(path: str, content: str) -> Finding:
    folder, slash, rest = path.partition("/")
    meant = nearest(folder, KIND_BY_FOLDER) if slash else None
    if meant is None:
        return Finding("file-outside-folders", _WHOLE_FILE)
    slots = {"folder": folder, "meant": f"{content}{meant}/{rest}"}
    return Finding("file-outside-folders/near", _WHOLE_FILE, slots)


def _content_name(path: str) -> str:
    name = path.rpartition("/")[2]
    if "/" not in path and name.rpartition(".")[0].lower() in {"site", "config", "_config"}:
        return SITE_FILE
    stem = _LOOKS_LIKE_CONTENT.sub("", name).rpartition(".")[0] or name
    stem = _LOOKS_LIKE_CONTENT.sub("", name) if _LOOKS_LIKE_CONTENT.search(name) else stem
    return (propose_id(stem) or "name") + SUFFIX
