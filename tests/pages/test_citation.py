import json
import pickle

from builder.archive.article import Capture
from builder.pages.citation import cite_article, cite_event, plan_citations
from tests import archives

BASE = "https://many.example/sub/"


def test_an_event_page_is_cited_with_its_newest_date() -> None:
    archive = archives.archive(
        archives.event(), archives.article(event="fall", published="2031-05-09"), base_url=BASE
    )
    citation = cite_event(archive, archive.events[0])
    assert citation.title == "Bridge falls in Arden"
    assert citation.container == "Many Bridges"
    assert str(citation.updated) == "2031-05-09"
    assert citation.url == f"{BASE}events/fall.html"
    assert "howpublished = {Many Bridges}" in citation.bibtex
    assert citation.bibtex_address == "data/events/fall.bib"
    assert citation.ris_address == "data/events/fall.ris"
    assert citation.csl_json_address == "data/events/fall.json"
    assert citation.csv_address == "data/events/fall.csv"


def test_an_article_page_cites_the_original_too() -> None:
    capture = Capture(archives.date("2031-06"), "https://archive.example/2")
    archive = archives.archive(
        archives.event(),
        archives.article(event="fall", headline="جسر", captures=(capture,)),
    )
    citation = cite_article(archive, archive.articles[0])
    assert (citation.title, citation.title_language, citation.outlet) == ("جسر", "en", "Comet")
    assert citation.url is None
    assert str(citation.updated) == "2031-06"
    assert "UR  - https://comet.example/fall/comet" in citation.ris
    assert json.loads(citation.csl_json)[0]["archive_location"] == "https://archive.example/2"


def test_a_translated_headline_is_in_the_language_of_the_site() -> None:
    archive = archives.archive(
        archives.article(headline="جسر", headline_translated="A bridge", language="ar")
    )
    citation = cite_article(archive, archive.articles[0])
    assert (citation.title, citation.title_language) == ("A bridge", "en")


def test_an_article_without_an_event_and_an_event_without_articles_have_no_files() -> None:
    archive = archives.archive(archives.event(), archives.article())
    assert cite_article(archive, archive.articles[0]).bibtex_address is None
    assert cite_event(archive, archive.events[0]).csv_address is None
    assert list(plan_citations(archive, archive.events[0])) == []


def test_each_event_has_one_file_a_format_with_all_its_articles() -> None:
    archive = archives.archive(
        archives.event(),
        archives.article("fall/comet", event="fall"),
        archives.article("fall/star", event="fall", outlet="star"),
    )
    files = plan_citations(archive, archive.events[0])
    planned = {artifact.address: artifact.content.decode() for artifact in files}
    assert list(planned) == [f"data/events/fall.{suffix}" for suffix in ("bib", "ris", "json")]
    assert planned["data/events/fall.bib"].count("@misc{") == 2
    assert planned["data/events/fall.ris"].count("ER  - \r\n") == 2
    assert [item["id"] for item in json.loads(planned["data/events/fall.json"])] == [
        "fall/comet",
        "fall/star",
    ]


def test_a_citation_can_go_to_another_process() -> None:
    archive = archives.archive(archives.article())
    citation = cite_article(archive, archive.articles[0])
    assert pickle.loads(pickle.dumps(citation)) == citation  # noqa: S301 - our own bytes
