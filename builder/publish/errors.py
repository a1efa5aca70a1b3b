"""Why a site cannot be published into a folder, in words for whoever chose the folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

NAMED_AT_MOST = 5


class PublishError(Exception):
    """The output folder cannot take the site."""


class OutputIsFileError(PublishError):
    """The output is something other than a folder."""

    def __init__(self, output: Path) -> None:
        super().__init__(f"the output {output} is a file; name a folder")


class SiteIsBusyError(PublishError):
    """Another build is writing into the same folder; `pid` is its process where known."""

    def __init__(self, site: Path, pid: int | None) -> None:
        self.pid = pid
        who = f"process {pid}" if pid else "another process"
        super().__init__(f"{who} is building into {site}; wait until it is done")


class DiskRefusedError(PublishError):
    """The operating system refused to read or write: no room, no permission, a failing disk."""

    def __init__(self, site: Path, error: OSError) -> None:
        where = error.filename or site
        super().__init__(f"{site} cannot be written: {where}: {error.strerror}")


class ForeignFilesError(PublishError):
    """Files that the builder did not write stand where the site needs its own."""

    def __init__(self, site: Path, addresses: Sequence[str]) -> None:
        self.addresses = tuple(addresses)
        named = ", ".join(str(site / address) for address in addresses[:NAMED_AT_MOST])
        more = len(addresses) - NAMED_AT_MOST
        rest = f" and {more} more" if more > 0 else ""
        super().__init__(
            f"the site needs the place of what rashomon did not write: {named}{rest}; "
            "move it away, or choose another output folder"
        )
