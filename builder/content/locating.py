"""Where a value of the front matter stands: nodes of YAML, read again only when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import yaml

from builder.content.hidden import mask_hidden, strip_hidden
from builder.content.source import Source, Span
from builder.content.values import Loader, span_of

Loc = Sequence[str | int]


def locate(source: Source, loc: Loc) -> Span:
    """The value at the path of field names and list positions; of a missing one, what would hold it."""
    return _find(source, loc, of_key=False)


def locate_key(source: Source, loc: Loc) -> Span:
    """The name of the field at the path."""
    return _find(source, loc, of_key=True)


def _find(source: Source, loc: Loc, *, of_key: bool) -> Span:
    if not loc:
        return source.end
    text = mask_hidden(source.yaml)
    node = _compose(text)
    key = None
    for step in loc:
        child = _child(node, step)
        if child is None:
            break
        key, node = child
    target = key if of_key and key is not None else node
    if target is None:
        return source.end
    if not target.end_mark.index > target.start_mark.index and key is not None:
        target = key
    return span_of(target.start_mark, target.end_mark, text.split("\n"))


@lru_cache(maxsize=2)
def _compose(text: str) -> Any:
    """The nodes of the front matter: kept, as one file's problems are told one after the other."""
    return yaml.compose(text, Loader=Loader)


def _child(node: Any, step: str | int) -> tuple[Any, Any] | None:
    if isinstance(node, yaml.MappingNode):
        pairs = ((key, value) for key, value in node.value if strip_hidden(key.value) == step)
        return next(pairs, None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None
