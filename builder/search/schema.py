"""What Whoosh's index holds, and how it is written: this module and `engine` know Whoosh."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from whoosh import columns, fields, formats, index, writing
from whoosh.codec import whoosh3

from builder.search.analysis import Pair, read_pair, term_of
from builder.search.fields import Field
from builder.search.numbers import SIGNS
from builder.search.postings import Section, Words, read_positions
from builder.search.ranking import STEPS

FORMS = "form"
"""The field of the forms."""

BETWEEN = "\x1f"
"""What stands between a form and its term in that field."""

_TEXT = Field.TEXT.name.lower()
# Whoosh halves its speed where it has to put postings aside on the disk: a lot of articles of
# ordinary length needs a quarter of this.
_MEMORY = 1024
_AT_ONCE = 1500
_WEIGHT_BY_SIGN = {sign: float(impact) for impact, sign in enumerate(SIGNS[:STEPS], 1)}


class _Found(fields.FieldType):  # type: ignore[misc]
    """A field whose terms were found beforehand."""

    def __init__(self, format_: formats.Format) -> None:
        self.format = format_
        self.analyzer = self.vector = self.column_type = None
        self.stored = self.unique = False
        # Lengths are not asked for, but without them Whoosh looks for their file at each posting.
        self.indexed = self.scorable = True


class _Positions(formats.Format):  # type: ignore[misc]
    """Positions as the shards write them."""

    def __init__(self) -> None:
        super().__init__(field_boost=1.0)
        # How many bytes a value has: as many as it likes.
        self.posting_size = -1

    def decode_positions(self, value: bytes) -> list[int]:
        return read_positions(value.decode())


class _Postings(_Found):
    """Words of a document: Whoosh stores our impacts as its weights."""

    def index(self, value: Section, **_: Any) -> Iterator[tuple[Any, ...]]:
        for term, impact, positions in zip(*value[1:], strict=True):
            yield term.encode(), 1, _WEIGHT_BY_SIGN[impact], positions.encode()


class _Forms(_Found):
    """The forms of a document with the terms that they stand for."""

    def index(self, value: Sequence[str], **_: Any) -> Iterator[tuple[Any, ...]]:
        for written in value:
            yield BETWEEN.join(read_pair(written)).encode(), 1, 1.0, b""


SCHEMA = fields.Schema(
    id=fields.ID(unique=True, stored=True),
    order=fields.COLUMN(columns.VarBytesColumn()),
    shown=fields.STORED(),
    held=fields.STORED(),
    **{FORMS: _Forms(formats.Existence())},
    **{field.name.lower(): _Postings(_Positions()) for field in Field},
)


class _Codec(whoosh3.W3Codec):  # type: ignore[misc]
    """Whoosh's own, without looking up at each posting how long its field is: nothing asks."""

    length_stats = False


@dataclass(frozen=True, slots=True)
class Indexed:
    """A document for Whoosh: `order` sorts by time, `shown` is what a result carries."""

    id: str
    order: str
    shown: Mapping[str, object]
    words: Words


def update_index(
    folder: Path, changed: Iterable[Indexed], gone: Iterable[str], at_once: int = _AT_ONCE
) -> None:
    """Bring the index in a folder up to date; it is made if there is none.

    Documents are written so many `at_once`, each lot as a segment of its own.
    """
    held = index.open_dir(folder) if index.exists_in(folder) else index.create_in(folder, SCHEMA)
    documents = iter(changed)
    lot = list(islice(documents, at_once))
    writer = _open_writer(held)
    for id_ in gone:
        writer.delete_by_term("id", id_)
    _write(writer, lot)
    writer.commit()
    while lot := list(islice(documents, at_once)):
        writer = _open_writer(held)
        _write(writer, lot)
        writer.commit(merge=False)


def _open_writer(held: index.Index) -> writing.IndexWriter:
    # In one file together, all of the segment would be copied to memory each time it is opened.
    return held.writer(limitmb=_MEMORY, codec=_Codec(compression=1), compound=False)


def _write(writer: writing.IndexWriter, documents: Iterable[Indexed]) -> None:
    for document in documents:
        writer.add_document(
            id=document.id,
            order=document.order.encode(),
            shown=json.dumps(document.shown, ensure_ascii=False),
            held=_write_held(document.words),
            **{FORMS: document.words.pairs},
            **{Field(each.field).name.lower(): each for each in document.words.sections},
        )


def _write_held(words: Words) -> bytes:
    """All terms of a document by field, since Whoosh counts those of removed documents on."""
    terms = {Field(each.field).name.lower(): each.terms for each in words.sections}
    # Nearly all that has a form is in the text: to tell what is not takes half the place.
    elsewhere = set(map(term_of, words.pairs)).difference(terms.pop(_TEXT, ()))
    held = [sorted(words.pairs), sorted(elsewhere), terms]
    return zlib.compress(json.dumps(held, ensure_ascii=False).encode(), 1)


def read_held(written: bytes) -> Iterator[tuple[str, bytes]]:
    """Each term of a document with its field, of what was stored of it."""
    pairs, elsewhere, terms = json.loads(zlib.decompress(written))
    terms[FORMS] = [BETWEEN.join(read_pair(pair)) for pair in pairs]
    terms[_TEXT] = set(map(term_of, pairs)).difference(elsewhere)
    for name, held in terms.items():
        for term in held:
            yield name, term.encode()


def read_form(held: bytes) -> Pair:
    form, _, term = bytes(held).decode().partition(BETWEEN)
    return Pair(form, term)
