from pathlib import Path

import pytest

from builder.render.sources import TemplateSources, find_sources


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_an_archive_s_own_template_overrides_the_packaged_one_file_by_file(tmp_path: Path) -> None:
    write(tmp_path / "own" / "base.html", "own")
    write(tmp_path / "packaged" / "base.html", "packaged")
    write(tmp_path / "packaged" / "pages" / "home.html", "packaged")
    sources = TemplateSources((tmp_path / "own", tmp_path / "packaged"))
    assert sources.read("base.html") == b"own"
    assert sources.read("pages/home.html") == b"packaged"
    assert sources.names("**/*.html") == ("base.html", "pages/home.html")


def test_a_file_that_is_nowhere_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"pages/none\.html"):
        TemplateSources((tmp_path,)).read("pages/none.html")


def test_templates_beside_the_content_come_before_the_packaged_ones(tmp_path: Path) -> None:
    write(tmp_path / "templates" / "base.html", "own")
    own, packaged = find_sources(tmp_path / "content").folders
    assert own == tmp_path / "templates"
    assert (packaged / "base.html").is_file()


def test_without_templates_of_its_own_an_archive_has_the_packaged_ones(tmp_path: Path) -> None:
    (folder,) = find_sources(tmp_path / "content").folders
    assert (folder / "pages" / "event.html").is_file()
