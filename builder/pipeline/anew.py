"""A build that has something to do: read, link, plan and render, publish."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from builder.archive.archive import Archive
from builder.cache.archives import KeptArchive, load_archive, save_archive
from builder.cache.store import Store
from builder.content import link
from builder.content.linking import digest_items, digest_site
from builder.diagnostics import Diagnostic
from builder.pipeline.making import make
from builder.pipeline.memory import keep, recall
from builder.pipeline.reading import list_files
from builder.pipeline.relinking import relink_edited
from builder.pipeline.reports import BuildReport
from builder.pipeline.rereading import read_changed
from builder.pipeline.stages import Progress, Stage, Stopwatch
from builder.pipeline.wishes import Wishes
from builder.publish import HeldSite, publish
from builder.render.sources import TemplateSources


def build_anew(  # noqa: PLR0913, PLR0917 - what is made of what, where, and how
    content: Path,
    present: Mapping[str, str],
    site: HeldSite,
    sources: TemplateSources,
    wishes: Wishes,
    store: Store,
    tell: Progress,
) -> BuildReport:
    """Make what the site does not have yet; the store holds what earlier builds kept.

    `present` has a digest of each file of the content folder, from just before. Raises FolderError,
    PublishError and OwnTemplateError.
    """
    watch = Stopwatch()
    linked: KeptArchive | tuple[Diagnostic, ...] | None
    # A preview of drafts is in no hurry, and would take the place of what the site is made from.
    before = None if wishes.with_drafts else load_archive(store)
    linked = before and _relink(content, before, present, store, watch)
    linked = linked or _link(content, wishes, store, tell, watch)
    if not isinstance(linked, KeptArchive):
        return BuildReport(linked, watch.seconds)
    archive = _at(wishes.base_url, linked.archive)
    with watch.lap(Stage.RENDER):
        digests = {**linked.digests, **digest_site(archive, linked.digest_by_path)}
        memory = recall(store)
        made = make(archive, digests, sources, store, site, memory, wishes, tell)
    with watch.lap(Stage.PUBLISH):
        publication = publish(made.placed, site)
        keep(store, made.memory, memory)
        if not wishes.with_drafts:
            save_archive(store, linked, before)
    return BuildReport(
        diagnostics=linked.diagnostics,
        seconds=watch.seconds,
        articles=len(archive.articles),
        events=len(archive.events),
        outlets=len(archive.outlets),
        pages=made.pages,
        publication=publication,
    )


def _relink(
    content: Path, before: KeptArchive, present: Mapping[str, str], store: Store, watch: Stopwatch
) -> KeptArchive | None:
    with watch.lap(Stage.READ):
        return relink_edited(content, before, present, store)


def _link(
    content: Path, wishes: Wishes, store: Store, tell: Progress, watch: Stopwatch
) -> KeptArchive | tuple[Diagnostic, ...]:
    """The archive of all files, or what is wrong with them."""
    with watch.lap(Stage.READ):
        read = read_changed(list_files(content), store, tell)
    with watch.lap(Stage.LINK):
        linked = link(read.readings, with_drafts=wishes.with_drafts)
        if linked.archive is None:
            return linked.diagnostics
        digests = digest_items(linked.archive, read.digest_by_path)
    return KeptArchive(
        linked.archive, linked.diagnostics, content.as_posix(), read.digest_by_path, digests
    )


def _at(base_url: str | None, archive: Archive) -> Archive:
    if base_url is None:
        return archive
    return replace(archive, site=replace(archive.site, base_url=base_url))
