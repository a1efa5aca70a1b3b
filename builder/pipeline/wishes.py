"""What whoever builds may choose."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a site is built.

    `base_url` stands in place of the one in site.yaml; `jobs` is how many processes work at a time,
    None for one on each core; `is_clean` passes by what earlier builds kept; `is_compressed` lays
    compressed copies beside the texts.
    """

    base_url: str | None = None
    with_drafts: bool = False
    with_search: bool = True
    jobs: int | None = None
    is_clean: bool = False
    is_compressed: bool = False

    @property
    def matters(self) -> tuple[str | None, bool, bool, bool]:
        """What of it changes the site."""
        return (self.base_url, self.with_drafts, self.with_search, self.is_compressed)


DEFAULTS = Wishes()
