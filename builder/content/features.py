"""Features files: what may be kept of a text that may not be, beside the article that it is of.

`x.features.json` stands beside `x.md`. It is one JSON object (RFC 8259, UTF-8) with these fields:

- `version`: 1. It changes with the form of the file or with what is counted as a word or a stem.
- `language`: the BCP 47 tag of the text.
- `words`, `sentences`: how many the text has.
- `quotes`, `quoted_words`: how many quoted spans, and how many words in them.
- `stems`: each word stem with its count, 1 or more, or with its count and its most frequent form in
  the text where that is not the stem itself.
- `shingles`: the sampled fingerprints of runs of words, ascending 32-bit numbers in network byte
  order, in base64 (RFC 4648).

Names are sorted and numbers exact, so that one text always gives the same bytes.
"""

from __future__ import annotations

import json
import re
import struct
from base64 import b64decode, b64encode
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import from_json

from builder.archive.features import Features, Stems
from builder.content.finding import Finding
from builder.content.hidden import HIDDEN
from builder.content.records.fields import Language
from builder.content.source import Span

VERSION = 1

_LONGEST_WORD = 1_000
_MOST = 1_000_000
_SHINGLE = 4
_PLACE = re.compile(r"line (\d+) column (\d+)")
_RULES = {
    "language": "it is a BCP 47 tag, such as en or zh-Hans",
    "stems": "it gives each stem its count, 1 or more, alone or before its most frequent form",
    "shingles": "it is the base64 of ascending 32-bit numbers",
}
_COUNT_RULE = "it is a whole number that is not negative"


def _check_word(word: str) -> str:
    if HIDDEN.search(word) or word.split() != [word]:
        raise ValueError(word)
    return word


def _check_shingles(text: str) -> str:
    if not all(one < other for one, other in pairwise(_decode_shingles(text))):
        raise ValueError(text)
    return text


def _decode_shingles(text: str) -> tuple[int, ...]:
    packed = b64decode(text, validate=True)
    try:
        return struct.unpack(f">{len(packed) // _SHINGLE}I", packed)
    except struct.error as error:
        raise ValueError(text) from error


_Count = Annotated[int, Field(ge=0, le=_MOST)]
# A stem that never occurs has no place among those of a text: its share has no logarithm.
_StemCount = Annotated[int, Field(ge=1, le=_MOST)]
_Word = Annotated[str, Field(max_length=_LONGEST_WORD), AfterValidator(_check_word)]


class _FeaturesFile(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, defer_build=True)

    version: Literal[1]
    language: Language
    words: _Count
    sentences: _Count
    quotes: _Count
    quoted_words: _Count
    stems: dict[_Word, _StemCount | tuple[_StemCount, _Word]]
    shingles: Annotated[str, AfterValidator(_check_shingles)]


def read_features(content: bytes) -> Features | Finding:
    """The features in a file, or the first thing that is wrong with it."""
    try:
        values = from_json(content, allow_inf_nan=False)
    except ValueError as error:
        place = _PLACE.search(str(error))
        line, column = map(int, place.groups()) if place else (1, 1)
        return Finding("bad-features", Span(line, max(column, 1), 0))
    version = values.get("version", VERSION) if isinstance(values, dict) else VERSION
    if version != VERSION:
        slots = {"version": json.dumps(version), "known": str(VERSION)}
        return Finding("unknown-features-version", Span(1, 1, 0), slots)
    try:
        return _from_file(_FeaturesFile.model_validate_json(content))
    except ValidationError as error:
        return _explain(error)


def write_features(features: Features) -> str:
    """The text of a features file, one field on each line."""
    stems = {
        stem: count if form == stem else [count, form]
        for stem, count, form in zip(
            features.stems.stems, features.stems.counts, features.stems.forms, strict=True
        )
    }
    packed = struct.pack(f">{len(features.shingles)}I", *features.shingles)
    fields = {
        "version": VERSION,
        "language": features.language,
        "words": features.words,
        "sentences": features.sentences,
        "quotes": features.quotes,
        "quoted_words": features.quoted_words,
        "stems": dict(sorted(stems.items())),
        "shingles": b64encode(packed).decode("ascii"),
    }
    lines = (
        f'"{name}": {json.dumps(value, ensure_ascii=False, separators=(",", ":"))}'
        for name, value in fields.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _from_file(file: _FeaturesFile) -> Features:
    stems = sorted(file.stems.items())
    return Features(
        language=file.language,
        words=file.words,
        sentences=file.sentences,
        stems=Stems(
            tuple(stem for stem, _ in stems),
            tuple(each if isinstance(each, int) else each[0] for _, each in stems),
            tuple(stem if isinstance(each, int) else each[1] for stem, each in stems),
        ),
        shingles=_decode_shingles(file.shingles),
        quotes=file.quotes,
        quoted_words=file.quoted_words,
    )


def _explain(error: ValidationError) -> Finding:
    first = error.errors(include_url=False)[0]
    field = str(first["loc"][0]) if first["loc"] else ""
    match first["type"]:
        case "missing":
            return Finding("bad-features/missing", Span(1, 1, 0), {"field": field})
        case "extra_forbidden":
            fields = ", ".join(_FeaturesFile.model_fields)
            slots = {"field": field, "fields": fields}
            return Finding("bad-features/unknown", Span(1, 1, 0), slots)
    if not field:
        return Finding("bad-features", Span(1, 1, 0))
    slots = {"field": field, "rule": _RULES.get(field, _COUNT_RULE)}
    return Finding("bad-features/value", Span(1, 1, 0), slots)
