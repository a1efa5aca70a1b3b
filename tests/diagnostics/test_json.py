import json

from builder.diagnostics import Diagnostic, Place, Related, Severity, format_json


def test_all_that_is_known_of_a_diagnostic_is_there_for_programs() -> None:
    shown = Diagnostic(
        name="repeated-field",
        severity=Severity.ERROR,
        place=Place("content/a.md", 6, 1, 6),
        line_text="outlet: 标题",
        what="标题 twice",
        why="one",
        fix="remove",
        related=(Related(Place("content/a.md", 3, 1, 6), "outlet: a", "first given here"),),
    )
    text = format_json([shown])
    assert "标题 twice" in text
    assert json.loads(text) == [
        {
            "name": "repeated-field",
            "severity": "error",
            "path": "content/a.md",
            "line": 6,
            "column": 1,
            "end_column": 7,
            "what": "标题 twice",
            "why": "one",
            "fix": "remove",
            "related": [
                {
                    "path": "content/a.md",
                    "line": 3,
                    "column": 1,
                    "end_column": 7,
                    "what": "first given here",
                }
            ],
        }
    ]


def test_nothing_wrong_is_an_empty_list() -> None:
    assert format_json([]) == "[]\n"
