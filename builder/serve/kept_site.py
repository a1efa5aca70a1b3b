"""Where the site that is built in the background is kept from one preview to the next."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def keep_site(content: Path) -> Iterator[Path]:
    """The folder of the preview's site, in the cache beside the content.

    Where nothing can be written there, one that is gone in the end.
    """
    whole = content.resolve()
    site = whole.parent / ".cache" / "preview" / whole.name / "site"
    try:
        site.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=site.parent).close()
    except OSError:
        with tempfile.TemporaryDirectory(prefix="rashomon-", ignore_cleanup_errors=True) as passing:
            site = Path(passing, "site")
            site.mkdir()
            yield site
    else:
        yield site
