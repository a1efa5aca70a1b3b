from builder.pages.topics import plan_topics, topic_lines
from tests import archives
from tests.renderings import html_of


def test_topics_stand_in_alphabetical_order_with_their_numbers() -> None:
    archive = archives.archive(
        archives.topic("towns"),
        archives.topic("economy", title="Économie", body="Money and *trade*."),
        archives.topic("empty"),
        archives.event("fall", topics=("towns",)),
        archives.article("a", event="fall"),
        archives.article("b", topics=("towns", "economy")),
    )
    lines = topic_lines(archive)
    assert [(line.title, line.events, line.articles) for line in lines] == [
        ("Économie", 0, 1),
        ("Empty", 0, 0),
        ("Towns", 1, 2),
    ]
    html = html_of(plan_topics(archive))
    assert '<a href="towns.html">Towns</a>' in html
    assert "Money and trade." in html
    assert "1 event, 2 articles" in html


def test_an_archive_without_topics_says_so() -> None:
    assert "There are no topics yet." in html_of(plan_topics(archives.archive()))
