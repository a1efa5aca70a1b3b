"""How many sentences a text has, near enough to compare lengths."""

from __future__ import annotations

import re

# It begins with a plain class, so that the search can leap from one sign to the next.
END = re.compile(
    r"[.!?…؟۔।՞。！？｡\n]"
    r"(?:(?<=[.!?…؟۔।՞])[.!?…؟۔।՞]*[\"'”’»›)\]]*(?=\s)"
    r"|(?<=[。！？｡])[。！？｡]*[」』”’）]*"
    r"|(?<=\n)\s*\n)"
)
# A point after one letter or one of these is part of a name or a title, not the end.
_SHORTENED = re.compile(r"\b(?:[^\W\d_]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|No)\Z")
_LONGEST = 4
_HAS_WORD = re.compile(r"\w")


def count_sentences(text: str) -> int:
    """The sentences of a text; a heading counts as one, and so does a paragraph without an end.

    In Thai and other scripts that mark no end of a sentence each paragraph counts as one.
    """
    count = start = 0
    for end in END.finditer(text):
        place = end.start()
        if end[0] == "." and _SHORTENED.search(text, max(0, place - _LONGEST), place):
            continue
        count += _HAS_WORD.search(text, start, place) is not None
        start = end.end()
    return count + (_HAS_WORD.search(text, start) is not None)
