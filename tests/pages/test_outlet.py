from typing import Any

from builder.analysis.lags import find_race_on
from builder.analysis.outlet_record import compile_record
from builder.analysis.reuse import find_reuse
from builder.archive.archive import Archive
from builder.archive.event import Claim, NotFound
from builder.archive.outlet import Assessment, Funding, OutletKind
from builder.archive.stances import ClaimStance, Stance
from builder.pages.outlet import OutletView, plan_outlet
from builder.pages.page import Page
from builder.pages.periods import MOST_ROWS
from tests import archives
from tests.renderings import drawn, html_of

JUDGEMENT = Assessment(
    by="Press <Watch>",
    axis="Independence",
    value="partly free",
    as_of=archives.date("2030"),
    url="https://watch.example/najm",
    basis="questionnaire",
    confidence="medium",
)


def plan_najm(archive: Archive) -> list[Page]:
    najm = archive.outlet_by_id["najm"]
    record = compile_record(
        archive,
        najm,
        reuse_of=lambda event: find_reuse(archive, event),
        race_of=lambda event: find_race_on(archive, event),
    )
    return list(drawn(plan_outlet(archive, najm, record)))


def pages_of(*others: Any, **fields: Any) -> list[Page]:
    told = {"country": "EG", "languages": ("ar", "en"), **fields}
    archive = archives.archive(archives.outlet("najm", **told), *others)
    return plan_najm(archive)


def page_of(*others: Any, **fields: Any) -> Page:
    (page,) = pages_of(*others, **fields)
    return page


def view_of(*others: Any, **fields: Any) -> OutletView:
    view = page_of(*others, **fields).view
    assert isinstance(view, OutletView)
    return view


def test_articles_come_newest_first_and_undated_ones_last() -> None:
    view = view_of(
        archives.article("a", outlet="najm", published=None),
        archives.article("b", outlet="najm", published="2031-05-03"),
        archives.article("c", outlet="najm", published="2031-05-04"),
        archives.article("d", outlet="other"),
    )
    assert [brief.address for brief in view.articles] == [
        "articles/c.html",
        "articles/b.html",
        "articles/a.html",
    ]
    assert view.figures.articles == 3


def test_facts_lead_to_what_they_mean() -> None:
    html = html_of(
        page_of(
            archives.essay("method"),
            archives.owner("sky-group"),
            kind=OutletKind.NEWSPAPER,
            funding=Funding.PRIVATE,
            owner="sky-group",
            founded=archives.date("1904~"),
            homepage="https://www.najm.example/",
        )
    )
    assert '<a href="../method.html#kinds">newspaper</a>' in html
    assert '<a href="../method.html#funding">private</a>' in html
    assert '<a href="../owners/sky-group.html">Sky Group</a>' in html
    assert '<a href="../countries/eg.html">Egypt</a>' in html
    assert '<a href="../languages/ar.html">Arabic</a>' in html
    assert "about 1904" in html
    assert ">najm.example</a>" in html


def test_without_a_method_page_the_words_stand_alone() -> None:
    html = html_of(page_of(kind=OutletKind.NEWSPAPER))
    assert "<dd>newspaper</dd>" in html
    assert "method.html" not in html


def test_names_in_other_languages_carry_their_language_and_direction() -> None:
    html = html_of(page_of(names=(("ar", "النجم"), ("en", "Najm"))))
    assert '<span lang="ar" dir="rtl">النجم</span>' in html
    assert html.count(">Najm<") == 1


def test_judgements_of_others_keep_their_source_and_date() -> None:
    html = html_of(page_of(assessments=(JUDGEMENT,)))
    assert "What others say of it" in html
    assert "Press &lt;Watch&gt;" in html
    assert '<time datetime="2030">2030</time>' in html
    assert 'href="https://watch.example/najm"' in html
    assert "medium" in html


def test_the_page_says_that_facts_come_from_general_knowledge_and_whom_to_tell() -> None:
    archive = archives.archive(
        archives.outlet("najm"), archives.essay("method"), contact="desk@bridges.example"
    )
    (page,) = plan_najm(archive)
    html = html_of(page)
    assert "These facts come from general knowledge" in html
    assert '<a href="../method.html#outlets">How outlets are described</a>' in html
    assert '<a href="mailto:desk@bridges.example">Report an error</a>' in html


def test_an_outlet_without_articles_is_not_called_silent() -> None:
    html = html_of(page_of())
    assert "No article of this outlet is in the archive. That says nothing" in html


