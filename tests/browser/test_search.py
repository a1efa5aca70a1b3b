"""A reader searches the archive: from a disk, under the policy, by keyboard, and without script."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from builder.archive.dates import parse_date
from tests.browser.axe import find_violations_in_light_and_dark
from tests.browser.trouble import record_trouble

VECTORS = json.loads(
    (Path(__file__).parents[1] / "search" / "vectors.json").read_text(encoding="utf-8")
)
ASK = "([query, options]) => Rashomon.search(query, options)"
CALL = "2020-04-16-xi-putin-call"


@pytest.fixture
def search_page(built_site: Path, page: Page) -> Page:
    page.goto((built_site / "search.html").as_uri())
    return page


@pytest.fixture(scope="module")
def asked_page(built_site: Path, shared_page: Page) -> Page:
    """The page of the search, for those that ask its script and touch nothing that it shows."""
    shared_page.goto((built_site / "search.html").as_uri())
    return shared_page


def ask(page: Page, query: str, **options: Any) -> dict[str, Any]:
    answer: dict[str, Any] = page.evaluate(ASK, [query, options])
    return answer


def show(page: Page, site: Path, query: str) -> None:
    """Open a search by its address, and wait for what it says."""
    page.goto((site / "search.html").as_uri() + query)
    expect(page.locator("[data-search-total]")).not_to_be_empty()


def marked(text: str, places: list[list[int]]) -> list[str]:
    return [text[start:end] for start, end in places]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_a_text_has_the_same_forms_in_the_browser(asked_page: Page, vector: dict[str, Any]) -> None:
    script = "text => [Rashomon.search.split(text), Rashomon.search.splitQuery(text)]"
    assert asked_page.evaluate(script, vector["text"]) == [vector["forms"], vector["query"]]


@pytest.mark.parametrize(
    ("query", "language"), [("普京", "zh-Hans"), ("Путин", "ru"), ("Putin", "en")]
)
def test_a_name_is_found_in_each_of_its_scripts(
    asked_page: Page, query: str, language: str
) -> None:
    answer = ask(asked_page, query, limit=100)
    assert language in {result["language"] for result in answer["results"]}


def test_every_hit_says_what_matched(asked_page: Page) -> None:
    for query in ("wuhan lab", "путин", "普京", '"joint stance"', "epidem*", "person:trump"):
        answer = ask(asked_page, query, limit=100)
        assert answer["total"] > 0, query
        for result in answer["results"]:
            assert result["marks"] or result["further"], (query, result["id"])


def test_marks_are_places_in_the_texts_that_are_shown(asked_page: Page) -> None:
    answer = ask(asked_page, "headline:putin", limit=3)
    for result in answer["results"]:
        shown = {
            name: result[name] for name in ("headline", "translation") if name in result["marks"]
        }
        words = [
            word for name, text in shown.items() for word in marked(text, result["marks"][name])
        ]
        assert words
        assert {word.casefold() for word in words} <= {"putin", "putin’s", "putins"}


def test_counts_of_a_facet_are_those_that_its_choice_gives(asked_page: Page) -> None:
    answer = ask(asked_page, "putin", filters={"language": ["en"]})
    for facet in ("outlet", "country", "kind", "funding", "topic", "genre", "language"):
        for value in answer["facets"][facet][:3]:
            filters = {"language": ["en"], facet: [value["value"]]}
            assert ask(asked_page, "putin", filters=filters)["total"] == value["articles"]


def test_values_of_a_facet_add_up_and_facets_cut_down(asked_page: Page) -> None:
    def total(**filters: list[str]) -> int:
        return int(ask(asked_page, "putin", filters=filters)["total"])

    assert total(country=["RU", "CN"]) == total(country=["RU"]) + total(country=["CN"])
    assert total(country=["RU"], event=[CALL]) < min(total(country=["RU"]), total(event=[CALL]))


def test_a_range_of_days_tells_what_surely_lies_in_it(asked_page: Page) -> None:
    answer = ask(asked_page, "", filters={"from": "2020-04-16", "until": "2020-04-16"}, limit=300)
    assert answer["total"] > 0
    for result in answer["results"]:
        assert result["published"] is not None
        if result["isSurelyInRange"]:
            assert result["published"].startswith("2020-04-16")


def test_sorted_by_date_undated_articles_come_last(asked_page: Page) -> None:
    for sort in ("newest", "oldest"):
        answer = ask(asked_page, "putin", sort=sort, limit=300)
        is_dated = [result["published"] is not None for result in answer["results"]]
        assert is_dated == sorted(is_dated, reverse=True)
        dates = [
            parse_date(result["published"]) for result in answer["results"] if result["published"]
        ]
        keys = [date.sort_key for date in dates]
        assert keys == sorted(keys, reverse=sort == "newest")


def test_pages_of_results_follow_each_other(asked_page: Page) -> None:
    whole = [result["id"] for result in ask(asked_page, "putin", limit=20)["results"]]
    second = [result["id"] for result in ask(asked_page, "putin", limit=10, offset=10)["results"]]
    assert whole[10:] == second
    assert len(set(whole)) == len(whole)


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ('"joint stance', "open_quote"),
        ("(a b", "open_parenthesis"),
        ("a) b", "extra_parenthesis"),
        ("colour:red", "unknown_field"),
        ("outlet: tass", "empty_field"),
        ("OR a", "or_alone"),
        ("a OR", "or_alone"),
        ("a OR -b", "or_beside_not"),
        ("a*", "short_prefix"),
        ("word " * 33, "too_long"),
    ],
)
def test_broken_syntax_is_named_and_has_a_sentence(
    asked_page: Page, query: str, fault: str
) -> None:
    answer = ask(asked_page, query)
    assert answer["fault"]["name"] == fault
    assert answer["results"] == []
    words = json.loads(asked_page.locator("[data-search-words]").text_content() or "")
    assert words["faults"][fault].endswith(".")


@pytest.mark.parametrize("query", ["https://tass.com", "a - b", "12:30", "--", "*", "&", "()", "-"])
def test_odd_queries_are_no_faults(asked_page: Page, query: str) -> None:
    assert ask(asked_page, query)["fault"] is None


def test_a_misspelt_word_is_named_and_others_are_offered(asked_page: Page) -> None:
    answer = ask(asked_page, "corronavirus putin")
    assert answer["unknown"] == ["corronavirus"]
    assert answer["total"] > 0
    (first, *_) = answer["suggestions"]
    assert first == {
        "word": "corronavirus",
        "instead": "coronavirus",
        "query": "coronavirus putin",
    }


def test_it_says_when_no_article_has_all_words(asked_page: Page) -> None:
    answer = ask(asked_page, "headline:missouri headline:putin")
    assert answer["relaxed"] == {"matched": 1, "required": 2}
    assert answer["total"] > 0


def test_stop_words_are_left_out_alone_and_looked_for_in_a_phrase(asked_page: Page) -> None:
    assert ask(asked_page, "the")["isTooCommon"] is True
    assert ask(asked_page, "the of putin")["total"] == ask(asked_page, "putin")["total"]
    assert ask(asked_page, '"world health organization"')["total"] > 0


def test_the_page_is_not_touched_by_a_search(asked_page: Page) -> None:
    before = asked_page.locator("body").inner_html()
    ask(asked_page, "putin")
    assert asked_page.locator("body").inner_html() == before


def test_an_index_of_another_format_is_refused(served_site: str, page: Page) -> None:
    other = 'Rashomon.search._load("index",{"format":3})'
    page.route("**/search/index.js", lambda route: route.fulfill(body=other))
    page.goto(urljoin(served_site, "search.html?q=putin"))
    expect(page.locator("[data-search-total]")).to_contain_text("of another version")


def test_a_lost_connection_is_told_and_can_be_tried_again(served_site: str, page: Page) -> None:
    page.route("**/search/index.js", lambda route: route.abort())
    page.goto(urljoin(served_site, "search.html?q=putin"))
    expect(page.locator("[data-search-total]")).to_contain_text("could not be loaded")
    page.unroute("**/search/index.js")
    page.get_by_role("combobox", name=re.compile("^Search")).fill("putin xi")
    expect(page.locator("[data-search-total]")).to_contain_text("found")


def test_a_reader_searches_narrows_sorts_and_shares(search_page: Page) -> None:
    search_page.get_by_role("combobox", name=re.compile("^Search")).press_sequentially("putin")
    total = search_page.get_by_role("status")
    expect(total).to_contain_text("articles found")
    search_page.get_by_role("checkbox", name=re.compile("^Russian")).check()
    expect(total).to_contain_text(re.compile(r"^\d articles found"))
    search_page.get_by_label("Order").select_option("newest")
    expect(search_page).to_have_url(re.compile(r"\?q=putin&language=ru&sort=newest$"))
    found = search_page.locator(".search-headline a").all_text_contents()
    search_page.goto(search_page.url)
    expect(search_page.locator(".search-headline a")).to_have_text(found)
    expect(search_page.get_by_role("checkbox", name=re.compile("^Russian"))).to_be_checked()
    search_page.get_by_role("button", name="Remove: Russian").click()
    expect(search_page).to_have_url(re.compile(r"\?q=putin&sort=newest$"))


def test_a_shared_address_finds_the_same_from_a_disk(built_site: Path, page: Page) -> None:
    show(page, built_site, "?q=wuhan+lab&language=ru&sort=newest")
    expect(page.get_by_role("status")).to_contain_text("1 article found")
    expect(page.locator(".search-headline [lang]").first).to_have_attribute("lang", "ru")
    expect(page.locator("mark")).to_contain_text(["Wuhan", "Wuhan", "lab"])


def test_back_and_forward_walk_through_the_searches(search_page: Page) -> None:
    box = search_page.get_by_role("combobox", name=re.compile("^Search"))
    total = search_page.get_by_role("status")
    box.fill("wuhan lab")
    expect(total).to_contain_text("found")
    box.press("Enter")
    search_page.get_by_label("Order").select_option("oldest")
    expect(search_page).to_have_url(re.compile("sort=oldest"))
    search_page.go_back()
    expect(search_page.get_by_label("Order")).to_have_value("relevance")
    search_page.go_back()
    expect(box).to_have_value("")
    expect(search_page.locator(".browse")).to_be_visible()
    search_page.go_forward()
    expect(box).to_have_value("wuhan lab")
    expect(search_page.locator(".search-result").first).to_be_visible()


def test_results_are_grouped_by_event_and_lead_to_their_pages(built_site: Path, page: Page) -> None:
    show(page, built_site, f"?q=putin&event={CALL}")
    group = page.locator(".search-group")
    expect(group).to_have_count(1)
    expect(group).to_contain_text(re.compile(r"\d+ of 41 articles match"))
    page.locator(".search-headline a").first.click()
    assert re.search(rf"/articles/{CALL}/[\w-]+\.html$", page.url)
    expect(page.locator("h1")).to_be_visible()


def test_paging_moves_the_focus_to_the_first_result(built_site: Path, page: Page) -> None:
    show(page, built_site, "?q=putin")
    page.get_by_role("link", name="More results").click()
    expect(page.get_by_role("status")).to_contain_text("results 11 to 20")
    expect(page.locator("[data-search-results] a").first).to_be_focused()


def test_the_slash_leads_to_the_box_and_the_box_to_the_search(built_site: Path, page: Page) -> None:
    page.goto((built_site / "events" / f"{CALL}.html").as_uri())
    page.keyboard.press("/")
    expect(page.get_by_role("combobox", name=re.compile("^Search"))).to_be_focused()
    page.keyboard.type("Путин")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"search\.html\?q="))
    expect(page.get_by_role("status")).to_contain_text("found")
    expect(page.get_by_role("combobox", name=re.compile("^Search"))).to_have_value("Путин")


def test_arrows_walk_from_the_box_through_the_headlines(built_site: Path, page: Page) -> None:
    show(page, built_site, "?q=putin")
    page.keyboard.press("/")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".search-headline a").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".search-headline a").nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("combobox", name=re.compile("^Search"))).to_be_focused()


def test_a_choice_made_by_keyboard_keeps_the_focus(built_site: Path, page: Page) -> None:
    show(page, built_site, "?q=putin")
    choice = page.get_by_role("checkbox", name=re.compile("^Russian"))
    choice.focus()
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile("language=ru"))
    expect(page.locator("[data-search-chosen] button")).to_have_count(1)
    expect(choice).to_be_focused()


def test_what_is_typed_is_never_read_as_markup(built_site: Path, page: Page) -> None:
    show(page, built_site, "?q=" + "%3Cimg%20src%3Dx%3E%20%3Cb%3Exyzzyx%3C%2Fb%3E")
    assert page.locator("main img").count() == 0
    expect(page.locator("[data-search-notes]")).to_contain_text("xyzzyx")


@pytest.mark.parametrize("query", ["?q=putin", "?q=corronavirus", "?q=%22open", "?q=the"])
def test_axe_finds_nothing_on_a_page_of_results(served_site: str, page: Page, query: str) -> None:
    trouble = record_trouble(page, served_site)
    page.goto(urljoin(served_site, "search.html" + query))
    expect(page.locator(".search-found")).to_contain_text(re.compile(r"\w"))
    page.wait_for_function("() => !document.querySelector('.search-found').hidden")
    page.wait_for_load_state("networkidle")
    assert trouble == []
    assert list(find_violations_in_light_and_dark(page)) == []


@pytest.mark.parametrize("width", [390, 820, 1440])
def test_a_page_of_results_is_no_wider_than_its_screen_and_does_not_jump(
    built_site: Path, page: Page, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach("
        "entry => { window.shift += entry.value })).observe({type: 'layout-shift', buffered: true})"
    )
    show(page, built_site, "?q=%E6%99%AE%E4%BA%AC%20OR%20putin")
    page.wait_for_timeout(300)
    width_of = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(width_of) == 0
    assert page.evaluate("() => window.shift") < 0.01


def test_without_script_the_box_leads_to_ways_to_browse(built_site: Path, plain_page: Page) -> None:
    plain_page.goto((built_site / "index.html").as_uri())
    plain_page.get_by_role("searchbox").fill("putin")
    plain_page.get_by_role("searchbox").press("Enter")
    plain_page.wait_for_url(re.compile(r"search\.html\?q=putin$"))
    # Chromium's switch for tests keeps `noscript` hidden, unlike a reader's.
    assert "Searching needs JavaScript" in plain_page.content()
    expect(plain_page.get_by_role("heading", name="Outlets A to Z")).to_be_visible()
    expect(plain_page.locator(".search-found")).to_be_hidden()


def test_a_search_that_narrows_to_nothing_offers_ways_out(built_site: Path, page: Page) -> None:
    show(page, built_site, "?q=wuhan+lab&language=fr")
    expect(page.get_by_role("status")).to_contain_text("Nothing matches within what you chose")
    without = page.get_by_role("link", name=re.compile(r"^\d+ articles without “French”"))
    expect(without).to_be_visible()
    page.get_by_role("link", name=re.compile(r"within it for “wuhan lab\*”")).click()
    expect(page).to_have_url(re.compile(r"\?q=wuhan\+lab\*&language=fr$"))
    expect(page.get_by_role("status")).to_contain_text("found")


def test_a_search_that_finds_nothing_leads_to_the_ways_to_browse(
    built_site: Path, page: Page
) -> None:
    show(page, built_site, "?q=xyzzyx")
    page.get_by_role("link", name=re.compile("^Browse the archive")).click()
    expect(page.locator(".browse")).to_be_visible()


def test_an_event_that_there_is_not_finds_nothing(asked_page: Page) -> None:
    assert ask(asked_page, "", filters={"event": ["no-such-event"]})["total"] == 0


def test_a_policy_that_forbids_to_fetch_leaves_the_search_working(
    served_site: str, page: Page
) -> None:
    page.add_init_script("window.fetch = () => Promise.reject(new TypeError('refused'))")
    page.goto(urljoin(served_site, "search.html?q=putin"))
    expect(page.get_by_role("status")).to_contain_text("found")
