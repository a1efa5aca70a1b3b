"""The fictional archive, whose answers are known, as the browser searches it."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from builder.archive.archive import Archive
from builder.content import link
from builder.pipeline import keep_quiet, read
from tests.browser.search_pages import write_search

ASK = "query => Rashomon.search(query, {limit: 50})"
DAM = "2031-03-14-harrow-dam"


@pytest.fixture(scope="module")
def archive(fictional_content: Path) -> Archive:
    held = link(read(fictional_content, keep_quiet), with_drafts=False).archive
    assert held is not None
    return held


@pytest.fixture(scope="module")
def fictional_page(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_search(tmp_path_factory.mktemp("fictional"), archive)


@pytest.fixture(scope="module")
def opened(fictional_page: Path, shared_page: Page) -> Page:
    shared_page.goto(fictional_page.as_uri())
    return shared_page


def ask(page: Page, query: str) -> dict[str, Any]:
    answer: dict[str, Any] = page.evaluate(ASK, query)
    return answer


def ids(answer: dict[str, Any]) -> set[str]:
    return {result["id"] for result in answer["results"]}


def test_all_articles_are_found_and_no_draft(opened: Page) -> None:
    assert ask(opened, "")["total"] == 31
    for word in ("quokkamarzipan", "zanzibarquartz"):
        assert ask(opened, word)["unknown"] == [word]


@pytest.mark.parametrize(
    ("query", "article"),
    [
        ("плотине сброс", f"{DAM}/vestnik-talmory"),
        ("наводнения", f"{DAM}/stepnoy-kurier"),
        ("فيضان", f"{DAM}/al-marsa"),
        ("صفّارات", f"{DAM}/al-marsa"),
        ("水库开闸", f"{DAM}/haiwan-daily"),
        ("月亮", "2031-06-second-moon/haiwan-daily"),
        ("“Wasserkraftanlagenüberlaufschutzverordnung”", f"{DAM}/veyne-valley-post"),
        ('headline:"four drowned"', f"{DAM}/harbour-tribune"),
        ("moon orrin", "2031-06-second-moon/talmora-news-agency"),
    ],
)
def test_words_of_each_language_and_script_find_their_article(
    opened: Page, query: str, article: str
) -> None:
    answer = ask(opened, query)
    assert article in ids(answer)
    assert answer["unknown"] == []


@pytest.mark.parametrize(
    ("person", "event", "articles"),
    [
        ("ellison", DAM, 17),
        ("wren", DAM, 8),
        ("haddad", DAM, 5),
        ("ellison", "2031-04-02-inquiry-report", 5),
        ("abara", "2031-04-02-inquiry-report", 4),
        ("pell", "2031-05-ferry-strike", 3),
    ],
)
def test_who_is_cited_is_found_as_often_as_the_archive_tells(
    opened: Page, person: str, event: str, articles: int
) -> None:
    found = ids(ask(opened, f"person:{person}"))
    assert len([id_ for id_ in found if id_.startswith(event)]) == articles


def test_a_phrase_finds_all_that_share_a_sentence(opened: Page) -> None:
    found = ids(ask(opened, '"the choice between a hard night and a broken dam"'))
    assert {f"{DAM}/northern-wire", f"{DAM}/talmora-news-agency", f"{DAM}/water-ministry"} <= found


WITHHELD = [
    ("crust", f"{DAM}/veyne-valley-post"),
    ("كلاب", f"{DAM}/dawn-of-kestria"),
    ("кладовщиков", "2031-04-02-inquiry-report/rechnoy-golos"),
    ("baker", "2031-05-ferry-strike/northern-wire"),
]


@pytest.mark.parametrize(("word", "article"), WITHHELD)
def test_a_withheld_word_finds_its_article_and_is_never_shown(
    opened: Page, fictional_page: Path, word: str, article: str
) -> None:
    answer = ask(opened, word)
    (result,) = [held for held in answer["results"] if held["id"] == article]
    assert result["further"] == [word]
    assert word not in str({**result, "further": []})
    blocks = (fictional_page.parent / "search").glob("d*.js")
    assert [block.name for block in blocks if word in block.read_text(encoding="utf-8")] == []


def test_no_phrase_finds_words_that_are_withheld_together(opened: Page) -> None:
    assert ask(opened, '"grey crust"')["total"] == 0
    assert ask(opened, "grey crust")["total"] > 0
