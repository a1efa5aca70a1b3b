"""A site folder that one build holds, and the place where its next edition is made."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from builder.artifact import Artifact, Placed
from builder.publish.addresses import AddressError, check_address
from builder.publish.manifest import MANIFEST, PART, digest
from builder.publish.marks import Mark


@dataclass(frozen=True, slots=True)
class HeldSite:
    """A site folder that no other build may write into; see `hold_site`.

    `staging` is where new files wait, under their addresses, perhaps among those of an older
    edition. `promised` is the site's manifest; `standing` has the digest of each file of it that is
    there, `marks` by what to know these and the manifest again.
    """

    folder: Path
    staging: Path
    promised: Mapping[str, str]
    standing: Mapping[str, str]
    marks: Mapping[str, Mark]

    def has(self, placed: Iterable[Placed]) -> bool:
        """Whether the folder holds all these files, as they were placed."""
        return all(self.standing.get(address) == digest for address, digest in placed)

    def put(self, artifact: Artifact) -> Placed:
        """Stage a file, unless the folder has it already; any process may do so.

        Raises AddressError, and OSError where it cannot be written.
        """
        check_address(artifact.address)
        if artifact.address in (MANIFEST, PART):
            raise AddressError(f'"{MANIFEST}" and "{PART}" belong to the publisher')
        placed = Placed(artifact.address, digest(artifact.content))
        if self.standing.get(placed.address) != placed.digest:
            self._stage(placed.address, artifact.content)
        return placed

    def _stage(self, address: str, content: bytes) -> None:
        path = self.staging / address
        try:
            if self._is_below_link(address):
                raise NotADirectoryError
            _write_new(path, content)
        except OSError:
            self._clear_way(path)
            path.parent.mkdir(parents=True, exist_ok=True)
            _write_new(path, content)

    def _is_below_link(self, address: str) -> bool:
        """Whether an older edition has a foreign link in place of a folder: it leads elsewhere."""
        folder = address.rpartition("/")[0]
        while folder:
            if os.path.islink(f"{self.staging}/{folder}"):  # noqa: PTH114 - asked for every file
                return True
            folder = folder.rpartition("/")[0]
        return False

    def _clear_way(self, path: Path) -> None:
        """Remove what an older edition has where a file is to be, and where its folders are."""
        below = path.relative_to(self.staging)
        # Outermost first, so that nothing is removed through a link. Another process may be quicker.
        for each in (*(self.staging / folder for folder in reversed(below.parents[:-1])), path):
            if each.is_symlink() or not each.is_dir():
                with suppress(OSError):
                    each.unlink()
        if path.is_dir():
            shutil.rmtree(path)


def _write_new(path: Path, content: bytes) -> None:
    # Never into a file that is there: it may be a hard link to one of the site.
    with path.open("xb") as file:
        file.write(content)
