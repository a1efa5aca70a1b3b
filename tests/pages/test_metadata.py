from typing import Any

from builder.archive.outlet import OutletKind
from builder.pages.metadata import describe_article, describe_event
from tests import archives


def describe(kind: OutletKind = OutletKind.NEWSPAPER, **fields: Any) -> list[tuple[str, str]]:
    outlet = archives.outlet("comet", kind=kind)
    archive = archives.archive(archives.article(**fields), outlet)
    return [(tag.name, tag.content) for tag in describe_article(archive, archive.articles[0])]


def test_an_article_page_describes_the_original() -> None:
    assert describe(
        headline="Мост упал",
        language="ru",
        authors=("Ана Руис", "Li Ming"),
        published="2031-05-04T10:00+03:00",
        rights="CC-BY-4.0",
    ) == [
        ("citation_title", "Мост упал"),
        ("citation_author", "Ана Руис"),
        ("citation_author", "Li Ming"),
        ("citation_publication_date", "2031/05/04"),
        ("citation_publisher", "Comet"),
        ("citation_language", "ru"),
        ("citation_public_url", "https://comet.example/fall/comet"),
        ("prism.publicationName", "Comet"),
        ("DC.title", "Мост упал"),
        ("DC.creator", "Ана Руис"),
        ("DC.creator", "Li Ming"),
        ("DC.publisher", "Comet"),
        ("DC.date", "2031-05-04T10:00+03:00"),
        ("DC.language", "ru"),
        ("DC.type", "newspaperArticle"),
        ("DC.identifier", "https://comet.example/fall/comet"),
        ("DC.rights", "CC-BY-4.0"),
        ("DC.source", "https://comet.example/fall/comet"),
    ]


def test_zotero_learns_what_sort_of_work_it_is() -> None:
    assert ("DC.type", "newspaperArticle") in describe(OutletKind.NEWSPAPER)
    assert ("DC.type", "magazineArticle") in describe(OutletKind.MAGAZINE)
    assert ("DC.type", "webpage") in describe(OutletKind.BROADCASTER)


def test_no_article_is_taken_for_one_of_a_journal() -> None:
    assert "citation_journal_title" not in dict(describe())


def test_a_vague_date_is_told_as_far_as_it_is_known() -> None:
    assert ("citation_publication_date", "2031/05") in describe(published="2031-05")
    assert ("citation_publication_date", "2031/05") in describe(published="2031-05-04/2031-05-09")
    assert "citation_publication_date" not in dict(describe(published="2031-05~"))
    assert ("DC.date", "2031-05~") in describe(published="2031-05~")


def test_no_headline_and_no_date_are_no_tags() -> None:
    names = {name for name, _ in describe(headline=None, published=None)}
    assert not names & {"citation_title", "DC.title", "citation_publication_date", "DC.date"}


def test_an_event_page_describes_our_comparison() -> None:
    archive = archives.archive(
        archives.event(),
        archives.article(event="fall"),
        base_url="https://many.example/",
        license="CC-BY-4.0",
    )
    tags = {tag.name: tag.content for tag in describe_event(archive, archive.events[0])}
    assert tags == {
        "citation_title": "Bridge falls in Arden",
        "citation_publication_date": "2031/05/04",
        "citation_publisher": "Many Bridges",
        "citation_language": "en",
        "citation_public_url": "https://many.example/events/fall.html",
        "prism.publicationName": "Many Bridges",
        "DC.title": "Bridge falls in Arden",
        "DC.publisher": "Many Bridges",
        "DC.date": "2031-05-04",
        "DC.language": "en",
        "DC.type": "webpage",
        "DC.identifier": "https://many.example/events/fall.html",
        "DC.rights": "CC-BY-4.0",
    }
