"""Puts problems into words: the table of every diagnostic."""

from __future__ import annotations

from collections.abc import Mapping

from builder.content.features_messages import FEATURES
from builder.content.field_messages import FIELDS
from builder.content.linking_messages import LINKING
from builder.content.reading_messages import READING
from builder.content.wording import Wording
from builder.diagnostics import Diagnostic, Place, Related

TABLE: Mapping[str, Wording] = {**READING, **FIELDS, **FEATURES, **LINKING}
"""Wording by name; what follows a slash tells variants of one diagnostic apart."""

LONGEST_SLOT = 500


def word(
    wording: str,
    place: Place,
    line_text: str | None,
    *,
    related: tuple[Related, ...] = (),
    **slots: str,
) -> Diagnostic:
    """The diagnostic that the table holds under `wording`, with the slots filled."""
    entry = TABLE[wording]
    filled = {name: _shorten(value) for name, value in slots.items()}
    return Diagnostic(
        name=wording.partition("/")[0],
        severity=entry.severity,
        place=place,
        line_text=line_text,
        what=entry.what.format_map(filled),
        why=entry.why.format_map(filled),
        fix=entry.fix.format_map(filled),
        related=related,
    )


def _shorten(text: str) -> str:
    return text if len(text) <= LONGEST_SLOT else text[: LONGEST_SLOT - 1] + "…"
