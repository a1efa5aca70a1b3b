import pytest

from builder.text.words import fold, list_units, list_words


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Don’t pay 1,000.5 dollars—co-operate.", "en", "Don’t pay 1,000.5 dollars co operate"),
        ("The U.S. said, e.g., a.B. No.", "en", "The U.S said e.g a.B No"),
        ("In 2020, 3.5% of _them_", "en", "In 2020 3.5 of them"),
        ("l’homme d'État", "fr", "l homme d État"),
        ("п’ять мостів", "uk", "п’ять мостів"),
        ("Cafe\u0301 Brü\u00adcke", "de", "Café Brücke"),
        ("हिन्दी में समाचार।", "hi", "हिन्दी में समाचार"),
        ("قال: «الجسرُ»، اليوم", "ar", "قال الجسرُ اليوم"),
        ("می\u200cشود", "fa", "می\u200cشود"),
        ("다리가 무너졌다", "ko", "다리가 무너졌다"),
        ("", "en", ""),
    ],
)
def test_words_are_runs_of_letters_and_digits(text: str, language: str, expected: str) -> None:
    assert list_words(text, language) == expected.split()
    assert list_units(text, language) == expected.split()


@pytest.mark.parametrize(
    ("text", "language", "words", "units"),
    [
        ("大桥倒塌，2人", "zh-Hans", "大桥 桥倒 倒塌 2 人", "大 桥 倒 塌 2 人"),
        ("橋のニュース", "ja", "橋の ニュース", "橋 の ニ ュ ー ス"),
        ("ที่นี่", "th", "ที่นี่", "ที่ นี่"),
        ("COVID-19疫情", "zh", "COVID 19 疫情", "COVID 19 疫 情"),
    ],
)
def test_pairs_of_characters_stand_for_words_where_no_spaces_part_them(
    text: str, language: str, words: str, units: str
) -> None:
    assert list_words(text, language) == words.split()
    assert list_units(text, language) == units.split()


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("Trump’s", "en", "trump's"),
        ("IŞIK", "tr", "ışık"),
        ("İstanbul", "tr", "istanbul"),
        ("Straße", "de", "straße"),
        ("أَكَّدَ", "ar", "اكد"),
        ("كـــتاب", "ar", "كتاب"),
        ("كي", "fa", "کی"),
        ("می\u200cشود", "fa", "میشود"),
        ("ＣＯＶＩＤ", "ja", "covid"),
    ],
)
def test_one_word_typed_in_several_ways_is_one(word: str, language: str, expected: str) -> None:
    assert fold(word, language) == expected
