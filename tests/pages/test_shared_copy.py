import re

from builder.analysis.shared_copy import CopyPartner, CreditedAgency, SharedCopy
from builder.archive.article import Agency
from builder.pages.shared_copy import SharedCopyView, shared_copy_view
from tests import archives
from tests.components import html_of_component

EVENTS = [f"e{number}" for number in range(7)]
ARCHIVE = archives.archive(
    *(
        archives.event(event, title=f"Bridge {number} falls", date=f"2031-05-0{number + 1}")
        for number, event in enumerate(EVENTS)
    ),
    *(archives.outlet(f"outlet-{number:02}") for number in range(12)),
    archives.outlet("north-wire"),
)
AGENCIES = (
    CreditedAgency(Agency("North Wire", "north-wire"), shared=1, own=2, uncompared=3),
    CreditedAgency(Agency("Sky <X>"), shared=0, own=1, uncompared=0),
)
FOUND = SharedCopy(
    articles=30,
    compared=20,
    shared=7,
    partners=(
        CopyPartner("outlet-00", 7, 2, tuple(EVENTS)),
        CopyPartner("outlet-01", 1, 0, ("e0",)),
        CopyPartner("outlet-02", 1, 1, ("e1",)),
    ),
    agencies=AGENCIES,
)


def view_of(found: SharedCopy) -> SharedCopyView:
    return shared_copy_view(ARCHIVE, found)


def html_of(found: SharedCopy) -> str:
    return html_of_component("shared-copy", "shared_copy", view_of(found))


def words(html: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", html).split())


def test_the_newest_events_are_linked_at_their_shared_copy() -> None:
    first = view_of(FOUND).partners[0]
    assert [link.address for link in first.events] == [
        f"events/e{number}.html#copy" for number in (6, 5, 4, 3, 2)
    ]
    assert first.events_in_all == 7
    html = html_of(FOUND)
    assert '<a href="events/e6.html#copy">Bridge 6 falls</a>' in html
    assert "and 2 more events" in html


def test_a_reader_sees_how_much_was_compared_and_with_whom_copy_is_shared() -> None:
    text = words(html_of(FOUND))
    assert "20 of its 30 articles could be compared with others on the same event" in text
    assert "7 of these are printings of one text with another outlet's article." in text
    assert "Outlet 00 7 articles, 2 with an agency credited Bridge 6 falls" in text
    assert "Outlet 01 1 article, no agency credited Bridge 0 falls" in text
    assert "Outlet 02 1 article, agency credited Bridge 1 falls" in text


def test_credits_stand_apart_from_measures() -> None:
    html = html_of(FOUND)
    rows = html.partition("<tbody>")[2]
    assert '<a href="outlets/north-wire.html">North Wire</a>' in rows
    assert "North Wire 6 1 2 3 Sky &lt;X&gt; 1 0 1 0" in words(rows)


def test_nothing_measured_is_not_nothing_found() -> None:
    unmeasured = words(html_of(SharedCopy(articles=3)))
    assert unmeasured.startswith("Nothing was measured: none of its 3 articles could be compared.")
    nothing = words(html_of(SharedCopy(articles=3, compared=2)))
    assert nothing.startswith("2 of its 3 articles could be compared")
    assert nothing.endswith(
        "None was found to be a printing of one text with another outlet's article."
    )
    assert "Measured" not in nothing


def test_credits_are_shown_where_nothing_was_measured() -> None:
    text = words(html_of(SharedCopy(articles=1, agencies=AGENCIES[1:])))
    assert text.startswith("Nothing was measured: its 1 article could not be compared.")
    assert "Agencies that it credits" in text


def test_of_many_partners_those_with_most_articles_are_shown_and_the_rest_counted() -> None:
    partners = tuple(CopyPartner(f"outlet-{n:02}", 1, 0, ("e0",)) for n in range(12))
    view = view_of(SharedCopy(articles=1, compared=1, shared=1, partners=partners))
    assert len(view.partners) == 10
    text = words(html_of_component("shared-copy", "shared_copy", view))
    assert text.endswith("And 2 more outlets.")
