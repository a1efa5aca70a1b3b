"""The tests of this folder look at one page of every kind, so they must know every kind."""

from collections.abc import Mapping

from tests.browser.page_kinds import PATTERNS


def test_the_site_has_a_page_of_every_kind(fullest_pages: Mapping[str, str]) -> None:
    assert fullest_pages.keys() == PATTERNS.keys()
