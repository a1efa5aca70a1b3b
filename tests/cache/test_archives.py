"""The archive that is kept between two builds."""

import pickle
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.cache.archives import (
    KeptArchive,
    load_archive,
    pack_parts,
    save_archive,
    unpack_parts,
)
from builder.cache.packing import UnpackableError
from builder.cache.store import Store
from builder.content import link, read_folder, read_record
from builder.content.linking import digest_items
from tests.content_folders import write_archive, write_file

RICH = (
    "---\nheadline: null\noutlet: outlet-0\nevent: fall-0\nurl: https://a.example/\n"
    "published: 2031-05~\nupdated: 2031-05-01T10:00+08:00/2031-06-02\ngenre: opinion\n"
    "authors: [A, Б]\nwire: [outlet-1, Reuters]\ntext: full\nrights: CC0-1.0\n"
    "stances:\n  rust: {stance: disputes, quote: no rust, speaker: B}\n"
    "captures:\n  - {at: 2031-05-03, url: 'https://b.example/'}\n"
    "revisions:\n  - {seen: 2031-05-04, headline: C}\n"
    "corrections:\n  - {at: 2031-05-05, note: D}\n---\n\nThere was no rust 大桥.\n"
)


def keep(folder: Path) -> KeptArchive:
    """A small archive, of which all is asked that an archive remembers."""
    content = write_archive(folder / "content", events=3, outlets=4)
    write_file(content, "articles/fall-0/rich.md", RICH)
    linked = link(map(read_record, read_folder(content)), with_drafts=False)
    assert linked.archive is not None
    assert all(article.newest_key and article.order for article in linked.archive.articles)
    assert all(event.newest_key for event in linked.archive.events)
    assert linked.archive.articles_by_event
    digests = digest_items(linked.archive, {})
    return KeptArchive(linked.archive, linked.diagnostics, "content", {"x": "1"}, digests)


@pytest.fixture
def kept(tmp_path: Path) -> KeptArchive:
    return keep(tmp_path)


def test_an_archive_comes_back_as_it_was_kept(tmp_path: Path, kept: KeptArchive) -> None:
    store = Store(tmp_path / "cache", b"1")
    save_archive(store, kept, None)
    assert load_archive(store) == kept


def test_after_an_edit_only_the_article_is_written(tmp_path: Path, kept: KeptArchive) -> None:
    store = Store(tmp_path / "cache", b"1")
    save_archive(store, kept, None)
    before = {path.name: path.stat().st_ino for path in store.folder.iterdir()}
    digests = {**kept.digests, "articles/fall-0/rich.md": "new"}
    save_archive(store, kept._replace(digests=digests), kept)
    written = [
        path.name for path in store.folder.iterdir() if path.stat().st_ino != before[path.name]
    ]
    assert len(written) == 2
    assert load_archive(store) == kept._replace(digests=digests)


def test_after_a_removal_the_archive_without_the_article_is_kept(
    tmp_path: Path, kept: KeptArchive
) -> None:
    store = Store(tmp_path / "cache", b"1")
    save_archive(store, kept, None)
    articles = kept.archive.articles[1:]
    digests = {
        path: digest
        for path, digest in kept.digests.items()
        if path != kept.archive.articles[0].path
    }
    less = kept._replace(archive=replace(kept.archive, articles=articles), digests=digests)
    save_archive(store, less, kept)
    assert load_archive(store) == less


def test_a_shelf_of_another_build_is_not_used(tmp_path: Path, kept: KeptArchive) -> None:
    store = Store(tmp_path / "cache", b"1")
    save_archive(store, kept, None)
    digests = dict.fromkeys(kept.digests, "of another build")
    save_archive(Store(tmp_path / "other", b"1"), kept._replace(digests=digests), None)
    for shelf in (tmp_path / "other").glob("articles-*"):
        if len(shelf.read_bytes()) > 100:
            shelf.replace(store.folder / shelf.name)
            break
    assert load_archive(store) is None


@pytest.mark.parametrize("damage", [b"", b"not ours"])
def test_an_archive_of_which_a_piece_is_lost_is_not_used(
    tmp_path: Path, kept: KeptArchive, damage: bytes
) -> None:
    store = Store(tmp_path / "cache", b"1")
    for path in ["linked", *(f"articles-{number:02}" for number in (0, 31, 63))]:
        save_archive(store, kept, None)
        (store.folder / path).write_bytes(damage)
        assert load_archive(store) is None


@given(st.sampled_from([print, Path, pickle.loads, Store]))
def test_nothing_but_parts_of_an_archive_is_made(foreign: object) -> None:
    with pytest.raises(UnpackableError):
        unpack_parts(pickle.dumps(foreign))


def test_parts_say_nothing_of_what_was_asked_of_them(kept: KeptArchive) -> None:
    assert pack_parts(unpack_parts(pack_parts(kept.archive))) == pack_parts(
        unpack_parts(pack_parts(unpack_parts(pack_parts(kept.archive))))
    )
    assert (
        not {"newest_key", "order"}
        & vars(unpack_parts(pack_parts(kept.archive)).articles[0]).keys()
    )
