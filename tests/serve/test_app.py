from builder.serve.app import add_client


def test_the_client_stands_at_the_end_of_the_head() -> None:
    html = add_client(b"<head><title>x</title></head><body></head></body>", build="7").decode()
    assert html.startswith("<head><title>x</title><link ")
    assert 'data-build="7" defer></script></head><body></head></body>' in html


def test_a_page_without_a_head_has_the_client_at_its_end() -> None:
    assert add_client(b"<p>x", build="7").startswith(b"<p>x<link ")
