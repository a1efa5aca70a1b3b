"""New content files before they are written: their ids, their text, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from builder.archive.dates import DateError, parse_date
from builder.content.files import ContentFile
from builder.content.kinds import SITE_FILE, Kind, path_of
from builder.content.reading import read_record
from builder.content.records import RECORD_BY_KIND
from builder.content.writing import Value, write_content_file, write_fields
from builder.diagnostics import Diagnostic, Severity
from builder.text.slugs import slugify

Fields = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Draft:
    """A content file to be; `path` is below the content folder."""

    path: str
    text: str

    def as_file(self, shown: str) -> ContentFile:
        """The file as it would be read; `shown` is its path in messages."""
        return ContentFile(self.path, shown, self.text.encode("utf-8", "surrogatepass"))


def draft_record(
    kind: Kind, record_id: str, fields: Fields, *, comments: Sequence[str] = ()
) -> Draft:
    """The file of a record: its fields in the order of the content format, and an empty body."""
    order = [name for name in RECORD_BY_KIND[kind].model_fields if name in fields]
    ordered = {name: fields[name] for name in order}
    return Draft(path_of(kind, record_id), write_content_file(ordered, comments=comments))


def draft_site(fields: Fields) -> Draft:
    """The settings of a site."""
    return Draft(SITE_FILE, write_fields(fields))


def find_problem(kind: Kind, name: str, value: Value) -> Diagnostic | None:
    """What is wrong with one field, in the words that its file would get; None if nothing is."""
    if kind is Kind.SITE:
        others: dict[str, Value] = {} if name == "title" else {"title": "-"}
        draft, before = draft_site({**others, name: value}), len(others)
    else:
        draft, before = draft_record(kind, "draft", {name: value}), 1
    last = before + len(write_fields({name: value}).splitlines())
    errors = sorted(
        each
        for each in read_record(draft.as_file(draft.path)).diagnostics
        if each.severity is Severity.ERROR and before < each.place.line <= last
    )
    return errors[0] if errors else None


def name_event(fields: Fields) -> str:
    """An event's id: its first day, as precise as it is known, and its title."""
    start = _start_of(fields.get("date"))
    return _join(start[:10], slugify(_text(fields["title"])))


def name_outlet(fields: Fields) -> str:
    """An outlet's id: its name."""
    return slugify(_text(fields["name"]))


def name_article(fields: Fields, taken: Collection[str]) -> str:
    """An article's id: its outlet, below its event or, ungrouped, below its year.

    Ungrouped, the headline is added. The second article of a name has the id `<name>-2`.
    """
    outlet = _text(fields["outlet"]).replace("/", "-")
    if fields.get("event"):
        return _number(f"{fields['event']}/{outlet}", taken)
    headline = _text(fields.get("headline_translated") or fields.get("headline"))
    year = _start_of(fields.get("published"))[:4] or "undated"
    return _number(f"{year}/{_join(outlet, slugify(headline))}", taken)


def _number(proposed: str, taken: Collection[str]) -> str:
    number = 1
    free = proposed
    while free in taken:
        number += 1
        free = f"{proposed}-{number}"
    return free


def _join(*parts: str) -> str:
    return "-".join(part for part in parts if part)


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _start_of(value: Value) -> str:
    """The first point of a date, or nothing if it is unknown."""
    try:
        return str(parse_date(_text(value)).start)
    except DateError:
        return ""
