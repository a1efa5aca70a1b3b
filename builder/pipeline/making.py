"""Every piece of the site: made anew, or known to stand in its folder already."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple

from builder.analysis.wording import Background, choose_background
from builder.archive.archive import Archive
from builder.artifact import Placed
from builder.cache.ledger import Entry, Keys, Name
from builder.cache.parts import PartDigests
from builder.cache.sheets import Finished, pack_sheets, unpack_sheets
from builder.cache.store import Store
from builder.cache.witness import BACKGROUND, Part
from builder.pages.plan import UNLISTED, Kind, Order, list_orders, plan_rest
from builder.pipeline.crew import Chunk, Crew, count_cores, hire
from builder.pipeline.memory import Memory, Reuses
from builder.pipeline.stages import Progress, Stage
from builder.pipeline.wishes import Wishes
from builder.pipeline.worker import Done, Known, PackedReuse, Workshop
from builder.publish import HeldSite
from builder.render.assets import bundle_assets
from builder.render.sources import TemplateSources
from builder.render.versions import digest_templates

Told = tuple[Order, Done]

INDEX: Name = ("search index", "")
REST: Name = ("rest", "")
_WHOLE = tuple(Part(name, None) for name in ("articles", "events", "outlets", "site", "topics"))
_SITE = (Part("site", None),)
_FEW = 100
"""So many orders are carried out sooner than other processes are there to help."""
_MANY = 5_000
"""The index of an archive with so many orders takes as long to follow as they take to help."""


class Made(NamedTuple):
    """What is known of a finished site, and its assets."""

    memory: Memory
    assets: tuple[Placed, ...]

    @property
    def placed(self) -> Iterator[Placed]:
        """Every file of the site."""
        yield from self.assets
        for entry in self.memory.ledger.values():
            yield from entry.placed

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return sum(len(entry.pages) for entry in self.memory.ledger.values())


def make(  # noqa: PLR0913, PLR0917 - what is made of what, where, and how
    archive: Archive,
    digests: Mapping[str, str],
    sources: TemplateSources,
    store: Store,
    site: HeldSite,
    memory: Memory,
    wishes: Wishes,
    tell: Progress,
) -> Made:
    """Carry out the orders of which the site does not have the result yet.

    `digests` are those of what each content file became. Raises OwnTemplateError and OSError.
    """
    assets = bundle_assets(sources)
    background = choose_background(archive.articles)
    shop = Workshop(
        archive, digests, background, sources, assets, store, site, wishes.is_compressed
    )
    templates = digest_templates(sources, assets, archive.site.language)
    parts = PartDigests(archive, background, digests)
    keys = Keys(templates, parts, is_compressed=wishes.is_compressed)
    orders = {_name(order): order for order in list_orders(archive)}
    # Before other processes start, so that these have all groups of the archive that this asks for.
    kept = {
        name: memory.ledger[name] for name in orders if _stands(memory.ledger.get(name), keys, shop)
    }
    todo = [order for name, order in orders.items() if name not in kept]
    is_much = len(todo) > _FEW or (wishes.with_search and len(orders) > _MANY)
    follow = _Follower(tell, len(todo))
    with hire(shop, (wishes.jobs or count_cores()) if is_much else 1) as crew:
        index = _index(crew, memory.ledger, keys, shop) if wishes.with_search else None
        made, learned = _carry_out(crew, todo, keys, memory, shop, follow)
        searched = {INDEX: index()} if index else {}
    ledger = {**kept, **made, **searched}
    ledger[REST] = _rest(ledger, memory.ledger, keys, shop)
    placed = tuple(chain.from_iterable(map(shop.place, assets.artifacts)))
    sheets = {name: packed for name, packed in learned.sheets.items() if name in ledger}
    return Made(replace(learned, ledger=ledger, sheets=sheets), placed)


def _carry_out(  # noqa: PLR0913, PLR0917 - as above
    crew: Crew,
    todo: Sequence[Order],
    keys: Keys,
    memory: Memory,
    shop: Workshop,
    follow: Callable[[Iterable[Told]], Iterator[Told]],
) -> tuple[dict[Name, Entry], Memory]:
    """The entries of all orders, and what was learned on the way.

    The record of an outlet asks for the reuse within all its events, so outlets come last. The
    background is counted here, while others are at work that does not ask for it.
    """
    events = [order for order in todo if order.kind is Kind.EVENT]
    outlets = [order for order in todo if order.kind is Kind.OUTLET]
    others = [order for order in todo if order.kind not in (Kind.EVENT, Kind.OUTLET)]
    sheets = partial(_standing_sheets, memory=memory, keys=keys, shop=shop)
    begun = crew.start(Chunk(chunk, Known(sheets=sheets(chunk))) for chunk in crew.split(others))
    counts = _count(shop.background, keys, memory) if events else memory.counts
    known = {language: counted for language, (_, counted) in counts.items()}
    started = crew.start(Chunk(chunk, Known(counts=known)) for chunk in crew.split(events))
    told = dict(follow(chain(started, begun)))
    reuses = dict(_still_true(memory.reuses, keys)) | {
        order.id: (keys.key((), done.reuse.parts), done.reuse)
        for order, done in told.items()
        if done.reuse
    }
    told |= follow(
        crew.start(
            Chunk(chunk, Known(_known_reuses(chunk, shop.archive, reuses), sheets=sheets(chunk)))
            for chunk in crew.split(outlets)
        )
    )
    made = {_name(order): _entry(done, keys) for order, done in told.items()}
    drawn = {_name(order): _pack_sheets(done, keys) for order, done in told.items()}
    return made, Memory({}, {**memory.sheets, **drawn}, reuses, counts)


def _name(order: Order) -> Name:
    return (order.kind.value, order.id)


def _count(
    background: Background, keys: Keys, memory: Memory
) -> dict[str, tuple[bytes, Mapping[str, int]]]:
    counts = {}
    for language, sample in background.samples.items():
        key = keys.key((), (Part(BACKGROUND, language),))
        old_key, counted = memory.counts.get(language, (b"", {}))
        counts[language] = (key, counted if old_key == key else dict(sample.counts))
    return counts


def _still_true(reuses: Reuses, keys: Keys) -> Iterator[tuple[str, tuple[bytes, PackedReuse]]]:
    for id_, (key, reuse) in reuses.items():
        if key == keys.key((), reuse.parts):
            yield id_, (key, reuse)


def _stands(entry: Entry | None, keys: Keys, shop: Workshop) -> bool:
    """Whether the site has what an order would come to."""
    return entry is not None and keys.is_current(entry) and shop.site.has(entry.placed)


def _standing_sheets(
    orders: Iterable[Order], memory: Memory, keys: Keys, shop: Workshop
) -> dict[str, Finished]:
    """The sheets, by address, of which nothing but their head and rows can have changed."""
    packed = (memory.sheets.get(_name(order)) for order in orders)
    return {
        sheet.address: sheet
        for key, sheet in chain.from_iterable(unpack_sheets(each) for each in packed if each)
        if key == _sheet_key(sheet, keys) and shop.site.has(sheet.placed)
    }


def _pack_sheets(done: Done, keys: Keys) -> bytes:
    return pack_sheets((_sheet_key(piece, keys), piece) for piece in done.pieces if piece.source)


def _sheet_key(sheet: Finished, keys: Keys) -> bytes:
    return keys.key((sheet.template or "",), sheet.parts)


def _known_reuses(
    orders: Iterable[Order], archive: Archive, reuses: Reuses
) -> dict[str, PackedReuse]:
    return {id_: reuses[id_][1] for id_ in _events_of(orders, archive) if id_ in reuses}


def _events_of(orders: Iterable[Order], archive: Archive) -> set[str]:
    """The events whose reuse is asked for."""
    outlets = (order.id for order in orders if order.kind is Kind.OUTLET)
    return {
        article.event
        for outlet in outlets
        for article in archive.articles_by_outlet.get(outlet, ())
        if article.event
    }


def _entry(done: Done, keys: Keys) -> Entry:
    templates = tuple(sorted({piece.template for piece in done.pieces if piece.template}))
    return Entry(
        key=keys.key(templates, done.parts),
        templates=templates,
        parts=done.parts,
        placed=tuple(chain.from_iterable(piece.placed for piece in done.pieces)),
        pages={piece.address: piece.day for piece in done.pieces if piece.template},
    )


def _index(
    crew: Crew, ledger: Mapping[Name, Entry], keys: Keys, shop: Workshop
) -> Callable[[], Entry]:
    if _stands(ledger.get(INDEX), keys, shop):
        return lambda: ledger[INDEX]
    placed = crew.index()
    return lambda: Entry(keys.key((), _WHOLE), (), _WHOLE, placed(), {})


def _rest(
    made: Mapping[Name, Entry], ledger: Mapping[Name, Entry], keys: Keys, shop: Workshop
) -> Entry:
    days = {
        page: day
        for (kind, _), entry in made.items()
        if kind not in UNLISTED
        for page, day in entry.pages.items()
    }
    key = blake2b(keys.key((), _SITE) + repr(sorted(days.items())).encode()).digest()
    old = ledger.get(REST)
    if old and old.key == key and shop.site.has(old.placed):
        return old
    placed = chain.from_iterable(map(shop.place, plan_rest(shop.archive, days)))
    return Entry(key, (), (), tuple(placed), {})


class _Follower:
    """Tells how far the work has come."""

    def __init__(self, tell: Progress, total: int) -> None:
        self._tell = tell
        self._total = total
        self._done = 0

    def __call__(self, pieces: Iterable[Told]) -> Iterator[Told]:
        for piece in pieces:
            self._done += 1
            yield piece
            self._tell(Stage.RENDER, self._done, self._total)
