import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text import sentences
from builder.text.sentences import count_sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell. Nobody was hurt! Why?", 3),
        ("Mr. Smith of the U.S. Navy paid 3.5 million.", 1),
        ("“It fell.” He left… Then it rained.", 3),
        ("A heading\n\nIt fell.\n\nNo end here", 3),
        ("桥倒了。“快走！”他说。", 3),
        ("هل سقط الجسر؟ نعم.", 2),
        ("पुल गिर गया। कोई घायल नहीं।", 2),
        ("สะพานพัง ไม่มีผู้บาดเจ็บ", 1),
        ("", 0),
        ("...\n\n***", 0),
    ],
)
def test_sentences_are_counted_in_every_script(text: str, expected: int) -> None:
    assert count_sentences(text) == expected


PARTS = (r"[.!?…؟۔।՞]+[\"'”’»›)\]]*(?=\s)", r"[。！？｡]+[」』”’）]*", r"\n\s*\n")


@given(st.text(alphabet="ab .!…。！」”'\n\t", max_size=40))
def test_the_ends_that_are_leapt_to_are_those_of_a_plain_search(text: str) -> None:
    plain = re.finditer("|".join(PARTS), text)
    assert [end.span() for end in sentences.END.finditer(text)] == [end.span() for end in plain]
