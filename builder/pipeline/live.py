"""An archive held in memory: it follows each save, and makes one page when it is asked for."""

from __future__ import annotations

import gc
import threading
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from builder.analysis.findings import Findings
from builder.analysis.lags import find_race_on
from builder.analysis.reuse import find_reuse
from builder.analysis.wording import Background, choose_background
from builder.archive.archive import Archive
from builder.artifact import Artifact
from builder.cache.store import Store
from builder.cache.version import code_version
from builder.content import Linked, link
from builder.diagnostics import Diagnostic
from builder.garbage import without_collection
from builder.pages.addressing import orders_for
from builder.pages.page import Page
from builder.pages.plan import carry_out
from builder.pages.sheet import Sheet
from builder.pipeline.building import build_cache
from builder.pipeline.folders import require_folder
from builder.pipeline.held_readings import HeldReadings, read_all, read_changed
from builder.pipeline.recollection import Recollection, recall_background
from builder.render.assets import bundle_assets
from builder.render.compilations import Shelf
from builder.render.own_templates import blame_own_templates
from builder.render.renderer import Renderer
from builder.render.sources import TemplateSources, find_sources
from builder.render.versions import digest_templates


@dataclass(frozen=True, slots=True)
class Followed:
    """What became of the archive: `is_good` if it can be shown as it is now, with `changed` files.

    Without being good it is shown as it was. `is_new` tells whether any page may be another.
    """

    diagnostics: tuple[Diagnostic, ...]
    changed: tuple[str, ...]
    is_good: bool
    is_new: bool


@dataclass(frozen=True, slots=True)
class _Press:
    """What turns pages into files; `version` is equal where all files would be."""

    language: str
    sources: TemplateSources
    assets: Mapping[str, Artifact]
    renderer: Renderer
    version: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class _Shown:
    """The last good archive, and all that its files are made with."""

    archive: Archive
    findings: Findings
    press: _Press


class LiveArchive:
    """A content folder in memory, drafts included.

    One thread at a time may call `follow`; any may call `make`.
    """

    def __init__(self, content: Path) -> None:
        self._content = content
        self._root = content.resolve()
        self._store = Store(build_cache(content), code_version())
        self._readings: HeldReadings | None = None
        self._linked: Linked | None = None
        self._press: _Press | None = None
        self._shown: _Shown | None = None
        self._reuses = Recollection(find_reuse)
        self._races = Recollection(find_race_on)
        self._background = Background({})
        self._making = threading.Lock()

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders whose changes are to be followed."""
        return (self._root, *find_sources(self._content).folders)

    def follow(self, changed: Collection[Path]) -> Followed:
        """Bring the archive up to date after files have changed, those of templates included.

        All files are read the first time, and after an error, as far as no build has kept what
        reading them gives. Raises FolderError, OSError, and OwnTemplateError for a template beside
        the content that breaks; the archive is then shown as it was.
        """
        inside = {path for path in changed if path.is_relative_to(self._root)}
        if len(inside) < len(changed):
            self._press = None
        held, self._readings = self._readings, None
        require_folder(self._content)
        if held is None:
            readings, linked = self._begin()
        else:
            names = {path.relative_to(self._root).as_posix() for path in inside}
            readings = read_changed(self._content, self._store, held, names)
            linked = self._link(readings)
        self._readings, self._linked = readings, linked
        is_new = linked.archive is not None and self._show(linked.archive)
        return Followed(
            diagnostics=linked.diagnostics,
            changed=tuple(readings.by_path if held is None else map(self._name, sorted(changed))),
            is_good=linked.archive is not None,
            is_new=is_new,
        )

    def make(self, address: str) -> Artifact | None:
        """The file at an address of the last good archive, as it stands in a built site.

        None where there is none, for the search index and the sitemap, and as long as there was no
        good archive. Raises OwnTemplateError.
        """
        shown = self._shown
        if shown is None:
            return None
        if asset := shown.press.assets.get(address):
            return asset
        with self._making, blame_own_templates(shown.press.sources):
            for order in orders_for(address, shown.archive):
                for piece in carry_out(order, shown.findings):
                    if piece.address == address:
                        page = piece.page if isinstance(piece, Sheet) else piece
                        return shown.press.renderer.render(page) if isinstance(page, Page) else page
        return None

    def _begin(self) -> tuple[HeldReadings, Linked]:
        with without_collection():
            readings, digests = read_all(self._content, self._store)
            linked = self._link(readings)
            if linked.archive:
                self._background = recall_background(self._store, linked.archive, digests)
            gc.freeze()  # else what is held for good would be looked through again and again
        return readings, linked

    def _link(self, readings: HeldReadings) -> Linked:
        return link(readings.by_path.values(), with_drafts=True, before=self._linked)

    def _show(self, archive: Archive) -> bool:
        """Make a good archive the one that is shown; tells whether any file may be another."""
        before = self._shown
        if self._press is None or self._press.language != archive.site.language:
            self._press = _set_up(self._content, self._store, archive.site.language)
        if before and before.archive == archive:
            if before.press.version == self._press.version:
                return False
            archive = before.archive
        findings = Findings(
            archive,
            partial(self._choose_background, archive),
            self._reuses.on(archive),
            self._races.on(archive),
        )
        self._shown = _Shown(archive, findings, self._press)
        return True

    def _choose_background(self, archive: Archive) -> Background:
        self._background = choose_background(archive.articles).following(self._background)
        return self._background

    def _name(self, path: Path) -> str:
        folders = (self._root, *(folder.parent for folder in self.folders[1:]))
        return next(
            (path.relative_to(each).as_posix() for each in folders if path.is_relative_to(each)),
            path.name,
        )


def _set_up(content: Path, store: Store, language: str) -> _Press:
    sources = find_sources(content)
    assets = bundle_assets(sources)
    compiled = Shelf(store.folder / "templates", store.version)
    renderer = Renderer(sources, assets, language=language, compiled=compiled)
    with blame_own_templates(sources):
        for folder in sources.own:
            for template in sorted(folder.rglob("*.html")):
                renderer.compile(template.relative_to(folder).as_posix())
    return _Press(
        language,
        sources,
        {artifact.address: artifact for artifact in assets.artifacts},
        renderer,
        digest_templates(sources, assets, language),
    )
