from builder.analysis.voices import Reach, Voices, find_voices
from builder.archive.article import Article
from builder.archive.stances import ClaimStance, Stance
from tests import archives


def told(name: str, *cited: str, speaker: str | None = None, outlet: str | None = None) -> Article:
    stance = ClaimStance("rust", Stance.ATTRIBUTES, quote="Rust!", speaker=speaker)
    return archives.article(
        f"fall/{name}",
        outlet=outlet or name,
        people_cited=cited,
        stances=(stance,) if speaker else (),
    )


def shown(voices: Voices) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.name, each.reach.value, each.outlets) for each in voices.voices]


def test_whom_all_cite_comes_before_whom_some_cite() -> None:
    voices = find_voices(
        [told("a", "Mayor", "Zoe"), told("b", "Engineer", "Mayor"), told("c", "Engineer", "Mayor")]
    )
    assert shown(voices) == [
        ("Mayor", "all", ("a", "b", "c")),
        ("Engineer", "several", ("b", "c")),
        ("Zoe", "one", ("a",)),
    ]
    assert [voice.name for voice in voices.of(Reach.SEVERAL)] == ["Engineer"]


def test_the_speakers_of_quotes_are_cited_too_and_only_once() -> None:
    voices = find_voices([told("a", "The Mayor", speaker="mayor"), told("b", speaker="The Mayor")])
    assert shown(voices) == [("The Mayor", "all", ("a", "b"))]


def test_two_articles_of_one_outlet_are_one_outlet() -> None:
    voices = find_voices([told("a", "Mayor"), told("a2", "Mayor", outlet="a"), told("b", "Zoe")])
    assert shown(voices) == [("Mayor", "one", ("a",)), ("Zoe", "one", ("b",))]
    assert [article.id for article in voices.voices[0].articles] == ["fall/a", "fall/a2"]


def test_an_article_of_which_nothing_is_recorded_does_not_count_as_silent() -> None:
    silent = told("c")
    voices = find_voices([told("a", "Mayor"), told("b", "Mayor"), silent])
    assert shown(voices) == [("Mayor", "all", ("a", "b"))]
    assert voices.recorded == 2
    assert voices.unrecorded == (silent,)


def test_whom_a_single_outlet_cites_is_not_cited_by_all() -> None:
    assert shown(find_voices([told("a", "Mayor")])) == [("Mayor", "one", ("a",))]


def test_the_articles_are_given_as_they_are() -> None:
    article = told("a", speaker="Mayor")
    assert find_voices([article]).voices[0].articles == (article,)


def test_where_nobody_is_cited_there_are_no_voices() -> None:
    assert find_voices([]) == Voices((), 0, ())
