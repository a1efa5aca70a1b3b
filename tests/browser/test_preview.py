"""An editor saves, and the browser follows: `rashomon serve` as its users see it."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from builder import pipeline
from tests.browser.test_accessibility import find_violations_in_all_looks
from tests.cli.programs import run
from tests.content_folders import write_archive

PROJECT = Path(__file__).parent.parent.parent
EVENT = "fall-0"
ARTICLE = f"articles/{EVENT}/outlet-0"


@dataclass(frozen=True)
class Shown:
    """An archive and the address at which `rashomon serve` shows it."""

    content: Path
    address: str
    process: "subprocess.Popen[str]"

    def replace(self, old: str, new: str, path: str = f"{ARTICLE}.md") -> None:
        """Edit a file as an editor would."""
        file = self.content / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    def url(self, address: str) -> str:
        return f"{self.address}{address}"


@contextmanager
def serve(content: Path) -> Iterator[Shown]:
    command = [sys.executable, "-m", "builder", "serve", "--port", "0", "--content", str(content)]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    with subprocess.Popen(
        command, cwd=content.parent, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if found := re.match(r"serving (\S+) and watching", line):
                yield Shown(content, found[1], process)
                break
        process.send_signal(signal.SIGINT)


@pytest.fixture(scope="module")
def built_before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of an archive that was built once, so that no preview has to compile templates."""
    folder = tmp_path_factory.mktemp("before")
    pipeline.build(write_archive(folder / "content"), tmp_path_factory.mktemp("built") / "site")
    return folder


@pytest.fixture
def shown(built_before: Path, tmp_path: Path) -> Iterator[Shown]:
    shutil.copytree(built_before, tmp_path, dirs_exist_ok=True)
    with serve(tmp_path / "content") as running:
        yield running


def overlay(page: Page) -> Locator:
    return page.get_by_role("alertdialog")


def record_errors(page: Page) -> list[str]:
    errors: list[str] = []
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    return errors


