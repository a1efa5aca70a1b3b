from typing import Any

from builder.archive.article import Article, Correction, Revision
from builder.pages.periods import MOST_ROWS
from builder.pages.revisions import plan_revisions
from tests import archives
from tests.renderings import html_of


def seen(at: str, headline: str | None = None, standfirst: str | None = None) -> Revision:
    return Revision(archives.date(at), headline, standfirst, f"https://kept.example/{at}")


def article(article_id: str, *revisions: Revision, **fields: Any) -> Article:
    return archives.article(article_id, **{"headline": None, "revisions": revisions, **fields})


def html_of_revisions(*held: Any) -> str:
    (page,) = plan_revisions(archives.archive(*held))
    return html_of(page)


def test_nothing_recorded_is_said_with_what_would_be_shown() -> None:
    html = html_of_revisions(archives.article())
    assert "No change is recorded yet. 0 of 1 articles were seen at a dated moment." in html
    assert "the dates between which they changed" in html
    assert "No correction is recorded yet." in html


def test_a_change_is_shown_whole_on_both_sides_with_its_words_marked() -> None:
    html = html_of_revisions(
        article(
            "a",
            seen("2031-05-01", "سقوط جسر في أردن"),
            seen("2031-05-04", "انهيار جسر في أردن"),
            language="ar",
        )
    )
    assert '<span class="difference" lang="ar" dir="rtl"><del>سقوط</del> جسر في أردن</span>' in html
    assert (
        '<span class="difference" lang="ar" dir="rtl"><ins>انهيار</ins> جسر في أردن</span>' in html
    )
    assert (
        'Headline changed between <time datetime="2031-05-01">May 1, 2031</time> and '
        '<time datetime="2031-05-04">May 4, 2031</time>'
    ) in html
    assert 'href="https://kept.example/2031-05-04"' in html


def test_the_space_before_a_marked_word_is_not_marked() -> None:
    html = html_of_revisions(
        article("a", seen("2031-05-01", "Bridge falls now"), seen("2031-05-02", "Bridge. Now"))
    )
    assert "Bridge <del>falls now</del></span>" in html
    assert "Bridge<ins>. Now</ins></span>" in html


def test_two_sightings_of_one_day_are_not_put_apart() -> None:
    html = html_of_revisions(
        article("a", seen("2031-05-01", None, "One."), seen("2031-05-01", None, "Two."))
    )
    assert 'Standfirst changed, both seen <time datetime="2031-05-01">' in html


def test_where_the_order_is_not_known_neither_is_called_the_first() -> None:
    html = html_of_revisions(article("a", seen("2031-05-01", "One"), headline="Two"))
    assert "so which came first is not known" in html
    assert "<dt>one</dt>" in html
    assert "<dt>before</dt>" not in html


def test_corrections_stand_under_their_outlet_with_the_number_of_its_articles() -> None:
    note = Correction(archives.date("2031-05"), "It was <nine>.", "https://comet.example/fix")
    html = html_of_revisions(archives.article("a", corrections=(note,)), archives.article("b"))
    assert "1 correction recorded; 2 articles held" in html
    assert "It was &lt;nine&gt;." in html
    assert 'href="https://comet.example/fix"' in html
    assert "That nothing is recorded for an outlet means nothing" in html


def test_many_changes_are_split_by_year() -> None:
    changed = [
        article(f"a{n:03}", seen("2029", "A"), seen(f"{2030 + n % 2}-05-01", "B"))
        for n in range(MOST_ROWS + 1)
    ]
    first, second = plan_revisions(archives.archive(*changed))
    assert [first.address, second.address] == ["revisions.html", "revisions/2030.html"]
    assert "Corrections by the outlets" not in html_of(second)
