"""Which templates take part in a page, so that an edit of one concerns no other pages."""

from __future__ import annotations

import re
from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError, meta

from builder.render.sources import TemplateSources

# Nothing else loads a template; these tags need no other, so they can be read on their own.
_LOADING_TAG = re.compile(r"\{%[-+]?\s*(?:extends|from|import|include)\b.*?%\}", re.DOTALL)


def template_closure(sources: TemplateSources, name: str) -> frozenset[str]:
    """The names of all templates that rendering one may load, its own among them.

    All files there are if a name is worked out only while rendering. Names that no file bears are
    named too: a file that takes such a name changes the page.
    """
    closure: set[str] = set()
    waiting = {name}
    while waiting:
        current = waiting.pop()
        closure.add(current)
        loaded = _loaded_by(_read(sources, current))
        if loaded is None:
            return frozenset(closure.union(sources.names("**/*")))
        waiting |= loaded - closure
    return frozenset(closure)


def _read(sources: TemplateSources, name: str) -> str:
    try:
        return sources.read(name).decode("utf-8", "replace")
    except OSError:
        return ""


@lru_cache(maxsize=1024)
def _loaded_by(text: str) -> frozenset[str] | None:
    """The templates that a template names; None if it names one only while it renders."""
    try:
        tags = Environment().parse("".join(_LOADING_TAG.findall(text)))  # noqa: S701 - only parsed
    except TemplateSyntaxError:
        return None
    names = frozenset(meta.find_referenced_templates(tags))
    return None if None in names else frozenset(name for name in names if name)
