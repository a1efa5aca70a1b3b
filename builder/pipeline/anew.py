"""A build that has something to do: read, link, plan and render, publish."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from builder.archive.archive import Archive
from builder.cache.store import Store
from builder.content import link
from builder.content.linking import digest_items
from builder.pipeline.making import make
from builder.pipeline.memory import keep, recall
from builder.pipeline.reading import list_files
from builder.pipeline.reports import BuildReport
from builder.pipeline.rereading import read_changed
from builder.pipeline.stages import Progress, Stage, Stopwatch
from builder.pipeline.wishes import Wishes
from builder.publish import HeldSite, publish
from builder.render.sources import TemplateSources


def build_anew(  # noqa: PLR0913, PLR0917 - what is made of what, where, and how
    content: Path,
    site: HeldSite,
    sources: TemplateSources,
    wishes: Wishes,
    store: Store,
    tell: Progress,
) -> BuildReport:
    """Make what the site does not have yet; the store holds what earlier builds kept.

    Raises FolderError, PublishError and OwnTemplateError.
    """
    watch = Stopwatch()
    with watch.lap(Stage.READ):
        read = read_changed(list_files(content), store, tell)
    with watch.lap(Stage.LINK):
        linked = link(read.readings, with_drafts=wishes.with_drafts)
    if linked.archive is None:
        return BuildReport(linked.diagnostics, watch.seconds)
    archive = _at(wishes.base_url, linked.archive)
    with watch.lap(Stage.RENDER):
        digests = digest_items(archive, read.digest_by_path)
        memory = recall(store)
        made = make(archive, digests, sources, store, site, memory, wishes, tell)
    with watch.lap(Stage.PUBLISH):
        publication = publish(made.placed, site)
        keep(store, made.memory, memory)
    return BuildReport(
        diagnostics=linked.diagnostics,
        seconds=watch.seconds,
        articles=len(archive.articles),
        events=len(archive.events),
        outlets=len(archive.outlets),
        pages=made.pages,
        publication=publication,
    )


def _at(base_url: str | None, archive: Archive) -> Archive:
    if base_url is None:
        return archive
    return replace(archive, site=replace(archive.site, base_url=base_url))
