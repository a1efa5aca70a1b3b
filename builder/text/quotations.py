"""Quoted spans of a text, in the quotation marks of any language."""

from __future__ import annotations

import re

# An opening mark stands before a word, a closing one after it. The same sign opens in one
# language and closes in another, so each style has a line of its own; a span ends with its
# paragraph at the latest, as the marks of quotes that run on are only closed at the end.
_STYLES = (
    r"“[^“”\n]+[”“\n]",  # English, and “ as the wrong closing mark
    r"„[^“”„\n]+[“”\n]",  # German, Polish, Hungarian
    r"«[^«»\n]+[»\n]",  # French, Russian, Arabic, Persian
    r"»(?<!\w»)(?=\w)[^«»\n]+[«»\n]",  # Danish, German, Finnish
    r"”(?<!\w”)(?=\w)[^”\n]+[”\n]",  # Swedish, Finnish
    "「[^「」\n]+[」\n]",
    "『[^『』\n]+[』\n]",
    r"‹[^‹›\n]+›",
    r"‘(?<!\w‘)(?=\w)[^‘\n]*?’(?!\w)",  # English; ’ is an apostrophe inside a word
    r"‚(?<!\w‚)(?=\w)[^‚‘\n]*?‘(?!\w)",
    r'"[^"\n]+["\n]',
)
# Every style starts with a plain sign, so that the search can leap from one to the next.
_SPAN = re.compile("|".join(_STYLES))
_MARKS = frozenset('“”„«»‘’‚‹›「」『』"')
_AROUND = "".join(sorted(_MARKS)) + " \n\u00a0\u202f"


def find_quotations(text: str) -> tuple[str, ...]:
    """What stands between quotation marks, without them; a quote within a quote is not told apart.

    A quote that runs over several paragraphs counts once for each.
    """
    if _MARKS.isdisjoint(text):
        return ()
    return tuple(found[0].strip(_AROUND) for found in _SPAN.finditer(text + "\n"))
