"""Every piece of the site: made anew, or known to stand in its folder already."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, TypeVar

from builder.analysis.wording import choose_background
from builder.archive.archive import Archive
from builder.artifact import Placed
from builder.cache.ledger import Entry, Keys, Name
from builder.cache.parts import PartDigests
from builder.cache.witness import Part
from builder.pages.plan import Kind, Order, list_orders, plan_rest
from builder.pipeline.crew import Chunk, Crew, count_cores, hire
from builder.pipeline.memory import Memory, Reuses
from builder.pipeline.stages import Progress, Stage
from builder.pipeline.wishes import Wishes
from builder.pipeline.worker import Done, PackedReuse, Workshop
from builder.publish import HeldSite
from builder.render.assets import bundle_assets
from builder.render.sources import TemplateSources
from builder.render.versions import digest_templates

Value = TypeVar("Value")

INDEX: Name = ("search index", "")
REST: Name = ("rest", "")
_WHOLE = tuple(Part(name, None) for name in ("articles", "events", "outlets", "site", "topics"))
_FEW = 100
"""So many orders are carried out sooner than other processes are there to help."""


class Made(NamedTuple):
    """The ledger of a finished site, its assets, and the reuse that was found for it."""

    ledger: Mapping[Name, Entry]
    reuses: Reuses
    assets: tuple[Placed, ...]

    @property
    def placed(self) -> Iterator[Placed]:
        """Every file of the site."""
        yield from self.assets
        for entry in self.ledger.values():
            yield from entry.placed

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return sum(len(entry.pages) for name, entry in self.ledger.items() if name != REST)


def make(  # noqa: PLR0913, PLR0917 - what is made of what, where, and how
    archive: Archive,
    sources: TemplateSources,
    site: HeldSite,
    memory: Memory,
    wishes: Wishes,
    tell: Progress,
) -> Made:
    """Carry out the orders of which the site does not have the result yet.

    Raises OwnTemplateError and OSError.
    """
    assets = bundle_assets(sources)
    background = choose_background(archive.articles)
    shop = Workshop(archive, background, sources, assets, site, wishes.is_compressed)
    templates = digest_templates(sources, assets, archive.site.language)
    keys = Keys(templates, PartDigests(archive, background), is_compressed=wishes.is_compressed)
    old = memory.ledger
    orders = {(order.kind.value, order.id): order for order in list_orders(archive)}
    kept = {name: old[name] for name in orders if _stands(old.get(name), keys, shop)}
    todo = [order for name, order in orders.items() if name not in kept]
    # The record of an outlet asks for the reuse within all its events, so these come first.
    events = [order for order in todo if order.kind is Kind.EVENT]
    others = [order for order in todo if order.kind is not Kind.EVENT]
    reuses = dict(_still_true(memory.reuses, keys))
    follow = _Follower(tell, len(todo))
    with hire(shop, (wishes.jobs or count_cores()) if len(todo) > _FEW else 1) as crew:
        index = _index(crew, old, keys, shop) if wishes.with_search else None
        told = dict(follow(crew.carry_out([(chunk, {}) for chunk in crew.split(events)])))
        reuses |= {
            order.id: (keys.key((), done.reuse.parts), done.reuse)
            for order, done in told.items()
            if done.reuse
        }
        told |= follow(crew.carry_out(_chunks(crew, others, archive, reuses)))
        made = {
            **kept,
            **{(order.kind.value, order.id): _entry(done, keys) for order, done in told.items()},
            **({INDEX: index()} if index else {}),
        }
    made[REST] = _rest(made, old, keys, shop)
    return Made(made, reuses, tuple(chain.from_iterable(map(shop.place, assets.artifacts))))


def _still_true(reuses: Reuses, keys: Keys) -> Iterator[tuple[str, tuple[bytes, PackedReuse]]]:
    for id_, (key, reuse) in reuses.items():
        if key == keys.key((), reuse.parts):
            yield id_, (key, reuse)


def _stands(entry: Entry | None, keys: Keys, shop: Workshop) -> bool:
    """Whether the site has what an order would come to."""
    return (
        entry is not None
        and keys.is_current(entry)
        and all(shop.site.standing.get(address) == digest for address, digest in entry.placed)
    )


def _chunks(crew: Crew, orders: Sequence[Order], archive: Archive, known: Reuses) -> list[Chunk]:
    return [
        (chunk, {id_: known[id_][1] for id_ in _events_of(chunk, archive) if id_ in known})
        for chunk in crew.split(orders)
    ]


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
    key = keys.key(done.templates, done.parts)
    return Entry(key, done.templates, done.parts, done.placed, done.pages)


def _index(
    crew: Crew, ledger: Mapping[Name, Entry], keys: Keys, shop: Workshop
) -> Callable[[], Entry]:
    if _stands(ledger.get(INDEX), keys, shop):
        return lambda: ledger[INDEX]
    placed = crew.index()
    return lambda: Entry(keys.key((), _WHOLE), (), _WHOLE, placed(), ())


def _rest(
    made: Mapping[Name, Entry], ledger: Mapping[Name, Entry], keys: Keys, shop: Workshop
) -> Entry:
    pages = tuple(sorted(page for entry in made.values() for page in entry.pages))
    old = ledger.get(REST)
    if old and old.pages == pages and _stands(old, keys, shop):
        return old
    placed = tuple(chain.from_iterable(map(shop.place, plan_rest(shop.archive, pages))))
    return Entry(keys.key((), _WHOLE), (), _WHOLE, placed, pages)


class _Follower:
    """Tells how far the work has come."""

    def __init__(self, tell: Progress, total: int) -> None:
        self._tell = tell
        self._total = total
        self._done = 0

    def __call__(self, pieces: Iterable[Value]) -> Iterator[Value]:
        for piece in pieces:
            self._done += 1
            yield piece
            self._tell(Stage.RENDER, self._done, self._total)
