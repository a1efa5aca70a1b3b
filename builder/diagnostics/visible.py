"""Text made safe to show on a terminal: what would be invisible or act is spelled out."""

from __future__ import annotations

import re

# C0 and C1 controls, the bidirectional controls of UAX #9, line separators, byte order marks,
# lone surrogates and noncharacters.
UNSAFE = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ufeff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def visible(text: str) -> str:
    """The text with every unsafe character written as its escape."""
    return UNSAFE.sub(lambda match: escape(match[0]), text)


def escape(character: str) -> str:
    """How a character is written in a YAML or Python string."""
    return "\\" + (f"x{ord(character):02x}" if character.isascii() else f"u{ord(character):04x}")
