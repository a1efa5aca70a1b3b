import time
from collections.abc import Iterator

import pytest

from builder.pages.host import plan_host
from tests import archives
from tests.content_folders import write_file
from tests.end_to_end.previews import Answer, Desk, Visitor, run_preview

HEADERS = next(file for file in plan_host(archives.archive()) if file.address == "_headers")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("preview"))


@pytest.fixture(scope="module")
def visitor(desk: Desk) -> Iterator[Visitor]:
    (desk.folder / "secret.txt").write_text("secret")
    with run_preview(desk) as running:
        yield running


def test_a_page_is_served_with_the_client_and_the_headers_of_the_site(visitor: Visitor) -> None:
    answer = visitor.get("/index.html")
    assert answer.status == 200
    assert "Many Bridges, edition 1" in answer.body
    assert '<script src="/_preview/client.js" data-build="' in answer.body
    policy = answer.headers["content-security-policy"]
    assert f"Content-Security-Policy: {policy}\n" in HEADERS.content.decode()
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


def test_a_folder_is_served_by_its_index(visitor: Visitor) -> None:
    assert visitor.get("/").body == visitor.get("/index.html").body
    assert visitor.get("/events/").body == visitor.get("/events/index.html").body
    answer = visitor.get("/events")
    assert answer.status == 307
    assert answer.headers["location"] == "/events/"


def test_other_files_are_served_as_they_are(visitor: Visitor) -> None:
    answer = visitor.get("/data/events/fall-0/claims.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert "Rust had been found before." in answer.body
    assert "_preview" not in answer.body


def test_a_browser_may_keep_the_assets_and_nothing_else(visitor: Visitor) -> None:
    page = visitor.get("/index.html").body
    style = page.partition('<link rel="stylesheet" href="')[2].partition('"')[0]
    answer = visitor.get(f"/{style}")
    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert visitor.get("/robots.txt").headers["cache-control"] == "no-cache"


def test_the_files_of_the_client_are_served(visitor: Visitor) -> None:
    assert visitor.get("/_preview/client.js").headers["content-type"].startswith("text/javascript")
    assert visitor.get("/_preview/client.css").headers["content-type"].startswith("text/css")


def test_an_unknown_address_gets_the_sites_own_page_and_status_404(visitor: Visitor) -> None:
    answer = visitor.get("/nowhere.html")
    assert answer.status == 404
    assert "Nothing at this address" in answer.body
    assert "/_preview/client.js" in answer.body


def test_the_search_index_comes_from_the_build_in_the_background(
    visitor: Visitor, desk: Desk
) -> None:
    assert wait_for(visitor, "/sitemap.xml").body.startswith("<?xml")
    part = next((desk.whole / "search").iterdir())
    answer = visitor.get(f"/search/{part.name}")
    assert answer.body == part.read_text("utf-8")
    assert answer.headers["cache-control"] == "no-cache"


def wait_for(visitor: Visitor, path: str) -> Answer:
    for _ in range(300):
        if (answer := visitor.get(path)).status == 200:
            return answer
        time.sleep(0.1)
    raise TimeoutError(path)


def test_a_page_that_is_gone_is_not_taken_from_an_earlier_build(
    visitor: Visitor, desk: Desk
) -> None:
    write_file(desk.whole, "events/gone.html", "an event that was")
    assert visitor.get("/events/gone.html").status == 404


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/events/../../secret.txt",
        "/search/../../../secret.txt",
        "/search/..%2f..%2f..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//secret.txt",
        "/_preview/../../secret.txt",
        "/_preview/..%2fapp.py",
        "/a%00b",
        "/search/a%00b",
        "/" + "a" * 5000,
        "/search/" + "a" * 5000,
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
    assert "Many Bridges" not in answer.body


def test_localhost_is_a_name_of_this_machine(visitor: Visitor) -> None:
    assert visitor.get("/", host=f"localhost:{visitor.port}").status == 200
