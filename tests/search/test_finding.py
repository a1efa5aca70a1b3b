"""What a query finds, in which order, and what the reader is told."""

from pathlib import Path

import pytest

from builder.search.query import QueryError
from tests.archives import archive, article, event, outlet
from tests.search.indexes import ask, ids

HELD = archive(
    event("fall", title="Bridge falls in Arden"),
    outlet("comet", name="The Comet"),
    outlet("sol", name="Sol"),
    article(
        "a/rust", event="fall", headline="Rust blamed for bridge", body="Engineers had warned."
    ),
    article(
        "b/state", headline="State of the union", body="A speech about laws.", published="2031-06"
    ),
    article("c/engineers", headline="Engineers protest", authors=("Jane Doe",), body="Rust again."),
    article(
        "d/putin",
        headline="Путиным доволен мост",
        headline_translated="Putin is pleased",
        language="ru",
    ),
    article("e/xi", headline="习近平同普京通电话", language="zh", people_cited=("Xi Jinping",)),
    article("f/sol", headline="Cae un puente", outlet="sol", language="es", published=None),
)


@pytest.fixture(scope="module")
def held_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the index of `HELD`, which the first question makes."""
    return tmp_path_factory.mktemp("held")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("rust", ["a/rust", "c/engineers"]),
        ("engineer rust", ["c/engineers", "a/rust"]),
        ("law", ["b/state"]),
        ("Путин", ["d/putin"]),
        ("putin", ["d/putin"]),
        ("普京", ["e/xi"]),
        ("京", ["e/xi"]),
        ("puentes", ["f/sol"]),
        ('"state of the union"', ["b/state"]),
        ('"union of the state"', []),
        ('"of the"', ["b/state"]),
        ("rust -headline:rust", ["c/engineers"]),
        ("rust NOT protest", ["a/rust"]),
        ("rust AND protest", ["c/engineers"]),
        ("AND rust AND AND protest AND", ["c/engineers"]),
        ("rust NOT NOT protest", ["a/rust"]),
        ("(rust NOT) protest NOT", ["c/engineers"]),
        ("headline:rust", ["a/rust"]),
        ("author:doe", ["c/engineers"]),
        ('author:"jane doe"', ["c/engineers"]),
        ("person:jinping", ["e/xi"]),
        ("outlet:sol", ["f/sol"]),
        ("event:arden", ["a/rust"]),
        ("union OR protest", ["b/state", "c/engineers"]),
        ("(union OR protest) rust", ["c/engineers"]),
        ("engin*", ["c/engineers", "a/rust"]),
        ("headline:engin*", ["c/engineers"]),
        ("the rust of a", ["a/rust", "c/engineers"]),
        ("-rust -union", ["d/putin", "e/xi", "f/sol"]),
        ("", ["a/rust", "b/state", "c/engineers", "d/putin", "e/xi", "f/sol"]),
    ],
)
def test_a_query_finds_its_articles(held_index: Path, query: str, found: list[str]) -> None:
    assert sorted(ids(ask(held_index, HELD, query))) == sorted(found)


def test_a_headline_outweighs_a_body(held_index: Path) -> None:
    assert ids(ask(held_index, HELD, "rust")) == ["a/rust", "c/engineers"]


def test_of_equals_the_newer_comes_first(tmp_path: Path) -> None:
    twins = archive(
        article("a", published="2031-01-01"),
        article("b", published="2031-01-03"),
        article("c", published="2031-01"),
        article("d", published=None),
    )
    assert ids(ask(tmp_path, twins, "bridge")) == ["c", "b", "a", "d"]


def test_an_unknown_word_is_left_out_and_named_with_what_may_be_meant(held_index: Path) -> None:
    answer = ask(held_index, HELD, "rust egnineers")
    assert answer.unknown == ("egnineers",)
    assert answer.suggestions == {"egnineers": ("engineers",)}
    assert ids(answer) == ["a/rust", "c/engineers"]


def test_an_unseen_form_is_taken_for_its_known_start_and_it_is_said(held_index: Path) -> None:
    answer = ask(held_index, HELD, "puentes puentecito")
    assert answer.stands_for == {"puentes": "puente"}
    assert answer.unknown == ("puentecito",)


def test_where_no_article_holds_all_those_with_the_most_are_found(held_index: Path) -> None:
    answer = ask(held_index, HELD, "rust protest union")
    assert (answer.matched, answer.asked) == (2, 3)
    assert ids(answer) == ["c/engineers"]


def test_stop_words_alone_find_nothing_and_it_is_said(held_index: Path) -> None:
    answer = ask(held_index, HELD, "of the")
    assert (answer.total, answer.only_common) == (0, True)


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ('"open', 'A quotation mark is open: put another " where the phrase ends.'),
        ("(rust", "A parenthesis is open: put a ) where it ends."),
        ("rust)", "There is a ) without a ( before it."),
        ("rust OR", "OR stands between two words; here it has only one."),
        ("OR rust", "OR stands between two words; here it has only one."),
        ("rust OR AND protest", "OR stands between two words; here it has only one."),
        ("NOT OR rust", "NOT stands before the word to leave out; here there is none."),
        ("NOT AND rust", "NOT stands before the word to leave out; here there is none."),
        ("-a OR b", "OR cannot stand beside a word to leave out: write that word last."),
        ("-(a c) OR b", "OR cannot stand beside a word to leave out: write that word last."),
        ("r*", 'Give at least two letters before the * in "r*".'),
        ("headline: rust", 'Put what to look for right after "headline:", without a space.'),
        (
            "source:sol",
            'There is no field "source". The fields are: author, event, headline, outlet, person, topic. To look for the words themselves, put a space after the colon.',
        ),
        ("a " * 33, "This is more than 32 words: leave some out."),
    ],
)
def test_a_broken_query_gives_a_sentence(held_index: Path, query: str, sentence: str) -> None:
    with pytest.raises(QueryError) as raised:
        ask(held_index, HELD, query)
    assert str(raised.value) == sentence


@pytest.mark.parametrize(
    "query",
    ["https://comet.example/a", "12:30", "Arden: rust", "a-b:c", "''", "-", "()", '""', "::", "\\"],
)
def test_odd_text_is_no_fault(held_index: Path, query: str) -> None:
    ask(held_index, HELD, query)


TONGUES = archive(
    article("en/dry", headline="Seeds die of drought", body="A dry day."),
    article("en/wet", headline="Rain at last", body="A wet day ends the drought."),
    article("en/sun", headline="Sun returns", body="Warm, a day to remember. Frost comes late."),
    article("de/frost", headline="Die Ernte und der Frost", body="Ein Tag Frost.", language="de"),
)
DAYS = ["en/dry", "en/sun", "en/wet"]


@pytest.fixture(scope="module")
def tongues_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the index of `TONGUES`, which the first question makes."""
    return tmp_path_factory.mktemp("tongues")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("day of OR to", DAYS),
        ("day die", DAYS),
        ("day of OR die", DAYS),
        ("day die OR der", DAYS),
        ("day die-of OR der", DAYS),
        ("day (die of)", DAYS),
        ("day ((die) OR of)", DAYS),
        ("day (die zzzz)", DAYS),
        ("day headline:zzzz OR die", DAYS),
        ("day die-zzzz", DAYS),
        ("day die-wet", ["en/wet"]),
        ("day (die -wet)", ["en/dry"]),
        ("die OR of", ["en/dry"]),
        ("(die of) OR der", ["en/dry"]),
        ("die -wet", ["en/dry"]),
        ("rain OR die", ["en/dry", "en/wet"]),
        ("day rain OR of", ["en/wet"]),
        ("of OR to", []),
        ("day -of", DAYS),
        ("day -die", ["en/sun", "en/wet"]),
        ("day -(of OR rain)", ["en/dry", "en/sun"]),
        ("headline:die", ["de/frost", "en/dry"]),
        ("headline:die OR headline:at", ["de/frost", "en/dry", "en/wet"]),
        ("day headline:(die OR at)", ["en/dry", "en/wet"]),
        ('"die" frost', ["de/frost"]),
        ("die-fro*", ["de/frost", "en/sun"]),
        ("fro* die", ["de/frost", "en/sun"]),
        ("die-zz* frost", ["de/frost", "en/sun"]),
    ],
)
def test_stop_words_under_operators_narrow_nothing(
    tongues_index: Path, query: str, found: list[str]
) -> None:
    assert sorted(ids(ask(tongues_index, TONGUES, query))) == found


