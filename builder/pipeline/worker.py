"""Carries out orders: plans their pages, renders them and puts them on the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import Any, NamedTuple, TypeVar

from builder.analysis.findings import Findings
from builder.analysis.lags import Race, find_race_on
from builder.analysis.reuse import Reuse, find_reuse
from builder.analysis.wording import Background
from builder.archive.archive import Archive
from builder.archive.event import Event
from builder.artifact import Artifact, Placed
from builder.cache.packing import pack, unpack
from builder.cache.search_entries import (
    KeptIndex,
    KnownEntries,
    keep_entries,
    keep_index,
    load_index,
)
from builder.cache.sheets import Finished, SheetDigests
from builder.cache.store import Store
from builder.cache.witness import Part, watch_archive, watch_background
from builder.pages.page import Page
from builder.pages.plan import Kind, Order, carry_out
from builder.pages.sheet import Sheet
from builder.pages.sitemap import day_of
from builder.publish import HeldSite, compress, digest
from builder.render.assets import Assets
from builder.render.compilations import Shelf
from builder.render.own_templates import blame_own_templates
from builder.render.renderer import Renderer
from builder.render.sources import TemplateSources

Value = TypeVar("Value")

Counts = Mapping[str, Mapping[str, int]]
"""How often each stem occurs in the background of each language."""

NOTHING: Mapping[str, Any] = {}
"""Nobody writes to it; a view that forbids that could not be sent to another process."""


class PackedReuse(NamedTuple):
    """The reuse within an event, packed, and the parts of the archive that it was found from."""

    packed: bytes
    parts: tuple[Part, ...]


class Known(NamedTuple):
    """What is known already of what some orders ask for.

    `reuses` are by event, `counts` those of the background by language, `sheets` by address: those
    of which all but their head and rows is known to be as it was.
    """

    reuses: Mapping[str, PackedReuse] = NOTHING
    counts: Counts = NOTHING
    sheets: Mapping[str, Finished] = NOTHING


NOTHING_KNOWN = Known()


class Done(NamedTuple):
    """What an order came to, and the `parts` of the archive that were read for it.

    The order of an event tells its `reuse`.
    """

    parts: tuple[Part, ...]
    pieces: tuple[Finished, ...]
    reuse: PackedReuse | None


@dataclass(frozen=True, slots=True)
class Workshop:
    """All that orders are carried out with: the same in every process.

    `digests` are those of what each content file became, by its path.
    """

    archive: Archive
    digests: Mapping[str, str]
    background: Background
    sources: TemplateSources
    assets: Assets
    store: Store
    site: HeldSite
    is_compressed: bool

    def place(self, artifact: Artifact) -> tuple[Placed, ...]:
        """Put a file on the site, with its compressed copies where they are wished."""
        copies = compress(artifact) if self.is_compressed else ()
        return tuple(map(self.site.put, (artifact, *copies)))


Found = tuple[Value, frozenset[Part]]
"""What was found on an event, and the parts of the archive that it was found from."""


class Worker:
    """One process's share of the work; remembers templates and what it found on events."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        language = workshop.archive.site.language
        compiled = Shelf(workshop.store.folder / "templates", workshop.store.version)
        self._renderer = Renderer(
            workshop.sources, workshop.assets, language=language, compiled=compiled
        )
        self._background = workshop.background
        self._digests = SheetDigests(workshop.digests)
        self._reuses: dict[str, Found[Reuse]] = {}
        self._races: dict[str, Found[Race | None]] = {}

    def carry_out(self, order: Order, known: Known = NOTHING_KNOWN) -> Done:
        """Place all pages and files of an order.

        Raises OwnTemplateError if a template beside the content breaks, and OSError.
        """
        self._learn(known)
        shop = self._workshop
        parts: set[Part] = set()
        findings = Findings(
            watch_archive(shop.archive, parts.add),
            lambda: watch_background(self._background, parts.add),
            partial(self._find, self._reuses, find_reuse, parts),
            partial(self._find, self._races, find_race_on, parts),
        )
        with blame_own_templates(shop.sources):
            pieces = tuple(
                self._finish_sheet(piece, known.sheets, parts)
                if isinstance(piece, Sheet)
                else self._finish(piece)
                for piece in carry_out(order, findings)
            )
        own = self._pack(order.id) if order.kind is Kind.EVENT else None
        return Done(_sort(parts), pieces, own)

    def index(self) -> tuple[Placed, ...]:
        """Place the files that the browser searches."""
        # Only the process that makes the index needs what makes one.
        from builder.search.plan import bring_up_to_date  # noqa: PLC0415

        shop = self._workshop
        known = KnownEntries(shop.store)
        before = load_index(shop.store)
        saved = before.saved if before else None
        update = bring_up_to_date(shop.archive, shop.digests, saved, known)
        is_alike = before is not None and before.is_compressed == shop.is_compressed
        old = before.placed if before and is_alike else {}
        placed = {
            artifact.address: self._place_again(artifact, old.get(artifact.address, ()))
            for artifact in update.artifacts
        }
        keep_index(shop.store, KeptIndex(update.saved, shop.is_compressed, placed))
        keep_entries(shop.store, known, update.entries, update.digests)
        return tuple(chain.from_iterable(placed.values()))

    def _place_again(self, artifact: Artifact, old: tuple[Placed, ...]) -> tuple[Placed, ...]:
        """Compress nothing that is as it was when the site got its copies."""
        shop = self._workshop
        is_known = old and old[0].digest == digest(artifact.content) and shop.site.has(old)
        return old if is_known else shop.place(artifact)

    def _finish(self, piece: Page | Artifact) -> Finished:
        if isinstance(piece, Page):
            placed = self._workshop.place(self._renderer.render(piece))
            return Finished(piece.address, piece.template, day_of(piece.updated), b"", (), placed)
        return Finished(piece.address, None, None, b"", (), self._workshop.place(piece))

    def _finish_sheet(
        self, sheet: Sheet[Any, Any], known: Mapping[str, Finished], parts: set[Part]
    ) -> Finished:
        source = self._digests.digest(sheet)
        finished = known.get(sheet.address)
        if finished is None or finished.source != source:
            read: set[Part] = set()
            archive = watch_archive(self._workshop.archive, read.add)
            finished = self._finish(replace(sheet, archive=archive).page)
            finished = finished._replace(source=source, parts=_sort(read))
        parts.update(finished.parts)
        return finished

    def _learn(self, known: Known) -> None:
        if known.counts and self._background is self._workshop.background:
            self._background = self._background.with_counts(known.counts)
        by_id = self._workshop.archive.article_by_id
        for id_, reuse in known.reuses.items():
            if id_ not in self._reuses:
                self._reuses[id_] = (unpack(reuse.packed, by_id), frozenset(reuse.parts))

    def _find(
        self,
        known: dict[str, Found[Value]],
        find: Callable[[Archive, Event], Value],
        parts: set[Part],
        event: Event,
    ) -> Value:
        if event.id not in known:
            read: set[Part] = set()
            value = find(watch_archive(self._workshop.archive, read.add), event)
            known[event.id] = (value, frozenset(read))
        found, read_of = known[event.id]
        parts |= read_of
        return found

    def _pack(self, event_id: str) -> PackedReuse:
        reuse, parts = self._reuses[event_id]
        return PackedReuse(pack(reuse), _sort(parts))


def _sort(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(sorted(parts, key=lambda part: (part.name, part.key or "")))
