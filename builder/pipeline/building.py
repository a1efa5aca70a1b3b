"""The whole build on one screen: read, link, plan and render, publish."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from builder.analysis.wording import Background
from builder.archive.archive import Archive
from builder.cache.ledger import Keys
from builder.cache.parts import PartDigests
from builder.content import link
from builder.pipeline.crew import count_cores
from builder.pipeline.folders import keep_apart
from builder.pipeline.making import Made, make
from builder.pipeline.memory import Memory, open_memory
from builder.pipeline.reading import read
from builder.pipeline.reports import BuildReport
from builder.pipeline.stages import Progress, Stage, Stopwatch, keep_quiet
from builder.pipeline.wishes import DEFAULTS, Wishes
from builder.pipeline.worker import Workshop
from builder.publish import HeldSite, hold_site, publish
from builder.render.assets import bundle_assets
from builder.render.sources import TemplateSources, find_sources
from builder.render.versions import digest_templates


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
            made = _make(archive, find_sources(content), site, memory, wishes, tell)
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


def _make(  # noqa: PLR0913 - what is made of what, where, and how
    archive: Archive,
    sources: TemplateSources,
    site: HeldSite,
    memory: Memory,
    wishes: Wishes,
    tell: Progress,
) -> Made:
    shop = Workshop(archive, Background(archive), sources, bundle_assets(sources), site)
    templates = digest_templates(sources, shop.assets, archive.site.language)
    return make(
        shop,
        Keys(templates, PartDigests(archive, shop.background)),
        memory.ledger,
        memory.reuses,
        workers=wishes.jobs or count_cores(),
        with_search=wishes.with_search,
        tell=tell,
    )


def _at(base_url: str | None, archive: Archive) -> Archive:
    if base_url is None:
        return archive
    return replace(archive, site=replace(archive.site, base_url=base_url))
