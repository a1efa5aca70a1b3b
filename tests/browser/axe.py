"""axe, which names what a reader with an impairment would stumble over."""

import importlib.resources
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from playwright.sync_api import Page

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js")
RUN = "options => axe.run({resultTypes: ['violations'], ...options})"
# A test holds that nothing but colours is others in the dark.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
SCHEMES: dict[Literal["light", "dark"], dict[str, Any]] = {"light": {}, "dark": COLOURS}

# Nine tenths of the time would go into the contrast of thousands of texts. Where two have all these
# in common, and all that they stand in has too, one is looked at: once for each look of the page.
MARK_ALIKE = """
() => {
  const properties = [
    "backgroundColor", "backgroundImage", "clipPath", "color", "display", "filter", "fontSize",
    "fontWeight", "mixBlendMode", "opacity", "position", "textShadow", "visibility", "zIndex",
  ];
  const numbers = (window.numberByLook ??= new Map());
  const numberOf = new Map();
  for (const element of document.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const look = [
      numberOf.get(element.parentElement),
      element.localName,
      element.getAttribute("class"),
      element.checkVisibility(),
      ...properties.map((property) => style[property]),
    ].join("|");
    element.toggleAttribute("data-alike", numbers.has(look));
    if (!numbers.has(look)) numbers.set(look, numbers.size);
    numberOf.set(element, numbers.get(look));
  }
  axe.configure({rules: [{id: "color-contrast", selector: "*:not([data-alike])"}]});
}
"""


def find_violations(page: Page, options: Mapping[str, Any] | None = None) -> list[str]:
    """What is wrong with a page as it is shown now; of the contrast, what it was not asked before."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    page.evaluate(MARK_ALIKE)
    return [
        describe_violation(violation)
        for violation in page.evaluate(RUN, options or {})["violations"]
    ]


def find_violations_in_light_and_dark(page: Page) -> Iterator[str]:
    for scheme, options in SCHEMES.items():
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for violation in find_violations(page, options):
            yield f"{scheme}: {violation}"


def describe_violation(violation: Mapping[str, Any]) -> str:
    places = [f"    {node['html'][:200]}" for node in violation["nodes"][:5]]
    return "\n".join([f"{violation['id']}: {violation['help']}", *places])
