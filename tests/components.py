"""Components on their own, through the real templates, in English."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from builder.pages.page import Page
from builder.render import Renderer, TemplateSources, find_sources
from tests import renderings


@dataclass(frozen=True)
class Shown:
    """The view of a page that holds one component."""

    value: object


def html_of_component(name: str, macro: str, value: object) -> str:
    """What the macro of `components/<name>` makes of a value, on a page below the root."""
    with TemporaryDirectory() as folder:
        template = Path(folder) / "pages" / "component.html"
        template.parent.mkdir()
        template.write_text(
            f'{{% from "components/{name}/{name}.html" import {macro} %}}'
            f"{{{{ {macro}(view.value) }}}}",
            encoding="utf-8",
        )
        sources = TemplateSources((Path(folder), *find_sources(Path("content")).folders))
        renderer = Renderer(sources, renderings.assets(), language="en")
        return renderer.render(
            Page("x.html", "pages/component.html", Shown(value))
        ).content.decode()
