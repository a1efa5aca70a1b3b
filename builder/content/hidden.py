"""Characters that nobody sees: they may turn a line around or break what is made from it."""

from __future__ import annotations

import re
import unicodedata

# C0 and C1 controls other than tab and line feed, and noncharacters: not allowed in YAML 1.1,
# section 5.1, nor in XML, so not in feeds.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")

# The embeddings, overrides and isolates of UAX #9: the ones of "Trojan Source" (CVE-2021-42574).
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")

HIDDEN = re.compile(f"{CONTROL.pattern}|{BIDI.pattern}")

# Carriage returns are line ends. UTF-8 starts C1 controls and noncharacters with these bytes.
_ASCII_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\r"))
_BEGINS_C1, _BEGINS_RARE = b"\xc2", b"\xef"

# Line breaks to YAML 1.1, but to no editor.
_YAML_BREAK = re.compile("[\u2028\u2029\x85]")

PLACEHOLDER = "\ufdd0"
"""A noncharacter that YAML lets through: it holds the place of a hidden one, so columns stay."""


def may_hold_control(content: bytes) -> bool:
    """Whether this UTF-8 may hold a control: far quicker than to look for one, which it saves."""
    return (
        _BEGINS_RARE in content
        or _BEGINS_C1 in content
        or len(content.translate(None, _ASCII_CONTROLS)) < len(content)
    )


def mask_hidden(text: str) -> str:
    """The text with a placeholder for each hidden character, of the same length."""
    return HIDDEN.sub(PLACEHOLDER, _YAML_BREAK.sub(" ", text))


def strip_hidden(text: str) -> str:
    """The text without hidden characters."""
    return HIDDEN.sub("", text)


def name_of(character: str) -> str:
    """How Unicode calls a character: `U+202E right-to-left override`."""
    name = unicodedata.name(character, "control character").lower()
    return f"U+{ord(character):04X} {name}"
