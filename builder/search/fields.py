"""The fields of a document."""

from __future__ import annotations

from enum import StrEnum


class Field(StrEnum):
    """What a word of a query can be looked for in; the values are the letters in the shards."""

    TEXT = "t"
    HEADLINE = "h"
    OUTLET = "o"
    EVENT = "e"
    TOPIC = "c"
    AUTHOR = "a"
    PERSON = "p"
