"""The files of the index: small, named by what they hold, and made for `<script src>`."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from builder.artifact import Artifact

_DIGITS = 8


def write_script(name: str, payload: object) -> Artifact:
    """A file that hands its payload to the page that loads it."""
    return _script(name, to_json(payload))


def write_shard(letter: str, payload: object) -> Artifact:
    """A file named by its payload."""
    return name_script(letter, to_json(payload))


def write_pair(letters: tuple[str, str], payloads: tuple[object, object]) -> list[Artifact]:
    """Two files with one name but for their letters, by the payloads of both."""
    written = list(map(to_json, payloads))
    digits = _digits("\n".join(written))
    return [_script(letter + digits, each) for letter, each in zip(letters, written, strict=True)]


def name_script(letter: str, payload: str) -> Artifact:
    """A file named by its payload, which is written already."""
    return _script(letter + _digits(payload), payload)


def read_payload(shard: Artifact) -> Any:
    """What a file hands over."""
    return json.loads(shard.content[len(_head(name_of(shard))) : -len(_TAIL)])


def name_of(shard: Artifact) -> str:
    """The name under which a shard hands over its payload."""
    return shard.address.removeprefix("search/").removesuffix(".js")


def to_json(value: object) -> str:
    """JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _digits(payload: str) -> str:
    return hashlib.sha256(payload.encode()).hexdigest()[:_DIGITS]


def _script(name: str, payload: str) -> Artifact:
    return Artifact(f"search/{name}.js", (_head(name) + payload + _TAIL).encode())


def _head(name: str) -> str:
    return f"Rashomon.search._load({json.dumps(name)},"


_TAIL = ")\n"
