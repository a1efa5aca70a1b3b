import pickle
from typing import Any

from builder.analysis.texts import features_of, has_features, take_features
from builder.archive.article import Article, BodyText
from builder.archive.features import Features, Stems
from tests import archives

HELD = Features(language="en", words=3, sentences=1)


def test_features_count_what_a_text_is_made_of() -> None:
    features = take_features("Bridges fall. The bridge “fell at dawn”!", "en")
    assert features == Features(
        language="en",
        words=7,
        sentences=2,
        stems=Stems(
            ("at", "bridg", "dawn", "fall", "fell", "the"),
            (1, 2, 1, 1, 1, 1),
            ("at", "Bridges", "dawn", "fall", "fell", "The"),
        ),
        quotes=1,
        quoted_words=3,
    )


def test_the_most_frequent_form_of_a_word_stands_for_it() -> None:
    features = take_features("bridge bridges bridges", "en")
    assert features.stems == Stems(("bridg",), (3,), ("bridges",))


def test_chinese_is_counted_in_pairs_of_characters() -> None:
    features = take_features("大桥倒塌，大桥。", "zh-Hans")
    assert features.words == 6
    assert features.stems.stems == ("倒塌", "大桥", "桥倒")
    assert features.stems.counts == (1, 2, 1)


def test_a_long_text_has_shingles_in_every_script() -> None:
    for text, language in [("one two three four " * 20, "en"), ("大桥倒塌于黎明" * 20, "zh")]:
        assert take_features(f"{text}{' '.join(map(str, range(200)))}", language).shingles


def told(text: BodyText, **fields: Any) -> Article:
    return archives.article(text=text, body="It [fell](https://a.example).", **fields)


def test_features_are_taken_from_the_text_that_we_hold() -> None:
    for text in (BodyText.EXCERPT, BodyText.FULL):
        features = features_of(told(text))
        assert features
        assert features.stems.stems == ("fell", "it")


def test_our_summary_is_not_the_text_of_the_outlet() -> None:
    assert features_of(told(BodyText.SUMMARY)) is None
    assert not has_features(told(BodyText.SUMMARY))


def test_features_kept_beside_a_summary_are_the_ones() -> None:
    article = told(BodyText.SUMMARY, features=HELD)
    assert features_of(article) == HELD
    assert has_features(article)


def test_an_empty_body_has_no_features() -> None:
    article = archives.article(text=BodyText.FULL, body="")
    assert features_of(article) is None
    assert not has_features(article)


def test_features_of_version_1_are_these() -> None:
    """Files hold what was counted: if this has to change, so has the version of their format."""
    text = "The U.S. bridges’ “rust” cost 3.5 million; Brücken, мостов, الجسور 大桥倒塌. " * 2
    counted = {tag: take_features(text, tag).stems.stems for tag in ("en", "ru", "zh")}
    same = ["3.5", "brücken", "cost", "million", "rust", "the", "الجسور"]
    assert {
        tag: [each for each in stems if each not in same] for tag, stems in counted.items()
    } == {
        "en": ["bridg", "u.", "мостов", "大桥倒塌"],
        "ru": ["bridges", "u.s", "мост", "大桥倒塌"],
        "zh": ["bridges", "u.s", "мостов", "倒塌", "大桥", "桥倒"],
    }
    assert take_features(text, "en").shingles == (480549202, 3330764436)


def test_features_are_small_enough_to_be_kept() -> None:
    features = take_features(" ".join(f"word{n} word{n}" for n in range(400)), "en")
    kept = pickle.dumps(features)
    assert pickle.loads(kept) == features  # noqa: S301 - our own bytes
    assert len(kept) < 16_000
