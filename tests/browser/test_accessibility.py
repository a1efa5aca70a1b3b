"""axe finds nothing to mend on any kind of page, light or dark, on a phone or a wide screen."""

from collections.abc import Iterator, Mapping
from urllib.parse import urljoin

from playwright.sync_api import Page

from tests.browser.axe import COLOURS, find_violations, find_violations_in_light_and_dark
from tests.browser.trouble import Visit

WIDTHS = (390, 1440)
# The values of all declarations that a scheme of colours makes others.
IN_THE_DARK = """
() => {
  const walk = (rules) => [...rules].flatMap((rule) =>
    [rule, ...walk(rule.styleSheet?.cssRules ?? rule.cssRules ?? [])]);
  return walk([...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]))
    .filter((rule) => rule.media?.mediaText.includes("prefers-color-scheme"))
    .flatMap((rule) => walk(rule.cssRules))
    .flatMap(({style}) => [...(style ?? [])].map((name) => style.getPropertyValue(name).trim()));
}
"""


def find_violations_in_all_looks(page: Page) -> Iterator[str]:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for violation in find_violations_in_light_and_dark(page):
            yield f"{width} px, {violation}"


def test_axe_finds_no_violation(visit: Visit) -> None:
    violations = list(find_violations_in_all_looks(visit.page))
    assert violations == [], "\n".join([visit.page.url, *violations])


def test_nothing_but_colours_is_others_in_the_dark(visit: Visit) -> None:
    given = visit.page.evaluate(IN_THE_DARK)
    assert "#161513" in given
    is_colour = "values => values.map((value) => CSS.supports('color', value))"
    assert set(visit.page.evaluate(is_colour, given)) == {True}, given


def test_among_many_that_look_alike_the_one_that_cannot_be_read_is_found(
    served_site: str, fullest_pages: Mapping[str, str], page: Page
) -> None:
    page.goto(urljoin(served_site, fullest_pages["comparison"]))
    assert find_violations(page, COLOURS) == []
    last = page.locator("a.compare-name").last
    last.evaluate("link => { link.style.color = '#666'; link.style.background = '#777' }")
    (violation,) = find_violations(page, COLOURS)
    assert violation.startswith("color-contrast: ")
    assert (last.text_content() or "?") in violation
