import csv
import io

from builder.analysis.reuse import find_reuse
from builder.analysis.wording import choose_background, distinctive_words
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.event import Claim
from builder.archive.stances import ClaimStance, Stance
from builder.pages.briefs import article_briefs
from builder.pages.claim_matrix import CSV_COLUMNS, draw_matrix, plan_claim_table
from builder.pages.event import plan_event
from builder.pages.page import Page
from tests import archives, renderings

CLAIMS = (Claim("toll", "Nine people died."), Claim("cause", "Rust brought it down."))
QUOTED = ClaimStance("toll", Stance.DISPUTES, "“Not nine – eleven”", "Fire brigade", "A live call.")


def told(name: str, *stances: ClaimStance) -> Article:
    return archives.article(f"fall/{name}", event="fall", outlet=name, stances=stances)


def archive_of(*articles: Article) -> Archive:
    return archives.archive(archives.event("fall", claims=CLAIMS), *articles)


def plan_fall(archive: Archive) -> Page:
    event = archive.event_by_id["fall"]
    wording = distinctive_words(archive, event, choose_background(archive.articles))
    return plan_event(archive, event, wording, find_reuse(archive, event))


def html_of(archive: Archive) -> str:
    return renderings.html_of(plan_fall(archive))


def test_a_quote_is_found_in_the_original_by_a_text_fragment() -> None:
    archive = archive_of(told("comet", QUOTED))
    articles = archive.articles_by_event["fall"]
    matrix = draw_matrix(archive, archive.events[0], articles, article_briefs(archive, articles))
    (line,) = matrix.lines
    assert line.cells[0].original == (
        "https://comet.example/fall/comet#:~:text=%E2%80%9CNot%20nine%20%E2%80%93%20eleven%E2%80%9D"
    )
    assert line.cells[1].original == "https://comet.example/fall/comet"


def test_the_csv_holds_a_row_for_each_cell_of_the_table() -> None:
    archive = archive_of(told("comet", QUOTED), told("herald"))
    (table,) = plan_claim_table(archive, archive.events[0])
    assert table.address == "data/events/fall/claims.csv"
    header, *rows = csv.reader(io.StringIO(table.content.decode("utf-8-sig")))
    assert tuple(header) == CSV_COLUMNS
    assert [(row[0], row[3], row[10]) for row in rows] == [
        ("toll", "comet", "disputes"),
        ("cause", "comet", "not reviewed"),
        ("toll", "herald", "not reviewed"),
        ("cause", "herald", "not reviewed"),
    ]
    assert rows[0][11:14] == ["“Not nine – eleven”", "Fire brigade", "A live call."]


def test_few_outlets_stand_as_columns_and_many_as_rows() -> None:
    few = html_of(archive_of(told("comet", QUOTED), told("herald")))
    assert '<tr id="claim-toll">\n<th scope="row"><b>1</b> Nine people died.</th>' in few
    assert 'class="claims"' not in few
    many = html_of(archive_of(*(told(f"outlet-{number}") for number in range(6))))
    assert '<th scope="row"><a href="../articles/fall/outlet-0.html">Outlet 0</a>' in many
    assert '<li class="claim" id="claim-toll">' in many


def test_a_cell_carries_a_shape_and_a_word_and_opens_its_evidence() -> None:
    html = html_of(archive_of(told("comet", QUOTED)))
    assert 'data-stance="disputes" popovertarget="evidence-1-1"><svg' in html
    assert "<span>disputes</span></button>" in html
    assert 'id="evidence-1-1" popover' in html
    assert "Fire brigade" in html


def test_what_stands_out_is_told_before_the_table() -> None:
    html = html_of(archive_of(told("comet", QUOTED), told("herald")))
    assert html.index("Carried by all") < html.index('<table class="matrix')
