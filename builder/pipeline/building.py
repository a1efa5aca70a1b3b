"""A build on one screen: nothing, where nothing is new, else everything that is."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from builder.cache.store import Store
from builder.cache.version import code_version
from builder.garbage import without_collection
from builder.pipeline.edition import Edition, load_edition, name_site, save_edition
from builder.pipeline.folders import FolderError, keep_apart
from builder.pipeline.inputs import Inputs, digest_inputs
from builder.pipeline.reports import BuildReport
from builder.pipeline.stages import Progress, Stage, Stopwatch, keep_quiet
from builder.pipeline.wishes import DEFAULTS, Wishes
from builder.publish import HeldSite, Publication, hold_site, mark_published
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
    with without_collection(), hold_site(output, edition.marks, _spare(content, output)) as site:
        watch = Stopwatch()
        with watch.lap(Stage.READ):
            inputs = _digest_inputs(content, sources, wishes, store)
            is_old = inputs.digest == edition.inputs and site.marks == edition.marks
        if is_old:
            return _nothing_new(edition, site, watch)
        # Half a second of imports, for a build that has something to do.
        from builder.pipeline.anew import build_anew  # noqa: PLC0415

        report = build_anew(content, inputs.content, site, sources, wishes, store, tell)
        if report.publication:
            # What somebody saved or removed meanwhile, the next build is to look at.
            with suppress(OSError, FolderError):
                if _digest_inputs(content, sources, wishes, store).digest == inputs.digest:
                    _remember(report, report.publication, inputs.digest, store, site)
    return report


def build_cache(content: Path) -> Path:
    """Where the builds of a content folder keep what the next one may use."""
    whole = content.resolve()
    return whole.parent / ".cache" / "build" / whole.name


def _spare(content: Path, output: Path) -> Path:
    """Where the edition before the last one of a site waits; not among what CI keeps."""
    return build_cache(content).parent.parent / "spare" / name_site(output)


def _digest_inputs(content: Path, sources: TemplateSources, wishes: Wishes, store: Store) -> Inputs:
    try:
        return digest_inputs((content, *sources.folders), wishes, store)
    except OSError as error:
        raise FolderError(f'the folder "{content}" cannot be read: {error.strerror}') from error


def _remember(
    report: BuildReport, publication: Publication, inputs: bytes, store: Store, site: HeldSite
) -> None:
    counts = (report.articles, report.events, report.outlets, report.pages)
    marks = mark_published(publication, site)
    save_edition(store, site.folder, Edition(inputs, marks, counts, report.diagnostics))


def _nothing_new(edition: Edition, site: HeldSite, watch: Stopwatch) -> BuildReport:
    articles, events, outlets, pages = edition.counts
    kept = Publication((), tuple(sorted(site.standing)), ())
    return BuildReport(edition.diagnostics, watch.seconds, articles, events, outlets, pages, kept)
