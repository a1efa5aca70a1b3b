import random
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.analysis.reuse import (
    Evidence,
    Reuse,
    Unmeasured,
    count_overlaps,
    find_reuse,
)
from builder.analysis.texts import take_features
from builder.archive.article import Agency, Article, BodyText
from tests import archives

NORTH_WIRE = Agency("North Wire")
SYLLABLES = ["ar", "den", "bri", "mo", "lu", "sta", "ke", "fo", "ni", "ther", "wa", "co"]
HANZI = "桥倒塌黎明市长说锈风河水船人车路钢检查年月日没有受伤"


def sentences(seed: int, count: int, script: str = "latin") -> list[str]:
    """Invented sentences; those of two seeds have no run of words in common."""
    chance = random.Random(seed)  # noqa: S311 - fiction, not cryptography
    if script == "han":
        return ["".join(chance.choices(HANZI, k=18)) + "。" for _ in range(count)]
    return [
        " ".join("".join(chance.choices(SYLLABLES, k=2)) for _ in range(12)) + "."
        for _ in range(count)
    ]


def told(name: str, text: list[str], **fields: Any) -> Article:
    language = fields.get("language", "en")
    return archives.article(
        f"fall/{name}",
        event="fall",
        outlet=name,
        features=take_features(" ".join(text), language),
        **fields,
    )


def reuse(*articles: Article) -> Reuse:
    archive = archives.archive(archives.event(), *articles)
    return find_reuse(archive, archive.events[0])


def groups(found: Reuse) -> list[list[str]]:
    return [[copy.article.outlet for copy in group.copies] for group in found.groups]


def singles(found: Reuse) -> list[str]:
    return [copy.article.outlet for copy in found.single]


AGENCY = sentences(1, 30)
OWN = sentences(2, 30)


def test_printings_of_one_text_are_one_independent_text() -> None:
    found = reuse(told("a", AGENCY), told("b", AGENCY), told("c", OWN), told("d", AGENCY))
    assert groups(found) == [["a", "b", "d"]]
    assert singles(found) == ["c"]
    assert (found.compared, found.texts) == (4, 2)


def test_cut_and_framed_agency_copy_is_recognised() -> None:
    shortened = [*sentences(3, 4), *AGENCY[:12], *sentences(4, 3)]
    found = reuse(told("a", AGENCY), told("b", shortened))
    assert groups(found) == [["a", "b"]]
    whole, part = found.groups[0].copies
    assert 0.25 <= whole.share <= 0.55
    assert 0.45 <= part.share <= 0.8
    assert whole.nearest is part.article
    assert whole.nearest_share == whole.share


def test_a_short_report_inside_a_long_one_is_shared_copy() -> None:
    found = reuse(told("a", AGENCY[:8]), told("b", [*AGENCY[:8], *sentences(5, 80)]))
    assert groups(found) == [["a", "b"]]
    assert found.groups[0].copies[0].share == 1


def test_the_same_quotations_alone_are_not_shared_copy() -> None:
    quotes = sentences(6, 3)
    found = reuse(told("a", [*OWN[:15], *quotes]), told("b", [*AGENCY[:15], *quotes]))
    assert groups(found) == []
    assert singles(found) == ["a", "b"]
    assert [copy.evidence for copy in found.single] == [Evidence.NEITHER] * 2
    assert all(0 < copy.share < 0.3 for copy in found.single)


def test_reworded_copy_is_not_recognised() -> None:
    reworded = [" ".join([*line.split()[::2], "and", *line.split()[1::2]]) for line in AGENCY]
    found = reuse(told("a", AGENCY), told("b", reworded))
    assert groups(found) == []
    assert found.single[0].nearest is None


def test_copy_of_a_copy_belongs_to_the_group() -> None:
    found = reuse(
        told("a", [*AGENCY, *OWN[:15]]),
        told("b", [*AGENCY[:15], *sentences(8, 15)]),
        told("c", [*OWN[:15], *sentences(9, 15)]),
    )
    assert groups(found) == [["a", "b", "c"]]


def test_larger_groups_come_first() -> None:
    found = reuse(
        told("a", OWN), told("b", OWN), told("c", AGENCY), told("d", AGENCY), told("e", AGENCY)
    )
    assert groups(found) == [["c", "d", "e"], ["a", "b"]]


