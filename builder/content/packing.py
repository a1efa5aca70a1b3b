"""Readings as bytes, so that files that have not changed since need not be read as YAML again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import astuple
from enum import StrEnum
from hashlib import blake2b
from typing import Any

from builder.archive.article import BodyText, Genre, Reviewed
from builder.archive.dates import Date, parse_date
from builder.archive.features import Features, Stems
from builder.archive.outlet import Funding, OutletKind
from builder.archive.stances import Stance
from builder.content.decoding import decode
from builder.content.files import ContentFile, Trouble
from builder.content.kinds import Kind, id_of
from builder.content.reading import Reading
from builder.content.records import Record
from builder.content.source import Source

_CHECKSUM = 16
_DATE, _FEATURES = "@Date", "@Features"


def pack_readings(reading_by_key: Mapping[str, Reading]) -> bytes:
    """What reading the files gave, without their texts, which the files have.

    A reading with something to tell is left out: its file is read again. A key stands for the path
    and the bytes of a file.
    """
    packed = {
        key: [len(reading.source.head), reading.record, reading.features]
        for key, reading in reading_by_key.items()
        if not reading.diagnostics
    }
    text = json.dumps(packed, default=_pack, ensure_ascii=False, separators=(",", ":"))
    content = text.encode("utf-8", "surrogatepass")
    return _checksum(content) + content


def unpack_readings(packed: bytes, file_by_key: Mapping[str, ContentFile]) -> dict[str, Reading]:
    """The readings of those files that are among the packed ones, by the same keys.

    Of bytes that `pack_readings` did not make, or that were damaged since, none. What another
    version of the program made must not be given: its checks were others.
    """
    checksum, content = packed[:_CHECKSUM], packed[_CHECKSUM:]
    if checksum != _checksum(content):
        return {}
    known = json.loads(content.decode("utf-8", "surrogatepass"), object_hook=_unpack)
    return {key: _complete(file, *known[key]) for key, file in file_by_key.items() if key in known}


def _checksum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_CHECKSUM).digest()


def _complete(
    file: ContentFile, head: int, record: Record | None, features: Features | None
) -> Reading:
    """As a file without hidden characters or anything else to tell is read."""
    if record is None or isinstance(file.content, Trouble):
        return Reading(file.path, Source(file.shown), features=features)
    text = decode(file.content, file.shown)
    is_fenced = file.kind is not Kind.SITE
    return Reading(
        path=file.path,
        source=Source(file.shown, text[:head], is_fenced),
        kind=file.kind,
        id=id_of(file.path),
        record=record,
        body=text[head:].strip("\n") if is_fenced else "",
    )


def _pack(value: Any) -> Any:
    """What JSON has no form for, as a map of one entry that says what it is."""
    match value:
        case Date():
            return {_DATE: str(value)}
        case Features():
            return {_FEATURES: astuple(value)}
        case Record():
            fields = {name: getattr(value, name) for name in sorted(value.model_fields_set)}
            return {f"@{type(value).__name__}": {k: _tag_enum(v) for k, v in fields.items()}}
    raise TypeError(type(value))


def _tag_enum(value: Any) -> Any:
    """An enumerated value, which JSON would take for text."""
    return {f"@{type(value).__name__}": value.value} if isinstance(value, StrEnum) else value


def _unpack(values: dict[str, Any]) -> Any:
    if len(values) != 1:
        return values
    ((name, value),) = values.items()
    revive = _REVIVERS.get(name)
    return revive(value) if revive else values


def _features(values: list[Any]) -> Features:
    language, words, sentences, stems, shingles, *quotes = values
    columns = Stems(*map(tuple, stems))
    return Features(language, words, sentences, columns, tuple(shingles), *quotes)


def _record_reviver(record_type: type[Record]) -> Callable[[Mapping[str, Any]], Record]:
    """Fields as they were checked once; pydantic's own way without checks costs ten times as much."""
    defaults = {name: field.default for name, field in record_type.model_fields.items()}

    def revive(packed: Mapping[str, Any]) -> Record:
        fields = {
            name: tuple(value) if type(value) is list else value for name, value in packed.items()
        }
        record = record_type.__new__(record_type)
        record.__setstate__(
            {
                "__dict__": defaults | fields,
                "__pydantic_extra__": None,
                "__pydantic_fields_set__": set(fields),
                "__pydantic_private__": None,
            }
        )
        return record

    return revive


# No name of a field or an id has such a sign.


def _record_types(parent: type[Record] = Record) -> Iterator[type[Record]]:
    for each in parent.__subclasses__():
        yield each
        yield from _record_types(each)


_REVIVERS: Mapping[str, Callable[[Any], Any]] = {
    _DATE: parse_date,
    _FEATURES: _features,
    **{
        f"@{each.__name__}": each
        for each in (BodyText, Funding, Genre, OutletKind, Reviewed, Stance)
    },
    **{f"@{each.__name__}": _record_reviver(each) for each in _record_types()},
}
