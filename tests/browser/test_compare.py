"""A reader picks accounts, sets them side by side, and shares the address."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

EVENT = "2020-04-16-xi-putin-call"
PICKED = ["news18", "moscow-times", "daily-observer-bd"]


@pytest.fixture
def compared(built_site: Path, page: Page) -> Page:
    page.goto((built_site / "compare" / f"{EVENT}.html").as_uri() + f"?a={','.join(PICKED)}")
    return page


def shown_columns(page: Page) -> list[str]:
    """The keys of the columns that a reader sees, read in one look."""
    columns = page.locator("[data-compare-table] thead [data-column]:visible")
    keys: list[str] = columns.evaluate_all("cells => cells.map((cell) => cell.dataset.column)")
    return keys


def test_three_ticks_on_an_event_lead_to_an_address_that_can_be_shared(
    built_site: Path, page: Page
) -> None:
    page.goto((built_site / "events" / f"{EVENT}.html").as_uri())
    for key in PICKED:
        page.locator(f'.headline-card[data-compare="{key}"] input').check()
    page.get_by_role("link", name="Compare side by side").click()
    page.wait_for_url("**/compare/**")
    assert page.url.endswith(f"compare/{EVENT}.html?a={','.join(PICKED)}")
    assert sorted(shown_columns(page)) == sorted(PICKED)


def test_at_most_four_accounts_can_be_chosen(compared: Page) -> None:
    compared.get_by_text("Choose up to 4 accounts").click()
    compared.get_by_role("checkbox", name="TASS").check()
    assert len(shown_columns(compared)) == 4
    expect(compared.get_by_role("checkbox", name="Interfax")).to_be_disabled()
    chosen = compared.url.rpartition("?a=")[2].split(",")
    assert sorted(chosen) == sorted([*PICKED, "tass"])


def test_back_and_forward_walk_through_the_choices(compared: Page) -> None:
    shown = compared.locator("[data-compare-table] thead [data-column]:visible")
    compared.get_by_text("Choose up to 4 accounts").click()
    compared.get_by_role("checkbox", name="News18").uncheck()
    expect(shown).to_have_count(2)
    compared.go_back()
    expect(shown).to_have_count(3)
    compared.go_forward()
    expect(shown).to_have_count(2)


def test_words_that_only_one_headline_has_are_marked(compared: Page) -> None:
    marked = compared.locator('[data-column="moscow-times"] .compare-headline mark')
    assert marked.all_text_contents() == ["Attack"]


def test_who_is_cited_in_more_than_one_column_is_marked(compared: Page) -> None:
    marked = compared.locator('[data-column="moscow-times"] [data-people] mark')
    assert marked.all_text_contents() == ["Kremlin"]


def test_names_can_be_hidden_until_they_are_revealed(compared: Page) -> None:
    compared.get_by_role("button", name="Hide the outlets’ names").click()
    head = compared.locator("[data-compare-table] thead")
    expect(head).not_to_contain_text("Moscow Times", use_inner_text=True)
    expect(head).to_contain_text(re.compile(r"Outlet \d+"))
    assert compared.url.endswith("&blind")
    compared.get_by_role("button", name="Hide the outlets’ names").click()
    expect(head).to_contain_text("Moscow Times", use_inner_text=True)


def test_the_worksheet_takes_the_place_of_the_accounts(compared: Page) -> None:
    compared.get_by_role("link", name="Worksheet for a class").click()
    expect(compared.get_by_role("heading", name=re.compile("^Worksheet"))).to_be_visible()
    expect(compared.locator("[data-compare-table]")).to_be_hidden()
    compared.get_by_role("link", name="Back to the accounts").click()
    expect(compared.locator("[data-compare-table]")).to_be_visible()


def test_without_script_every_account_is_there(built_site: Path, plain_page: Page) -> None:
    plain_page.goto((built_site / "compare" / f"{EVENT}.html").as_uri() + "?a=tass")
    assert plain_page.locator("[data-compare-table] thead [data-column]:visible").count() == 41


def test_the_matrix_is_grouped_as_the_reader_likes_and_the_address_keeps_it(
    built_site: Path, page: Page
) -> None:
    page.goto((built_site / "events" / f"{EVENT}.html").as_uri())
    page.get_by_label("Group the outlets by").select_option("country")
    headings = page.locator(".matrix-heading").all_text_contents()
    assert headings == sorted(headings)
    assert "China" in headings
    assert page.url.endswith("?group=country")
    page.reload()
    assert page.locator(".matrix-heading").all_text_contents() == headings


def test_a_cell_opens_its_evidence_without_script(built_site: Path, plain_page: Page) -> None:
    plain_page.goto((built_site / "events" / "2020-03-19-xi-putin-first-call.html").as_uri())
    plain_page.locator("button.matrix-cell").first.click()
    expect(plain_page.locator(".matrix-evidence:popover-open")).to_be_visible()
