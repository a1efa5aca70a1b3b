from builder.archive.archive import Archive
from builder.pages.topic import TopicView, plan_topic
from tests import archives
from tests.renderings import drawn, html_of


def some_archive() -> Archive:
    return archives.archive(
        archives.topic("towns", body="About *towns*."),
        archives.event("fall", topics=("towns",), date="2031-05-03"),
        archives.event("rise", topics=("towns",), date="2031-06-03", title="River rises"),
        archives.event("quake", title="Quake", date="2031-04-01"),
        archives.article("a", event="fall", topics=("towns",)),
        archives.article("b", event="quake", topics=("towns",), headline="Town shaken"),
        archives.article("c", topics=("towns",), headline="Town grows", published=None),
        archives.article("d", event="quake"),
    )


def view_of(archive: Archive) -> TopicView:
    (page,) = drawn(plan_topic(archive, archive.topic_by_id["towns"]))
    assert isinstance(page.view, TopicView)
    return page.view


def test_events_come_newest_first_and_only_other_articles_are_listed() -> None:
    view = view_of(some_archive())
    assert [event.title for event in view.events] == ["River rises", "Bridge falls in Arden"]
    assert [brief.headline for brief in view.articles] == ["Town shaken", "Town grows"]


def test_the_figures_count_every_article_of_the_topic() -> None:
    assert view_of(some_archive()).figures.articles == 3


def test_the_page_leads_to_events_articles_and_feeds() -> None:
    archive = some_archive()
    (page,) = drawn(plan_topic(archive, archive.topic_by_id["towns"]))
    html = html_of(page)
    assert "About <em>towns</em>." in html
    assert "2 events, 3 articles" in html
    assert '<a href="../events/rise.html">River rises</a>' in html
    assert '<a href="../events/quake.html">Quake</a>' in html
    assert '<a href="../feeds/topics/towns.atom">Atom</a>' in html
    assert "date not known" in html


def test_an_empty_topic_says_so() -> None:
    archive = archives.archive(archives.topic("towns"))
    (page,) = drawn(plan_topic(archive, archive.topics[0]))
    assert "Nothing belongs to this topic yet." in html_of(page)
