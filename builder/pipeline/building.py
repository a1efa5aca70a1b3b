"""The whole build on one screen: read, link, plan and render, publish."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from builder.analysis.wording import Background
from builder.archive.archive import Archive
from builder.content import link
from builder.pipeline.folders import keep_apart
from builder.pipeline.making import make
from builder.pipeline.memory import open_memory
from builder.pipeline.reading import read
from builder.pipeline.reports import BuildReport
from builder.pipeline.stages import Progress, Stage, Stopwatch, keep_quiet
from builder.pipeline.wishes import DEFAULTS, Wishes
from builder.pipeline.worker import Workshop
from builder.publish import hold_site, publish
from builder.render.assets import bundle_assets
from builder.render.sources import find_sources


def build(
    content: Path, output: Path, wishes: Wishes = DEFAULTS, *, tell: Progress = keep_quiet
) -> BuildReport:
    """Turn the content folder into the site in `output`; errors in content are diagnostics.

    Raises FolderError and PublishError for folders that cannot be used, OwnTemplateError for a
    template beside the content that breaks.
    """
    keep_apart(content, output)
    watch = Stopwatch()
    memory = open_memory(content, output, is_clean=wishes.is_clean)
    with hold_site(output, memory.marks) as site:
        with watch.lap(Stage.READ):
            readings = read(content, tell)
        with watch.lap(Stage.LINK):
            linked = link(readings, with_drafts=wishes.with_drafts)
        if linked.archive is None:
            return BuildReport(linked.diagnostics, watch.seconds)
        archive = _at(wishes.base_url, linked.archive)
        with watch.lap(Stage.RENDER):
            sources = find_sources(content)
            assets = bundle_assets(sources)
            shop = Workshop(archive, Background(archive), sources, assets, site)
            made = make(shop, memory, wishes, tell)
        with watch.lap(Stage.PUBLISH):
            publication = publish(made.placed, site)
            memory.keep(site.folder, made.ledger, made.reuses)
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
