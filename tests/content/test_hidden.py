import sys

from builder.content.hidden import CONTROL, may_hold_control


def test_no_control_is_missed_by_the_quick_look() -> None:
    controls = CONTROL.findall("".join(map(chr, range(sys.maxunicode + 1))))
    assert [each for each in controls if not may_hold_control(f"a{each}b".encode())] == ["\r"]


def test_the_quick_look_spares_most_texts() -> None:
    texts = ("Line\tone\r\ntwo\n", "naïve", "“Ça va” – oui", "Мост рухнул", "انهيار الجسر", "大桥")
    assert [text for text in texts if may_hold_control(text.encode())] == []
