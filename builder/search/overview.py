"""The files that every search loads: the overview of the index, its columns and its events."""

from __future__ import annotations

from collections.abc import Sequence

from builder.archive.archive import Archive
from builder.artifact import Artifact
from builder.search.blocks import block_size, write_events
from builder.search.columns import Tables, make_tables, write_columns
from builder.search.documents import Source
from builder.search.numbers import front_code
from builder.search.ranking import STEPS
from builder.search.shards import name_of, write_script, write_shard
from builder.search.shelves import Shelf
from builder.text.names import country_name, language_name

FORMAT = 2
"""The version of the files' form; a reader refuses all others."""


def write_overview(
    archive: Archive,
    sources: Sequence[Source],
    shelves: tuple[Shelf, Shelf],
    blocks: Sequence[Artifact],
) -> tuple[Artifact, Artifact, Artifact]:
    """Index, columns and events; the shelves are the lexicon's and the terms'."""
    lexicon, terms = shelves
    tables = make_tables(sources)
    columns = write_shard("c", write_columns(sources, tables))
    events = write_events(archive, tables.events)
    index = {
        "format": FORMAT,
        "articles": len(sources),
        "undated": sum(source.article.published is None for source in sources),
        "block": block_size(len(sources)),
        "events": len(tables.events),
        "steps": STEPS,
        "language": archive.site.language,
        "lexicon": {"first": _first(lexicon), "names": _names(lexicon.names)},
        "terms": {
            "first": _first(terms),
            "names": _names(terms.names),
        },
        "documents": _names([name_of(block) for block in blocks]),
        "columns": name_of(columns),
        "eventTable": name_of(events),
        **_tables(archive, tables),
    }
    return write_script("index", index), columns, events


def _first(shelf: Shelf) -> str:
    return front_code(shard.first for shard in shelf.shards)


def _names(names: Sequence[str]) -> str:
    return "".join(name[1:] for name in names)


def _tables(archive: Archive, tables: Tables) -> dict[str, object]:
    site_language = archive.site.language
    outlets = [archive.outlet_by_id[id_] for id_ in tables.outlets]
    used = {topic for each in tables.topic_sets for topic in each}
    topics = [topic for topic in archive.topics if topic.id in used]
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
