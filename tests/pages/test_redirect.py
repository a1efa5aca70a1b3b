from builder.pages.redirect import plan_redirects
from tests import archives
from tests.renderings import html_of

ARCHIVE = archives.archive(
    archives.event("fall", aliases=("2031/old-fall",), title="Bridge <falls>"),
    archives.article("fall/comet", aliases=("comet-fall",), headline_translated="Down"),
    archives.outlet("comet", aliases=("kometa",)),
    archives.owner("sky-group", aliases=("sky",)),
    archives.topic("bridges", aliases=("spans",)),
    archives.essay("method", aliases=("how",)),
    base_url="https://bridges.example/",
)


def test_every_kind_of_page_keeps_its_old_addresses() -> None:
    assert [page.address for page in plan_redirects(ARCHIVE)] == [
        "articles/comet-fall.html",
        "events/2031/old-fall.html",
        "how.html",
        "outlets/kometa.html",
        "owners/sky.html",
        "topics/spans.html",
    ]


def test_an_old_address_leads_on_by_itself_and_by_a_link() -> None:
    html = html_of(list(plan_redirects(ARCHIVE))[1])
    assert '<meta http-equiv="refresh" content="0; url=../fall.html">' in html
    assert '<a href="../fall.html">Bridge &lt;falls&gt;</a>' in html
    assert '<link rel="canonical" href="https://bridges.example/events/fall.html">' in html
    assert '<meta name="robots" content="noindex">' in html


def test_without_an_address_of_the_site_there_is_no_canonical_link() -> None:
    archive = archives.archive(archives.topic("bridges", aliases=("spans",)))
    (page,) = plan_redirects(archive)
    assert "canonical" not in html_of(page)
