from builder.pages.owner import OwnerView, plan_owner
from tests import archives
from tests.renderings import html_of


def test_an_owner_shows_its_outlets_in_alphabetical_order_and_their_articles() -> None:
    archive = archives.archive(
        archives.owner("sky-group", country="GB", kind="media group", body="A *group*."),
        archives.outlet("comet", owner="sky-group"),
        archives.outlet("aurora", owner="sky-group"),
        archives.outlet("other"),
        archives.article("a", outlet="comet"),
        archives.article("b", outlet="other"),
    )
    page = plan_owner(archive, archive.owners[0])
    assert isinstance(page.view, OwnerView)
    assert [line.outlet.name for line in page.view.outlets] == ["Aurora", "Comet"]
    assert page.view.articles == 1
    html = html_of(page)
    assert "Owner of outlets · media group · United Kingdom" in html
    assert "2 of its outlets are in this archive, with 1 article." in html
    assert "A <em>group</em>." in html
    assert "These facts come from general knowledge" in html


def test_an_owner_without_outlets_says_so() -> None:
    archive = archives.archive(archives.owner())
    assert "None of its outlets is in this archive." in html_of(
        plan_owner(archive, archive.owners[0])
    )
