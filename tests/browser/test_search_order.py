"""The browser gives the articles, the scores and the order that Whoosh gives."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from builder.content import link
from builder.pipeline import keep_quiet, read
from tests.browser.invented_archive import make_archive
from tests.browser.search_pages import write_search
from tests.browser.search_queries import KINDS, Whoosh, compare, draw
from tests.conftest import PROJECT


@pytest.fixture(scope="module")
def whoosh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Whoosh]:
    archive = link(read(PROJECT / "content", keep_quiet), with_drafts=False).archive
    assert archive is not None
    held = Whoosh(tmp_path_factory.mktemp("whoosh"), archive)
    yield held
    held.close()


@pytest.fixture(scope="module")
def search_page(built_site: Path, shared_page: Page) -> Page:
    shared_page.goto((built_site / "search.html").as_uri())
    return shared_page


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_ten_are_those_of_whoosh(search_page: Page, whoosh: Whoosh, kind: str) -> None:
    assert compare(search_page, whoosh, draw(whoosh, kind, 25)) == {}


def test_of_thousands_of_articles_too_the_first_ten_are_those_of_whoosh(
    tmp_path: Path, page: Page
) -> None:
    archive = make_archive(articles=1500)
    page.goto(write_search(tmp_path / "site", archive).as_uri())
    held = Whoosh(tmp_path / "whoosh", archive)
    try:
        asked = [query for kind in KINDS for query in draw(held, kind, 25)]
        assert compare(page, held, asked) == {}
    finally:
        held.close()
