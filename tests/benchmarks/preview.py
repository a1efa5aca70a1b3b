"""Times the preview: from the save of a file to the open page that shows it, in Chromium."""

from __future__ import annotations

import contextlib
import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Page

from tests.benchmarks.ours import Archive, clean, rashomon
from tests.benchmarks.process import process_memory
from tests.benchmarks.search_browser import spread, start_browser

PAUSE = 0.5
"""Seconds of rest between two edits: what follows in the background is not to be outrun."""
PATIENCE = 60_000
"""Milliseconds until an edit that is not shown is given up."""

_WATCH = """
const told = new Set();
const [{type}] = performance.getEntriesByType("navigation");
function look() {
  for (const mark of document.querySelector("main")?.textContent.match(/Edit\\d+mark/g) ?? []) {
    if (!told.has(mark)) console.log(mark, type);
    told.add(mark);
  }
  requestAnimationFrame(look);
}
requestAnimationFrame(look);
"""
"""Runs in each page: says each mark of an edit in the first frame that shows it, and how the page
came to be there: by `navigate`, or by `reload`."""

_ADDRESS = re.compile(r"http://\S+")
_HEADLINE = re.compile(r"^headline: .*$", re.MULTILINE)
_AUTHORS = re.compile(r"^authors: .*\n", re.MULTILINE)
_OUTLET = re.compile(r"^outlet:", re.MULTILINE)


def measure_preview(archive: Archive, edits: int) -> dict[str, Any]:
    """So many edits of headline, body and front matter in turn, each of an article that is open.

    Milliseconds by kind, and the bytes that the server held after its first build and at the end.
    """
    articles = sorted((archive.content / "articles").rglob("*.md"))
    taken: dict[str, list[Times]] = {kind: [] for kind in EDITS}
    clean(archive)
    with serve(archive) as (server, address), start_browser() as browser:
        page = browser.new_page()
        page.add_init_script(_WATCH)
        before = process_memory(server.pid)
        for number, kind in enumerate(islice(cycle(EDITS), edits)):
            article = articles[number * 7919 % len(articles)]
            place = article.relative_to(archive.content).with_suffix(".html").as_posix()
            page.goto(f"{address}{place}")
            time.sleep(PAUSE)
            taken[kind].append(time_edit(page, article, kind, number))
        after = process_memory(server.pid)
    everything = [times for held in taken.values() for times in held]
    return {
        "articles": len(articles),
        "preview": {kind: _describe(held) for kind, held in (*taken.items(), ("all", everything))},
        "memory": {"before": before, "after": after},
    }


class Times(NamedTuple):
    """Milliseconds from a save to the frame that shows it, and to the first one after a reload."""

    shown: float
    reloaded: float


def time_edit(page: Page, article: Path, kind: str, number: int) -> Times:
    """How long it takes until the open page shows an edit."""
    mark = f"Edit{number}mark"
    edited = EDITS[kind](article.read_text("utf-8"), mark)

    def expect(said: str) -> AbstractContextManager[object]:
        return page.expect_console_message(lambda message: message.text == said, timeout=PATIENCE)

    with expect(f"{mark} reload"):
        with expect(f"{mark} navigate"):
            start = time.perf_counter()
            article.write_text(edited, "utf-8")
        shown = time.perf_counter()
    return Times((shown - start) * 1000, (time.perf_counter() - start) * 1000)


def edit_headline(text: str, mark: str) -> str:
    return _HEADLINE.sub(f'headline: "{mark} in the headline"', text, count=1)


def edit_body(text: str, mark: str) -> str:
    return f"{text}\nA sentence with {mark} in it.\n"


def edit_front_matter(text: str, mark: str) -> str:
    anonymous = _AUTHORS.sub("", text, count=1)
    return _OUTLET.sub(f'authors: ["{mark} Writer"]\noutlet:', anonymous, count=1)


EDITS = {"headline": edit_headline, "body": edit_body, "front matter": edit_front_matter}


@contextlib.contextmanager
def serve(archive: Archive) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The preview's process and its address, once it is ready."""
    with subprocess.Popen(
        [str(part) for part in rashomon("serve", archive, "--port", "0")],
        cwd=archive.folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    ) as server:
        try:
            assert server.stdout
            found = (_ADDRESS.search(line) for line in server.stdout)
            yield server, next(address.group() for address in found if address)
        finally:
            server.terminate()


def _describe(times: list[Times]) -> dict[str, float]:
    shown, reloaded = map(spread, zip(*times, strict=True))
    return {
        "edits": len(times),
        "median": shown.median,
        "late": shown.late,
        "reloaded": reloaded.median,
    }
