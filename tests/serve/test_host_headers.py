from builder.serve.host_headers import read_headers

HEADERS = """\
/*
  Content-Security-Policy: default-src 'self'; img-src 'self' data:
  X-Content-Type-Options: nosniff

/assets/*
  Cache-Control: immutable
"""
OF_EVERY_PAGE = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:",
    "X-Content-Type-Options": "nosniff",
}


def test_the_headers_of_every_file_are_read() -> None:
    assert read_headers(HEADERS, "events/fall.html") == OF_EVERY_PAGE


def test_a_folder_may_have_more() -> None:
    expected = {**OF_EVERY_PAGE, "Cache-Control": "immutable"}
    assert read_headers(HEADERS, "assets/site.css") == expected


def test_a_site_that_asks_for_none_has_none() -> None:
    assert read_headers("", "index.html") == {}
