"""The box of the search offers the archive's words and events, by keyboard, by pointer, and to screen readers."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import find_violations_in_light_and_dark
from tests.browser.trouble import record_trouble

EVENT = "2020-04-16-xi-putin-call"


@pytest.fixture(params=["index.html", "search.html", "outlets/tass.html"])
def box(built_site: Path, page: Page, request: pytest.FixtureRequest) -> Locator:
    """The box of a page, opened from a disk, with the focus in it.

    One of the pages lies in a folder, so that links from there are tried; a small one will do.
    """
    page.goto((built_site / request.param).as_uri())
    page.keyboard.press("/")
    found = page.get_by_role("combobox", name=re.compile("^Search"))
    expect(found).to_be_focused()
    return found


def options(box: Locator) -> Locator:
    return box.page.locator(".search-offers").get_by_role("option")


def write(box: Locator, text: str, offered: str = "pandemic") -> None:
    """Type a text, and wait until that is offered, and no more what was before the last letter."""
    box.press_sequentially(text)
    expect(options(box).filter(has_text=offered).first).to_be_visible()
    box.page.wait_for_timeout(300)


def test_words_are_offered_by_the_number_of_articles(box: Locator) -> None:
    write(box, "pand")
    expect(options(box).first).to_have_text(re.compile(r"^pandemic \d+$"))
    counts = [
        int(found[1])
        for text in options(box).all_text_contents()
        if (found := re.search(r"^\S+ (\d+)$", text))
    ]
    assert counts == sorted(counts, reverse=True)


def test_the_list_is_told_to_a_screen_reader(box: Locator) -> None:
    expect(box).to_have_attribute("aria-autocomplete", "list")
    expect(box).to_have_attribute("aria-expanded", "false")
    write(box, "pand")
    expect(box).to_have_attribute("aria-expanded", "true")
    listbox = box.page.get_by_role("listbox", name="Suggestions")
    assert box.get_attribute("aria-controls") == listbox.get_attribute("id")
    box.press("ArrowDown")
    first = options(box).first
    expect(first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == first.get_attribute("id")
    expect(box).to_be_focused()
    box.press("ArrowUp")
    expect(first).to_have_attribute("aria-selected", "false")
    assert box.get_attribute("aria-activedescendant") is None


def test_enter_takes_the_word_that_is_chosen_and_searches(box: Locator) -> None:
    write(box, "putin pand")
    box.press("ArrowDown")
    box.press("Enter")
    box.page.wait_for_url(re.compile(r"search\.html\?q=putin\+pandemic$"))
    expect(box).to_have_value("putin pandemic")
    expect(box.page.get_by_role("status")).to_contain_text("found")
    expect(options(box)).to_have_count(0)


def test_enter_without_a_choice_searches_for_what_is_typed(box: Locator) -> None:
    write(box, "pande")
    box.press("Enter")
    box.page.wait_for_url(re.compile(r"search\.html\?q=pande$"))


def test_escape_closes_the_list_and_keeps_what_is_typed(box: Locator) -> None:
    write(box, "pand")
    box.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(options(box)).to_have_count(0)
    expect(box).to_have_value("pand")
    expect(box).to_be_focused()
    box.press("Alt+ArrowDown")
    expect(options(box).first).to_be_visible()


def test_tab_leaves_the_box_and_takes_nothing(box: Locator) -> None:
    write(box, "pand")
    box.press("ArrowDown")
    box.press("Tab")
    expect(box).not_to_be_focused()
    expect(box).to_have_value("pand")
    expect(options(box)).to_have_count(0)


def test_a_pointer_takes_a_word(box: Locator) -> None:
    write(box, "pand")
    options(box).first.click()
    box.page.wait_for_url(re.compile(r"search\.html\?q=pandemic$"))


def test_an_event_is_offered_by_its_title_and_leads_to_its_page(box: Locator) -> None:
    write(box, "jinping putin speak", "speak by")
    event = options(box).filter(has_text="speak by telephone")
    expect(event).to_have_text(re.compile("^Event"))
    event.click()
    box.page.wait_for_url(re.compile(rf"/events/{EVENT}\.html$"))


def test_a_text_that_nothing_begins_with_offers_nothing(box: Locator) -> None:
    write(box, "pand")
    box.press_sequentially("xqz")
    expect(box).to_have_attribute("aria-expanded", "false")


def test_a_word_that_folding_may_have_changed_is_not_offered(built_site: Path, page: Page) -> None:
    page.goto((built_site / "search.html").as_uri())
    offers = page.evaluate("() => Rashomon.search.complete('росс')")
    assert [held["word"] for held in offers if re.search("[ио]и", held.get("word", ""))] == []


def test_arrows_lead_through_what_is_offered_to_the_results(built_site: Path, page: Page) -> None:
    page.goto((built_site / "search.html").as_uri())
    box = page.get_by_role("combobox", name=re.compile("^Search"))
    write(box, "put", "putin")
    expect(page.locator(".search-headline a").first).to_be_visible()
    for _ in range(options(box).count() + 1):
        page.keyboard.press("ArrowDown")
    expect(page.locator(".search-headline a").first).to_be_focused()


@pytest.mark.parametrize("width", [390, 820, 1440])
def test_what_is_offered_fits_the_screen(built_site: Path, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for address in ("index.html", "search.html"):
        page.goto((built_site / address).as_uri())
        box = page.get_by_role("combobox", name=re.compile("^Search"))
        write(box, "coronavirus pand")
        for option in options(box).all():
            place = option.bounding_box()
            assert place is not None
            assert place["x"] >= 0
            assert place["x"] + place["width"] <= width


def test_a_long_title_on_a_small_screen_covers_nothing_below(built_site: Path, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto((built_site / "search.html").as_uri())
    box = page.get_by_role("combobox", name=re.compile("^Search"))
    write(box, "wuhan laboratory", "Fox News")
    offered = page.locator(".search-offers").bounding_box()
    below = page.locator(".search-help").bounding_box()
    assert offered is not None
    assert below is not None
    assert offered["y"] + offered["height"] <= below["y"]


@pytest.mark.parametrize("address", ["index.html", "search.html"])
def test_axe_finds_nothing_in_an_open_list(served_site: str, page: Page, address: str) -> None:
    trouble = record_trouble(page, served_site)
    page.goto(urljoin(served_site, address))
    box = page.get_by_role("combobox", name=re.compile("^Search"))
    write(box, "pand")
    box.press("ArrowDown")
    assert trouble == []
    assert list(find_violations_in_light_and_dark(page)) == []
