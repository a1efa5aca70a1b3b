"""A text that may not be published is found by its words and cannot be read again."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from builder.archive.archive import Archive
from builder.archive.article import BodyText
from builder.search.documents import list_documents
from builder.search.withheld import Published
from tests.archives import archive, article
from tests.examples import examples
from tests.search.indexes import ask, ids, read_keys, read_shards, read_terms

OPENING = " ".join(f"public{number}" for number in range(60))
WITHHELD = "zebra yak zebra walrus vole zebra yak"
HANZI = "桥梁坍塌事故原因调查委员会昨天公布"


def held_back(body: str, **fields: str) -> Archive:
    return archive(article(text=BodyText.EXCERPT, body=body, headline=None, **fields))


def test_every_withheld_word_finds_its_article(tmp_path: Path) -> None:
    held = held_back(f"{OPENING} {WITHHELD}")
    for word in ("zebra", "yak", "walrus", "vole"):
        assert ids(ask(tmp_path, held, word)) == ["fall/comet"]


def test_no_phrase_finds_withheld_words(tmp_path: Path) -> None:
    held = held_back(f"{OPENING} {WITHHELD}")
    assert ask(tmp_path, held, '"zebra yak"').total == 0
    assert ask(tmp_path, held, '"public3 public4"').total == 1


@examples(40)
@given(st.permutations(WITHHELD.split()), st.integers(1, 3))
def test_the_order_and_number_of_withheld_words_leave_no_trace(
    words: list[str], times: int
) -> None:
    mixed = read_shards(held_back(f"{OPENING} {' '.join(words * times)}"))
    assert mixed == read_shards(held_back(f"{OPENING} {WITHHELD}"))


def test_withheld_words_have_no_positions() -> None:
    terms = read_terms(read_shards(held_back(f"{OPENING} {WITHHELD}")))
    assert terms["zebra"]["t"][1] == [[]]
    assert terms["public3"]["t"][1] == [[3]]


def test_what_is_shown_ends_with_the_opening() -> None:
    shards = read_shards(held_back(f"{OPENING} {WITHHELD}"))
    shown = next(held for name, held in shards.items() if name.startswith("d"))
    assert shown["articles"][0][4] == f"{OPENING}…"


def test_pairs_that_are_published_nowhere_are_neither_terms_nor_in_the_lexicon() -> None:
    shards = read_shards(held_back("甲" * 60 + HANZI, language="zh"))
    pairs = {HANZI[place : place + 2] for place in range(len(HANZI) - 1)}
    assert not pairs & read_terms(shards).keys()
    assert not pairs & read_keys(shards)
    assert {"甲甲", "甲"} <= read_keys(shards)


@examples(40)
@given(
    st.text("桥梁坍塌事故原因", min_size=3, max_size=40), st.text("桥梁坍塌事故原因", max_size=40)
)
def test_the_lexicon_tells_no_more_of_a_withheld_text_than_the_terms_do(
    withheld: str, headline: str
) -> None:
    held = archive(
        article("a/one", headline=headline, language="zh"),
        article(
            "b/two",
            text=BodyText.EXCERPT,
            body="甲" * 60 + withheld,
            language="zh",
            headline=None,
        ),
    )
    shards = read_shards(held)
    pairs = {withheld[place : place + 2] for place in range(len(withheld) - 1)}
    published = {headline[place : place + 2] for place in range(len(headline) - 1)}
    assert pairs & read_keys(shards) <= published
    assert read_terms(shards).keys() <= read_keys(shards)


@examples(40)
@given(
    st.text("桥梁坍塌事故原因", min_size=3, max_size=40), st.text("桥梁坍塌事故原因", max_size=40)
)
def test_kept_pairs_never_tell_three_characters_that_are_not_published(
    withheld: str, headline: str
) -> None:
    published = Published(list_documents(archive(article(headline=headline, language="zh"))))
    kept = published.keep(withheld)
    for place in range(len(withheld) - 2):
        run = withheld[place : place + 3]
        if run[:2] in kept and run[1:] in kept:
            assert run in headline


def test_published_pairs_of_a_withheld_text_find_it(tmp_path: Path) -> None:
    held = archive(
        article("a/one", headline="普京", language="zh"),
        article(
            "b/two",
            text=BodyText.EXCERPT,
            body="甲" * 60 + "普京昨天",
            language="zh",
            headline=None,
        ),
    )
    assert ids(ask(tmp_path, held, "普京")) == ["a/one", "b/two"]
