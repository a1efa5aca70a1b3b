"""Templates are compiled once, and again once they change."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from builder.pages.page import Page
from builder.render import Renderer, find_sources
from builder.render.assets import Assets
from builder.render.compilations import compilations


@dataclass(frozen=True)
class GreetingView:
    name: str


@pytest.fixture(name="template")
def own_template(tmp_path: Path) -> Path:
    template = tmp_path / "templates" / "greeting.html"
    template.parent.mkdir()
    template.write_text("Hello {{ view.name }}", encoding="utf-8")
    return template


def render(template: Path, language: str = "en") -> str:
    sources = find_sources(template.parent.parent / "content")
    page = Page("greeting.html", template.name, GreetingView("reader"))
    return Renderer(sources, Assets((), {}), language=language).render(page).content.decode()


def test_a_template_is_compiled_once_for_all_renderers_of_a_language(template: Path) -> None:
    assert render(template) == "Hello reader"
    code_by_template = compilations("en").code_by_template
    first = {key: code for key, (_, code) in code_by_template.items()}
    assert render(template) == "Hello reader"
    assert all(code_by_template[key][1] is code for key, code in first.items())


def test_a_changed_template_is_compiled_again_and_its_old_code_let_go(template: Path) -> None:
    render(template)
    size = len(compilations("en").code_by_template)
    template.write_text("Goodbye {{ view.name }}", encoding="utf-8")
    assert render(template) == "Goodbye reader"
    assert len(compilations("en").code_by_template) == size


def test_what_was_worked_out_for_one_language_is_not_shown_in_another(template: Path) -> None:
    template.write_text("{{ 'FR'|country }}", encoding="utf-8")
    assert [render(template, language) for language in ("en", "es", "en")] == [
        "France",
        "Francia",
        "France",
    ]
