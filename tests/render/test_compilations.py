"""Templates are compiled once, and again once anything changes that their code depends on."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from builder.pages.page import Page
from builder.render import Renderer, Shelf, find_sources
from builder.render.assets import Assets
from builder.render.compilations import code_by_template

Damage = Callable[[bytes], bytes]


@dataclass(frozen=True)
class GreetingView:
    name: str


@pytest.fixture(name="template")
def own_template(tmp_path: Path) -> Path:
    template = tmp_path / "templates" / "greeting.html"
    template.parent.mkdir()
    template.write_text("Hello {{ view.name }}", encoding="utf-8")
    return template


@pytest.fixture(name="shelf")
def empty_shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / ".cache" / "templates", b"one")


def render(template: Path, language: str = "en", shelf: Shelf | None = None) -> str:
    sources = find_sources(template.parent.parent / "content")
    page = Page("greeting.html", template.name, GreetingView("reader"))
    renderer = Renderer(sources, Assets((), {}), language=language, compiled=shelf)
    return renderer.render(page).content.decode()


def render_in_new_process(template: Path, shelf: Shelf) -> tuple[str, int]:
    """The page, and how many templates had to be compiled for it."""
    code_by_template("en").clear()
    before = kept(shelf)
    html = render(template, shelf=shelf)
    return html, len(set(kept(shelf).items()) - set(before.items()))


def kept(shelf: Shelf) -> dict[str, int]:
    files = shelf.folder.iterdir() if shelf.folder.is_dir() else ()
    return {file.name: file.stat().st_ino for file in files}


def test_a_template_is_compiled_once_for_all_renderers_of_a_language(template: Path) -> None:
    assert render(template) == "Hello reader"
    first = {key: code for key, (_, code) in code_by_template("en").items()}
    assert render(template) == "Hello reader"
    assert all(code_by_template("en")[key][1] is code for key, code in first.items())


def test_a_template_is_compiled_once_for_a_preview_and_a_build_in_one_process(
    template: Path, shelf: Shelf
) -> None:
    render(template)
    first = {key: code for key, (_, code) in code_by_template("en").items()}
    render(template, shelf=shelf)
    assert all(code_by_template("en")[key][1] is code for key, code in first.items())


def test_a_changed_template_is_compiled_again_and_its_old_code_let_go(template: Path) -> None:
    render(template)
    size = len(code_by_template("en"))
    template.write_text("Goodbye {{ view.name }}", encoding="utf-8")
    assert render(template) == "Goodbye reader"
    assert len(code_by_template("en")) == size


def test_what_was_worked_out_for_one_language_is_not_shown_in_another(template: Path) -> None:
    template.write_text("{{ 'FR'|country }}", encoding="utf-8")
    assert [render(template, language) for language in ("en", "es", "en")] == [
        "France",
        "Francia",
        "France",
    ]


def test_a_changed_word_of_a_catalog_is_shown_by_a_template_that_did_not_change(
    template: Path, shelf: Shelf
) -> None:
    template.write_text("{{ _('Events') }}", encoding="utf-8")
    (template.parent / "locale").mkdir()
    for word in ("Ereignisse", "Geschehen"):
        catalog = Catalog(locale="de")
        catalog.add("Events", word)
        with (template.parent / "locale" / "de.po").open("wb") as file:
            write_po(file, catalog)
        assert render(template, "de", shelf) == word


def test_code_on_a_shelf_serves_the_next_run(template: Path, shelf: Shelf) -> None:
    assert render_in_new_process(template, shelf) == ("Hello reader", 1)
    assert render_in_new_process(template, shelf) == ("Hello reader", 0)


def test_code_on_a_shelf_is_replaced_once_the_template_changes(
    template: Path, shelf: Shelf
) -> None:
    render_in_new_process(template, shelf)
    template.write_text("Goodbye {{ view.name }}", encoding="utf-8")
    assert render_in_new_process(template, shelf) == ("Goodbye reader", 1)
    assert len(kept(shelf)) == 1


def test_code_that_other_filters_made_is_not_used(template: Path, shelf: Shelf) -> None:
    render_in_new_process(template, shelf)
    newer = Shelf(shelf.folder, b"two")
    assert render_in_new_process(template, newer) == ("Hello reader", 1)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda content: content[:-1], id="cut short"),
        pytest.param(lambda content: content[:20], id="cut within its digest"),
        pytest.param(lambda content: content + b"\0", id="longer"),
        pytest.param(lambda content: content[:-9] + b"\xff" + content[-8:], id="one byte changed"),
        pytest.param(lambda content: b"x" * len(content), id="foreign"),
    ],
)
def test_a_damaged_file_on_a_shelf_costs_time_only(
    template: Path, shelf: Shelf, damage: Damage
) -> None:
    render_in_new_process(template, shelf)
    (file,) = shelf.folder.iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert render_in_new_process(template, shelf) == ("Hello reader", 1)
    assert render_in_new_process(template, shelf) == ("Hello reader", 0)


def test_the_code_of_another_template_under_a_templates_name_is_not_used(
    template: Path, shelf: Shelf
) -> None:
    render_in_new_process(template, shelf)
    (file,) = shelf.folder.iterdir()
    template.write_text("Goodbye {{ view.name }}", encoding="utf-8")
    greeting = file.read_bytes()
    render_in_new_process(template, shelf)
    file.write_bytes(greeting)
    assert render_in_new_process(template, shelf) == ("Goodbye reader", 1)


def test_a_shelf_that_cannot_be_written_costs_time_only(template: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    shelf = Shelf(tmp_path / "file" / "templates", b"one")
    assert render_in_new_process(template, shelf)[0] == "Hello reader"


def test_a_shelf_lets_go_of_what_it_has_kept_longest(template: Path, shelf: Shelf) -> None:
    shelf.folder.mkdir(parents=True)
    for number in range(600):
        (shelf.folder / f"{number:03}").write_bytes(b"old")
    render_in_new_process(template, shelf)
    names = sorted(kept(shelf))
    assert len(names) == 512
    assert "000" not in names
    assert render_in_new_process(template, shelf) == ("Hello reader", 0)
