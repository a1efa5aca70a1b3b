from builder.archive.archive import Archive
from builder.pages.language import LanguageView, list_languages, plan_language
from builder.pages.periods import MOST_ROWS
from tests import archives
from tests.renderings import drawn, html_of


def some_archive() -> Archive:
    return archives.archive(
        archives.event("fall"),
        archives.outlet("najm", country="EG", languages=("ar", "PT-br")),
        archives.outlet("sol", country="PT", languages=("pt-PT",)),
        archives.article("a", event="fall", outlet="najm", language="pt-BR", headline="Ponte cai"),
        archives.article("b", event="fall", outlet="sol", language="pt-PT"),
    )


def view_of(tag: str) -> LanguageView:
    (page,) = drawn(plan_language(some_archive(), tag))
    assert isinstance(page.view, LanguageView)
    return page.view


def test_tags_that_differ_only_in_case_share_one_page() -> None:
    assert list_languages(some_archive()) == ("PT-br", "ar", "pt-PT")


def test_a_page_holds_the_articles_and_outlets_of_its_tag_however_written() -> None:
    view = view_of("PT-br")
    assert view.address == "languages/pt-br.html"
    assert [brief.headline for group in view.groups for brief in group.articles] == ["Ponte cai"]
    assert [line.outlet.name for line in view.outlets] == ["Najm"]


def test_other_tags_of_the_same_language_are_one_step_away() -> None:
    assert [link.address for link in view_of("PT-br").related] == ["languages/pt-pt.html"]
    assert view_of("ar").related == ()


def test_the_page_shows_names_and_not_tags() -> None:
    (page,) = drawn(plan_language(some_archive(), "pt-PT"))
    html = html_of(page)
    assert "<h1>Portuguese (Portugal)</h1>" in html
    assert "1 article by 1 outlet of 1 country" in html
    assert '<a href="pt-br.html">Portuguese (Brazil)</a>' in html


def test_a_language_without_articles_lists_the_outlets_that_publish_in_it() -> None:
    (page,) = drawn(plan_language(some_archive(), "ar"))
    html = html_of(page)
    assert "No article in this language is in the archive." in html
    assert "Outlets that publish in it" in html


def test_the_outlets_stand_on_the_first_page_of_a_long_list_only() -> None:
    articles = [
        archives.article(f"{year}-{number}", published=f"{year}-05-03", language="ar")
        for year in (2030, 2031)
        for number in range(MOST_ROWS)
    ]
    najm = archives.outlet("najm", country="EG", languages=("ar",))
    first, second = map(html_of, drawn(plan_language(archives.archive(najm, *articles), "ar")))
    assert "Outlets that publish in it" in first
    assert "Outlets that publish in it" not in second
