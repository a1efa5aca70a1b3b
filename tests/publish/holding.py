"""Files given by their contents, put on a held site and compared with its folder."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from builder.artifact import Artifact
from builder.publish.changes import Changes, find_changes
from builder.publish.held_site import HeldSite
from builder.publish.manifest import digest
from builder.publish.publication import hold_site


def digests_of(contents: Mapping[str, bytes]) -> dict[str, str]:
    return {address: digest(content) for address, content in contents.items()}


@contextmanager
def held_changes(contents: Mapping[str, bytes], site: Path) -> Iterator[tuple[Changes, HeldSite]]:
    with hold_site(site) as held:
        placed = [held.put(Artifact(address, content)) for address, content in contents.items()]
        yield find_changes({piece.address: piece.digest for piece in placed}, held), held
