"""What became of the archive after a save."""

from __future__ import annotations

from dataclasses import dataclass

from builder.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Built:
    """The archive is shown as it is now; `is_new` tells whether any page may be another.

    `changed` names the files that were read, `diagnostics` are warnings.
    """

    is_new: bool
    changed: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    seconds: float = 0


@dataclass(frozen=True, slots=True)
class Broken:
    """The archive is shown as it was; `problems` says why, as text for the author.

    `diagnostics` are the problems that the content has, warnings among them.
    """

    problems: str
    diagnostics: tuple[Diagnostic, ...] = ()


Outcome = Built | Broken
