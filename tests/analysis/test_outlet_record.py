from builder.analysis import outlet_record
from builder.analysis.lags import Place, find_race_on
from builder.analysis.outlet_record import OutletRecord, Partner, StanceCounts, compile_record
from builder.analysis.reuse import find_reuse
from builder.archive.archive import Archive
from builder.archive.event import Claim, NotFound
from builder.archive.stances import ClaimStance, Stance
from tests import archives

CLAIMS = (Claim("toll", "Nine people died."), Claim("age", "The bridge was old."))


def some_archive() -> Archive:
    return archives.archive(
        archives.outlet("quiet"),
        archives.event("fall", claims=CLAIMS, watch=("comet", "quiet")),
        archives.event("rise", not_found=(NotFound("quiet", archives.date("2031-06")),)),
        archives.event("stop"),
        archives.article(
            "a",
            event="fall",
            published="2031-05-04T10:00Z",
            stances=(ClaimStance("toll", Stance.ASSERTS), ClaimStance("age", Stance.OMITS)),
            people_cited=("Mayor", "the Harbour Office"),
        ),
        archives.article(
            "b",
            event="fall",
            published="2031-05-06T10:00Z",
            stances=(ClaimStance("toll", Stance.DISPUTES),),
            people_cited=("Harbour Office",),
        ),
        archives.article("c", event="rise"),
        archives.article("d", event="fall", outlet="najm", published="2031-05-05T10:00Z"),
        archives.article("e", event="rise", outlet="najm", published=None),
        archives.article("f", event="fall", outlet="zeit", published=None),
        archives.article("loose"),
    )


def record(outlet: str, archive: Archive | None = None) -> OutletRecord:
    held = archive or some_archive()
    return compile_record(
        held,
        held.outlet_by_id[outlet],
        reuse_of=lambda event: find_reuse(held, event),
        race_of=lambda event: find_race_on(held, event),
    )


def test_an_outlet_has_a_line_for_each_event_with_its_place_in_the_order() -> None:
    fall, rise = record("comet").events
    assert (fall.event, rise.event) == ("fall", "rise")
    assert [article.id for article in fall.articles] == ["a", "b"]
    assert fall.lag is not None
    assert fall.lag.place is Place.FIRST
    assert rise.lag is None


def test_the_pace_counts_events_of_known_order_only() -> None:
    pace = record("comet").pace
    assert pace is not None
    assert (pace.events, pace.first) == (1, 1)
    assert record("zeit").pace is None


def test_stances_are_counted_out_of_the_claims_of_every_article() -> None:
    counts = record("comet").stances
    assert counts == StanceCounts(asserts=1, attributes=0, disputes=1, omits=1, claims=4)
    assert counts.reviewed == 3


def test_whom_it_cites_most_comes_first_whatever_the_spelling() -> None:
    cited = record("comet").cited
    assert [(one.name, len(one.articles)) for one in cited] == [("Harbour Office", 2), ("Mayor", 1)]


def test_partners_share_at_least_two_events() -> None:
    assert record("comet").partners == (Partner("najm", 2),)
    assert record("najm").partners == (Partner("comet", 2),)
    assert record("zeit").partners == ()


def test_events_of_very_many_outlets_are_not_paired() -> None:
    crowd = [f"o{n}" for n in range(outlet_record.MOST_OUTLETS_PAIRED + 1)]
    archive = archives.archive(
        *(archives.event(event) for event in ("fall", "rise", "stop")),
        *(archives.article(f"{e}/{o}", event=e, outlet=o) for e in ("fall", "rise") for o in crowd),
        *(archives.article(f"stop/{o}", event="stop", outlet=o) for o in crowd[:2]),
    )
    first = record("o0", archive)
    assert first.crowded == 2
    assert first.partners == ()


def test_an_outlet_without_articles_has_a_record_of_its_searches() -> None:
    quiet = record("quiet")
    assert quiet.events == ()
    assert quiet.watched == 1
    assert [(event, str(miss.searched)) for event, miss in quiet.not_found] == [("rise", "2031-06")]
