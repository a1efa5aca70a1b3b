import io
import tomllib
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from builder.pages.home import plan_home
from builder.render import Renderer, TemplateSources, bundle_assets, find_sources
from builder.render.catalogs import compile_catalog, open_catalog
from tests import archives

ROOT = Path(__file__).parent.parent.parent


def interface_words() -> set[object]:
    """Each word and pair of singular and plural; the entry of a pair serves its singular too."""
    (mapping,) = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["babel"]["mappings"]
    method, pattern = mapping.pop("method"), mapping.pop("pattern")
    found = extract_from_dir(
        ROOT / "templates", method_map=[(pattern, method)], options_map={pattern: mapping}
    )
    words: set[object] = {message for _, _, message, _, _ in found}
    return words - {word[0] for word in words if isinstance(word, tuple)}


def write_catalog(folder: Path, tag: str, catalog: Catalog) -> TemplateSources:
    path = folder / "locale" / f"{tag}.po"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_po(file, catalog)
    return TemplateSources((folder, *find_sources(folder / "content").folders))


def test_every_interface_word_stands_in_the_list_for_translators() -> None:
    listed = read_po(io.BytesIO((ROOT / "templates/locale/messages.pot").read_bytes()))
    assert interface_words() == {message.id for message in listed if message.id}, "make catalog"


def test_a_site_in_another_language_needs_a_catalog_and_no_code(tmp_path: Path) -> None:
    catalog = Catalog(locale="ar")
    catalog.add("Events", "الأحداث")
    catalog.add(
        ("%(n)s article", "%(n)s articles"), tuple(f"%(n)s مقال {form}" for form in range(6))
    )
    sources = write_catalog(tmp_path, "ar", catalog)
    archive = archives.archive(
        archives.event(), archives.article(event="fall"), language="ar", title="جسور"
    )
    renderer = Renderer(sources, bundle_assets(sources), language="ar")
    html = renderer.render(plan_home(archive)).content.decode()
    assert '<html lang="ar" dir="rtl">' in html
    assert ">الأحداث</a>" in html
    assert "المملكة المتحدة" in html


def test_a_regional_language_takes_the_catalog_of_its_language(tmp_path: Path) -> None:
    catalog = Catalog(locale="de")
    catalog.add("Events", "Ereignisse")
    sources = write_catalog(tmp_path, "de", catalog)
    assert open_catalog(compile_catalog(sources, "de-AT")).gettext("Events") == "Ereignisse"


def test_english_needs_no_catalog(tmp_path: Path) -> None:
    assert compile_catalog(TemplateSources((tmp_path,)), "en-GB") == b""
    assert open_catalog(b"").gettext("Events") == "Events"
