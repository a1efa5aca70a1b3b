"""What a date that cannot be read was meant to be."""

from __future__ import annotations

import datetime as dt
import re

from builder.archive.dates import DateError, parse_date

_CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2}(?::\d{2})?)$", re.ASCII)
_LOOSE_OFFSET = re.compile(r"^(.+\d) ?([+-]\d{2})(?::?(\d{2}))?$", re.ASCII)
_FORMS = (
    *("%Y/%m/%d", "%Y.%m.%d", "%Y%m%d"),
    *("%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y"),
    *("%d %B %Y", "%B %d, %Y", "%d %b %Y"),
)


def correct_date(text: str) -> str | None:
    """The nearest date in the form of the content format; None where a guess could be wrong."""
    stripped = text.strip()
    for guess in (*_with_offset(stripped), *_turned(stripped), *_from_forms(stripped)):
        try:
            return str(parse_date(guess))
        except DateError:
            continue
    return None


def _with_offset(text: str) -> tuple[str, ...]:
    """With UTC's offset where a clock time has none, and with offsets in their usual form."""
    return ("/".join(_complete(part) for part in text.split("/")),) if ":" in text else ()


def _complete(point: str) -> str:
    clock = _CLOCK.match(point)
    if clock:
        return f"{clock[1]}T{int(clock[2]):02}:{clock[3]}+00:00"
    loose = _LOOSE_OFFSET.match(point)
    if loose and ":" in loose[1]:
        return f"{loose[1].replace(' ', 'T')}{loose[2]}:{loose[3] or '00'}"
    return point


def _turned(text: str) -> tuple[str, ...]:
    first, slash, last = text.removesuffix("~").partition("/")
    return (f"{last}/{first}{text[len(text.removesuffix('~')) :]}",) if slash else ()


def _from_forms(text: str) -> tuple[str, ...]:
    """Days in other forms; never those like 04/05/2020, which may be of April or of May."""
    read = {day.isoformat() for form in _FORMS if (day := _read_day(text, form))}
    return tuple(read) if len(read) == 1 else ()


def _read_day(text: str, form: str) -> dt.date | None:
    try:
        return dt.datetime.strptime(text, form).replace(tzinfo=dt.UTC).date()
    except ValueError:
        return None
