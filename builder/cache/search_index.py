"""The Whoosh index in the cache folder: made once, then brought up to date for what changed."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from filelock import FileLock

from builder.archive.archive import Archive
from builder.cache.index_state import FORM, State, read_state
from builder.garbage import without_collection
from builder.search.documents import Document, list_documents, list_stop_words
from builder.search.schema import Indexed, update_index
from builder.search.withheld import Published
from builder.search.words import WordReader


def bring_up_to_date(folder: Path, archive: Archive, content: str) -> State:
    """Index what changed since the last time; `content` is the content folder's fingerprint."""
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / "lock"):
        before = read_state(folder)
        if before is None:
            shutil.rmtree(folder / "index", ignore_errors=True)
        (folder / "index").mkdir(exist_ok=True)
        documents = list_documents(archive)
        stop_words = list_stop_words(archive)
        shown = {document.article.id: _shown(archive, document) for document in documents}
        published = Published(documents)
        kept = {document.article.id: published.keep(document.withheld) for document in documents}
        common = " ".join(sorted(stop_words))
        digests = {
            (id_ := document.article.id): _digest(document, shown[id_], kept[id_], common)
            for document in documents
        }
        known = before.digests if before else {}
        words = WordReader(stop_words)
        changed = (
            Indexed(
                id=document.article.id,
                order=_order(document),
                shown=shown[document.article.id],
                words=words.read(document, kept[document.article.id]),
            )
            for document in documents
            if known.get(document.article.id) != digests[document.article.id]
        )
        gone = sorted(id_ for id_, digest in known.items() if digests.get(id_) != digest)
        # Without a state the next run starts anew: so an interrupted one leaves nothing half done.
        (folder / "state.json").unlink(missing_ok=True)
        if known != digests:
            with without_collection():
                update_index(folder / "index", changed, gone)
        state = State(FORM, content, tuple(sorted(stop_words)), digests)
        (folder / "state.json").write_text(json.dumps(asdict(state)), "utf-8")
    return state


def _shown(archive: Archive, document: Document) -> dict[str, object]:
    article = document.article
    outlet = archive.outlet_by_id[article.outlet]
    return {
        "id": article.id,
        "path": article.path,
        "headline": article.headline,
        "translation": article.headline_translated,
        "outlet": outlet.name,
        "country": outlet.country,
        "language": article.language,
        "published": str(article.published) if article.published else None,
        "event": document.event.id if document.event else None,
        "event_title": document.event.title if document.event else None,
        "url": article.url,
        "text": document.shown,
        "text_language": document.shown_language,
        "site_language": archive.site.language,
    }


def _order(document: Document) -> str:
    """Sorts as documents are numbered."""
    published, id_ = document.article.published, document.article.id
    if published is None:
        return f"0 {id_}"
    latest, vagueness, is_approximate = published.sort_key
    seconds = int(vagueness.total_seconds())
    return f"1 {latest.isoformat()} {seconds:012} {int(is_approximate)} {id_}"


def _digest(document: Document, shown: dict[str, object], kept: frozenset[str], common: str) -> str:
    noted: Sequence[object] = (
        [(part.field, part.text, part.language) for part in document.parts],
        document.withheld,
        sorted(kept),
        common,
        _order(document),
        shown,
    )
    return hashlib.sha256(json.dumps(noted).encode()).hexdigest()[:32]
