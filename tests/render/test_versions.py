"""Which edits of templates concern which pages."""

from collections.abc import Mapping
from pathlib import Path

from builder.render.assets import bundle_assets
from builder.render.sources import find_sources
from builder.render.versions import digest_templates
from tests.content_folders import write_file


def digests(folder: Path, language: str = "en") -> Mapping[str, bytes]:
    sources = find_sources(folder / "content")
    return digest_templates(sources, bundle_assets(sources), language)


def changed(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> set[str]:
    return {name for name in before if before[name] != after[name]}


def test_an_edit_of_one_page_s_template_concerns_no_other(tmp_path: Path) -> None:
    before = digests(tmp_path)
    write_file(tmp_path / "templates", "pages/outlet.html", "<h1>own</h1>")
    assert changed(before, digests(tmp_path)) == {"pages/outlet.html"}


def test_an_edit_of_what_all_pages_load_concerns_all_but_those_that_stand_alone(
    tmp_path: Path,
) -> None:
    before = digests(tmp_path)
    write_file(tmp_path / "templates", "base.html", "{% block main %}{% endblock %}")
    assert before.keys() - changed(before, digests(tmp_path)) == {"pages/redirect.html"}


def test_an_edit_of_a_style_and_another_language_concern_every_page(tmp_path: Path) -> None:
    before = digests(tmp_path)
    write_file(tmp_path / "templates", "components/own/own.css", "p { color: red }")
    assert changed(before, digests(tmp_path)) == before.keys()
    assert changed(digests(tmp_path), digests(tmp_path, "de")) == before.keys()
