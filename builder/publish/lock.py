"""One build at a time in one output folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from builder.publish.errors import SiteIsBusyError


@contextmanager
def site_lock(site: Path) -> Iterator[None]:
    """Hold the site for this process; raises SiteIsBusyError while another process holds it.

    The operating system drops the lock of a process that dies, so a killed build blocks nobody.
    The lock file stands beside the site, or in it where nothing can be written beside it.
    """
    lock = _acquire(site)
    path = Path(lock.lock_file)
    # Windows lets nobody else read a locked file, or remove it: there the process stays unnamed.
    with suppress(OSError):
        path.write_text(str(os.getpid()), encoding="ascii")
    try:
        yield
    finally:
        # While it is still held, so that the file removed is never another build's lock.
        with suppress(OSError):
            path.unlink()
        lock.release()


def _acquire(site: Path) -> FileLock:
    try:
        return _acquire_file(site.parent / f".{site.name}.rashomon-lock", site)
    except OSError:
        return _acquire_file(site / ".rashomon-lock", site)


def _acquire_file(path: Path, site: Path) -> FileLock:
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise SiteIsBusyError(site, _holder(path)) from None
    return lock


def _holder(path: Path) -> int | None:
    try:
        return int(path.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None
