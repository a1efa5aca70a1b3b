"""How much memory this process has taken at most."""

from __future__ import annotations

import platform


def peak_memory() -> int | None:
    """The largest resident size in bytes (getrusage(2)); None on systems that do not keep it."""
    try:
        import resource  # noqa: PLC0415 - Windows has no such module
    except ImportError:
        return None
    largest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return largest if platform.system() == "Darwin" else largest * 1024
