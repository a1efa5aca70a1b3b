"""Every address that the built site gives for one of its own files leads to it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest

ADDRESSES = {"href", "src", "action", "poster", "data", "xlink:href"}
FEED_ADDRESSES = ("url", "home_page_url", "feed_url")


class Anchors(HTMLParser):
    """The addresses that a page gives, and the places in it that an address can point to."""

    def __init__(self) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.ids: set[str] = set()
        self.repeated_ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        given = {name: value for name, value in attrs if value is not None}
        self.links |= {value for name, value in given.items() if name in ADDRESSES}
        self.links |= set(list_candidates(given.get("srcset", "")))
        self.links |= {refresh_target(given)} if given.get("http-equiv") == "refresh" else set()
        if "id" in given:
            self.repeated_ids += [given["id"]] if given["id"] in self.ids else []
            self.ids.add(given["id"])


def list_candidates(srcset: str) -> list[str]:
    return [candidate.split()[0] for candidate in srcset.split(",") if candidate.strip()]


def refresh_target(attributes: dict[str, str]) -> str:
    return attributes["content"].partition("url=")[2]


@dataclass(frozen=True)
class Site:
    """The built site: its pages by address, the addresses of all files, and its own address."""

    pages: dict[str, Anchors]
    files: frozenset[str]
    base_url: str

    def explain_broken(self, link: str, *, here: str) -> Iterator[str]:
        """Why a link in the file `here` leads nowhere; nothing if it is good or leaves the site."""
        full, fragment = urldefrag(urljoin(self.base_url + here, link))
        if not full.startswith(self.base_url):
            return
        target = unquote(urlsplit(full.removeprefix(self.base_url)).path) or "index.html"
        if target not in self.files:
            yield f"{here}: {link}: there is no file {target}"
        elif fragment and target in self.pages and unquote(fragment) not in self.pages[target].ids:
            yield f"{here}: {link}: nothing in {target} has this id"


def parse_page(path: Path) -> Anchors:
    anchors = Anchors()
    anchors.feed(path.read_text(encoding="utf-8"))
    anchors.close()
    return anchors


@pytest.fixture(scope="session")
def site(built_site: Path) -> Site:
    files = [path for path in built_site.rglob("*") if path.is_file()]
    sitemap = ET.parse(built_site / "sitemap.xml")
    places = [place.text or "" for place in sitemap.iter() if place.tag.endswith("}loc")]
    return Site(
        pages={
            path.relative_to(built_site).as_posix(): parse_page(path)
            for path in files
            if path.suffix == ".html"
        },
        files=frozenset(path.relative_to(built_site).as_posix() for path in files),
        base_url=min(places, key=len).removesuffix("index.html"),
    )


def test_every_link_and_anchor_of_every_page_leads_somewhere(site: Site) -> None:
    broken = [
        reason
        for here, anchors in site.pages.items()
        for link in sorted(anchors.links)
        for reason in site.explain_broken(link, here=here)
    ]
    assert broken == []


def test_no_page_uses_an_id_twice(site: Site) -> None:
    repeated = {here: anchors.repeated_ids for here, anchors in site.pages.items()}
    assert {here: ids for here, ids in repeated.items() if ids} == {}


def test_links_between_pages_name_files_and_work_from_a_disk(site: Site) -> None:
    rooted = [
        f"{here}: {link}"
        for here, anchors in site.pages.items()
        for link in anchors.links
        if here != "404.html" and (link.startswith("/") or urlsplit(link).path.endswith("/"))
        if not urlsplit(link).scheme
    ]
    assert rooted == []


def test_every_address_in_the_sitemap_is_a_page(site: Site, built_site: Path) -> None:
    sitemap = (built_site / "sitemap.xml").read_text(encoding="utf-8")
    places = re.findall(r"<loc>(.*?)</loc>", sitemap)
    assert all(place.startswith(site.base_url) for place in places)
    assert [x for place in places for x in site.explain_broken(place, here="sitemap.xml")] == []


def test_every_address_in_the_feeds_that_is_ours_leads_somewhere(
    site: Site, built_site: Path
) -> None:
    broken = [
        reason
        for path in sorted((built_site / "feeds").rglob("*"))
        for link in list_feed_links(path)
        for reason in site.explain_broken(link, here=path.relative_to(built_site).as_posix())
    ]
    assert broken == []


def list_feed_links(path: Path) -> list[str]:
    if path.suffix == ".atom":
        feed = ET.parse(path)
        return [link.attrib["href"] for link in feed.iter("{http://www.w3.org/2005/Atom}link")]
    if path.suffix == ".json":
        told = json.loads(path.read_text(encoding="utf-8"))
        return [
            part[name] for part in [told, *told["items"]] for name in FEED_ADDRESSES if name in part
        ]
    return []


def test_every_address_in_a_style_sheet_leads_somewhere(site: Site, built_site: Path) -> None:
    broken = [
        reason
        for path in sorted((built_site / "assets").rglob("*.css"))
        for link in re.findall(r"""url\(["']?([^"')]+)""", path.read_text(encoding="utf-8"))
        for reason in site.explain_broken(link, here=path.relative_to(built_site).as_posix())
    ]
    assert broken == []
