"""An archive's index as the files that the browser searches."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from builder.archive.archive import Archive
from builder.artifact import Artifact
from builder.search.columns import Tables, make_tables, write_columns
from builder.search.documents import Document, list_documents, list_stop_words
from builder.search.inversion import invert
from builder.search.lexicon import list_entries
from builder.search.ranking import STEPS
from builder.search.shards import (
    block_size,
    name_of,
    write_documents,
    write_events,
    write_lexicon,
    write_script,
    write_shard,
    write_terms,
)
from builder.search.words import WordReader
from builder.text.names import country_name, language_name

FORMAT = 1
"""The version of the files' form; a reader refuses all others."""


def plan_search_index(archive: Archive) -> Iterator[Artifact]:
    """Every file below `search/`; see DESIGN.md beside this module."""
    documents = list_documents(archive)
    stop_words = list_stop_words(archive)
    with _without_collection():
        inversion = invert(map(WordReader(documents, stop_words).read, documents))
        entries = list_entries(inversion.articles_by_pair, stop_words)
    tables = make_tables(archive, documents)
    lexicon = write_lexicon(entries, len(documents))
    terms, positions = write_terms(inversion, len(documents))
    blocks = write_documents(documents, tables.events)
    columns = write_shard("c", write_columns(archive, documents, tables))
    events = write_events(archive, tables.events)
    index = {
        **_numbers(documents, tables),
        "steps": STEPS,
        "language": archive.site.language,
        "lexicon": {"first": lexicon.first, "names": lexicon.names},
        "terms": {"first": terms.first, "names": terms.names, "positions": positions.names},
        "documents": blocks.names,
        "columns": name_of(columns),
        "eventTable": name_of(events),
        **_tables(archive, tables),
    }
    yield write_script("index", index)
    yield columns
    yield events
    for shelf in (lexicon, terms, positions, blocks):
        yield from shelf.artifacts


@contextmanager
def _without_collection() -> Iterator[None]:
    """Spares the garbage collector millions of small values, of which none is in a circle.

    Else it goes through them again and again, for a third of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _numbers(documents: tuple[Document, ...], tables: Tables) -> dict[str, object]:
    return {
        "format": FORMAT,
        "articles": len(documents),
        "undated": sum(document.article.published is None for document in documents),
        "block": block_size(len(documents)),
        "events": len(tables.events),
    }


def _tables(archive: Archive, tables: Tables) -> dict[str, object]:
    site_language = archive.site.language
    outlets = [archive.outlet_by_id[id_] for id_ in tables.outlets]
    topics = [
        topic for topic in archive.topics if any(topic.id in each for each in tables.topic_sets)
    ]
    number_by_topic = {topic.id: number for number, topic in enumerate(topics)}
    return {
        "outlets": [
            [held.id, held.name, held.country, held.kind, held.funding] for held in outlets
        ],
        "countries": {
            code: country_name(code, site_language)
            for code in sorted({held.country for held in outlets})
        },
        "languages": [[tag, language_name(tag, site_language)] for tag in tables.languages],
        "genres": tables.genres,
        "topics": [[topic.id, topic.title] for topic in topics],
        "sets": [[number_by_topic[topic] for topic in each] for each in tables.topic_sets],
    }
