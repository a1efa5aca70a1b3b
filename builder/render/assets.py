"""Styles, scripts and icons, bundled into few files whose names change with their bytes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from builder.artifact import Artifact
from builder.render.sources import TemplateSources

_STYLES = ("styles/layers.css", "styles/*.css", "components/*/*.css")
_SCRIPTS = ("scripts/*.js", "components/*/*.js")
# Heavy and of use on one page only, so it is a file of its own; the first one makes its name.
_SEARCH = ("scripts/search/namespace.js", "scripts/search/*.js", "components/search/*.js")
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# Lines that are nothing but comment; what stands beside code stays, for it may be a string.
_SCRIPT_COMMENT = re.compile(r"^[ ]*(//.*|/\*\*(?:.|\n)*?\*/)$", re.MULTILINE)
_INDENT = re.compile(r"^\s+", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Assets:
    """The asset files, and the address of each by the name that templates use."""

    artifacts: tuple[Artifact, ...]
    address_by_name: dict[str, str]


def bundle_assets(sources: TemplateSources) -> Assets:
    """`site.css`, `site.js`, `search.js` and every icon under `assets/`, fingerprinted with 10 hex digits."""
    named = {
        "site.css": _bundle_styles(sources),
        "site.js": _bundle(sources, _names(sources, _SCRIPTS, without=_SEARCH)),
        "search.js": _bundle_search(sources),
        **{name.removeprefix("icons/"): sources.read(name) for name in sources.names("icons/*")},
    }
    artifacts = {
        name: Artifact(_fingerprint(name, content), content) for name, content in named.items()
    }
    return Assets(
        artifacts=tuple(artifacts.values()),
        address_by_name={name: artifact.address for name, artifact in artifacts.items()},
    )


def _bundle_styles(sources: TemplateSources) -> bytes:
    text = _bundle(sources, _names(sources, _STYLES)).decode()
    return (_BLANK_LINES.sub("\n", _CSS_COMMENT.sub("", text)).strip() + "\n").encode()


def _bundle_search(sources: TemplateSources) -> bytes:
    text = _bundle(sources, _names(sources, _SEARCH)).decode()
    return (_INDENT.sub("", _SCRIPT_COMMENT.sub("", text)).strip() + "\n").encode()


def _names(
    sources: TemplateSources, patterns: Iterable[str], *, without: Iterable[str] = ()
) -> list[str]:
    """The files of the patterns in their order, each once."""
    left_out = {name for pattern in without for name in sources.names(pattern)}
    names = dict.fromkeys(name for pattern in patterns for name in sources.names(pattern))
    return [name for name in names if name not in left_out]


def _bundle(sources: TemplateSources, names: Iterable[str]) -> bytes:
    return b"\n".join(map(sources.read, names))


def _fingerprint(name: str, content: bytes) -> str:
    stem, dot, suffix = name.rpartition(".")
    return f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:10]}{dot}{suffix}"
