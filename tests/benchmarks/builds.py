"""Times clean builds and rebuilds of ours and of the peers on the same articles."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from tests.benchmarks import ours
from tests.benchmarks.attic import put_away
from tests.benchmarks.conversion import read_corpus
from tests.benchmarks.ours import Archive
from tests.benchmarks.pairs import Contestant, Duel, alternate
from tests.benchmarks.peers import ELEVENTY, HUGO, OUTPUT, PELICAN, Peer, pagefind, prepare

REBUILDS = 5
"""Rebuilds of ours beside one of the peers: they take a second."""


def measure_builds(archive: Archive, peers: Path, pairs: int) -> dict[str, Any]:
    """Every duel on one corpus, the long ones in so many pairs, and the sizes of the sites."""
    corpus = read_corpus(archive.content)
    sites = peers / str(len(corpus.articles))
    for peer in (HUGO, ELEVENTY, PELICAN):
        prepare(peer, corpus, sites / peer.project)
    without_search = ours.from_nothing(archive, "--no-search")
    searchable = _searchable(peers, sites)
    duels = [
        alternate("clean, without search", without_search, _clean(HUGO, peers, sites), pairs=pairs),
        *(
            alternate("clean, without search", without_search, _clean(each, peers, sites), pairs=1)
            for each in (ELEVENTY, PELICAN)
        ),
        alternate("clean, with search", ours.from_nothing(archive), searchable, pairs=pairs),
        *_rebuilds(archive, peers, sites / HUGO.project),
    ]
    return {
        "articles": len(corpus.articles),
        "duels": [_describe(duel) for duel in duels],
        "sizes": {
            "Rashomon": measure_folder(archive.site),
            searchable.name: measure_folder(sites / HUGO.project / OUTPUT),
            ELEVENTY.name: measure_folder(sites / ELEVENTY.project / OUTPUT),
            PELICAN.name: measure_folder(sites / PELICAN.project / OUTPUT),
        },
    }


def _rebuilds(archive: Archive, peers: Path, hugo: Path) -> list[Duel]:
    """Hugo and Pagefind keep nothing between two runs, so one pair tells enough."""
    edit_ours = partial(ours.edit_article, archive.content / "articles")
    edit_theirs = partial(ours.edit_article, hugo / HUGO.articles)
    edit_our_template = partial(ours.edit_own_template, archive)
    edit_their_template = partial(ours.edit_template, hugo / HUGO.template)
    return [
        alternate(
            what,
            ours.after(archive, change_ours),
            Contestant("Hugo + Pagefind", hugo, change_theirs, _both(peers)),
            pairs=1,
            repeats=repeats,
        )
        for what, change_ours, change_theirs, repeats in (
            ("no change", ours.change_nothing, ours.change_nothing, REBUILDS),
            ("one article edited", edit_ours, edit_theirs, REBUILDS),
            ("the article template edited", edit_our_template, edit_their_template, 1),
        )
    ]


def _clean(peer: Peer, peers: Path, sites: Path) -> Contestant:
    folder = sites / peer.project
    return Contestant(peer.name, folder, partial(_clear, folder), (peer.command(peers),))


def _searchable(peers: Path, sites: Path) -> Contestant:
    folder = sites / HUGO.project
    return Contestant("Hugo + Pagefind", folder, partial(_clear, folder), _both(peers))


def _both(peers: Path) -> tuple[tuple[str | Path, ...], ...]:
    return (HUGO.command(peers), pagefind(peers))


def _clear(folder: Path, _number: int) -> None:
    put_away(folder / OUTPUT)


def measure_folder(folder: Path) -> dict[str, int]:
    """Files and bytes of all that is in a folder."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return {"files": len(sizes), "bytes": sum(sizes)}


def _describe(duel: Duel) -> dict[str, Any]:
    return {**asdict(duel), "ratio": duel.ratio}
