"""Brings the articles to be measured with into a folder, in the format of content files."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import zlib
from pathlib import Path

from tests.benchmarks.attic import put_away
from tests.benchmarks.ours import Archive

_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_EVENT = re.compile(r'^event: "(.*)"$', re.MULTILINE)
_ADDRESS = re.compile(r'^url: "(.*)"$', re.MULTILINE)
_HEADLINE = re.compile(r'^headline: ".*"$', re.MULTILINE)


def make_archive(maker: Path, articles: int, folder: Path) -> Archive:
    """The first so many articles, written anew by the corpus' own `make_content.py OUT COUNT`."""
    archive = Archive(folder)
    put_away(folder)
    folder.mkdir(parents=True)
    subprocess.run(
        [sys.executable, maker / "make_content.py", archive.content, str(articles)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return archive


def repeat_articles(archive: Archive, times: int) -> None:
    """Add so many copies of all articles and events, each copy with about a quarter of words changed.

    So neither the vocabulary nor the texts are the same: a copy is no reprint of the original.
    """
    articles, events = (
        sorted((archive.content / kind).rglob("*.md")) for kind in ("articles", "events")
    )
    for copy in range(1, times + 1):
        for path in articles:
            text = change_words(path.read_text("utf-8"), copy)
            path.with_name(f"{path.stem}-{copy}.md").write_text(text, "utf-8")
        for path in events:
            shutil.copy(path, path.with_name(f"{path.stem}-{copy}.md"))


def change_words(text: str, copy: int) -> str:
    """An article's file as another article: other words, of its own event, from another address."""
    _, front, body = text.split("---\n", 2)
    front = _EVENT.sub(rf'event: "\1-{copy}"', _ADDRESS.sub(rf'url: "\1?copy={copy}"', front))
    front = _HEADLINE.sub(
        lambda line: "headline" + _turn(line.group().removeprefix("headline"), copy), front
    )
    return f"---\n{front}---\n{_turn(body, copy)}"


def _turn(text: str, copy: int) -> str:
    """Each fourth long word with its letters turned around by `copy` places: which, its hash says."""

    def turn(word: re.Match[str]) -> str:
        found = word.group()
        kept = zlib.crc32(f"{copy}{found.lower()}".encode()) % 4
        return found if kept else found[copy % 5 :] + found[: copy % 5].lower()

    return _LONG_WORD.sub(turn, text)
