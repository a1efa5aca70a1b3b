"""The words for what can be wrong with the figures beside an article."""

from __future__ import annotations

from collections.abc import Mapping

from builder.content.wording import Wording, error, warning

_WHY = "features files are written by the command below, and by nothing else"
_FIX = "write it anew from the text: rashomon features TEXT --for {article}"

FEATURES: Mapping[str, Wording] = {
    "bad-features": error("this is not a JSON object", why=_WHY, fix=_FIX),
    "bad-features/missing": error('these features have no "{field}"', why=_WHY, fix=_FIX),
    "bad-features/unknown": error(
        'features have no field "{field}"', why="the fields are: {fields}", fix=_FIX
    ),
    "bad-features/value": error('"{field}" cannot be that', why="{rule}", fix=_FIX),
    "unknown-features-version": error(
        "these features are of version {version}",
        why="this program reads version {known}; figures of two versions cannot be compared",
        fix=_FIX,
    ),
    "features-of-other-language": error(
        'these features are of a text in "{language}", but the article is in "{own}"',
        why="words are counted by the rules of their language",
        fix="correct the language of the article, or write them anew: "
        "rashomon features TEXT --for {article}",
    ),
    "features-of-held-text": warning(
        "these features are not used: the outlet's text stands in {article}",
        why="with text: excerpt or full they are taken from the body itself",
        fix="remove this file, or put a summary of ours in place of the text",
    ),
    "features-without-article": warning(
        "there is no article beside this file",
        why="x.features.json holds figures on the article x.md in the same folder",
        fix="add {article}, or remove this file",
    ),
}
