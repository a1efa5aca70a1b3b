"""The types of single fields: text in, checked values out.

An error's type is the name of the diagnostic that it becomes; its context fills the message.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from builder.archive.dates import (
    BackwardsIntervalError,
    Date,
    DateError,
    MissingOffsetError,
    NotInCalendarError,
    parse_date,
)
from builder.content.records.addresses import check_address, check_base_url, check_contact
from builder.content.records.codes import check_country, check_language, check_timezone

LONGEST_LINE = 1_000
LONGEST_PROSE = 5_000
ID = r"[a-z0-9-]+(?:/[a-z0-9-]+)*"

_ID = re.compile(ID, re.ASCII)
_DATE_ERRORS: tuple[tuple[type[DateError], str], ...] = (
    (MissingOffsetError, "moment-without-offset"),
    (BackwardsIntervalError, "interval-backwards"),
    (NotInCalendarError, "not-in-the-calendar"),
    (DateError, "bad-date"),
)
Item = TypeVar("Item")


def _one_line(longest: int) -> Callable[[str], str]:
    def check(text: str) -> str:
        line = " ".join(text.split())
        if not line:
            raise PydanticCustomError("empty-value", "no text")
        if len(line) > longest:
            context = {"longest": f"{longest:,}", "length": f"{len(line):,}"}
            raise PydanticCustomError("text-too-long", "long", context)
        return line

    return check


def _text_schema(longest: int) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "minLength": 1, "maxLength": longest})


Line = Annotated[str, AfterValidator(_one_line(LONGEST_LINE)), _text_schema(LONGEST_LINE)]
"""Text that is shown on one line; line breaks in it are spaces."""

Prose = Annotated[str, AfterValidator(_one_line(LONGEST_PROSE)), _text_schema(LONGEST_PROSE)]
"""A sentence or a few."""


def _check_id(text: str) -> str:
    if not _ID.fullmatch(text):
        raise PydanticCustomError("bad-id", "not an id")
    return text


Id = Annotated[
    str, AfterValidator(_check_id), WithJsonSchema({"type": "string", "pattern": f"^{ID}$"})
]
"""The id of another content file."""


def _check_flat_id(text: str) -> str:
    if "/" in _check_id(text):
        raise PydanticCustomError("nested-alias", "in a folder", {"meant": text.replace("/", "-")})
    return text


FlatId = Annotated[
    str,
    AfterValidator(_check_flat_id),
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9-]+$"}),
]
"""An id of a kind that has no folders."""


def _read_date(value: Any) -> Date:
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "not text")
    try:
        return parse_date(value)
    except DateError as error:
        name = next(name for kind, name in _DATE_ERRORS if isinstance(error, kind))
        raise PydanticCustomError(name, "no date") from error


DateField = Annotated[
    Date,
    PlainValidator(_read_date),
    # YAML tools outside of ours take a bare year for a number.
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "description": "A moment with its offset, a day, a month, a year, or an interval of "
            "these; a trailing ~ means approximate.",
            "examples": ["2020-04-17T01:02:58+08:00", "2020-04-17", "2020-04", "2020"],
        }
    ),
]

Address = Annotated[
    str,
    AfterValidator(check_address),
    WithJsonSchema({"type": "string", "format": "iri", "pattern": "^https?://"}),
]
"""A web address, http or https."""

BaseAddress = Annotated[
    str,
    AfterValidator(check_base_url),
    WithJsonSchema({"type": "string", "format": "iri", "pattern": "^https?://.*/$"}),
]

Contact = Annotated[Line, AfterValidator(check_contact)]
"""A mail or web address."""

Country = Annotated[
    str,
    AfterValidator(check_country),
    WithJsonSchema({"type": "string", "pattern": "^[A-Z]{2}$", "examples": ["NO", "CN"]}),
]
"""ISO 3166-1 alpha-2."""

Language = Annotated[
    str,
    AfterValidator(check_language),
    WithJsonSchema({"type": "string", "examples": ["en", "zh-Hans", "pt-BR"]}),
]
"""BCP 47."""

Timezone = Annotated[
    str,
    AfterValidator(check_timezone),
    WithJsonSchema({"type": "string", "examples": ["UTC", "Europe/Oslo"]}),
]

Ids = tuple[Id, ...]
FlatIds = tuple[FlatId, ...]
Lines = tuple[Line, ...]


def _at_least_one(items: tuple[Item, ...]) -> tuple[Item, ...]:
    if not items:
        raise PydanticCustomError("empty-value", "no entry")
    return items


Languages = Annotated[tuple[Language, ...], AfterValidator(_at_least_one)]


def expand_shorthand(field: str, forms: Any) -> BeforeValidator:
    """Lets a map be written as the text of its one required field; `forms` is both as a type."""
    return BeforeValidator(
        lambda value: {field: value} if isinstance(value, str) else value,
        json_schema_input_type=forms,
    )
