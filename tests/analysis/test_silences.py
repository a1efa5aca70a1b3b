from builder.analysis.silences import (
    FEWEST_SEARCHED,
    Attention,
    GroupSilence,
    Silence,
    Trait,
    find_attention,
    list_group_silences,
    traits,
)
from builder.archive.archive import Archive
from builder.archive.event import NotFound
from builder.archive.outlet import Funding, OutletKind
from tests import archives

OUTLETS = [
    archives.outlet(f"{code}-{n}", country=code.upper(), languages=(code,))
    for code in ("fr", "pt")
    for n in range(1, 5)
]


def miss(outlet: str, searched: str = "2031-06-01") -> NotFound:
    return NotFound(outlet, archives.date(searched))


def attention_of(archive: Archive, event: str = "fall") -> Attention:
    return find_attention(archive, archive.event_by_id[event])


def groups_of(archive: Archive) -> dict[str, GroupSilence]:
    attentions = [find_attention(archive, event) for event in archive.events]
    groups = list_group_silences(attentions, archive.outlet_by_id)
    return {group.value: group for group in groups}


def test_three_states_are_kept_apart_and_who_is_not_watched_is_counted_apart() -> None:
    attention = attention_of(
        archives.archive(
            *OUTLETS,
            archives.event(watch=("fr-3", "fr-1", "fr-2"), not_found=(miss("fr-2"),)),
            archives.article("a", event="fall", outlet="fr-1"),
            archives.article("b", event="fall", outlet="pt-1"),
        )
    )
    assert attention == Attention(
        event="fall",
        is_declared=True,
        covered=("fr-1",),
        not_found=(miss("fr-2"),),
        not_looked_for=("fr-3",),
        beyond=("pt-1",),
    )
    assert attention.watched == 3


def test_without_a_watch_list_the_searched_outlets_stand_for_it() -> None:
    attention = attention_of(
        archives.archive(
            *OUTLETS,
            archives.event(not_found=(miss("fr-2"),)),
            archives.article("a", event="fall", outlet="fr-1"),
        )
    )
    assert not attention.is_declared
    assert attention.watched == 1
    assert attention.beyond == ("fr-1",)


def test_who_covered_an_event_is_never_silent_on_it() -> None:
    attention = attention_of(
        archives.archive(
            *OUTLETS,
            archives.event(watch=("fr-1",), not_found=(miss("fr-1"),)),
            archives.article("a", event="fall", outlet="fr-1"),
        )
    )
    assert attention.covered == ("fr-1",)
    assert attention.not_found == ()


def test_a_group_is_silent_when_all_its_watched_outlets_were_searched_without_result() -> None:
    french = tuple(outlet.id for outlet in OUTLETS if outlet.country == "FR")
    groups = groups_of(
        archives.archive(
            *OUTLETS,
            archives.event("fall", watch=french[:3], not_found=tuple(map(miss, french[:3]))),
            archives.event("rise", watch=french, not_found=tuple(map(miss, french[:3]))),
            archives.event("stop", watch=french, not_found=tuple(map(miss, french[1:]))),
            archives.article("a", event="fall", outlet="fr-4"),
            archives.article("b", event="stop", outlet="fr-1"),
        )
    )
    assert groups["FR"] == GroupSilence(
        trait=Trait.COUNTRY,
        value="FR",
        silences=(Silence("fall", searched=3, beyond=1),),
        known=2,
        too_few=0,
    )
    assert groups["fr"].silences == groups["FR"].silences


def test_of_too_few_outlets_nothing_is_said() -> None:
    few = tuple(outlet.id for outlet in OUTLETS[: FEWEST_SEARCHED - 1])
    groups = groups_of(
        archives.archive(*OUTLETS, archives.event(watch=few, not_found=tuple(map(miss, few))))
    )
    assert groups["FR"].silences == ()
    assert (groups["FR"].known, groups["FR"].too_few) == (0, 1)


def test_where_nobody_looked_nothing_is_known_of_a_group() -> None:
    archive = archives.archive(*OUTLETS, archives.event(watch=("fr-1", "fr-2", "fr-3")))
    assert groups_of(archive) == {}


def test_an_outlet_belongs_to_a_group_for_each_of_its_traits() -> None:
    outlet = archives.outlet(
        languages=("fr", "ar"), kind=OutletKind.ONLINE, funding=Funding.NONPROFIT
    )
    assert list(traits(outlet)) == [
        (Trait.COUNTRY, "GB"),
        (Trait.LANGUAGE, "ar"),
        (Trait.LANGUAGE, "fr"),
        (Trait.KIND, "online"),
        (Trait.FUNDING, "nonprofit"),
    ]
