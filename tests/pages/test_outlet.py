from typing import Any

from builder.archive.outlet import Assessment, Funding, OutletKind
from builder.pages.outlet import OutletView, plan_outlet
from builder.pages.page import Page
from builder.pages.periods import MOST_ROWS
from tests import archives
from tests.renderings import html_of

JUDGEMENT = Assessment(
    by="Press <Watch>",
    axis="Independence",
    value="partly free",
    as_of=archives.date("2030"),
    url="https://watch.example/najm",
    basis="questionnaire",
    confidence="medium",
)


def pages_of(*others: Any, **fields: Any) -> list[Page]:
    told = {"country": "EG", "languages": ("ar", "en"), **fields}
    archive = archives.archive(archives.outlet("najm", **told), *others)
    return list(plan_outlet(archive, archive.outlet_by_id["najm"]))


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
    (page,) = plan_outlet(archive, archive.outlet_by_id["najm"])
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
