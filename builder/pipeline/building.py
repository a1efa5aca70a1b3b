"""The whole build on one screen: read, link, plan and render, publish."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from builder.archive.archive import Archive
from builder.cache.store import Store
from builder.cache.version import code_version
from builder.content import link
from builder.content.linking import digest_items
from builder.pipeline.edition import Edition, load_edition, save_edition
from builder.pipeline.folders import FolderError, keep_apart
from builder.pipeline.inputs import digest_inputs
from builder.pipeline.making import make
from builder.pipeline.memory import keep, recall
from builder.pipeline.reading import list_files
from builder.pipeline.reports import BuildReport
from builder.pipeline.rereading import read_changed
from builder.pipeline.stages import Progress, Stage, Stopwatch, keep_quiet
from builder.pipeline.wishes import DEFAULTS, Wishes
from builder.publish import HeldSite, Publication, hold_site, mark_files, publish
from builder.render.sources import TemplateSources, find_sources


def build(
    content: Path, output: Path, wishes: Wishes = DEFAULTS, *, tell: Progress = keep_quiet
) -> BuildReport:
    """Turn the content folder into the site in `output`; errors in content are diagnostics.

    Raises FolderError and PublishError for folders that cannot be used, OwnTemplateError for a
    template beside the content that breaks.
    """
    keep_apart(content, output)
    store = Store(build_cache(content), code_version(), is_blank=wishes.is_clean)
    edition = load_edition(store, output)
    sources = find_sources(content)
    with hold_site(output, edition.marks) as site:
        watch = Stopwatch()
        with watch.lap(Stage.READ):
            inputs = _digest_inputs(content, sources, wishes, store)
            is_old = inputs == edition.inputs and mark_files(site.folder) == edition.marks
        if is_old:
            return _nothing_new(edition, site, watch)
        report = _build(content, site, sources, wishes, store, tell)
        if report.publication:
            counts = (report.articles, report.events, report.outlets, report.pages)
            marks = mark_files(site.folder)
            save_edition(store, output, Edition(inputs, marks, counts, report.diagnostics))
    return report


def build_cache(content: Path) -> Path:
    """Where the builds of a content folder keep what the next one may use."""
    whole = content.resolve()
    return whole.parent / ".cache" / "build" / whole.name


def _build(  # noqa: PLR0913, PLR0917 - what is made of what, where, and how
    content: Path,
    site: HeldSite,
    sources: TemplateSources,
    wishes: Wishes,
    store: Store,
    tell: Progress,
) -> BuildReport:
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
        made = make(archive, digests, sources, site, memory, wishes, tell)
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


def _digest_inputs(content: Path, sources: TemplateSources, wishes: Wishes, store: Store) -> bytes:
    try:
        return digest_inputs((content, *sources.folders), wishes, store)
    except OSError as error:
        raise FolderError(f'the folder "{content}" cannot be read: {error.strerror}') from error


def _nothing_new(edition: Edition, site: HeldSite, watch: Stopwatch) -> BuildReport:
    articles, events, outlets, pages = edition.counts
    kept = Publication((), tuple(sorted(site.standing)), ())
    return BuildReport(edition.diagnostics, watch.seconds, articles, events, outlets, pages, kept)


def _at(base_url: str | None, archive: Archive) -> Archive:
    if base_url is None:
        return archive
    return replace(archive, site=replace(archive.site, base_url=base_url))
