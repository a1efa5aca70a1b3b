"""The browser, started once, and the built site as it looks at it."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.find_browser import MISSING, find_browser
from tests.browser.host import PREFIX, serve_site
from tests.browser.page_kinds import PATTERNS, pick_fullest_pages
from tests.browser.trouble import Visit, record_trouble
from tests.conftest import PROJECT

# The browser speaks to the site under test and to nobody else.
SILENT = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]
# The kernel refuses Chromium's sandbox to root.
ROOT = ["--no-sandbox"] if os.geteuid() == 0 else []


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = find_browser()
    if program is None:
        pytest.fail(MISSING, pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=SILENT + ROOT)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def window(browser: Browser) -> Iterator[BrowserContext]:
    """A window that stays open: Chromium takes longer to open one than a page in it."""
    with browser.new_context() as context:
        context.new_page()
        yield context


@pytest.fixture(scope="session")
def plain_window(browser: Browser) -> Iterator[BrowserContext]:
    """The window of a reader who has switched script off."""
    with browser.new_context(java_script_enabled=False) as context:
        context.new_page()
        yield context


@pytest.fixture(scope="module")
def clean_window(window: BrowserContext) -> Iterator[BrowserContext]:
    """The window; the tests of a module leave nothing in it that another page could find.

    To look for it, Playwright opens every address of a host that the window has seen, dozens in the
    end. So this is not done for each test.
    """
    yield window
    assert window.storage_state() == {"cookies": [], "origins": []}


@pytest.fixture
def page(clean_window: BrowserContext) -> Iterator[Page]:
    """A page of its own."""
    with clean_window.new_page() as page:
        yield page


@pytest.fixture
def plain_page(plain_window: BrowserContext) -> Iterator[Page]:
    """A page of a reader who has switched script off."""
    with plain_window.new_page() as page:
        yield page


@pytest.fixture(scope="module")
def shared_page(clean_window: BrowserContext) -> Iterator[Page]:
    """A page for the tests of a module that leave it as it was."""
    with clean_window.new_page() as page:
        yield page


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site that `content/` makes, built for a subfolder of a host."""
    site = tmp_path_factory.mktemp("built") / "site"
    options = ["--output", str(site), "--base-url", f"https://rashomon.example{PREFIX}"]
    command = [sys.executable, "-m", "builder", "build", "--content", "content", *options]
    build = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    if build.returncode != 0:
        pytest.fail(f"content/ could not be built:\n{build.stdout}{build.stderr}", pytrace=False)
    return site


@pytest.fixture(scope="session")
def fullest_pages(built_site: Path) -> Mapping[str, str]:
    """The address of the longest page of every kind of the built site."""
    return pick_fullest_pages(built_site)


@pytest.fixture(scope="session")
def served_site(built_site: Path) -> Iterator[str]:
    """The address, ending in a slash, of the built site as it is served in its subfolder."""
    with serve_site(built_site) as address:
        yield address


@pytest.fixture(scope="session", params=PATTERNS)
def visit(
    served_site: str,
    fullest_pages: Mapping[str, str],
    window: BrowserContext,
    request: pytest.FixtureRequest,
) -> Iterator[Visit]:
    """The fullest page of a kind, opened once for all that is asked of every kind of page."""
    with window.new_page() as page:
        trouble = record_trouble(page, served_site)
        answer = page.goto(urljoin(served_site, fullest_pages[request.param]))
        assert answer is not None
        yield Visit(page, answer.headers, trouble)
