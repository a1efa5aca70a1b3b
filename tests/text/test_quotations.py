import pytest

from builder.text.quotations import find_quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “it fell” and “it broke”.", ["it fell", "it broke"]),
        ('He said "it fell" twice.', ["it fell"]),
        ("Er sagte: „Sie fiel“, dann „Schluss”.", ["Sie fiel", "Schluss"]),
        ("Il dit : «\u00a0Le pont est tombé.\u00a0»", ["Le pont est tombé."]),
        ("Han sagde »broen faldt« i går", ["broen faldt"]),
        ("Hon sade ”bron föll” i går", ["bron föll"]),
        ("他说：“桥倒了。”又说「快走」。", ["桥倒了。", "快走"]),
        ("市長は『橋が落ちた』と述べた", ["橋が落ちた"]),
        ("It’s the ship’s ‘last voyage’, it’s said", ["last voyage"]),
        ("She said ‘it’s over’.", ["it’s over"]),
        ("“One. \n\n“Two.”", ["One.", "Two."]),
        ("The dogs' owners didn't say.", []),
        ("“Outer ‘inner’ words”", ["Outer ‘inner’ words"]),
        ("", []),
    ],
)
def test_quotes_are_found_in_the_marks_of_every_language(text: str, expected: list[str]) -> None:
    assert list(find_quotations(text)) == expected
