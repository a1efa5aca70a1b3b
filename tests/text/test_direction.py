import pytest

from builder.text.direction import direction


@pytest.mark.parametrize("tag", ["ar", "he", "fa", "ur", "ar-EG", "az-Arab", "ku-Arab-IQ", "yi"])
def test_these_languages_run_from_right_to_left(tag: str) -> None:
    assert direction(tag) == "rtl"


@pytest.mark.parametrize("tag", ["en", "zh-Hant", "ru", "az", "az-Latn", "hi", "sr-Latn-RS"])
def test_these_languages_run_from_left_to_right(tag: str) -> None:
    assert direction(tag) == "ltr"


@pytest.mark.parametrize("tag", ["", "x", "qqq", "not a tag", "zz-Zzzz-ZZ", "../../x"])
def test_an_unknown_language_runs_from_left_to_right(tag: str) -> None:
    assert direction(tag) == "ltr"
