"""The site can be read on every screen, from a disk, without script, and asks nobody else for anything."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from tests.browser.host import read_headers
from tests.browser.page_kinds import PATTERNS
from tests.browser.trouble import Visit, record_trouble

WIDTHS = (390, 820, 1440, 1920)
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
# A host shows the page "not found" at any address, so its links start at the root of the host.
KINDS_ON_DISK = [kind for kind in PATTERNS if kind != "not found"]
CALL = "2020-04-16-xi-putin-call"


def test_no_page_is_wider_than_its_screen(visit: Visit) -> None:
    overflows = {}
    for width in WIDTHS:
        visit.page.set_viewport_size({"width": width, "height": 900})
        overflows[width] = visit.page.evaluate(OVERFLOW)
    assert overflows == dict.fromkeys(WIDTHS, 0), visit.page.url


@pytest.mark.parametrize("kind", KINDS_ON_DISK)
def test_a_page_is_whole_from_a_disk_without_script(
    built_site: Path, fullest_pages: Mapping[str, str], plain_page: Page, kind: str
) -> None:
    trouble = record_trouble(plain_page, built_site.as_uri())
    plain_page.goto((built_site / fullest_pages[kind]).as_uri())
    expect(plain_page.locator("h1")).to_be_visible()
    assert plain_page.evaluate("() => document.styleSheets.length") > 0
    assert trouble == [], plain_page.url


def test_a_reader_walks_from_home_to_an_article_on_a_disk_without_script(
    built_site: Path, plain_page: Page
) -> None:
    plain_page.goto((built_site / "index.html").as_uri())
    plain_page.locator(f"a[href='events/{CALL}.html']").first.click()
    plain_page.locator(f"a[href='../articles/{CALL}/tass.html']").first.click()
    assert plain_page.url == (built_site / "articles" / CALL / "tass.html").as_uri()
    plain_page.locator(f"a[href='../../events/{CALL}.html']").first.click()
    plain_page.locator("a[href='../index.html']").first.click()
    assert plain_page.url == (built_site / "index.html").as_uri()


def test_the_page_for_what_is_not_there_is_whole_at_any_depth(served_site: str, page: Page) -> None:
    page.goto(urljoin(served_site, "articles/no/such/article.html"))
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("() => document.styleSheets.length") > 0
    home = page.locator("a").evaluate_all("links => links.map(link => link.href)")
    assert urljoin(served_site, "index.html") in home


def test_the_policy_forbids_inline_script_and_foreign_hosts(built_site: Path) -> None:
    policy = read_headers(built_site / "_headers")["Content-Security-Policy"]
    assert "default-src 'none'" in policy or "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "*" not in policy
    assert "http" not in policy


def test_a_page_obeys_the_policy_of_the_site(visit: Visit) -> None:
    assert "content-security-policy" in visit.headers
    assert visit.trouble == [], visit.page.url


def test_the_host_stops_what_the_policy_forbids(served_site: str, page: Page) -> None:
    trouble = record_trouble(page, served_site)
    page.goto(urljoin(served_site, "index.html"))
    page.evaluate("() => document.body.setAttribute('onclick', 'void 0')")
    page.locator("body").click(position={"x": 1, "y": 1})
    assert "Content Security Policy" in " ".join(trouble)