@pytest.mark.parametrize("words", ["day", "day seeds rain"])
def test_every_stop_word_adds_to_the_score(tongues_index: Path, words: str) -> None:
    scores = [
        {hit.shown["id"]: hit.score for hit in ask(tongues_index, TONGUES, asked).hits}["en/dry"]
        for asked in (f"{words} die die of", words, "die")
    ]
    assert scores[0] == scores[1] + 2 * scores[2]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("day -sun*", ["en/dry", "en/wet"]),
        ("day (rain OR sun) -headline:su*", ["en/wet"]),
        ("(-su*) day", ["en/dry", "en/wet"]),
        ("day NOT -rain", ["en/dry", "en/sun"]),
        ("day NOT -(rain OR sun)", ["en/dry"]),
        ("day NOT(rain OR sun)", ["en/dry"]),
        ("((day rain sun))", ["en/sun", "en/wet"]),
        ("- '", ["de/frost", *DAYS]),
    ],
)
def test_what_is_left_out_is_left_out_however_it_is_written(
    tongues_index: Path, query: str, found: list[str]
) -> None:
    assert sorted(ids(ask(tongues_index, TONGUES, query))) == found


def test_a_changed_and_a_removed_article_are_followed(tmp_path: Path) -> None:
    first = archive(article("a", headline="Bridge falls"), article("b", headline="Tunnel opens"))
    second = archive(article("a", headline="Bridge stands"))
    assert ids(ask(tmp_path, first, "falls OR tunnel")) != []
    assert ids(ask(tmp_path, second, "stands")) == ["a"]
    assert ask(tmp_path, second, "falls").total == 0
    assert ask(tmp_path, second, "tunnel").total == 0