def test_a_saved_headline_is_on_the_page_at_once(shown: Shown, page: Page) -> None:
    errors = record_errors(page)
    page.goto(shown.url(f"{ARTICLE}.html"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bridge falls at dawn")
    with page.expect_event("load"):
        shown.replace("Bridge falls at dawn", "Bridge stands again")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bridge stands again")
    assert errors == []


WATCH = """() => {
  const look = () => {
    if (document.querySelector("h1").textContent.includes("stands again")) console.log("shown");
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""
"""Tells when a page that is open shows a change; a page that is loaded anew does not have it."""


def test_a_save_is_shown_before_the_page_is_loaded_anew_and_then_it_is(
    shown: Shown, page: Page
) -> None:
    page.goto(shown.url(f"{ARTICLE}.html"))
    page.evaluate(WATCH)
    with page.expect_event("load"), page.expect_console_message(lambda said: said.text == "shown"):
        shown.replace("Bridge falls at dawn", "Bridge stands again")
    expect(page).to_have_title(re.compile("Bridge stands again"))


def test_an_error_is_shown_over_the_last_good_page_until_it_is_mended(
    shown: Shown, page: Page
) -> None:
    page.goto(shown.url(f"{ARTICLE}.html"))
    shown.replace("outlet: outlet-0", "outlet: outlte-0")
    line = f"{shown.content.as_posix()}/{ARTICLE}.md:3:9: error[unknown-outlet]: "
    expect(overlay(page)).to_contain_text(line)
    expect(overlay(page)).to_contain_text("fix: ")
    expect(page.locator("h1")).to_contain_text("Bridge falls at dawn")
    page.goto(shown.url("index.html"))
    expect(overlay(page)).to_contain_text(line)
    expect(page.locator("h1")).to_be_attached()
    shown.replace("outlet: outlte-0", "outlet: outlet-0")
    expect(overlay(page)).to_have_count(0)


def test_the_overlay_is_closed_with_escape_and_comes_back_with_the_next_error(
    shown: Shown, page: Page
) -> None:
    page.goto(shown.url(f"{ARTICLE}.html"))
    shown.replace("outlet: outlet-0", "outlet: nobody")
    expect(overlay(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(overlay(page)).to_be_hidden()
    shown.replace("outlet: nobody", "outlet: nobody-else")
    expect(overlay(page)).to_contain_text("nobody-else")


def test_axe_finds_no_violation_in_the_overlay(shown: Shown, page: Page) -> None:
    page.goto(shown.url(f"{ARTICLE}.html"))
    shown.replace("outlet: outlet-0", "outlet: nobody")
    expect(overlay(page)).to_be_visible()
    assert list(find_violations_in_all_looks(page)) == []


def test_text_in_an_error_is_shown_and_never_run(shown: Shown, page: Page) -> None:
    page.goto(shown.url(f"{ARTICLE}.html"))
    hostile = "<img src=x onerror=alert(1)></pre><script>alert(1)</script>"
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    shown.replace("outlet: outlet-0", f"outlet: {hostile}")
    expect(overlay(page)).to_contain_text(hostile)
    expect(overlay(page).locator("img, script")).to_have_count(0)
    assert dialogs == []


def test_a_new_article_appears_on_the_page_of_its_event(shown: Shown, page: Page) -> None:
    page.goto(shown.url(f"events/{EVENT}.html"))
    expect(page.get_by_text("What the divers saw").first).not_to_be_attached()
    with page.expect_event("load"):
        result = run(
            *("new", "article", "--content", shown.content, "--event", EVENT),
            *("--outlet", "outlet-1", "--url", "https://outlet-1.example/divers"),
            *("--headline", "What the divers saw", "--published", "2031-05-02"),
        )
        assert result.exit_code == 0, result.stderr
    expect(page.get_by_text("What the divers saw").first).to_be_visible()


def test_a_reload_keeps_the_place_on_the_page(shown: Shown, page: Page) -> None:
    page.set_viewport_size({"width": 600, "height": 300})
    page.goto(shown.url(f"events/{EVENT}.html"))
    page.evaluate("scrollTo(0, 250)")
    with page.expect_event("load"):
        shown.replace("Bridge falls at dawn", "Bridge stands again")
    expect(page.get_by_text("Bridge stands again").first).to_be_attached()
    assert abs(page.evaluate("scrollY") - 250) < 30


def test_many_open_pages_do_not_block_each_other(shown: Shown, browser: Browser) -> None:
    context = browser.new_context()
    pages = [context.new_page() for _ in range(8)]
    for page in pages:
        page.goto(shown.address)
        # Headless pages are all visible; this is what a browser tells one that goes behind another.
        page.evaluate(
            """() => {
              Object.defineProperty(document, "hidden", {configurable: true, value: true});
              document.dispatchEvent(new Event("visibilitychange"));
            }"""
        )
    page = pages[0]
    page.goto(shown.url(f"{ARTICLE}.html"))
    with page.expect_event("load"):
        shown.replace("Bridge falls at dawn", "Bridge stands again")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bridge stands again")
    context.close()


def test_a_preview_can_start_with_errors_and_shows_the_site_once_they_are_mended(
    tmp_path: Path, page: Page
) -> None:
    content = write_archive(tmp_path / "content")
    (content / "site.yaml").write_text("titel: Bridges\n", encoding="utf-8")
    with serve(content) as shown:
        page.goto(shown.address)
        expect(page.locator("h1")).to_have_text("Nothing to show yet")
        expect(overlay(page)).to_contain_text("/site.yaml:1:1: error[unknown-field]: ")
        with page.expect_event("load"):
            shown.replace("titel: Bridges", "title: Bridges", path="site.yaml")
        expect(page).to_have_title(re.compile("Bridges"))
        expect(overlay(page)).to_have_count(0)


def test_control_c_ends_it_at_once_though_a_page_is_open(shown: Shown, page: Page) -> None:
    page.goto(shown.address)
    start = time.monotonic()
    shown.process.send_signal(signal.SIGINT)
    assert shown.process.wait(10) == 0
    assert time.monotonic() - start < 3
    assert not (shown.content.parent / "site").exists()
