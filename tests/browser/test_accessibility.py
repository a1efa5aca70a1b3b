"""axe finds nothing to mend on any kind of page, light or dark, on a phone or a wide screen."""

import itertools
from collections.abc import Iterator, Mapping
from typing import Literal
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page

from tests.browser.axe import find_violations
from tests.browser.page_kinds import PATTERNS

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (390, 1440)


def find_violations_in_all_looks(page: Page) -> Iterator[str]:
    for scheme, width in itertools.product(SCHEMES, WIDTHS):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 900})
        for violation in find_violations(page):
            yield f"{scheme}, {width} px: {violation}"


@pytest.mark.parametrize("kind", PATTERNS)
def test_axe_finds_no_violation(
    served_site: str, fullest_pages: Mapping[str, str], page: Page, kind: str
) -> None:
    page.goto(urljoin(served_site, fullest_pages[kind]))
    violations = list(find_violations_in_all_looks(page))
    assert violations == [], "\n".join([page.url, *violations])


def test_among_many_that_look_alike_the_one_that_cannot_be_read_is_found(
    served_site: str, fullest_pages: Mapping[str, str], page: Page
) -> None:
    page.goto(urljoin(served_site, fullest_pages["comparison"]))
    assert find_violations(page) == []
    last = page.locator("a.compare-name").last
    last.evaluate("link => { link.style.color = '#666'; link.style.background = '#777' }")
    (violation,) = find_violations(page)
    assert violation.startswith("color-contrast: ")
    assert (last.text_content() or "?") in violation
