from hypothesis import given
from hypothesis import strategies as st

from builder.text.opening import opening

WORD = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäñшжد", min_size=1, max_size=12)


def test_a_short_text_stays_as_it_is() -> None:
    assert opening("The bridge fell.", 3) == "The bridge fell."


def test_a_long_text_ends_in_an_ellipsis() -> None:
    assert opening("The bridge, built in 1931, fell.", 2) == "The bridge…"


def test_sixty_words_are_shown() -> None:
    text = " ".join(f"word{number}" for number in range(100))
    assert opening(text) == " ".join(f"word{number}" for number in range(60)) + "…"


def test_in_chinese_each_character_is_a_word() -> None:
    assert opening("大桥在早晨倒塌。", 4) == "大桥在早…"


def test_in_japanese_and_thai_each_character_is_a_word() -> None:
    assert opening("橋がおちた", 3) == "橋がお…"
    assert opening("สะพานพัง", 3) == "สะพ…"


def test_latin_words_between_chinese_ones_count_too() -> None:
    assert opening("大桥 Arden Bridge 倒塌", 4) == "大桥 Arden Bridge…"


def test_korean_and_arabic_words_end_at_spaces() -> None:
    assert opening("다리가 오늘 아침 무너졌다", 2) == "다리가 오늘…"
    assert opening("انهار الجسر هذا الصباح", 2) == "انهار الجسر…"


def test_vowel_signs_and_apostrophes_do_not_split_a_word() -> None:
    assert opening("हिन्दी में समाचार पत्र", 2) == "हिन्दी में…"
    assert opening("It's the city’s bridge", 3) == "It's the city’s…"
    assert opening("پل می‌افتد امروز صبح", 2) == "پل می‌افتد…"


def test_words_joined_by_other_signs_than_spaces_count_on_their_own() -> None:
    assert opening("one-two_three/four\u200bfive", 3) == "one-two_three…"


def test_an_endless_word_does_not_let_a_text_through() -> None:
    assert opening("x" * 10_000, 2) == "x" * 80 + "…"


def test_no_open_bracket_stands_before_the_ellipsis() -> None:
    assert opening("The bridge (built in 1931)", 2) == "The bridge…"
    assert opening("大桥（建于1931年）", 2) == "大桥…"


def test_emoji_are_words() -> None:
    assert opening("🌉" * 100, 3) == "🌉🌉🌉…"


@given(st.lists(WORD, max_size=200), st.integers(1, 60))
def test_no_more_words_than_allowed_ever_come_out(words: list[str], allowed: int) -> None:
    shown = opening(" ".join(words), allowed).removesuffix("…").split()
    assert shown == words[:allowed]


@given(st.text(max_size=400), st.integers(0, 20))
def test_what_comes_out_is_how_the_text_begins(text: str, allowed: int) -> None:
    shown = opening(text, allowed)
    assert shown == text or text.startswith(shown.removesuffix("…"))


@given(st.text(alphabet="aB1é '’-.,“\n", max_size=100), st.integers(0, 5))
def test_plain_words_are_counted_like_those_beside_other_signs(text: str, allowed: int) -> None:
    assert opening("\u0301" + text, allowed) == "\u0301" + opening(text, allowed)
