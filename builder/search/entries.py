"""What the index needs of one article, whatever the others are: made once, kept between builds."""

from __future__ import annotations

import json
from typing import NamedTuple

from builder.search.documents import Document
from builder.search.postings import Section, Words
from builder.search.words import WordReader


class Entry(NamedTuple):
    """An article's words, and the row of its block before and after the number of its event."""

    words: Words
    row: tuple[str, str]


def read_entry(document: Document, reader: WordReader, kept: frozenset[str]) -> Entry:
    """The entry of a document; `kept` as `WordReader.read` takes it."""
    article = document.article
    before = [
        article.id,
        article.headline,
        article.headline_translated,
        str(article.published) if article.published else None,
        document.shown,
        article.framing,
        article.authors,
        article.people_cited,
    ]
    row = (_json(before).removesuffix("]"), _json([document.shown_language]).removeprefix("["))
    return Entry(reader.read(document, kept), row)


def pack(entry: Entry) -> bytes:
    """An entry as bytes."""
    lines = [*entry.row, " ".join(entry.words.pairs)]
    for field, terms, impacts, positions in entry.words.sections:
        lines += (field, " ".join(terms), impacts, " ".join(positions))
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def unpack(packed: bytes) -> Entry:
    """The entry that was packed so; whoever keeps the bytes knows whether they are whole."""
    before, after, pairs, *lines = packed.decode("utf-8", "surrogatepass").split("\n")
    sections = tuple(
        Section(field, tuple(terms.split()), impacts, tuple(positions.split()))
        for field, terms, impacts, positions in zip(*[iter(lines)] * 4, strict=True)
    )
    return Entry(Words(sections, tuple(pairs.split())), (before, after))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
