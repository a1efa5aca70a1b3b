"""Tests of builder.pages.order."""

from builder.pages.order import newest_articles, newest_events
from tests.archives import article, event


def order_of(*published: str | None) -> list[str]:
    articles = [article(f"{number}", published=date) for number, date in enumerate(published)]
    return [str(held.published) for held in newest_articles(articles)]


def test_the_last_published_article_comes_first() -> None:
    assert order_of("2031-05-03", "2031-05-04") == ["2031-05-04", "2031-05-03"]


def test_an_article_without_a_date_comes_last() -> None:
    assert order_of(None, "2031-05-03") == ["2031-05-03", "None"]


def test_a_vague_date_stands_after_every_finer_one_that_it_holds() -> None:
    assert order_of("2031", "2031-01-01", "2031-04", "2031-04-01", "2030-12-31") == [
        "2031-04-01",
        "2031-04",
        "2031-01-01",
        "2031",
        "2030-12-31",
    ]


def test_moments_are_compared_across_time_zones() -> None:
    assert order_of("2031-05-04T10:00+08:00", "2031-05-04T03:00Z") == [
        "2031-05-04T03:00+00:00",
        "2031-05-04T10:00+08:00",
    ]


def test_events_come_last_begun_first_and_ties_by_id() -> None:
    events = [
        event("b", date="2031-05-03"),
        event("c", date="2031-05-04"),
        event("a", date="2031-05-03"),
    ]
    assert [held.id for held in newest_events(events)] == ["c", "a", "b"]
