"""The shards: the same for the same archive, small in their changes, and as the design note says."""

from dataclasses import replace

from builder.archive.archive import Archive
from builder.search.plan import plan_search_index
from builder.search.ranking import STEPS
from tests.archives import archive, article, event, outlet, topic
from tests.search.indexes import read_numbers, read_shards, read_terms, read_words

ARCHIVE = archive(
    event("fall", title="Bridge falls", topics=("bridges",)),
    topic("bridges", title="Bridges"),
    outlet("comet", name="The Comet"),
    outlet("sol", name="Sol", country="ES", languages=("es",)),
    article("fall/comet", event="fall", body="Rust in the beams, rust in the bolts."),
    article("fall/sol", outlet="sol", event="fall", headline="Cae un puente", language="es"),
    article("later", headline="Inquiry opens", published="2031-06"),
    article("undated", headline="Old bridge", published=None),
)


def test_the_order_of_the_articles_does_not_matter() -> None:
    again = replace(ARCHIVE, articles=tuple(reversed(ARCHIVE.articles)))
    assert list(plan_search_index(again)) == list(plan_search_index(ARCHIVE))


def test_an_archive_without_articles_has_an_index() -> None:
    index = read_shards(Archive(site=ARCHIVE.site))["index"]
    assert (index["format"], index["articles"], index["outlets"]) == (2, 0, [])


def test_numbers_follow_time_and_undated_articles_come_first() -> None:
    shards = read_shards(ARCHIVE)
    shown = next(held for name, held in shards.items() if name.startswith("d"))
    assert [held[0] for held in shown["articles"]] == ["undated", "fall/comet", "fall/sol", "later"]
    assert shards["index"]["undated"] == 1


def test_columns_point_into_the_tables_of_the_index() -> None:
    shards = read_shards(ARCHIVE)
    columns = shards[shards["index"]["columns"]]
    outlets = [held[0] for held in shards["index"]["outlets"]]
    assert [outlets[place] for place in read_numbers(columns["outlet"])] == [
        "comet",
        "comet",
        "sol",
        "comet",
    ]
    assert read_numbers(columns["event"]) == [0, 1, 2, 0]
    assert read_numbers(columns["days"]) == [0, 1, 1, 30]


def test_a_term_tells_its_articles_and_positions() -> None:
    gaps, positions = read_terms(read_shards(ARCHIVE))["rust"]["t"]
    assert [number // STEPS for number in gaps] == [1]
    assert positions == [[0, 4]]


def test_stop_words_are_left_out_of_the_text_and_kept_in_other_fields() -> None:
    terms = read_terms(read_shards(ARCHIVE))
    assert set(terms["the"]) == {"o"}


def test_every_key_is_in_the_shard_that_the_index_tells() -> None:
    shards = read_shards(ARCHIVE)
    table = shards["index"]["lexicon"]
    first = read_words(table["first"])
    keys = read_words(shards[f"l{table['names'][:8]}"]["keys"])
    assert keys[0] == first[0]
    assert {"rust", "bridge", "bridges", "puente", "puent", "the"} <= set(keys)


def test_a_new_article_at_the_end_leaves_older_blocks_alone() -> None:
    old = [article(f"a/{number:03}", published=f"2031-01-{number:02}") for number in range(1, 21)]
    before = {each.address for each in plan_search_index(archive(*old))}
    after = {each.address for each in plan_search_index(archive(*old, article("b/new")))}
    blocks = {address for address in before if address.startswith("search/d")}
    assert len(blocks & after) == 1
