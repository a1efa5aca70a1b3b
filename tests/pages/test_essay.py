from builder.archive.site import Essay
from builder.pages.essay import EssayView, plan_essay
from builder.pages.page import Page
from tests import archives
from tests.renderings import html_of

BODY = "Words.\n\n## Kinds\n\n### Small\n\n## Who *pays*\n\n## 來源 & more\n"


def page_of(essay: Essay) -> Page:
    return plan_essay(archives.archive(essay), essay)


def test_a_long_page_opens_with_its_chapters() -> None:
    page = page_of(archives.essay("method", body=BODY, title="How it was made"))
    assert isinstance(page.view, EssayView)
    assert [(heading.anchor, heading.text) for heading in page.view.contents] == [
        ("kinds", "Kinds"),
        ("who-pays", "Who pays"),
        ("來源-more", "來源 & more"),
    ]


def test_each_chapter_can_be_reached() -> None:
    html = html_of(page_of(archives.essay("method", body=BODY, title="How it was made")))
    assert "<h1>How it was made</h1>" in html
    assert '<li><a href="#kinds">Kinds</a></li>' in html
    assert '<h2 id="kinds">Kinds</h2>' in html
    assert '<h2 id="來源-more">來源 &amp; more</h2>' in html


def test_a_short_page_has_no_table_of_contents() -> None:
    html = html_of(page_of(archives.essay("about", body="## One\n\n## Two\n")))
    assert "On this page" not in html


def test_links_in_a_page_below_a_folder_start_from_the_root_of_the_site() -> None:
    page = page_of(archives.essay("help/links", body="[Events](events/index.html)"))
    assert page.address == "help/links.html"
    assert 'href="../events/index.html"' in html_of(page)
