from xml.etree import ElementTree as ET

from builder.pages.host import plan_host
from tests import archives

OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


def files(**site: str) -> dict[str, str]:
    archive = archives.archive(**site)
    return {artifact.address: artifact.content.decode() for artifact in plan_host(archive)}


def test_robots_learn_where_the_sitemap_is() -> None:
    assert files(base_url="https://many.example/sub/")["robots.txt"] == (
        "User-agent: *\nAllow: /\n\nSitemap: https://many.example/sub/sitemap.xml\n"
    )


def test_without_a_base_nothing_names_an_address() -> None:
    planned = files()
    assert set(planned) == {"robots.txt", "_headers", ".nojekyll"}
    assert planned["robots.txt"] == "User-agent: *\nAllow: /\n"


def test_the_headers_allow_what_the_site_holds_and_nothing_else() -> None:
    headers = files()["_headers"]
    assert headers.startswith(
        "/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'"
    )
    assert "unsafe" not in headers
    assert "frame-ancestors 'none'" in headers
    assert "\n  X-Content-Type-Options: nosniff\n" in headers
    assert headers.endswith("\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n")


def test_browsers_learn_how_to_search() -> None:
    planned = files(
        base_url="https://many.example/sub/", title="A & B: the <longest> of all the names"
    )
    document = ET.fromstring(planned["opensearch.xml"])
    short_name = document.findtext(f"{OPENSEARCH}ShortName")
    assert short_name == "A & B: the…"
    url = document.find(f"{OPENSEARCH}Url")
    assert url is not None
    assert url.get("template") == "https://many.example/sub/search.html?q={searchTerms}"


def test_names_keep_to_the_lengths_of_the_standard() -> None:
    planned = files(base_url="https://many.example/", title="x" * 2000, description="y " * 2000)
    document = ET.fromstring(planned["opensearch.xml"])
    lengths = {child.tag.removeprefix(OPENSEARCH): len(child.text or "") for child in document}
    assert lengths["ShortName"] == 16
    assert lengths["LongName"] == 48
    assert lengths["Description"] <= 1024
