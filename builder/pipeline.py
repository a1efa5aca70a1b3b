"""The whole build on one screen: read, link, plan, render, publish."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from builder.archive.archive import Archive
from builder.artifact import Artifact
from builder.cache.search_index import State, bring_up_to_date, cache_folder, fingerprint
from builder.content import Linked, Reading, link, read_folder, read_record
from builder.content.kinds import KIND_BY_FOLDER, SITE_FILE
from builder.diagnostics import Diagnostic
from builder.pages.page import Page
from builder.pages.plan import plan
from builder.publish import Publication, hold_site, publish
from builder.render.assets import bundle_assets
from builder.render.own_templates import blame_own_templates
from builder.render.renderer import Renderer
from builder.render.sources import find_sources
from builder.search.plan import plan_search_index

Value = TypeVar("Value")


class Stage(StrEnum):
    """The verbs of a build, in order."""

    READ = "read"
    LINK = "link"
    PLAN = "plan"
    RENDER = "render"
    PUBLISH = "publish"


Progress = Callable[[Stage, int, int], None]
"""Told after each piece of work: the stage, the pieces done, the pieces in all."""


def keep_quiet(_stage: Stage, _done: int, _total: int) -> None:
    """The Progress of those who only want the result."""


_WAYS_OUT = (
    "name the folder of your content files with --content, "
    "or make a new archive with: rashomon init DIR"
)


class FolderError(Exception):
    """Content and output folders that no build can work with; the message says what to do."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build came to; without a publication the site is as it was, and diagnostics say why.

    `seconds` holds the stages that were run.
    """

    diagnostics: tuple[Diagnostic, ...]
    seconds: Mapping[Stage, float]
    articles: int = 0
    events: int = 0
    outlets: int = 0
    pages: int = 0
    publication: Publication | None = None


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The archive or why there is none, and every file that was read."""

    linked: Linked
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What the search index of the terminal was made from, or why it could not be made."""

    diagnostics: tuple[Diagnostic, ...]
    state: State | None


def build(  # noqa: PLR0913 - what its users may choose
    content: Path,
    output: Path,
    *,
    base_url: str | None = None,
    with_drafts: bool = False,
    with_search: bool = True,
    tell: Progress = keep_quiet,
) -> BuildReport:
    """Turn the content folder into the site in `output`; errors in content are diagnostics.

    Raises FolderError and PublishError for folders that cannot be used, OwnTemplateError for a
    template beside the content that breaks.
    """
    keep_apart(content, output)
    watch = _Stopwatch()
    with hold_site(output) as site:
        with watch.lap(Stage.READ):
            readings = read(content, tell)
        with watch.lap(Stage.LINK):
            linked = link(readings, with_drafts=with_drafts)
        if linked.archive is None:
            return BuildReport(linked.diagnostics, watch.seconds)
        archive = _at(base_url, linked.archive)
        with watch.lap(Stage.PLAN):
            index = plan_search_index(archive) if with_search else ()
            planned = (*plan(archive), *index)
        with watch.lap(Stage.RENDER):
            artifacts = render(planned, content, archive.site.language, tell)
        with watch.lap(Stage.PUBLISH):
            publication = publish(artifacts, site)
    return BuildReport(
        diagnostics=linked.diagnostics,
        seconds=watch.seconds,
        articles=len(archive.articles),
        events=len(archive.events),
        outlets=len(archive.outlets),
        pages=sum(isinstance(piece, Page) for piece in planned),
        publication=publication,
    )


def check(content: Path, *, with_drafts: bool = False) -> CheckReport:
    """Read and link only.

    Raises FolderError if there is no content folder.
    """
    require_folder(content)
    readings = read(content, keep_quiet)
    return CheckReport(link(readings, with_drafts=with_drafts), readings)


def index(content: Path, *, tell: Progress = keep_quiet) -> IndexReport:
    """Bring the search index of the terminal up to date.

    Raises FolderError if there is no content folder.
    """
    require_folder(content)
    now = fingerprint(content)
    linked = link(read(content, tell), with_drafts=False)
    if linked.archive is None:
        return IndexReport(linked.diagnostics, None)
    return IndexReport((), bring_up_to_date(cache_folder(content), linked.archive, now))


def read(content: Path, tell: Progress) -> tuple[Reading, ...]:
    """Every content file, read on its own; raises FolderError if the folder cannot be listed."""
    try:
        files = read_folder(content)
    except OSError as error:
        raise FolderError(f'the folder "{content}" cannot be read: {error.strerror}') from error
    return tuple(_follow(map(read_record, files), Stage.READ, len(files), tell))


def render(
    planned: Sequence[Page | Artifact], content: Path, language: str, tell: Progress
) -> tuple[Artifact, ...]:
    """Every file of the site, the assets included.

    Raises OwnTemplateError if a template beside the content breaks.
    """
    sources = find_sources(content)
    assets = bundle_assets(sources)
    renderer = Renderer(sources, assets, language=language)
    finished = (renderer.render(piece) if isinstance(piece, Page) else piece for piece in planned)
    with blame_own_templates(sources):
        return (*assets.artifacts, *_follow(finished, Stage.RENDER, len(planned), tell))


def require_folder(content: Path) -> None:
    """Raises FolderError unless the folder is there and can be one of content files.

    Of some other folder, each and every file would be told to be out of place.
    """
    if not content.is_dir():
        raise FolderError(f'there is no folder "{content}"; {_WAYS_OUT}')
    if not _may_hold_content(content):
        raise FolderError(
            f'the folder "{content}" has no {SITE_FILE} and none of the folders of content files '
            f"({', '.join(KIND_BY_FOLDER)}); {_WAYS_OUT}"
        )


def _may_hold_content(folder: Path) -> bool:
    try:
        names = {path.name for path in folder.iterdir() if not path.name.startswith(".")}
    except OSError:
        return True  # the reason is told when the files are read
    return not names or not names.isdisjoint((SITE_FILE, *KIND_BY_FOLDER))


def keep_apart(content: Path, output: Path) -> None:
    """Raises FolderError if there is no content, or one folder lies in the other.

    A build would else read its own site, or write over what it reads.
    """
    require_folder(content)
    inner, outer = (Path(os.path.realpath(folder)) for folder in (content, output))
    if inner.is_relative_to(outer) or outer.is_relative_to(inner):
        raise FolderError(
            f'the output "{output}" and the content "{content}" lie in one another; '
            "choose an output folder beside the content folder"
        )


def _at(base_url: str | None, archive: Archive) -> Archive:
    if base_url is None:
        return archive
    return replace(archive, site=replace(archive.site, base_url=base_url))


def _follow(pieces: Iterable[Value], stage: Stage, total: int, tell: Progress) -> Iterator[Value]:
    for done, piece in enumerate(pieces, 1):
        yield piece
        tell(stage, done, total)


class _Stopwatch:
    """Seconds of each stage: they are reported and never reach the site."""

    def __init__(self) -> None:
        self.seconds: dict[Stage, float] = {}

    @contextmanager
    def lap(self, stage: Stage) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.seconds[stage] = time.perf_counter() - start
