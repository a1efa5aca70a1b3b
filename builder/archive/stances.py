"""How an article carries a claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Stance(StrEnum):
    """The four stances; an article without one on a claim was not reviewed for it."""

    ASSERTS = "asserts"
    ATTRIBUTES = "attributes"
    DISPUTES = "disputes"
    OMITS = "omits"


@dataclass(frozen=True, slots=True)
class ClaimStance:
    """One article's stance on one claim of its event, with its evidence."""

    claim: str
    stance: Stance
    quote: str | None = None
    speaker: str | None = None
    note: str | None = None
