from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.analysis import word_scores, wording
from builder.analysis.wording import (
    Axis,
    GroupWording,
    LanguageWording,
    Withheld,
    choose_background,
    distinctive_words,
)
from builder.archive.article import Article, BodyText
from builder.archive.features import Features, Stems
from builder.archive.outlet import Funding, Outlet, OutletKind
from tests import archives
from tests.examples import examples

WORDS = "abcdefgh"


def features(language: str = "en", **counts: int) -> Features:
    return counted(counts, language)


def counted(counts: Mapping[str, int], language: str = "en") -> Features:
    words = tuple(sorted(counts))
    stems = Stems(words, tuple(counts[word] for word in words), tuple(map(str.title, words)))
    return Features(language, words=sum(counts.values()), sentences=1, stems=stems)


def told(name: str, **fields: Any) -> Article:
    return archives.article(f"fall/{name}", event="fall", outlet=name, **fields)


RUST = features(the=250, bridge=40, rust=30)
WIND = features(the=260, bridge=40, wind=30)
CALM = features(the=255, bridge=40, people=20)


def compare(*held: Article | Outlet) -> tuple[LanguageWording, ...]:
    archive = archives.archive(archives.event(), *held)
    return distinctive_words(archive, archive.events[0], choose_background(archive.articles))


def test_an_article_is_told_by_the_words_that_only_it_uses() -> None:
    (english,) = compare(
        told("a", features=RUST), told("b", features=WIND), told("c", features=CALM)
    )
    first = english.articles[0]
    assert first.article.id == "fall/a"
    (rust,) = first.wording.more
    assert (rust.form, rust.count, rust.elsewhere) == ("Rust", 30, 0)
    assert rust.z > word_scores.SIGNIFICANT
    assert [each.form for each in first.wording.less] == ["Wind", "People"]
    assert (first.wording.words, first.wording.elsewhere) == (320, 645)


def test_words_that_all_use_alike_are_not_distinctive() -> None:
    (english,) = compare(told("a", features=RUST), told("b", features=RUST))
    assert [(each.wording.more, each.wording.less) for each in english.articles] == [((), ())] * 2
    assert [each.wording.withheld for each in english.articles] == [None, None]


def reasons(*held: Article | Outlet) -> list[Withheld | None]:
    return [each.wording.withheld for language in compare(*held) for each in language.articles]


@examples(50)
@given(
    st.lists(
        st.dictionaries(st.sampled_from(WORDS), st.integers(1, 400), min_size=1),
        min_size=4,
        max_size=7,
    )
)
def test_words_that_are_not_scored_would_not_have_told_anything(
    texts: list[dict[str, int]],
) -> None:
    articles = [
        told(f"a{n}", features=counted({"the": 200, **text})) for n, text in enumerate(texts)
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(word_scores, "FEWEST_OTHERS", len(texts))
        scored = compare(*articles)
        patch.setattr(word_scores, "FEWEST_OTHERS", 1)
        assert compare(*articles) == scored


def test_too_little_text_is_not_compared() -> None:
    short = features(the=wording.FEWEST_WORDS - 1)
    assert reasons(told("a", features=RUST), told("b", features=short)) == [
        Withheld.TOO_LITTLE,
        Withheld.TOO_LITTLE,
    ]


def test_an_article_alone_in_its_language_is_not_compared() -> None:
    french = told("b", language="fr", features=features("fr", le=300))
    assert reasons(told("a", features=RUST), french) == [Withheld.ONLY_ONE, Withheld.ONLY_ONE]


def test_an_article_without_features_is_not_compared() -> None:
    assert reasons(told("a", features=RUST), told("b"), told("c", features=WIND)) == [
        None,
        Withheld.NO_FEATURES,
        None,
    ]


def test_one_language_of_two_countries_is_one() -> None:
    languages = compare(
        told("a", language="pt-PT", features=RUST), told("b", language="pt-BR", features=WIND)
    )
    assert [each.language for each in languages] == ["pt"]


def test_languages_with_most_articles_come_first() -> None:
    languages = compare(
        told("a", language="fr"), told("b", language="ru"), told("c", language="ru")
    )
    assert [each.language for each in languages] == ["ru", "fr"]


def grouped(axis: Axis, *held: Article | Outlet) -> list[GroupWording]:
    (english,) = compare(*held)
    return [each for each in english.groups if each.axis is axis]


def test_groups_are_compared_with_the_others_of_which_the_same_is_known() -> None:
    private, state = (
        grouped_one
        for grouped_one in grouped(
            Axis.FUNDING,
            archives.outlet("a", funding=Funding.PRIVATE),
            archives.outlet("b", funding=Funding.PRIVATE),
            archives.outlet("c", funding=Funding.STATE),
            told("a", features=RUST),
            told("b", features=RUST),
            told("c", features=WIND),
            told("d", features=CALM),
        )
    )
    assert (private.value, state.value) == ("private", "state")
    assert [article.id for article in private.articles] == ["fall/a", "fall/b"]
    assert (private.wording.words, private.wording.elsewhere) == (640, 330)
    assert [each.form for each in private.wording.more] == ["Rust"]
    assert [each.form for each in state.wording.more] == ["Wind"]


def test_a_group_that_all_belong_to_is_compared_with_nobody() -> None:
    outlets = [archives.outlet(name, kind=OutletKind.NEWSPAPER) for name in "ab"]
    assert grouped(Axis.KIND, *outlets, told("a", features=RUST), told("b", features=WIND)) == []


def test_the_background_is_every_text_of_the_language() -> None:
    other = archives.article("x", features=features(rust=500, the=500))
    french = archives.article("y", language="fr", features=features("fr", rust=900))
    archive = archives.archive(archives.event(), told("a", features=RUST), other, french)
    prior = choose_background(archive.articles).prior_of("en", {"fall/a": RUST})
    weight = word_scores.PRIOR_WORDS / (320 + 1_000)
    assert prior == pytest.approx(
        {"the": 750 * weight, "bridge": 40 * weight, "rust": 530 * weight}
    )


def test_a_large_background_is_the_same_thousand_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "MOST_BACKGROUND", 2)
    articles = [archives.article(f"x{n}", features=counted({f"w{n}": 1})) for n in range(9)]
    texts = {f"x{n}": counted({f"w{n}": 1}) for n in range(9)}
    for held in (articles, articles[::-1]):
        prior = choose_background(held).prior_of("en", texts)
        assert prior == pytest.approx({f"w{n}": word_scores.PRIOR_WORDS / 9 for n in range(9)})
        few = choose_background(held).prior_of("en", {"x0": texts["x0"]})
        assert few["w0"] in (word_scores.PRIOR_WORDS / 2, word_scores.PRIOR_WORDS / 3)


