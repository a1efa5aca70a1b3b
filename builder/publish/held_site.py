"""A site folder that one build holds, and the place where its next edition is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.artifact import Artifact, Placed
from builder.publish.addresses import AddressError, check_address
from builder.publish.manifest import MANIFEST, PART, digest


@dataclass(frozen=True, slots=True)
class HeldSite:
    """A site folder that no other build may write into; see `hold_site`.

    `staging` is where new files wait, under their addresses; `standing` has the digest of each file
    that the builder wrote into the folder and that still stands there.
    """

    folder: Path
    staging: Path
    standing: Mapping[str, str]

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
            _write(self.staging / placed.address, artifact.content)
        return placed


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
