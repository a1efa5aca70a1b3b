"""Which addresses may become files: checked before any of them is joined to a folder."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping

from builder.artifact import Placed

# Without what Windows refuses in a file name, and control characters, which no shell shows.
_NAME = r'[^\x00-\x1f\x7f<>:"|?*\\/]*[^\x00-\x1f\x7f<>:"|?*\\/. ]'
ADDRESS = f"{_NAME}(?:/{_NAME})*"
"""A regular expression of the addresses that may become files, if they are Unicode text."""

_ADDRESS = re.compile(ADDRESS)


class AddressError(ValueError):
    """An address that must never be written: a fault of the builder, not of the content."""


def by_address(pieces: Iterable[Placed], accepted: Collection[str] = frozenset()) -> dict[str, str]:
    """The digest of each address, sorted by address.

    Those that were `accepted` before, all together, are not looked at again.

    Raises AddressError for an address that leads out of the site, that not every file system can
    hold, or that is taken twice: upper and lower case count as one, as on macOS and Windows.
    """
    held = tuple(pieces)
    digests = dict(sorted(held))
    known = frozenset(accepted)
    if len(digests) < len(held) or not known.issuperset(digests):
        for address in digests.keys() - known:
            check_address(address)
        _check_together(address for address, _ in held)
    return digests


def check_address(address: str) -> None:
    """Raises AddressError unless the address is a plain path below the site folder."""
    if not _ADDRESS.fullmatch(address):
        raise AddressError(f'"{address}" is not an address of a file below the site folder')
    try:
        address.encode()
    except UnicodeEncodeError:
        raise AddressError(f"{address!a} is not Unicode text") from None


def folders_of(addresses: Iterable[str]) -> frozenset[str]:
    """Every folder that any of the addresses stands in, below the site folder."""
    folders: set[str] = set()
    for innermost in {address.rpartition("/")[0] for address in addresses}:
        folder = innermost
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return frozenset(folders)


def _check_together(addresses: Iterable[str]) -> None:
    taken: set[str] = set()
    address_by_folded: dict[str, str] = {}
    for address in addresses:
        twin = address_by_folded.setdefault(_fold(address), address)
        if address in taken or twin != address:
            raise AddressError(f'two files claim one address: "{twin}" and "{address}"')
        taken.add(address)
    _refuse_files_as_folders(address_by_folded)


def _refuse_files_as_folders(address_by_folded: Mapping[str, str]) -> None:
    for folder in sorted(folders_of(address_by_folded) & address_by_folded.keys()):
        raise AddressError(f'"{address_by_folded[folder]}" is a file, so no other can stand in it')


def _fold(address: str) -> str:
    if address.isascii():
        return address.lower()
    return unicodedata.normalize("NFC", address).casefold()
