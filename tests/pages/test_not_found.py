from builder.pages.not_found import plan_not_found
from tests import archives
from tests.renderings import html_of


def test_links_work_at_any_depth_where_the_address_of_the_site_is_known() -> None:
    html = html_of(plan_not_found(archives.archive(base_url="https://bridges.example/all/")))
    assert '<a href="/all/events/index.html">Events by date</a>' in html
    assert 'rel="stylesheet" href="/all/assets/site.' in html
    assert 'href="#main"' in html


def test_links_are_relative_where_the_address_is_not_known() -> None:
    html = html_of(plan_not_found(archives.archive()))
    assert '<a href="events/index.html">Events by date</a>' in html


def test_the_page_is_kept_out_of_search_engines() -> None:
    html = html_of(plan_not_found(archives.archive()))
    assert '<meta name="robots" content="noindex">' in html
