from builder.archive.stances import ClaimStance, Stance
from builder.pages.home import HomeView, plan_home
from tests import archives


def view_of(*held: object) -> HomeView:
    page = plan_home(archives.archive(*held))  # type: ignore[arg-type]
    assert isinstance(page.view, HomeView)
    return page.view


def test_the_event_with_most_articles_is_opened_up() -> None:
    view = view_of(
        archives.event("flood", date="2031-06-01"),
        archives.event("fall"),
        archives.article("fall/a", event="fall"),
        archives.article("fall/b", event="fall", outlet="herald"),
        archives.article("flood/a", event="flood"),
    )
    assert view.feature
    assert view.feature.event.address == "events/fall.html"
    assert [event.address for event in view.others] == ["events/flood.html"]


def test_the_headlines_side_by_side_are_those_that_contradict_each_other() -> None:
    def told(name: str, first: Stance, second: Stance) -> object:
        stances = (ClaimStance("cause", first), ClaimStance("toll", second))
        return archives.article(f"fall/{name}", event="fall", headline=name, stances=stances)

    view = view_of(
        archives.event("fall"),
        told("a", Stance.ATTRIBUTES, Stance.ATTRIBUTES),
        told("b", Stance.ATTRIBUTES, Stance.ATTRIBUTES),
        told("c", Stance.DISPUTES, Stance.ATTRIBUTES),
        told("d", Stance.ASSERTS, Stance.DISPUTES),
    )
    assert view.feature
    assert [side.article.headline for side in view.feature.contrasted] == ["a", "c", "d"]


def test_an_article_without_a_visible_headline_is_not_set_side_by_side() -> None:
    view = view_of(
        archives.event("fall"),
        archives.article("fall/a", event="fall", headline=None),
        archives.article("fall/b", event="fall"),
    )
    assert view.feature
    assert [side.article.address for side in view.feature.contrasted] == ["articles/fall/b.html"]


def test_an_archive_without_events_still_has_a_front_page() -> None:
    view = view_of()
    assert view.feature is None
    assert view.events == 0


def test_headlines_of_articles_that_nobody_has_reviewed_are_not_said_to_differ() -> None:
    view = view_of(
        archives.event("fall"),
        archives.article("fall/a", event="fall"),
        archives.article("fall/b", event="fall", outlet="herald"),
    )
    assert view.feature
    assert not view.feature.differ
    assert view.feature.comparison == "compare/fall.html?a=a,b"
