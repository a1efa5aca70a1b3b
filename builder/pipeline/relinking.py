"""The archive after edits that concern nothing else: what the last build kept, with these."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from pathlib import Path

from builder.cache.archives import KeptArchive
from builder.cache.store import Store
from builder.content import ContentFile, read_below, read_record
from builder.content.files import is_listed
from builder.content.kinds import (
    FEATURES_SUFFIX,
    FOLDER_BY_KIND,
    SITE_FILE,
    SUFFIX,
    Kind,
    id_of,
    kind_of,
)
from builder.content.linking import digest_articles, relink
from builder.diagnostics import Diagnostic
from builder.pipeline.rereading import digest_file, read_changed
from builder.pipeline.stages import keep_quiet

_OTHER_FOLDERS = [folder for kind, folder in FOLDER_BY_KIND.items() if kind is not Kind.ARTICLE]
_MOST = 200
"""Of more edits, reading them here is no quicker than reading all as ever."""


def relink_edited(
    content: Path, kept: KeptArchive, present: Mapping[str, str], store: Store
) -> KeptArchive | None:
    """What linking all files would give; None if that cannot be known without doing so.

    `kept` is what the last build linked; `present` has a digest of each file below the content
    folder.
    """
    if kept.shown_as != content.as_posix():
        return None
    edited = _list_edited(kept.digest_by_path, present)
    if not edited:
        return None if edited is None else kept
    if len(edited) > _MOST or _names_any(kept.diagnostics, content, edited):
        return None
    return _relink(content, kept, edited, store)


def _relink(
    content: Path, kept: KeptArchive, edited: Collection[str], store: Store
) -> KeptArchive | None:
    files = _list_below(content, edited)
    figures = _list_below(content, map(_figures_on, edited))
    others = _list_below(content, (SITE_FILE, *_OTHER_FOLDERS))
    surroundings = read_changed(others, store, keep_quiet).readings
    archive = relink(
        kept.archive, (*surroundings, *map(read_record, figures)), map(read_record, files)
    )
    if archive is None or len(files) < len(edited):
        return None
    digest_by_path = {**kept.digest_by_path, **{file.path: digest_file(file) for file in files}}
    articles = (archive.article_by_id[id_of(file.path)] for file in files)
    digests = {**kept.digests, **digest_articles(articles, digest_by_path)}
    return KeptArchive(archive, kept.diagnostics, kept.shown_as, digest_by_path, digests)


def _list_below(content: Path, paths: Iterable[str]) -> tuple[ContentFile, ...]:
    return tuple(chain.from_iterable(read_below(content, path) for path in paths))


def _figures_on(path: str) -> str:
    return path.removesuffix(SUFFIX) + FEATURES_SUFFIX


def _list_edited(known: Mapping[str, str], present: Mapping[str, str]) -> list[str] | None:
    """The articles with other bytes than before; None if anything else is new, gone or edited."""
    edited = [path for path, digest in present.items() if known.get(path) != digest]
    listed = [path for path in edited if is_listed(path)]
    are_articles = all(
        path in known and kind_of(path) is Kind.ARTICLE and path.endswith(SUFFIX) for path in listed
    )
    return listed if are_articles and known.keys() <= present.keys() else None


def _names_any(told: Iterable[Diagnostic], content: Path, paths: Iterable[str]) -> bool:
    """Whether something was told of a file, or of another with a look at it."""
    shown = {(content / path).as_posix() for path in paths}
    return any(
        place.path in shown
        for each in told
        for place in (each.place, *(related.place for related in each.related))
    )