def test_what_a_common_word_is_worth_depends_on_the_rest_of_the_archive() -> None:
    def score(rest: Features) -> float:
        held = (told("a", features=RUST), told("b", features=WIND))
        (english,) = compare(*held, archives.article("x", features=rest))
        return english.articles[0].wording.more[0].z

    assert score(features(rust=9_000, the=1_000)) < score(features(the=10_000))


def test_the_text_itself_is_compared_where_we_hold_it() -> None:
    rusty = told("a", text=BodyText.EXCERPT, body="The bridge had rust on it. " * 60)
    windy = told("b", text=BodyText.EXCERPT, body="The bridge had wind on it. " * 60)
    (english,) = compare(rusty, windy)
    assert [each.form for each in english.articles[0].wording.more] == ["rust"]


def test_the_background_is_not_counted_where_there_is_nothing_to_compare() -> None:
    archive = archives.archive(archives.event(), told("a", text=BodyText.FULL, body="Text."))
    background = choose_background(archive.articles)
    (english,) = distinctive_words(archive, archive.events[0], background)
    assert english.articles[0].wording.withheld is Withheld.ONLY_ONE
    assert "counts" not in vars(background.samples["en"])


def test_the_background_tells_whose_texts_it_is_made_of() -> None:
    held = [told("a", features=RUST), told("b"), told("c", language="fr", features=WIND)]
    samples = choose_background(held).samples
    assert {language: sample.ids for language, sample in samples.items()} == {
        "en": {"fall/a"},
        "fr": {"fall/c"},
    }


def test_a_background_is_counted_on_from_an_earlier_one() -> None:
    others = [told(f"x{n}", features=CALM) for n in range(20)]
    first = choose_background([told("a", features=RUST), told("b", features=WIND), *others])
    assert first.samples["en"].counts["wind"] == 30
    changed = [told("a", features=WIND), told("c", features=RUST), *others[:-1]]
    fresh = choose_background(changed).samples["en"]
    counted_on = choose_background(changed).following(first).samples["en"]
    assert counted_on.counted is not None
    assert dict(counted_on.counts) == dict(fresh.counts)
    assert counted_on.size == fresh.size
    without_wind = choose_background([told("a", features=RUST), *others])
    assert "wind" not in without_wind.following(first).samples["en"].counts


def test_a_background_that_is_mostly_new_is_counted_anew() -> None:
    first = choose_background([told("a", features=RUST), told("b", features=WIND)])
    assert first.samples["en"].size
    changed = choose_background([told("a", features=CALM), told("b", features=CALM)])
    assert changed.following(first).samples["en"].counted is None
