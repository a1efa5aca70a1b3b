"""Bibliographic references as BibTeX, RIS and CSL-JSON, the three that reference managers read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from builder.archive.article import Genre
from builder.archive.dates import Date, Point
from builder.pages.date_parts import join_parts, point_parts, shared_parts
from builder.pages.indented_json import write_indented
from builder.pages.reference import Reference

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_SPACES = re.compile(r" {2,}")
_BIBTEX_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # Not \{ and \}: BibTeX counts those as braces, and one alone would swallow what follows.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{special: "\\" + special for special in "$&#_%"},
    }
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# What a URL may hold and BibTeX's verbatim fields cannot.
_URL_SAFE = "!#$%&'()*+,/:;=?@[]~"


def write_bibtex(references: Iterable[Reference]) -> str:
    """Entries for BibTeX and biblatex: `date` is EDTF, `year` and `month` what is certain of it."""
    return "\n".join(map(_bibtex_entry, references))


def write_ris(references: Iterable[Reference]) -> str:
    """RIS records; lines end in CRLF as the format wants."""
    return "".join(f"{line}\r\n" for reference in references for line in _ris_lines(reference))


def write_csl(references: Iterable[Reference]) -> str:
    """A CSL-JSON array."""
    items = [_csl_item(reference) for reference in references]
    return write_indented(items) + "\n"


def _bibtex_entry(reference: Reference) -> str:
    fields = {name: value for name, value in _bibtex_fields(reference).items() if value}
    lines = "".join(f"  {name} = {value},\n" for name, value in fields.items())
    return f"@{reference.work.bibtex}{{{reference.id.replace('/', ':')},\n{lines}}}\n"


def _bibtex_fields(reference: Reference) -> Mapping[str, str | None]:
    """Titles and names stand in a second pair of braces, so that no style changes or splits them."""
    is_article = reference.work.bibtex == "article"
    authors = " and ".join(f"{{{_bibtex_text(author)}}}" for author in reference.authors)
    parts = shared_parts(reference.issued) if reference.issued else ()
    translated = _bracketed(reference.title_translated)
    return {
        "author": authors and f"{{{authors}}}",
        "title": reference.title and f"{{{{{_bibtex_text(reference.title)}}}}}",
        "titleaddon": translated and f"{{{_bibtex_text(translated)}}}",
        "journal" if is_article else "howpublished": f"{{{_bibtex_text(reference.container)}}}",
        "date": f"{{{_edtf_days(reference.issued)}}}" if reference.issued else None,
        "year": f"{{{parts[0]:04}}}" if parts else None,
        "month": _MONTHS[parts[1] - 1] if len(parts) > 1 else None,
        "url": reference.url and f"{{{quote(_line(reference.url), safe=_URL_SAFE)}}}",
        "language": f"{{{_bibtex_text(reference.language)}}}",
    }


def _bibtex_text(text: str) -> str:
    return _line(text).translate(_BIBTEX_ESCAPES)


def _edtf_days(date: Date) -> str:
    """The EDTF text without clock times, which bibliographies do not print."""
    ends = [date.start] if date.until is None else [date.start, date.until]
    text = "/".join(join_parts(point_parts(end), "-") for end in ends)
    return f"{text}~" if date.is_approximate else text


def _ris_lines(reference: Reference) -> list[str]:
    translated = _bracketed(reference.title_translated)
    parts = shared_parts(reference.issued) if reference.issued else ()
    circa = "circa" if reference.issued and reference.issued.is_approximate else ""
    values = [
        ("TY", reference.work.ris),
        ("ID", reference.id),
        *(("AU", author) for author in reference.authors),
        ("TI", reference.title),
        ("TT", translated),
        ("T2", reference.container),
        ("PY", f"{parts[0]:04}" if parts else None),
        ("DA", _ris_date(parts) + circa if parts else None),
        ("LA", reference.language),
        ("UR", reference.url),
    ]
    return [*(f"{tag}  - {_line(value)}" for tag, value in values if value), "ER  - "]


def _ris_date(parts: tuple[int, ...]) -> str:
    """`YYYY/MM/DD/`: the slashes stand even where a part is not known."""
    return join_parts(parts, "/") + "/" * (4 - len(parts))


def _csl_item(reference: Reference) -> Mapping[str, Any]:
    item = {
        "id": reference.id,
        "type": reference.work.csl,
        "title": reference.title,
        "container-title": reference.container,
        "author": [{"literal": author} for author in reference.authors],
        "issued": _csl_date(reference.issued) if reference.issued else None,
        "language": reference.language,
        "genre": None if reference.genre is Genre.REPORT else reference.genre.value,
        "URL": reference.url,
        "archive_location": reference.capture,
        "note": _bracketed(reference.title_translated),
    }
    return {
        name: _line(value) if isinstance(value, str) else value
        for name, value in item.items()
        if value
    }


def _csl_date(date: Date) -> Mapping[str, Any]:
    ends: list[Point] = [date.start] if date.until is None else [date.start, date.until]
    parts = {"date-parts": [list(point_parts(end)) for end in ends]}
    return {**parts, "circa": True} if date.is_approximate else parts


def _bracketed(text: str | None) -> str | None:
    """The mark of words that are not the original's."""
    return f"[{text}]" if text else None


def _line(text: str) -> str:
    """The text on one line without control characters, which no format can carry."""
    if not text.isprintable():
        text = _CONTROL.sub(" ", text)
    return (_SPACES.sub(" ", text) if "  " in text else text).strip()
