from typing import Any

from builder.archive.archive import Archive
from builder.archive.event import NotFound
from builder.pages.periods import MOST_ROWS
from builder.pages.silences import SilencesView, attention_view, plan_silences
from tests import archives
from tests.renderings import html_of

FRENCH = ("matin", "nuit", "soir")


def miss(outlet: str, note: str | None = None) -> NotFound:
    return NotFound(outlet, archives.date("2031-06-01"), note)


def archive_of(*others: Any) -> Archive:
    french = (archives.outlet(outlet, country="FR", languages=("fr",)) for outlet in FRENCH)
    return archives.archive(*french, archives.outlet("comet"), *others)


def searched_archive() -> Archive:
    return archive_of(
        archives.event(
            watch=(*FRENCH, "comet", "zeit"), not_found=tuple(miss(outlet) for outlet in FRENCH)
        ),
        archives.event("rise", watch=FRENCH),
        archives.outlet("zeit", country="DE"),
        archives.article("a", event="fall"),
        archives.article("b", event="fall", outlet="najm"),
    )


def html_of_silences(archive: Archive) -> str:
    (page,) = plan_silences(archive)
    return html_of(page)


def test_nothing_searched_is_said_and_not_taken_for_silence() -> None:
    html = html_of_silences(archive_of(archives.event(watch=("comet",))))
    assert "Nothing was searched for yet" in html
    assert "For none of the 1 events was an outlet searched without result; 1 have a watch" in html
    assert "if at least 3 of them were searched" in html
    assert "Event by event" not in html


def test_an_event_shows_its_three_states_with_the_date_of_each_search() -> None:
    html = html_of_silences(searched_archive())
    assert (
        "5 outlets are on the watch list. 1 outlet that is not on it covered the event too." in html
    )
    assert 'Nuit</a> <span class="attention-when">searched <time datetime="2031-06-01">' in html
    assert '<dd><a href="outlets/zeit.html">Zeit</a></dd>' in html
    assert "1 of 2 events, with 3 searches without result in all." in html


def test_a_group_is_listed_with_what_it_left_out_and_out_of_how_many() -> None:
    html = html_of_silences(searched_archive())
    assert '<p class="silence-group-name">France</p>' in html
    assert "left out 1 of 1 event" in html
    assert "3 outlets searched" in html
    assert "1 more group was searched, but never with 3 outlets: too few to say anything." in html


def test_many_searched_events_are_split_by_year_and_the_groups_stand_on_the_first_part() -> None:
    events = [
        archives.event(f"e{n:03}", date=f"{2030 + n % 2}-05", not_found=(miss("comet"),))
        for n in range(MOST_ROWS + 1)
    ]
    first, second = plan_silences(archive_of(*events))
    assert [first.address, second.address] == ["silences.html", "silences/2030.html"]
    assert isinstance(first.view, SilencesView)
    assert isinstance(second.view, SilencesView)
    assert first.view.traits
    assert not second.view.traits
    assert second.view.searched == MOST_ROWS + 1


def test_outlets_of_an_event_stand_in_alphabetical_order() -> None:
    archive = searched_archive()
    view = attention_view(archive, archive.event_by_id["fall"])
    assert [line.outlet.name for line in view.not_found] == ["Matin", "Nuit", "Soir"]
    assert (view.watched, view.beyond) == (5, 1)


def test_a_note_on_a_search_is_text() -> None:
    archive = archive_of(archives.event(not_found=(miss("comet", "<b>Only</b> the website"),)))
    html = html_of_silences(archive)
    assert "&lt;b&gt;Only&lt;/b&gt; the website" in html
    assert "No watch list is declared; 1 outlet was searched." in html
    assert "No group was searched in full" not in html
