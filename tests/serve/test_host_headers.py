from pathlib import Path

from builder.serve.host_headers import read_headers

HEADERS = """\
/*
  Content-Security-Policy: default-src 'self'; img-src 'self' data:
  X-Content-Type-Options: nosniff

/assets/*
  Cache-Control: immutable
"""


def test_the_headers_of_every_page_are_read(tmp_path: Path) -> None:
    (tmp_path / "_headers").write_text(HEADERS)
    assert read_headers(tmp_path) == {
        "Content-Security-Policy": "default-src 'self'; img-src 'self' data:",
        "X-Content-Type-Options": "nosniff",
    }


def test_a_site_without_the_file_wants_none(tmp_path: Path) -> None:
    assert read_headers(tmp_path) == {}
