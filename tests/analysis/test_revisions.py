from typing import Any

from builder.analysis.differences import Fate
from builder.analysis.revisions import (
    Change,
    Line,
    list_corrected,
    list_histories,
    list_revisions,
)
from builder.archive.article import Article, Correction, Revision
from tests import archives


def seen(at: str, headline: str | None = None, standfirst: str | None = None) -> Revision:
    return Revision(archives.date(at), headline, standfirst, f"https://kept.example/{at}")


def article(*revisions: Revision, **fields: Any) -> Article:
    return archives.article(**{"headline": None, "revisions": revisions, **fields})


def changes_of(*revisions: Revision, **fields: Any) -> tuple[Change, ...]:
    (history,) = list_histories([article(*revisions, **fields)])
    return history.changes


def test_a_change_lies_between_the_last_sight_of_one_text_and_the_first_of_the_next() -> None:
    (change,) = changes_of(
        seen("2031-05-01", "Bridge falls"),
        seen("2031-05-02", "Bridge  falls"),
        seen("2031-05-04", "Bridge gives way"),
        seen("2031-05-06", "Bridge gives way"),
    )
    assert change.line is Line.HEADLINE
    assert (str(change.before.first_seen), str(change.before.last_seen)) == (
        "2031-05-01",
        "2031-05-02",
    )
    assert str(change.after.first_seen) == "2031-05-04"
    assert change.after.url == "https://kept.example/2031-05-04"
    assert change.is_order_known
    assert [run.text for run in change.runs if run.fate is Fate.ADDED] == [" gives way"]


def test_a_text_that_comes_back_has_changed_twice() -> None:
    changes = changes_of(
        seen("2031-05-01", "One"), seen("2031-05-02", "Two"), seen("2031-05-03", "One")
    )
    assert [(each.before.text, each.after.text) for each in changes] == [
        ("One", "Two"),
        ("Two", "One"),
    ]


def test_headline_and_standfirst_change_apart() -> None:
    changes = changes_of(
        seen("2031-05-01", "Bridge falls", "Nobody hurt"),
        seen("2031-05-02", None, "Two hurt"),
        seen("2031-05-03", "Bridge down", "Two hurt"),
    )
    assert [(each.line, str(each.after.first_seen)) for each in changes] == [
        (Line.HEADLINE, "2031-05-03"),
        (Line.STANDFIRST, "2031-05-02"),
    ]


def test_a_headline_of_unknown_date_is_set_beside_the_last_one_seen() -> None:
    (change,) = changes_of(seen("2031-05-01", "Bridge falls"), headline="Bridge down")
    assert change.after.text == "Bridge down"
    assert not change.is_order_known


def shown(*revisions: Revision, **fields: Any) -> list[list[tuple[str, str | None]]]:
    """What each revision showed, with the text in whose place it stood."""
    return [
        [(each.text, each.change.before.text if each.change else None) for each in one.showings]
        for one in list_revisions(article(*revisions, **fields))
    ]


def test_each_revision_shows_its_lines_with_what_they_changed() -> None:
    assert shown(
        seen("2031-05-01", "Bridge falls", "Nobody hurt"),
        seen("2031-05-01", None, "Two hurt"),
        seen("2031-05-03", "Bridge  falls", "Two hurt"),
        seen("2031-05-04", "Bridge down"),
    ) == [
        [("Bridge falls", None), ("Nobody hurt", None)],
        [("Two hurt", "Nobody hurt")],
        [("Bridge  falls", None), ("Two hurt", None)],
        [("Bridge down", "Bridge falls")],
    ]


def test_what_no_revision_showed_stands_after_them_without_a_date() -> None:
    fields = {"headline": "Bridge down", "standfirst": "Nobody hurt"}
    revision = seen("2031-05-01", "Bridge falls", "Nobody hurt")
    assert shown(revision, **fields)[1:] == [[("Bridge down", "Bridge falls")]]
    assert list_revisions(article(revision, **fields))[-1].seen is None
    assert list_revisions(article(headline="Bridge down")) == ()


def test_a_headline_that_a_revision_shows_is_no_change() -> None:
    told = article(seen("2031-05-01", "Bridge falls"), headline="Bridge falls ")
    assert list_histories([told, article()]) == ()


def test_articles_stand_with_the_last_changed_first_and_the_undated_last() -> None:
    old = article(seen("2031-05-01", "A"), seen("2031-05-02", "B"), id="old")
    new = article(seen("2031-05-01", "A"), seen("2031-05-09", "B"), id="new")
    undated = article(seen("2031-05-01", "A"), headline="B", id="a-undated")
    histories = list_histories([undated, old, new])
    assert [history.article.id for history in histories] == ["new", "old", "a-undated"]


def test_corrections_are_counted_out_of_all_articles_of_an_outlet() -> None:
    notes = [Correction(archives.date(f"2031-05-0{n}"), f"Note {n}") for n in (1, 3)]
    archive = archives.archive(
        archives.article("a", corrections=tuple(notes)),
        archives.article("b"),
        archives.article("c", corrections=(Correction(archives.date("2031-05-02"), "Note 2"),)),
        archives.article("d", outlet="najm"),
    )
    (corrected,) = list_corrected(archive)
    assert (corrected.outlet, corrected.articles) == ("comet", 3)
    assert [each.note for _, each in corrected.corrections] == ["Note 3", "Note 2", "Note 1"]
