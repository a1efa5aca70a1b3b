from builder.analysis.wording import choose_background, distinctive_words
from builder.archive.archive import Archive
from builder.archive.article import Article, BodyText
from builder.archive.event import Claim
from builder.archive.features import Features
from builder.archive.stances import ClaimStance, Stance
from builder.pages.compare import CompareView, plan_compare
from builder.pages.page import Page
from tests import archives, renderings

CLAIMS = (Claim("toll", "Nine people died."), Claim("cause", "Rust brought it down."))


def told(name: str, *stances: ClaimStance, **fields: object) -> Article:
    return archives.article(f"fall/{name}", event="fall", outlet=name, stances=stances, **fields)


def archive_of(*articles: Article) -> Archive:
    return archives.archive(archives.event("fall", claims=CLAIMS), *articles)


def plan_fall(archive: Archive) -> Page | None:
    event = archive.event_by_id["fall"]
    return plan_compare(
        archive, event, distinctive_words(archive, event, choose_background(archive.articles))
    )


def view_of(*articles: Article) -> CompareView:
    archive = archive_of(*articles)
    page = plan_fall(archive)
    assert page
    assert page.address == "compare/fall.html"
    assert isinstance(page.view, CompareView)
    return page.view


def html_of(*articles: Article) -> str:
    archive = archive_of(*articles)
    page = plan_fall(archive)
    assert page
    return renderings.html_of(page)


def test_one_article_has_nothing_to_be_compared_with() -> None:
    archive = archive_of(told("comet"))
    assert plan_fall(archive) is None


def test_every_article_has_a_column_without_script() -> None:
    view = view_of(told("comet"), told("herald", published=None))
    assert [column.key for column in view.columns] == ["comet", "herald"]
    html = html_of(told("comet"), told("herald", published=None))
    assert html.count('<th scope="col" data-column=') == 2
    assert "data-compare-picker" in html.split("hidden>")[0].rsplit("<form", 1)[1]


def test_the_articles_that_differ_most_are_suggested() -> None:
    def both(stance: Stance) -> tuple[ClaimStance, ...]:
        return (ClaimStance("toll", stance), ClaimStance("cause", stance))

    view = view_of(
        told("a", *both(Stance.ASSERTS)),
        told("b", *both(Stance.ASSERTS)),
        told("c", *both(Stance.DISPUTES)),
        told("d", *both(Stance.OMITS)),
    )
    assert view.suggested == "compare/fall.html?a=a,c,d"


def test_none_are_suggested_where_nobody_has_looked_for_the_claims() -> None:
    assert view_of(told("a"), told("b")).suggested is None


def test_a_text_that_was_not_measured_is_not_said_to_be_short() -> None:
    features = Features("en", 120, 9, quotes=2, quoted_words=14)
    html = html_of(told("comet", features=features), told("herald"))
    assert "120 words," in html
    assert "2 quoted spans with 14 words" in html
    assert html.count("text not measured") == 1


def test_the_outlet_s_own_text_is_not_taken_for_our_summary() -> None:
    html = html_of(told("comet", text=BodyText.EXCERPT, body="Their words."), told("herald"))
    assert "Their words." not in html


def test_the_worksheet_holds_the_empty_matrix() -> None:
    sheet = html_of(told("comet"), told("herald")).split('id="worksheet"')[1]
    assert sheet.count("<td></td>") == 4 * len(CLAIMS)
    assert "2. Rust brought it down." in sheet