def test_chinese_copy_is_recognised_too() -> None:
    text, own = sentences(1, 20, "han"), sentences(2, 20, "han")
    found = reuse(
        *(told(n, t, language="zh-Hans") for n, t in [("a", text), ("b", text), ("c", own)])
    )
    assert groups(found) == [["a", "b"]]
    assert singles(found) == ["c"]


def test_the_earliest_is_told_where_the_dates_tell() -> None:
    found = reuse(
        told("a", AGENCY, published="2031-05-04T12:00Z"),
        told("b", AGENCY, published="2031-05-04T09:00Z"),
        told("c", AGENCY, published="2031-05-07"),
    )
    assert groups(found) == [["b", "a", "c"]]
    assert found.groups[0].earliest
    assert found.groups[0].earliest.outlet == "b"


@pytest.mark.parametrize("vague", ["2031-05-04", "2031-05", "2031-05-05T12:00Z~", None])
def test_the_earliest_is_not_known_where_a_date_is_vague(vague: str | None) -> None:
    found = reuse(
        told("a", AGENCY, published="2031-05-04T12:00Z"), told("b", AGENCY, published=vague)
    )
    assert found.groups[0].earliest is None


def test_declared_and_measured_copy_are_told_apart() -> None:
    found = reuse(
        told("a", AGENCY, wire=(NORTH_WIRE,)),
        told("b", AGENCY),
        told("c", OWN, wire=(NORTH_WIRE,)),
        told("d", sentences(7, 30)),
    )
    evidence = {c.article.outlet: c.evidence.value for g in found.groups for c in g.copies}
    evidence |= {c.article.outlet: c.evidence.value for c in found.single}
    assert evidence == {"a": "both", "b": "measured", "c": "declared", "d": "neither"}


def test_the_credited_agencies_of_a_group_are_named_most_credited_first() -> None:
    south = Agency("South Wire", "south-wire")
    found = reuse(
        told("a", AGENCY, wire=(NORTH_WIRE, south)),
        told("b", AGENCY, wire=(south,)),
        told("c", AGENCY),
    )
    assert found.groups[0].agencies == (south, NORTH_WIRE)


def test_what_could_not_be_compared_says_why() -> None:
    bare = archives.article("fall/d", event="fall", outlet="d", wire=(NORTH_WIRE,))
    found = reuse(
        told("a", AGENCY),
        told("b", OWN),
        told("c", AGENCY[:2]),
        bare,
        told("e", AGENCY, language="fr"),
    )
    assert [(left.article.outlet, left.reason, left.evidence) for left in found.uncompared] == [
        ("c", Unmeasured.TOO_SHORT, Evidence.NEITHER),
        ("d", Unmeasured.NO_FEATURES, Evidence.DECLARED),
        ("e", Unmeasured.ONLY_ONE, Evidence.NEITHER),
    ]
    assert found.compared == 2


def test_languages_are_not_mixed() -> None:
    french = [told(name, AGENCY, language="fr") for name in "cd"]
    found = reuse(told("a", AGENCY), told("b", AGENCY), *french)
    assert groups(found) == [["a", "b"], ["c", "d"]]


def test_the_text_itself_is_compared_where_we_hold_it() -> None:
    held = archives.article(
        "fall/a", event="fall", outlet="a", text=BodyText.EXCERPT, body="\n\n".join(AGENCY)
    )
    found = reuse(held, told("b", AGENCY))
    assert groups(found) == [["a", "b"]]


def test_an_event_without_articles_has_nothing_to_compare() -> None:
    assert reuse() == Reuse((), (), ())


SETS = st.dictionaries(st.text("abcdef", min_size=1, max_size=2), st.frozensets(st.integers(0, 30)))


@given(SETS)
def test_overlaps_are_those_of_comparing_every_pair(shingles: dict[str, frozenset[int]]) -> None:
    expected = {
        (one, other): len(shingles[one] & shingles[other])
        for one, other in combinations(sorted(shingles), 2)
        if shingles[one] & shingles[other]
    }
    assert count_overlaps(shingles, most_holders=99) == expected


def test_what_stands_everywhere_is_compared_in_some_only() -> None:
    furniture = {f"a{number:02}": frozenset({1}) for number in range(40)}
    assert len(count_overlaps(furniture, most_holders=10)) == 45
