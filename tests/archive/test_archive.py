from dataclasses import replace
from typing import Any

from builder.archive.archive import Archive
from builder.archive.article import Article, Capture
from builder.archive.dates import parse_date
from builder.archive.event import Event, NotFound
from builder.archive.outlet import Outlet
from builder.archive.site import Site
from builder.archive.topic import Topic

POST = Outlet("post", "outlets/post.md", "Post", "NO", ("nb",))
FLOOD = Event("flood", "events/flood.md", "A flood", parse_date("2024-03"), topics=("water",))


def article(article_id: str, published: str | None, **fields: Any) -> Article:
    article = Article(
        id=article_id,
        path=f"articles/{article_id}.md",
        headline=None,
        outlet="post",
        url=f"https://post.example/{article_id}",
        published=parse_date(published) if published else None,
        language="nb",
        event="flood",
    )
    return replace(article, **fields)


def archive(*articles: Article, event: Event = FLOOD) -> Archive:
    topics = (Topic("rain", "topics/rain.md", "Rain"), Topic("water", "topics/water.md", "Water"))
    return Archive(Site("Test"), (event,), articles, (POST,), (), topics)


def ids(articles: tuple[Article, ...]) -> list[str]:
    return [each.id for each in articles]


def test_articles_come_in_the_order_of_publication_and_undated_ones_last() -> None:
    shelf = archive(
        article("b", "2024-03-02"),
        article("unknown", None),
        article("month", "2024-03"),
        article("last-day", "2024-03-31"),
        article("a", "2024-03-02"),
        article("moment", "2024-03-02T10:00+01:00"),
    )
    in_order = ["moment", "a", "b", "last-day", "month", "unknown"]
    assert ids(shelf.articles_by_event["flood"]) == in_order
    assert ids(shelf.articles_by_outlet["post"]) == in_order


def test_an_article_has_its_own_topics_and_those_of_its_event() -> None:
    shelf = archive(article("a", "2024", topics=("rain",)), article("b", "2024", event=None))
    assert shelf.topics_of(shelf.articles[0]) == ("rain", "water")
    assert {topic: ids(found) for topic, found in shelf.articles_by_topic.items()} == {
        "rain": ["a"],
        "water": ["a"],
    }


def test_an_article_without_event_stands_in_no_event() -> None:
    shelf = archive(article("a", "2024", event=None))
    assert shelf.articles_by_event == {}


def test_everything_is_found_by_its_id() -> None:
    shelf = archive()
    assert shelf.event_by_id == {"flood": FLOOD}
    assert shelf.outlet_by_id == {"post": POST}
    assert shelf.owner_by_id == {}
    assert sorted(shelf.topic_by_id) == ["rain", "water"]


def test_the_archive_was_updated_at_the_newest_date_in_its_content() -> None:
    searched = NotFound("post", parse_date("2024-05-01"))
    event = Event("flood", "", "", parse_date("2024-03"), not_found=(searched,))
    assert str(archive(article("a", "2024-04-01")).updated) == "2024-04-01"
    assert str(archive(article("a", "2024-04-01"), event=event).updated) == "2024-05-01"
    captured = article("a", None, captures=(Capture(parse_date("2024-06-01T10:00Z"), ""),))
    assert str(archive(captured, event=event).updated) == "2024-06-01T10:00+00:00"


def test_an_empty_archive_was_never_updated() -> None:
    assert Archive(Site("Test")).updated is None


def test_a_group_holds_a_value_once_however_often_it_names_the_key() -> None:
    event = replace(FLOOD, topics=("water", "water"), countries=("NO", "SE"))
    shelf = archive(event=event)
    assert shelf.event_ids_by_topic == {"water": ("flood",)}
    assert shelf.events_by_country == {"NO": (event,), "SE": (event,)}


def test_language_tags_stand_under_their_language_whatever_their_case() -> None:
    shelf = archive(article("a", "2024", language="nb-no"), article("b", "2024", language="nb-NO"))
    assert shelf.tags_by_language == {"nb": ("nb", "nb-NO")}
    assert ids(shelf.articles_by_language["nb-no"]) == ["a", "b"]
    assert shelf.outlets_by_language == {"nb": (POST,)}


def test_relations_of_events_are_known_from_both_ends() -> None:
    wave = replace(FLOOD, id="wave", part_of=("flood",), follows=("flood",))
    shelf = Archive(Site("Test"), (FLOOD, wave))
    assert shelf.parts_by_event == {"flood": (wave,)}
    assert shelf.followers_by_event == {"flood": (wave,)}


def test_watches_and_searches_are_known_for_each_outlet() -> None:
    event = replace(FLOOD, watch=("post",), not_found=(NotFound("post", parse_date("2024")),))
    shelf = archive(event=event)
    assert shelf.watches_by_outlet == {"post": 1}
    assert shelf.searches_by_outlet == {"post": (event,)}


def test_an_event_knows_its_articles_and_outlets_by_their_ids() -> None:
    shelf = archive(article("b", "2024-03-01"), article("a", "2024-03-02"))
    assert shelf.article_ids_by_event == {"flood": ("b", "a")}
    assert shelf.outlet_ids_by_event == {"flood": ("post",)}
    assert shelf.article_by_id["a"].id == "a"
