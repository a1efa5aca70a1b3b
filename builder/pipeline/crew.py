"""The processes that share the work of one build."""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from itertools import chain
from typing import NamedTuple

from builder.artifact import Placed
from builder.pages.plan import Order
from builder.pipeline.worker import NOTHING_KNOWN, Done, Known, Worker, Workshop


class Chunk(NamedTuple):
    """Orders that one process carries out in a row, and what is known that they ask for."""

    orders: tuple[Order, ...]
    known: Known = NOTHING_KNOWN


_SET_PARENT_DEATH_SIGNAL = 1  # linux/prctl.h
_CHUNKS_PER_WORKER = 8
_ORDERS_PER_COLLECTION = 16


def count_cores() -> int:
    """How many processes this one may run at a time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def hire(workshop: Workshop, workers: int) -> Iterator[Crew]:
    """So many processes that live until the end of the block; one is this process itself."""
    gc.freeze()  # what is there now stays to the end, so the collector need not look at it
    try:
        if workers == 1:
            yield Crew(None, Worker(workshop), 1)
        else:
            with _open_pool(workshop, workers) as executor:
                yield Crew(executor, None, workers)
    finally:
        gc.unfreeze()


@contextmanager
def _open_pool(workshop: Workshop, workers: int) -> Iterator[Executor]:
    # A forked worker has the archive without any of it being written or read again. Elsewhere
    # than on Linux a fork is not safe, and each worker is sent its copy.
    method = "fork" if sys.platform == "linux" else "spawn"
    executor = ProcessPoolExecutor(
        workers,
        multiprocessing.get_context(method),
        initializer=_start,
        initargs=(workshop, os.getpid()),
    )
    try:
        yield executor
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


class Crew:
    """Work that is done here or in other processes; the results are the same."""

    def __init__(self, executor: Executor | None, worker: Worker | None, size: int) -> None:
        self._executor = executor
        self._worker = worker
        self._size = size

    def split(self, orders: Sequence[Order]) -> Iterator[tuple[Order, ...]]:
        """Orders in few and large chunks, so that no process is idle at the end for long."""
        length = max(1, len(orders) // (self._size * _CHUNKS_PER_WORKER))
        for at in range(0, len(orders), length):
            yield tuple(orders[at : at + length])

    def start(self, chunks: Iterable[Chunk]) -> Iterator[tuple[Order, Done]]:
        """Start to carry out orders; the results come in no particular order."""
        if self._worker is not None:
            return self._carry_out_here(chunks, self._worker)
        assert self._executor is not None  # noqa: S101 - one of the two is there
        futures = [self._executor.submit(_carry_out, chunk) for chunk in chunks]
        return chain.from_iterable(future.result() for future in as_completed(futures))

    @staticmethod
    def _carry_out_here(chunks: Iterable[Chunk], worker: Worker) -> Iterator[tuple[Order, Done]]:
        return chain.from_iterable(_carry_out_all(chunk, worker) for chunk in chunks)

    def index(self) -> Callable[[], tuple[Placed, ...]]:
        """Start to make the search index; what it gives back waits until it is made."""
        if self._worker is not None:
            return self._worker.index
        assert self._executor is not None  # noqa: S101 - one of the two is there
        future: Future[tuple[Placed, ...]] = self._executor.submit(_index)
        return future.result


_worker: Worker | None = None


def _start(workshop: Workshop, parent: int) -> None:
    global _worker  # noqa: PLW0603 - a process of the pool is one worker, and nothing else
    _end_with(parent)
    gc.disable()  # see `_carry_out_all`
    _worker = Worker(workshop)


def _end_with(parent: int) -> None:
    """No worker outlives a killed build: it would hold the lock of the site for ever."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)
        if os.getppid() != parent:  # it was killed before we could ask
            os._exit(1)


def _carry_out(chunk: Chunk) -> list[tuple[Order, Done]]:
    assert _worker is not None  # noqa: S101 - the pool starts each process with it
    return list(_carry_out_all(chunk, _worker))


def _carry_out_all(chunk: Chunk, worker: Worker) -> Iterator[tuple[Order, Done]]:
    """Carry out the orders of a chunk, and collect the circles that they leave.

    Only what is new since the last time is looked through: by itself the collector would go through
    all that stays, the findings on events and the templates, again and again.
    """
    for number, order in enumerate(chunk.orders, 1):
        yield order, worker.carry_out(order, chunk.known)
        if number % _ORDERS_PER_COLLECTION == 0 or number == len(chunk.orders):
            gc.collect(0)


def _index() -> tuple[Placed, ...]:
    assert _worker is not None  # noqa: S101 - as above
    gc.enable()
    try:
        return _worker.index()
    finally:
        gc.disable()
