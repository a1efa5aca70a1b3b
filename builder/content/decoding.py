"""Bytes of a content file as text, and the text cut into head and body."""

from __future__ import annotations

import re

from builder.content.finding import Finding, FindingError, to_diagnostic
from builder.content.hidden import CONTROL, HIDDEN, name_of
from builder.content.source import FENCE, Source, Span
from builder.diagnostics import Diagnostic

_CLOSING = re.compile(r"^---[ \t]*$", re.MULTILINE)
_OPENING = re.compile(r"---[ \t]*\n")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_DENSE = re.compile(rb"[\x80-\xff]{4}")
LONGEST_HEAD = 200_000
_LONGEST_QUOTED = 5_000


def decode(content: bytes, shown: str) -> str:
    """UTF-8 text with line feeds only, a byte order mark cut off.

    Raises UndecodableError, with the place of the first byte that is not UTF-8.
    """
    if b"\0" in content:
        raise UndecodableError(_nul(content, shown))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = error.start + (3 if content.startswith(b"\xef\xbb\xbf") else 0)
        raise UndecodableError(_not_utf_8(content, start, shown)) from error
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


class UndecodableError(Exception):
    """Bytes that are not the text of a content file."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.what)
        self.diagnostic = diagnostic


def cut(text: str, shown: str) -> tuple[Source, str]:
    """The head with its fences, and the body without surrounding blank lines.

    Raises FindingError when the front matter is missing, not closed or too long.
    """
    if not _OPENING.match(text):
        raise FindingError(Finding("no-front-matter", Span(1, 1, len(text.partition("\n")[0]))))
    closing = _CLOSING.search(text, len(FENCE))
    if not closing:
        raise FindingError(Finding("unclosed-front-matter", Span(1, 1, len(FENCE))))
    body = text[closing.end() :].strip("\n")
    return bounded(Source(shown, text[: closing.end()])), body


def bounded(source: Source) -> Source:
    """The same source. Raises FindingError when its head is too long to be front matter."""
    if len(source.head) > LONGEST_HEAD:
        slots = {"longest": f"{LONGEST_HEAD:,}"}
        raise FindingError(Finding("front-matter-too-long", Span(1, 1, len(FENCE)), slots))
    return source


def find_hidden(text: str, source: Source) -> tuple[Diagnostic, ...]:
    """A warning at the first invisible character of the head, or of the whole file if a control."""
    found = HIDDEN.search(source.head) or CONTROL.search(text)
    if not found:
        return ()
    line_start = text.rfind("\n", 0, found.start()) + 1
    line_number = text.count("\n", 0, found.start()) + 1
    others = len(HIDDEN.findall(source.head)) + len(CONTROL.findall(text[len(source.head) :])) - 1
    more = f", as are {others} more in this file" if others else ""
    finding = Finding(
        "hidden-character",
        Span(line_number, found.start() - line_start + 1),
        {"character": name_of(found[0]), "more": more},
    )
    return (to_diagnostic(finding, Source(source.shown, text, is_fenced=False)),)


def _nul(content: bytes, shown: str) -> Diagnostic:
    if content.startswith(_UTF_16):
        finding = Finding("bad-encoding", Span(1, 1), _encoding(content[0], "UTF-16"))
        return to_diagnostic(finding, Source(shown))
    return _at_byte(content, content.index(b"\0"), shown, "nul-byte", {})


def _not_utf_8(content: bytes, start: int, shown: str) -> Diagnostic:
    return _at_byte(
        content, start, shown, "bad-encoding", _encoding(content[start], _guess(content))
    )


def _encoding(byte: int, guess: str) -> dict[str, str]:
    return {"byte": f"{byte:02X}", "guess": guess}


def _guess(content: bytes) -> str:
    """Western text has an accent here and there; elsewhere nearly every letter is above ASCII."""
    if content.startswith(_UTF_16):
        return "UTF-16"
    if _DENSE.search(content):
        return "Windows-1251, GB 18030, Shift JIS or another older encoding"
    return "Windows-1252 (Latin-1)"


def _at_byte(
    content: bytes, start: int, shown: str, wording: str, slots: dict[str, str]
) -> Diagnostic:
    line_start = max(content.rfind(b"\n", 0, start), content.rfind(b"\r", 0, start)) + 1
    before = content[line_start:start].decode("utf-8", "backslashreplace").removeprefix("\ufeff")
    rest = re.split(rb"[\r\n]", content[start + 1 : start + _LONGEST_QUOTED], maxsplit=1)[0]
    byte = f"\\x{content[start]:02x}"
    line = before + byte + rest.decode("utf-8", "backslashreplace")
    number = len(re.findall(rb"\r\n|\r|\n", content[:start])) + 1
    finding = Finding(wording, Span(number, len(before) + 1, len(byte)), slots)
    return to_diagnostic(finding, Source(shown, "\n" * (number - 1) + line, is_fenced=False))
