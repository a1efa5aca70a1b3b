"""One line of a file with carets under a stretch of it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from builder.diagnostics.visible import visible

TAB_WIDTH = 4
WIDEST = 100
CUT = "…"
LONGEST_MEASURED = 5_000


def quote_line(line: str, column: int, length: int) -> tuple[str, str]:
    """The line and its caret line, both measured in terminal cells and cut to `WIDEST` of them.

    Tabs become spaces, invisible characters their escapes; wide characters take two cells.
    """
    start = min(column - 1, len(line))
    end = min(start + length, len(line))
    before, marked, after = line[:start], line[start:end], line[end:]
    if len(line) > LONGEST_MEASURED:
        before = f"{CUT}{before[-WIDEST:]}" if len(before) > WIDEST else before
        marked, after = marked[:WIDEST], after[:WIDEST]
    marked_text = _shown(marked, cell_len(_shown(before, 0)))
    before_text = _shown(before, 0)
    after_text = _shown(after, cell_len(before_text + marked_text))
    return _windowed(before_text, marked_text, after_text)


def _shown(text: str, offset: int) -> str:
    pieces: list[str] = []
    for piece in visible(text).split("\t"):
        if pieces:
            width = offset + cell_len("".join(pieces))
            pieces.append(" " * (TAB_WIDTH - width % TAB_WIDTH))
        pieces.append(piece)
    return "".join(pieces)


def _windowed(before: str, marked: str, after: str) -> tuple[str, str]:
    if cell_len(before + marked + after) > WIDEST:
        marked = _cut_end(marked, WIDEST * 3 // 5)
        before = _cut_start(before, (WIDEST - cell_len(marked)) * 2 // 3)
        after = _cut_end(after, WIDEST - cell_len(before + marked))
    carets = "^" * max(1, cell_len(marked))
    return before + marked + after, " " * cell_len(before) + carets


def _cut_end(text: str, width: int) -> str:
    if cell_len(text) <= width:
        return text
    return "".join(_fitting(text, width - 1)) + CUT


def _cut_start(text: str, width: int) -> str:
    if cell_len(text) <= width:
        return text
    return CUT + "".join(_fitting(text[::-1], width - 1))[::-1]


def _fitting(text: str, width: int) -> Iterator[str]:
    used = 0
    for character in text:
        used += cell_len(character)
        if used > width:
            return
        yield character
