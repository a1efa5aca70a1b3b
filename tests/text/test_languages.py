import pytest

from builder.text.languages import is_unspaced_language, written_language


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("pt-BR", "pt"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh-Hant", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("yue", "yue-Hant"),
        ("sr-Latn", "sr-Latn"),
    ],
)
def test_texts_share_their_words_if_language_and_script_are_one(tag: str, expected: str) -> None:
    assert written_language(tag) == expected


def test_some_languages_are_written_without_spaces() -> None:
    tags = ("zh-Hans", "yue", "ja", "th", "ko", "vi", "en")
    assert [tag for tag in tags if is_unspaced_language(tag)] == ["zh-Hans", "yue", "ja", "th"]
