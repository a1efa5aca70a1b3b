import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.analysis.differences import Fate, Run, compare

MARKS = {Fate.SAME: "{}", Fate.REMOVED: "[-{}-]", Fate.ADDED: "{{+{}+}}"}


def marked(before: str, after: str) -> str:
    return "".join(MARKS[run.fate].format(run.text) for run in compare(before, after))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Bridge falls", "Bridge falls", "Bridge falls"),
        (
            "Bridge falls in Arden",
            "Bridge gives way in Arden",
            "Bridge[- falls-]{+ gives way+} in Arden",
        ),
        ("Bridge falls", "Two hurt as bridge falls", "[-Bridge-]{+Two hurt as bridge+} falls"),
        ("Nine dead in Arden", "Nine dead", "Nine dead[- in Arden-]"),
        ("Nine dead", "Nine dead in Arden", "Nine dead{+ in Arden+}"),
        ("", "New", "{+New+}"),
        ("Old", "", "[-Old-]"),
        ("大桥倒塌九人死", "大桥倒塌十人死亡", "大桥倒塌[-九-]{+十+}人死{+亡+}"),
        ("سقوط جسر في أردن", "انهيار جسر في أردن", "[-سقوط-]{+انهيار+} جسر في أردن"),
    ],
)
def test_the_words_that_differ_are_marked(before: str, after: str, expected: str) -> None:
    assert marked(before, after) == expected


def test_space_and_composition_of_accents_are_no_difference() -> None:
    assert compare("Café  fell ", "Cafe\u0301 fell") == (Run("Cafe\u0301 fell", Fate.SAME),)


def test_capitals_are_a_difference() -> None:
    assert marked("bridge", "Bridge") == "[-bridge-]{+Bridge+}"


def test_a_sign_between_two_changes_belongs_to_them() -> None:
    assert marked("one, two end", "six, ten end") == "[-one, two-]{+six, ten+} end"


def test_long_texts_are_compared_only_where_their_ends_differ() -> None:
    before = "start " + "so it goes " * 2_000 + "end"
    after = "start " + "it goes so " * 2_000 + "end"
    fates = [run.fate for run in compare(before, after)]
    assert fates == [Fate.SAME, Fate.REMOVED, Fate.ADDED, Fate.SAME]


def bare(text: str) -> str:
    return "".join(text.split())


@given(st.text("ab, 桥é", max_size=30), st.text("ab, 桥é", max_size=30))
def test_either_text_can_be_read_from_the_runs(before: str, after: str) -> None:
    runs = compare(before, after)
    kept = "".join(run.text for run in runs if run.fate is not Fate.ADDED)
    made = "".join(run.text for run in runs if run.fate is not Fate.REMOVED)
    assert bare(kept) == bare(before)
    assert bare(made) == bare(after)
