from pathlib import Path

from builder.serve import keep_site
from tests.content_folders import write_archive


def test_the_site_of_a_preview_stays_in_the_cache_beside_its_content(tmp_path: Path) -> None:
    content = write_archive(tmp_path / "content")
    with keep_site(content) as first:
        (first / "index.html").touch()
    with keep_site(content) as second:
        assert second == first == tmp_path.resolve() / ".cache" / "preview" / "content" / "site"
        assert (second / "index.html").exists()


def test_where_no_cache_can_be_the_site_is_gone_with_the_preview(tmp_path: Path) -> None:
    content = write_archive(tmp_path / "content")
    (tmp_path / ".cache").write_text("a file")
    with keep_site(content) as site:
        assert not site.is_relative_to(tmp_path)
        assert site.is_dir()
    assert not site.parent.exists()
