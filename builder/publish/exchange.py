"""Two folders change names in one step of the file system."""

from __future__ import annotations

import ctypes
import errno
import os
import platform
from collections.abc import Callable
from functools import cache
from pathlib import Path

_AT_FDCWD = -100  # Linux: paths are relative to the working folder
_EXCHANGE = ctypes.c_uint(2)  # RENAME_EXCHANGE in linux/fs.h, RENAME_SWAP in sys/stdio.h of macOS


def can_exchange() -> bool:
    """Whether this system knows the step at all; a file system may still refuse it."""
    return _system_call() is not None


def exchange(first: Path, second: Path) -> None:
    """Swap two existing paths of one file system, so that nobody ever finds either missing.

    Uses renameat2(2) on Linux and renamex_np(2) on macOS; raises OSError where the system or the
    file system cannot do it (ENOTSUP, ENOSYS, EINVAL, EXDEV, EBUSY).
    """
    call = _system_call()
    if call is None:
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP), str(first), None, str(second))
    ctypes.set_errno(0)
    if call(os.fsencode(first), os.fsencode(second)) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(first), None, str(second))


@cache
def _system_call() -> Callable[[bytes, bytes], int] | None:
    try:
        match platform.system():
            case "Linux":
                renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
                return lambda one, other: renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _EXCHANGE)
            case "Darwin":
                renamex_np = ctypes.CDLL(None, use_errno=True).renamex_np
                return lambda one, other: renamex_np(one, other, _EXCHANGE)
    except AttributeError:  # a C library older than the call: glibc before 2.28, macOS before 10.12
        return None
    return None