def test_an_article_leads_to_its_event_and_keeps_its_own_language() -> None:
    html = html_of(
        page_of(
            archives.event("fall"),
            archives.article(
                "fall/najm", outlet="najm", event="fall", language="ar", headline="سقوط جسر"
            ),
            archives.article("x", outlet="najm", headline=None, published="2031-05"),
        )
    )
    assert '<a href="../articles/fall/najm.html"><span lang="ar" dir="rtl">سقوط جسر</span>' in html
    assert '<a href="../events/fall.html">Bridge falls in Arden</a>' in html
    assert "Headline not visible to us" in html
    assert "Not grouped under an event yet" in html
    assert '<time datetime="2031-05">May 2031</time>' in html


def test_an_outlet_has_its_own_feeds() -> None:
    html = html_of(page_of())
    assert '<a href="../feeds/outlets/najm.atom">Atom</a>' in html
    assert '<a href="../feeds/outlets/najm.json">JSON</a>' in html


def test_many_articles_are_split_by_year_and_the_figures_still_count_all() -> None:
    articles = [
        archives.article(f"a{n:03}", outlet="najm", published=f"{2030 + n % 2}-05-01")
        for n in range(MOST_ROWS + 1)
    ]
    pages = pages_of(*articles, body="A *paper*.")
    assert [page.address for page in pages] == ["outlets/najm.html", "outlets/najm/2030.html"]
    view = pages[1].view
    assert isinstance(view, OutletView)
    assert view.figures.articles == MOST_ROWS + 1
    html = html_of(pages[1])
    assert "<h1>Najm, 2030</h1>" in html
    assert '<li><a href="../najm.html">Najm</a></li>' in html
    assert "A <em>paper</em>." in html_of(pages[0])
    assert "<em>" not in html


def rows_of(html: str) -> list[str]:
    body = html.partition("<tbody>")[2].partition("</tbody>")[0]
    return body.split("</tr>")[:-1]


def recorded_archive() -> Archive:
    claims = (Claim("toll", "Nine people died."), Claim("age", "The bridge was old."))
    taken = (ClaimStance("toll", Stance.ATTRIBUTES), ClaimStance("age", Stance.OMITS))
    return archives.archive(
        archives.outlet("najm"),
        archives.event("fall", date="2031-05-04", claims=claims),
        archives.event("rise", title="River rises", date="2031-06-04", claims=claims),
        archives.event(
            "stop", title="Ferry stops", not_found=(NotFound("najm", archives.date("2031-07")),)
        ),
        archives.article("fall/comet", event="fall", published="2031-05-04T10:00Z"),
        archives.article("rise/comet", event="rise", published="2031-06-04T10:00Z"),
        archives.article(
            "fall/najm",
            outlet="najm",
            event="fall",
            published="2031-05-04T15:00Z",
            stances=taken,
            people_cited=("Mayor <X>",),
        ),
        archives.article(
            "rise/najm",
            outlet="najm",
            event="rise",
            published="2031-06-04",
            people_cited=("Mayor <X>", "Diver"),
        ),
    )


def test_an_outlet_is_followed_event_by_event() -> None:
    (page,) = plan_najm(recorded_archive())
    html = html_of(page)
    rise, fall = rows_of(html)
    assert ">River rises</a>" in rise
    assert ">perhaps first, at most 26 hours after</td>" in rise
    assert "0 of 2" in rise
    assert ">5 hours</td>" in fall
    assert "2 of 2" in fall
    assert "In all 2 events" in html
    assert "2 of 4" in html
    assert (
        "The dates tell something of the order on 2 events: perhaps first on 1, later on 1." in html
    )


def test_where_nothing_was_reviewed_no_stance_is_counted() -> None:
    (page,) = plan_najm(recorded_archive())
    rise, fall = rows_of(html_of(page))
    assert rise.count('<td class="record-number"></td>') == 4
    assert '<td class="record-number">1</td>' in fall


def test_those_whom_it_cites_and_those_beside_it_come_with_numbers() -> None:
    (page,) = plan_najm(recorded_archive())
    html = html_of(page)
    assert "2 people and institutions, most cited first" in html
    assert '<li>Mayor &lt;X&gt; <span class="count">2</span></li>' in html
    assert '<li><a href="comet.html">Comet</a> <span class="count">2</span></li>' in html


def test_searches_without_result_are_listed_with_their_date() -> None:
    (page,) = plan_najm(recorded_archive())
    html = html_of(page)
    assert '<a href="../events/stop.html">Ferry stops</a>' in html
    assert 'searched <time datetime="2031-07">Jul 2031</time>' in html
    assert "There may be one all the same." in html
