"""Which templates a page's template may load."""

from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment, meta

from builder.render.closures import template_closure
from builder.render.sources import TemplateSources, find_sources
from tests.content_folders import write_file

OURS = find_sources(Path("content"))
JINJA = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)


def closure(folder: Path, **templates: str) -> frozenset[str]:
    """The closure of the first template; a name stands for a file of that name and ".html"."""
    for name, text in templates.items():
        write_file(folder, f"{name}.html", text)
    return template_closure(TemplateSources((folder,)), f"{next(iter(templates))}.html")


def test_all_that_is_extended_imported_and_included_counts_however_far_away(
    tmp_path: Path,
) -> None:
    found = closure(
        tmp_path,
        page='{% extends "base.html" %}{%- from\n"macro.html" import m as n with context -%}',
        base='{%+ include ["a.html", "b.html"] ignore missing %}',
        macro='{% import "deep.html" as d %}',
        a="A",
        deep='{% include "page.html" %}',
        other='{% extends "base.html" %}',
    )
    names = ("a", "b", "base", "deep", "macro", "page")
    assert found == {f"{name}.html" for name in names}


@pytest.mark.parametrize(
    "text",
    [
        "{% include name %}",
        '{% include "components/" ~ name %}',
        '{% include ["a.html", name] %}',
        '{% extends "a.html" if name else "b.html" %}',
        '{% include "%}.html" %}',
    ],
)
def test_a_name_that_shows_only_in_rendering_may_be_any(tmp_path: Path, text: str) -> None:
    found = closure(tmp_path, page='{% include "part.html" %}', part=text, other="never named")
    assert found >= {"page.html", "part.html", "other.html"}


def test_a_template_that_loads_none_stands_alone(tmp_path: Path) -> None:
    assert closure(tmp_path, page="{{ include }} {# {% inc %} #}", other="O") == {"page.html"}


@cache
def named_in(name: str) -> frozenset[str]:
    """The templates that one of ours names; parsing is slow, and all pages share most."""
    parsed = JINJA.parse(OURS.read(name).decode())
    return frozenset(str(found) for found in meta.find_referenced_templates(parsed))


@pytest.mark.parametrize("page", OURS.names("pages/*.html"))
def test_the_closure_of_a_page_is_what_jinja_finds_in_its_templates(page: str) -> None:
    expected: set[str] = set()
    waiting = {page}
    while waiting:
        name = waiting.pop()
        expected.add(name)
        waiting |= named_in(name) - expected
    assert template_closure(OURS, page) == expected


def test_an_own_template_that_loads_another_counts_in_place_of_the_packaged_one(
    tmp_path: Path,
) -> None:
    write_file(tmp_path, "components/footer/footer.html", '{% include "own.html" %}')
    sources = TemplateSources((tmp_path, *OURS.folders))
    assert "own.html" in template_closure(sources, "pages/essay.html")
    assert "own.html" not in template_closure(OURS, "pages/essay.html")
