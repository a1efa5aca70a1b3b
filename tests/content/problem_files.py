"""The files in problems/: small content folders, each with all that is to be said about it.

`== PATH` starts a content file, `== expected` the text. Every folder starts from `BASE`, whose
files a scenario replaces. Behind a path may stand `absent`, `folder`, `fifo`, `link TARGET`,
`encoded NAME`, `escaped` (what Python's escapes mean) or `repeated NUMBER`.

`python -m tests.content.problem_files` writes anew what is expected; read the difference.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from builder.content import link, read_folder, read_record
from builder.diagnostics import format_text

FOLDER = Path(__file__).parent / "problems"
PATHS = sorted(FOLDER.glob("*.txt"))

BASE = {
    "site.yaml": "title: Test archive\n",
    "events/bridge.md": (
        "---\ntitle: A bridge falls\ndate: 2024-03-26\nclaims:\n"
        "  - id: cause\n    text: The ship lost power.\n"
        "  - id: toll\n    text: Six people died.\n---\n"
    ),
    "outlets/harbour-post.md": "---\nname: Harbour Post\ncountry: NO\nlanguages: [en, nb]\n---\n",
    "outlets/north-wire.md": "---\nname: North Wire\ncountry: CA\nlanguages: [fr]\n---\n",
    "owners/harbour-trust.md": "---\nname: Harbour Trust\n---\n",
    "topics/ships.md": "---\ntitle: Ships\n---\n",
    "pages/about.md": "---\ntitle: About\n---\n",
}

_HEADER = re.compile(r"^== (?P<path>.+?)(?: \((?P<how>[^()]+)\))?\n", re.MULTILINE)


@dataclass(frozen=True)
class Part:
    path: str
    how: str
    text: str


def split_parts(text: str) -> Iterator[Part]:
    headers = [*_HEADER.finditer(text)]
    ends = [header.start() for header in headers[1:]] + [len(text)]
    for header, end in zip(headers, ends, strict=True):
        yield Part(header["path"], header["how"] or "", text[header.end() : end])


def write_scenario(scenario: Path, folder: Path) -> str:
    """Write the content files of a scenario; the text of what is expected of them."""
    *files, expected = split_parts(scenario.read_text(encoding="utf-8"))
    for path, text in BASE.items():
        write(folder, Part(path, "", text))
    for part in files:
        write(folder, part)
    return expected.text


def describe(scenario: Path, folder: Path) -> tuple[str, str]:
    """What reading and linking the scenario's files says, and what it should say."""
    expected = write_scenario(scenario, folder)
    readings = map(read_record, read_folder(folder, shown_as="content"))
    return format_text(link(readings, with_drafts=False).diagnostics), expected


def accept(scenario: Path) -> None:
    """Take what is said now for what should be said."""
    with TemporaryDirectory() as folder:
        told, _ = describe(scenario, Path(folder))
    text = scenario.read_text(encoding="utf-8")
    start = text.index("== expected\n") + len("== expected\n")
    scenario.write_text(text[:start] + told, encoding="utf-8")


def write(folder: Path, part: Part) -> None:
    path = folder / part.path
    path.parent.mkdir(parents=True, exist_ok=True)
    how, _, argument = part.how.partition(" ")
    match how:
        case "absent":
            path.unlink()
        case "folder":
            path.mkdir()
        case "fifo":
            os.mkfifo(path)
        case "link":
            path.symlink_to(argument)
        case "encoded":
            path.write_bytes(part.text.encode(argument))
        case "repeated":
            path.write_text(part.text * int(argument), encoding="utf-8")
        case "escaped":
            text = re.sub(r"\\(?:x..|u....)", lambda each: _unescape(each[0]), part.text)
            path.write_text(text, encoding="utf-8", newline="")
        case _:
            path.write_text(part.text, encoding="utf-8", newline="")


def _unescape(escape: str) -> str:
    return chr(int(f"0x{escape[2:]}", 0))


if __name__ == "__main__":
    for path in PATHS:
        accept(path)
