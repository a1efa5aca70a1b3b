"""Our own builds: what is run, what makes a build clean, and the edits before a rebuild."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.benchmarks.attic import put_away
from tests.benchmarks.pairs import Contestant
from tests.benchmarks.process import Command

PROJECT = Path(__file__).parents[2]
_ARTICLE = "pages/article.html"


@dataclass(frozen=True)
class Archive:
    """A folder with `content` in it; the site, the cache and templates of its own come beside that."""

    folder: Path

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def templates(self) -> Path:
        return self.folder / "templates"

    @property
    def cache(self) -> Path:
        return self.folder / ".cache"


def rashomon(verb: str, archive: Archive, *options: str | Path) -> Command:
    """A command of this checkout, with the interpreter that runs the benchmark."""
    return (sys.executable, "-m", "builder", verb, "--content", archive.content, *options)


def build(archive: Archive, *options: str) -> Command:
    return rashomon("build", archive, "--output", archive.site, *options)


def clean(archive: Archive, _number: int = 0) -> None:
    """Leave nothing of earlier builds: no site, no cache, no compiled template."""
    for made in (archive.site, archive.cache, archive.templates):
        put_away(made)


def from_nothing(archive: Archive, *options: str) -> Contestant:
    command = build(archive, *options)
    return Contestant("Rashomon", archive.folder, partial(clean, archive), (command,))


def after(archive: Archive, change: Callable[[int], None]) -> Contestant:
    """A rebuild after a change that gets the number of the run."""
    return Contestant("Rashomon", archive.folder, change, (build(archive),))


def change_nothing(_number: int) -> None:
    pass


def edit_article(articles: Path, number: int) -> None:
    """Add a sentence to one article, another one each time."""
    found = sorted(articles.rglob("*.md"))
    with found[number * 7919 % len(found)].open("a", encoding="utf-8") as file:
        file.write(f"\nThis sentence was added by edit {number}.\n")


def edit_own_template(archive: Archive, number: int) -> None:
    """Change the template of article pages, in the folder of templates beside the content."""
    template = archive.templates / _ARTICLE
    if not template.exists():
        template.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(PROJECT / "templates" / _ARTICLE, template)
    edit_template(template, number)


def edit_template(template: Path, number: int) -> None:
    """Add a line to the end of what a template shows of an article."""
    before, end, after_it = template.read_text("utf-8").rpartition("</article>")
    template.write_text(f"{before}<p>Edition {number}</p>\n{end}{after_it}", "utf-8")
