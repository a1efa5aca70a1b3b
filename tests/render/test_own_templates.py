"""Whose fault it is when rendering breaks."""

from pathlib import Path

import pytest

from builder.pages.page import Page
from builder.pages.plan import plan
from builder.render.assets import bundle_assets
from builder.render.errors import OwnTemplateError
from builder.render.own_templates import blame_own_templates
from builder.render.renderer import Renderer
from builder.render.sources import find_sources
from tests import archives
from tests.content_folders import write_file

(HOME,) = (piece for piece in plan(archives.archive()) if piece.address == "index.html")


def render_home(content: Path) -> None:
    sources = find_sources(content)
    assert isinstance(HOME, Page)
    with blame_own_templates(sources):
        Renderer(sources, bundle_assets(sources), language="en").render(HOME)


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("<p>\n{% if %}", "2: Expected an expression, got 'end of statement block'"),
        ("<p>\n\n{{ view.nothing }}", "3: 'builder.pages.home.HomeView object' has no attribute"),
        ('{% include "pages/none.html" %}', "1: pages/none.html"),
        ("{{ 1 // 0 }}", "1: integer division or modulo by zero"),
    ],
)
def test_a_broken_template_beside_the_content_is_named_with_its_line(
    tmp_path: Path, template: str, problem: str
) -> None:
    write_file(tmp_path / "templates", "pages/home.html", template)
    with pytest.raises(OwnTemplateError) as caught:
        render_home(tmp_path / "content")
    assert str(caught.value).startswith(f"templates/pages/home.html:{problem}")


def test_a_component_that_breaks_is_named_and_not_the_page_that_uses_it(tmp_path: Path) -> None:
    write_file(tmp_path / "templates", "pages/home.html", '\n{% include "components/own.html" %}')
    write_file(tmp_path / "templates", "components/own.html", "{{ nothing.there }}")
    with pytest.raises(OwnTemplateError) as caught:
        render_home(tmp_path / "content")
    assert str(caught.value) == "templates/components/own.html:1: 'nothing' is undefined"


def test_an_error_in_which_no_such_template_takes_part_is_ours(tmp_path: Path) -> None:
    write_file(tmp_path / "templates", "pages/home.html", "own")
    sources = find_sources(tmp_path / "content")
    with pytest.raises(KeyError, match="lost"), blame_own_templates(sources):
        raise KeyError("lost")
