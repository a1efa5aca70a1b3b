"""The archive of the last build, so that an edit need not link all its files anew."""

from __future__ import annotations

import copyreg
import io
import pickle
from collections.abc import Mapping
from dataclasses import fields, replace
from operator import attrgetter
from typing import Any, NamedTuple
from zlib import crc32

from builder.archive.archive import Archive
from builder.archive.article import (
    Agency,
    Article,
    BodyText,
    Capture,
    Correction,
    Genre,
    Reviewed,
    Revision,
)
from builder.archive.dates import Date, parse_date
from builder.archive.event import Claim, Event, NotFound
from builder.archive.features import Features, Stems
from builder.archive.outlet import Assessment, Funding, Outlet, OutletKind, Owner
from builder.archive.site import Essay, Site
from builder.archive.stances import ClaimStance, Stance
from builder.archive.topic import Topic
from builder.cache.packing import UnpackableError, pack, unpack
from builder.cache.store import Store
from builder.diagnostics import Diagnostic

# An edit then writes a sixty-fourth of the articles.
_SHELVES = 64
_HEAD = "linked"
_SHELF = "articles-{:02}"
_MADE = {
    (each.__module__, each.__qualname__): each
    for each in (
        *(Agency, Article, BodyText, Capture, Correction, Genre, Reviewed, Revision),
        *(Archive, Claim, Event, NotFound, Features, Stems, Site, Essay, ClaimStance, Stance),
        *(Assessment, Funding, Outlet, OutletKind, Owner, Topic, parse_date),
    )
}

# Of these only the fields are written, not what was once asked of them.
_THAT_REMEMBER = (Archive, Article, Essay, Event, Owner, Site, Topic)


class KeptArchive(NamedTuple):
    """What the files of a content folder, `shown_as` an editor types it, came to without drafts.

    `digest_by_path` holds a digest of the bytes of each file, `digests` those of what each came to.
    """

    archive: Archive
    diagnostics: tuple[Diagnostic, ...]
    shown_as: str
    digest_by_path: Mapping[str, str]
    digests: Mapping[str, str]


def load_archive(store: Store) -> KeptArchive | None:
    """What the last build kept; None if any of it cannot be used."""
    head = store.load(_HEAD)
    try:
        shown_as, digest_by_path, digests, told, rest = head
        archive, diagnostics = unpack_parts(rest), unpack(told)
        shelves = [store.load(_SHELF.format(number)) for number in range(_SHELVES)]
        articles: list[Article] = []
        for kept, packed in shelves:
            if any(digests.get(path) != digest for path, digest in kept):
                return None
            articles += unpack_parts(packed)
    except (TypeError, ValueError, UnpackableError):
        return None
    if len(articles) != sum(path.startswith("articles/") for path in digests):
        return None
    articles.sort(key=attrgetter("id"))
    whole = replace(archive, articles=tuple(articles))
    return KeptArchive(whole, diagnostics, shown_as, digest_by_path, digests)


def save_archive(store: Store, kept: KeptArchive, before: KeptArchive | None) -> None:
    """Keep it for the next build.

    Given what is kept `before`, only those shelves are written on which an article has changed.
    """
    if kept is before:
        return
    known = [shelf.keys() for shelf in _shelve(before)] if before else [None] * _SHELVES
    for number, shelf in enumerate(_shelve(kept)):
        if shelf.keys() != known[number]:
            packed = pack_parts(tuple(shelf.values()))
            store.save(_SHELF.format(number), (tuple(shelf), packed))
    rest = pack_parts(replace(kept.archive, articles=()))
    told = pack(kept.diagnostics)
    head = (kept.shown_as, dict(kept.digest_by_path), dict(kept.digests), told, rest)
    store.save(_HEAD, head)


def _shelve(kept: KeptArchive) -> list[dict[tuple[str, str], Article]]:
    """The articles of each shelf, by their paths and digests."""
    shelves: list[dict[tuple[str, str], Article]] = [{} for _ in range(_SHELVES)]
    for article in kept.archive.articles:
        key = (article.path, kept.digests[article.path])
        shelves[crc32(article.id.encode()) % _SHELVES][key] = article
    return shelves


def pack_parts(parts: object) -> bytes:
    """Values of the archive as bytes."""
    buffer = io.BytesIO()
    _Pickler(buffer, protocol=pickle.HIGHEST_PROTOCOL).dump(parts)
    return buffer.getvalue()


def unpack_parts(packed: bytes) -> Any:
    """The values again; raises UnpackableError where the bytes ask for anything else."""
    try:
        return _Unpickler(io.BytesIO(packed)).load()
    except (pickle.UnpicklingError, EOFError, AttributeError, IndexError, TypeError) as error:
        raise UnpackableError(str(error)) from error


class _Pickler(pickle.Pickler):
    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, Date):
            return (parse_date, (str(value),))
        if isinstance(value, _THAT_REMEMBER):
            state = {each.name: getattr(value, each.name) for each in fields(value)}
            return (copyreg.__newobj__, (type(value),), state)  # type: ignore[attr-defined]
        return NotImplemented


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        try:
            return _MADE[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of an archive") from None
