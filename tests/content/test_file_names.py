import pytest

from builder.content.file_names import propose_id


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("bridge/Harbour Post", "bridge/harbour-post"),
        ("../../ships", "ships"),
        ("Élysée", "elysee"),
        ("Ведомости", "vedomosti"),
        ("a\\b", "a/b"),
        ("???", ""),
    ],
)
def test_a_better_name_is_an_id(name: str, better: str) -> None:
    assert propose_id(name) == better
