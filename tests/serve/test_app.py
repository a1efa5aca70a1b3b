from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.serve.app import add_client
from tests.serve.previews import POLICY, OneFile, Visitor, run_preview


@pytest.fixture(scope="module")
def visitor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    folder = tmp_path_factory.mktemp("preview")
    files = OneFile(folder)
    files.save("hello")
    (folder / "secret.txt").write_text("secret")
    events = files.site / "events"
    events.mkdir()
    (events / "index.html").write_text("<p>a page without a head")
    (files.site / "404.html").write_text("<html><head></head><body>no such page</body></html>")
    (files.site / "feed.atom").write_text("<feed/>")
    (files.site / "way-out").symlink_to(folder)
    with run_preview(files) as running:
        yield running


def test_a_page_is_served_with_the_client_and_the_headers_of_the_site(visitor: Visitor) -> None:
    answer = visitor.get("/index.html")
    assert answer.status == 200
    assert "hello" in answer.body
    assert '<script src="/_preview/client.js" data-build="' in answer.body
    assert answer.headers["content-security-policy"] == POLICY
    assert answer.headers["cache-control"] == "no-store"


def test_the_client_is_not_in_the_built_site(visitor: Visitor, tmp_path: Path) -> None:
    assert visitor.get("/").status == 200
    files = OneFile(tmp_path)
    files.save("hello")
    with run_preview(files) as second:
        second.get("/")
    assert "_preview" not in (files.site / "index.html").read_text()


def test_a_folder_is_served_by_its_index(visitor: Visitor) -> None:
    assert "a page without a head" in visitor.get("/events/").body
    assert visitor.get("/events").status == 307


def test_other_files_are_served_as_they_are(visitor: Visitor) -> None:
    assert visitor.get("/feed.atom").body == "<feed/>"


def test_the_files_of_the_client_are_served(visitor: Visitor) -> None:
    assert visitor.get("/_preview/client.js").headers["content-type"].startswith("text/javascript")
    assert visitor.get("/_preview/client.css").headers["content-type"].startswith("text/css")


def test_an_unknown_address_gets_the_sites_own_page_and_status_404(visitor: Visitor) -> None:
    answer = visitor.get("/nowhere.html")
    assert answer.status == 404
    assert "no such page" in answer.body
    assert "/_preview/client.js" in answer.body


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/events/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//secret.txt",
        "/way-out/secret.txt",
        "/_preview/../../secret.txt",
        "/_preview/..%2fapp.py",
        "/a%00b",
        "/" + "a" * 5000,
    ],
)
def test_no_path_leads_out_of_the_site(visitor: Visitor, path: str) -> None:
    answer = visitor.get(path)
    assert answer.status == 404
    assert answer.body != "secret"
    assert "import" not in answer.body


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8000", ""]
)
def test_a_foreign_name_for_this_machine_is_refused(visitor: Visitor, host: str) -> None:
    answer = visitor.get("/", host=host or " ")
    assert answer.status == 400
    assert "hello" not in answer.body


def test_localhost_is_a_name_of_this_machine(visitor: Visitor) -> None:
    assert visitor.get("/", host=f"localhost:{visitor.port}").status == 200


def test_the_client_stands_at_the_end_of_the_head() -> None:
    html = add_client(b"<head><title>x</title></head><body></head></body>", build="7").decode()
    assert html.startswith("<head><title>x</title><link ")
    assert 'data-build="7" defer></script></head><body></head></body>' in html


def test_a_page_without_a_head_has_the_client_at_its_end() -> None:
    assert add_client(b"<p>x", build="7").startswith(b"<p>x<link ")
