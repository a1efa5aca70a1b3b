"""Readers of a site while it is published again and again."""

import os
import threading
from pathlib import Path

from builder.artifact import Artifact
from tests.publish.test_publication import publish


def test_a_reader_finds_one_edition_at_every_moment(tmp_path: Path) -> None:
    """By path no page is ever missing; below one folder handle all are of one edition."""
    site = tmp_path / "site"
    pages = [f"events/{number}.html" for number in range(20)]
    editions = [[Artifact(page, f"edition {n}".encode()) for page in pages] for n in range(2)]
    spare = tmp_path / "spare" / "site"
    publish(editions[0], site, spare)
    is_over = threading.Event()
    missing: list[str] = []
    mixtures: list[tuple[str, str]] = []

    def read() -> None:
        while not is_over.is_set():
            if not (site / pages[0]).is_file():
                missing.append(pages[0])
            folder = os.open(site, os.O_RDONLY)
            try:
                first, last = (read_below(folder, page) for page in (pages[0], pages[-1]))
            except FileNotFoundError:
                continue  # the old edition was cleared away under an open handle
            finally:
                os.close(folder)
            if first != last:
                mixtures.append((first, last))

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(40):
        publish(editions[number % 2], site, spare)
    is_over.set()
    reader.join()
    assert (missing, mixtures) == ([], [])


def read_below(folder: int, address: str) -> str:
    handle = os.open(address, os.O_RDONLY, dir_fd=folder)
    with os.fdopen(handle, encoding="utf-8") as file:
        return file.read()
