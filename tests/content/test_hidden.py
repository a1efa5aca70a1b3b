import sys

from builder.content.hidden import CONTROL, may_hold_control


def test_no_control_is_missed_by_the_quick_look() -> None:
    controls = [chr(code) for code in range(sys.maxunicode + 1) if CONTROL.match(chr(code))]
    assert [each for each in controls if not may_hold_control(f"a{each}b".encode())] == ["\r"]


def test_the_quick_look_spares_most_texts() -> None:
    texts = ("Line\tone\r\ntwo\n", "naïve", "“Ça va” – oui", "Мост рухнул", "انهيار الجسر", "大桥")
    assert [text for text in texts if may_hold_control(text.encode())] == []
