import re
from pathlib import Path

from builder.render.assets import bundle_assets
from builder.render.sources import TemplateSources, find_sources


def sources(folder: Path, **files: str) -> TemplateSources:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_css", ".css").replace("_js", ".js")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return TemplateSources((folder,))


def test_the_order_of_layers_is_declared_before_any_style(tmp_path: Path) -> None:
    bundle = bundle_assets(
        sources(
            tmp_path,
            components__card__card_css="@layer components { .card { color: red } }",
            styles__base_css="@layer base { body { margin: 0 } }",
            styles__layers_css="@layer base, components;",
        )
    )
    css = next(a.content for a in bundle.artifacts if a.address.endswith(".css")).decode()
    assert css.index("@layer base, components;") < css.index("body") < css.index(".card")


def test_the_name_of_an_asset_changes_with_its_bytes_and_only_then(tmp_path: Path) -> None:
    before = bundle_assets(sources(tmp_path, styles__base_css="a {}")).address_by_name
    again = bundle_assets(sources(tmp_path, styles__base_css="a {}")).address_by_name
    after = bundle_assets(sources(tmp_path, styles__base_css="b {}")).address_by_name
    assert before == again
    assert before["site.css"] != after["site.css"]
    assert before["site.js"] == after["site.js"]
    assert re.fullmatch(r"assets/site\.[0-9a-f]{10}\.css", before["site.css"])


def test_comments_do_not_travel_to_readers(tmp_path: Path) -> None:
    (css, *_) = bundle_assets(sources(tmp_path, styles__base_css="/* why */ a {}")).artifacts
    assert css.content == b"a {}\n"


def test_the_search_is_a_script_of_its_own_and_brings_no_comments(tmp_path: Path) -> None:
    bundle = bundle_assets(
        sources(
            tmp_path,
            scripts__search__answer_js='/**\n * Why.\n */\n  // why\n  "a // b";\n',
            scripts__search__namespace_js="first;",
            components__search__view_js="last;",
            components__card__card_js="card;",
        )
    )
    content_by_address = {artifact.address: artifact.content for artifact in bundle.artifacts}
    search = content_by_address[bundle.address_by_name["search.js"]]
    assert search == b'first;\n"a // b";\nlast;\n'
    assert content_by_address[bundle.address_by_name["site.js"]] == b"card;"


def test_styles_and_scripts_load_nothing_from_elsewhere(tmp_path: Path) -> None:
    for artifact in bundle_assets(find_sources(tmp_path)).artifacts:
        text = artifact.content.decode().replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"url\(|@import|https?://|\beval\b|innerHTML", text), artifact.address
