"""axe finds nothing to mend on any kind of page, light or dark, on a phone or a wide screen."""

import importlib.resources
import itertools
from collections.abc import Iterator, Mapping
from typing import Any, Literal
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page

from tests.browser.page_kinds import PATTERNS

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js")
RUN = "() => axe.run({resultTypes: ['violations']})"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (390, 1440)


def find_violations(page: Page) -> Iterator[str]:
    for scheme, width in itertools.product(SCHEMES, WIDTHS):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 900})
        for violation in page.evaluate(RUN)["violations"]:
            yield f"{scheme}, {width} px: {describe_violation(violation)}"


def describe_violation(violation: Mapping[str, Any]) -> str:
    places = [f"    {node['html'][:200]}" for node in violation["nodes"][:5]]
    return "\n".join([f"{violation['id']}: {violation['help']}", *places])


@pytest.mark.parametrize("kind", PATTERNS)
def test_axe_finds_no_violation(
    served_site: str, fullest_pages: Mapping[str, str], page: Page, kind: str
) -> None:
    page.goto(urljoin(served_site, fullest_pages[kind]))
    page.evaluate(AXE.read_text(encoding="utf-8"))
    violations = list(find_violations(page))
    assert violations == [], "\n".join([page.url, *violations])
