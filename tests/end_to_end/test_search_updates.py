"""An index brought up to date is, byte for byte, the one made anew."""

from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.archive.archive import Archive
from builder.archive.article import Article, BodyText
from builder.search import plan
from builder.search.plan import Update, plan_search_index
from tests.archives import archive, article, event, outlet, topic

WORDS = (
    "bridge bridges fell falling rust rusty the of Brücke Brücken U.S. covid-19 桥梁 坍塌事故 1990"
)
TEXTS = st.lists(st.sampled_from(WORDS.split()), max_size=90).map(" ".join)
ARTICLES = st.builds(
    article,
    st.sampled_from([f"a/{number}" for number in range(9)]),
    headline=TEXTS | st.none(),
    body=TEXTS,
    event=st.sampled_from([None, "fall", "flood"]),
    text=st.sampled_from(BodyText),
    language=st.sampled_from(["en", "de", "zh"]),
    published=st.sampled_from([None, "2031-05-04", "2031-06"]),
    authors=st.sampled_from([(), ("A. Brown",)]),
)
HELD = (
    event("fall", topics=("bridges",)),
    event("flood", title="Rust"),
    topic("bridges", title="Bridges"),
    outlet("comet"),
)


def of(articles: list[Article]) -> Archive:
    return archive(*HELD, *{each.id: each for each in articles}.values())


def bring_up_to_date(archive: Archive, saved: bytes | None, known: Mapping[str, bytes]) -> Update:
    digests = {article.path: repr(article) for article in archive.articles}
    return plan.bring_up_to_date(archive, digests, saved, known)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(ARTICLES, max_size=9), min_size=2, max_size=4))
def test_after_any_changes_an_update_gives_what_a_new_index_is(
    versions: list[list[Article]],
) -> None:
    saved: bytes | None = None
    known: dict[str, bytes] = {}
    for version in map(of, versions):
        update = bring_up_to_date(version, saved, known)
        assert update.artifacts == plan_search_index(version)
        saved, known = update.saved, {**known, **update.entries}


def long_articles(seed: int, count: int) -> list[Article]:
    """Articles with so many different words that they fill several shards."""
    draw = Random(seed)  # noqa: S311 - words are drawn, not secrets
    return [
        article(
            f"a/{number:02}",
            body=" ".join(f"w{draw.randrange(9000)}" for _ in range(600)),
            headline=f"Of w{number}",
            published=f"2031-05-{number:02}",
        )
        for number in range(1, count + 1)
    ]


@settings(max_examples=5, deadline=None)
@given(st.data())
def test_of_a_changed_article_only_its_own_entry_is_made(data: st.DataObject) -> None:
    held = long_articles(1, 25)
    before = bring_up_to_date(of(held), None, {})
    place = data.draw(st.integers(0, 24))
    edited = replace(held[place], body=f"Zounds {data.draw(TEXTS)} {held[place].body}")
    archive = of([*held[:place], edited, *held[place + 1 :]])
    update = bring_up_to_date(archive, before.saved, before.entries)
    assert update.artifacts == plan_search_index(archive)
    assert list(update.entries) == [update.digests[place]]


def test_a_new_author_changes_few_shards() -> None:
    held = long_articles(1, 25)
    before = bring_up_to_date(of(held), None, {})
    archive = of([replace(held[0], authors=("A. Brown",)), *held[1:]])
    update = bring_up_to_date(archive, before.saved, before.entries)
    assert update.artifacts == plan_search_index(archive)
    assert len(set(update.artifacts) & set(before.artifacts)) > len(update.artifacts) / 2


def test_an_article_that_is_newer_than_all_is_added_to_the_lists_that_are_there() -> None:
    held = long_articles(2, 20)
    before = bring_up_to_date(of(held[:-1]), None, {})
    update = bring_up_to_date(of(held), before.saved, before.entries)
    assert update.artifacts == plan_search_index(of(held))
    assert len(update.entries) == 1


def test_what_was_kept_and_is_missing_is_made_again() -> None:
    held = of(long_articles(3, 3))
    before = bring_up_to_date(held, None, {})
    some = dict(list(before.entries.items())[1:])
    for saved in (before.saved, None):
        for known in (some, {}):
            assert bring_up_to_date(held, saved, known).artifacts == before.artifacts


def test_an_index_can_be_made_by_several_processes() -> None:
    held = of(long_articles(4, 3))
    with ProcessPoolExecutor(2) as pool:
        assert plan_search_index(held, pool.map) == plan_search_index(held)
