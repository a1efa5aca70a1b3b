import re

from builder.archive.article import Article
from builder.pages.voices import VoicesView, voices_view
from tests import archives
from tests.components import html_of_component


def told(name: str, *cited: str) -> Article:
    return archives.article(f"fall/{name}", event="fall", outlet=name, people_cited=cited)


def view_of(*articles: Article) -> VoicesView:
    archive = archives.archive(archives.event(), *articles)
    return voices_view(archive, archive.events[0])


FULL = view_of(
    told("comet", "Mayor", "Engineer", "<b>Zoe</b>"),
    told("herald", "Mayor", "Engineer"),
    told("star", "Mayor"),
    told("sun"),
)


def test_voices_come_by_reach_with_links_to_where_they_are_cited() -> None:
    (mayor,), (engineer,) = FULL.by_all, FULL.by_several
    assert (mayor.name, mayor.outlets) == ("Mayor", 3)
    assert [link.address for link in engineer.articles] == [
        "articles/fall/comet.html",
        "articles/fall/herald.html",
    ]
    assert [(held.article.text, held.names) for held in FULL.by_one] == [("Comet", ("<b>Zoe</b>",))]
    assert [link.text for link in FULL.unrecorded] == ["Sun"]


def test_a_reader_sees_who_is_cited_by_all_by_several_and_by_one() -> None:
    html = html_of_component("voices", "voices", FULL)
    text = " ".join(re.sub("<[^>]*>", " ", html).split())
    assert "for 3 outlets" in text
    assert "Cited by all of them Who Outlets Cited in Mayor 3 Comet , Herald , Star" in text
    assert "Cited by several Who Outlets Cited in Engineer 2 Comet , Herald" in text
    assert "Comet &lt;b&gt;Zoe&lt;/b&gt;" in text
    assert "For 1 article it is not recorded whom it cites" in text


def test_an_event_without_articles_shows_nothing() -> None:
    assert html_of_component("voices", "voices", view_of()).strip() == ""
