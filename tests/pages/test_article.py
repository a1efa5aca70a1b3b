from builder.archive.article import Article, BodyText, Correction, Revision
from builder.archive.event import Claim
from builder.archive.stances import ClaimStance, Stance
from builder.pages.article import ArticleView, plan_article
from tests import archives, renderings

CLAIMS = (Claim("toll", "Nine people died."), Claim("cause", "Rust brought the bridge down."))


def view_of(article: Article, *others: Article) -> ArticleView:
    archive = archives.archive(archives.event("fall", claims=CLAIMS), article, *others)
    view = plan_article(archive, article).view
    assert isinstance(view, ArticleView)
    return view


def html_of(article: Article, *others: Article) -> str:
    archive = archives.archive(archives.event("fall", claims=CLAIMS), article, *others)
    return renderings.html_of(plan_article(archive, article))


def test_a_claim_without_an_entry_is_not_reviewed_rather_than_omitted() -> None:
    stances = (ClaimStance("toll", Stance.OMITS),)
    toll, cause = view_of(archives.article(event="fall", stances=stances)).stances
    assert toll.stance is Stance.OMITS
    assert cause.stance is None


def test_claims_not_reviewed_stand_folded_behind_those_that_were() -> None:
    stances = (ClaimStance("cause", Stance.OMITS),)
    html = html_of(archives.article(event="fall", stances=stances))
    assert html.index('id="claim-cause"') < html.index("<details class") < html.index("claim-toll")
    assert "Not reviewed for 1 claim: it may be there or not" in html
    assert '<details class="stances-unread" open>' in html_of(archives.article(event="fall"))


def test_an_article_that_is_not_grouped_yet_has_a_page_without_claims() -> None:
    view = view_of(archives.article(event=None))
    assert (view.stances, view.event, view.before, view.after) == ((), None, None, None)


def test_neighbours_are_those_in_the_list_of_the_event() -> None:
    first, second, third = (
        archives.article(f"fall/{name}", event="fall", published=f"2031-05-0{day}")
        for day, name in enumerate("zyx", 1)
    )
    view = view_of(second, first, third)
    assert view.before
    assert view.after
    assert (view.before.address, view.after.address) == (
        "articles/fall/z.html",
        "articles/fall/x.html",
    )


def test_neighbours_are_not_said_to_be_earlier_or_later() -> None:
    """Of two articles without a date nobody knows which was first."""
    pair = [archives.article(f"fall/{name}", event="fall", published=None) for name in "ab"]
    html = html_of(*pair)
    assert "Next in the list" in html
    assert "Published after" not in html


def test_the_citation_of_an_article_names_its_outlet() -> None:
    shown = html_of(archives.article(headline="جسر", language="ar"))
    assert '<p class="citation-text">“<span lang="ar" dir="rtl">جسر</span>”, Comet. <cite>' in shown
    shown = html_of(archives.article(headline=None))
    assert '<p class="citation-text">Article by Comet. <cite>' in shown


def test_of_an_excerpt_only_the_opening_reaches_the_page() -> None:
    words = [f"word{number}" for number in range(200)]
    html = html_of(archives.article(text=BodyText.EXCERPT, body=" ".join(words)))
    assert "word59" in html
    assert "word60" not in html


def test_a_full_text_says_why_it_may_be_published_and_in_which_language_it_is() -> None:
    html = html_of(
        archives.article(text=BodyText.FULL, body="نص", rights="CC-BY-4.0", language="ar")
    )
    assert '<div class="prose" lang="ar" dir="rtl"><p>نص</p></div>' in html
    assert "CC-BY-4.0" in html


def test_quotes_stand_in_the_language_of_the_article() -> None:
    stance = ClaimStance("toll", Stance.ATTRIBUTES, quote="تسعة قتلى", speaker="Fire brigade")
    html = html_of(archives.article(event="fall", language="ar", stances=(stance,)))
    assert '<blockquote class="quote" lang="ar" dir="rtl"><p>تسعة قتلى</p></blockquote>' in html
    assert "Fire brigade" in html


def test_revisions_and_corrections_are_shown_with_their_dates() -> None:
    html = html_of(
        archives.article(
            revisions=(Revision(archives.date("2031-05-04T10:00Z"), "Bridge down"),),
            corrections=(Correction(archives.date("2031-05-05"), "The toll was wrong."),),
        )
    )
    assert '<time datetime="2031-05-04T10:00+00:00">May 4, 2031, 10:00 UTC</time>' in html
    assert '<p class="revision-headline" lang="en" dir="ltr">Bridge down</p>' in html
    assert "The toll was wrong." in html


def test_each_revision_shows_which_words_went_and_came_since_the_last_sight() -> None:
    html = html_of(
        archives.article(
            headline=None,
            language="ar",
            revisions=(
                Revision(archives.date("2031-05-01"), "سقوط جسر في أردن", "تسعة قتلى"),
                Revision(archives.date("2031-05-04"), "انهيار جسر في أردن", "تسعة قتلى"),
            ),
        )
    )
    _, first, second = html.split('<p class="revision-seen">')
    assert "<del>" not in first
    assert (
        'Headline changed between <time datetime="2031-05-01">May 1, 2031</time> and '
        '<time datetime="2031-05-04">May 4, 2031</time>'
    ) in second
    assert '<span class="difference" lang="ar" dir="rtl"><del>سقوط</del> جسر في أردن' in second
    assert '<span class="difference" lang="ar" dir="rtl"><ins>انهيار</ins> جسر في أردن' in second
    assert '<p class="revision-standfirst" lang="ar" dir="rtl">تسعة قتلى</p>' in second


def test_a_headline_of_unknown_date_stands_after_the_revisions_and_is_not_called_the_last() -> None:
    revisions = (Revision(archives.date("2031-05-04"), "Bridge down"),)
    html = html_of(archives.article(headline="Bridge <falls>", revisions=revisions))
    _, after = html.split('<ol class="revisions">')[1].split("</ol>", 1)
    assert "so which came first is not known" in after
    assert "<dt>other</dt>" in after
    assert "Bridge <ins>&lt;falls&gt;</ins>" in after
