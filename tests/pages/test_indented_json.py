import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from builder.pages.indented_json import write_indented

LEAVES = st.none() | st.booleans() | st.integers() | st.text()
VALUES = st.recursive(
    LEAVES, lambda held: st.lists(held, max_size=3) | st.dictionaries(st.text(), held, max_size=3)
)


@given(VALUES)
def test_the_text_is_that_of_the_standard_library(value: Any) -> None:
    assert write_indented(value) == json.dumps(value, ensure_ascii=False, indent=1)
