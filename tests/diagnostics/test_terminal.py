import pytest

from builder.diagnostics import Diagnostic, Place, Related, Severity, format_text


def diagnostic(line: str | None, column: int, length: int) -> Diagnostic:
    return Diagnostic(
        name="unknown-outlet",
        severity=Severity.ERROR,
        place=Place("content/a.md", 3, column, length),
        line_text=line,
        what='no outlet has the id "gaurdian"',
        why="an article names its outlet by id",
        fix='write "guardian"',
    )


def quoted(line: str, column: int, length: int) -> list[str]:
    """The quoted line and the carets, without the margin."""
    _, _, text, carets, *_ = format_text([diagnostic(line, column, length)]).split("\n")
    return [text[5:], carets[5:]]


def test_a_diagnostic_is_told_with_its_line_a_caret_the_reason_and_the_fix() -> None:
    assert format_text([diagnostic("outlet: gaurdian", 9, 8)]) == (
        'content/a.md:3:9: error[unknown-outlet]: no outlet has the id "gaurdian"\n'
        "   |\n"
        " 3 | outlet: gaurdian\n"
        "   |         ^^^^^^^^\n"
        "   why: an article names its outlet by id\n"
        '   fix: write "guardian"\n'
    )


def test_a_diagnostic_on_a_whole_file_quotes_nothing() -> None:
    assert format_text([diagnostic(None, 1, 0)]) == (
        'content/a.md:3:1: error[unknown-outlet]: no outlet has the id "gaurdian"\n'
        "   why: an article names its outlet by id\n"
        '   fix: write "guardian"\n'
    )


def test_a_blank_line_parts_two_diagnostics() -> None:
    text = format_text([diagnostic(None, 1, 0), diagnostic(None, 1, 0)])
    assert text.count("\n\n") == 1
    assert text.endswith("\n")


def test_nothing_wrong_is_no_text() -> None:
    assert format_text([]) == ""


def test_a_related_place_is_shown_with_its_own_line() -> None:
    repeated = Diagnostic(
        name="repeated-field",
        severity=Severity.WARNING,
        place=Place("a.md", 12, 1, 6),
        line_text="outlet: b",
        what="twice",
        why="one",
        fix="remove",
        related=(Related(Place("a.md", 2, 1, 6), "outlet: a", "first given here"),),
    )
    assert format_text([repeated]) == (
        "a.md:12:1: warning[repeated-field]: twice\n"
        "    |\n"
        " 12 | outlet: b\n"
        "    | ^^^^^^\n"
        "   first given here: a.md:2:1\n"
        "   |\n"
        " 2 | outlet: a\n"
        "   | ^^^^^^\n"
        "   why: one\n"
        "   fix: remove\n"
    )


def test_colors_change_nothing_but_colors() -> None:
    shown = [diagnostic("outlet: gaurdian", 9, 8)]
    colored = format_text(shown, color=True)
    assert "\x1b[1;31merror[unknown-outlet]\x1b[0m" in colored
    for code in ("\x1b[1;31m", "\x1b[1m", "\x1b[2m", "\x1b[0m"):
        colored = colored.replace(code, "")
    assert colored == format_text(shown)


@pytest.mark.parametrize(
    ("line", "column", "length", "shown"),
    [
        ("a: b", 4, 1, ["a: b", "   ^"]),
        ("a:\tb", 4, 1, ["a:  b", "    ^"]),
        ("\tb", 1, 1, ["    b", "^^^^"]),
        ("标题: x", 5, 1, ["标题: x", "      ^"]),
        ("title: 标题 x", 8, 2, ["title: 标题 x", "       ^^^^"]),
        ("e\u0301te\u0301: x", 8, 1, ["e\u0301te\u0301: x", "     ^"]),
        ("🚀: x", 4, 1, ["🚀: x", "    ^"]),
        ("a\u202eb: x", 6, 1, ["a\\u202eb: x", "          ^"]),
        ("a\x1b[31m: x", 9, 1, ["a\\x1b[31m: x", "           ^"]),
        ("", 1, 1, ["", "^"]),
        ("short", 40, 3, ["short", "     ^"]),
    ],
)
def test_the_caret_stands_under_what_it_points_at(
    line: str, column: int, length: int, shown: list[str]
) -> None:
    assert quoted(line, column, length) == shown


def test_a_long_line_is_cut_around_the_caret() -> None:
    line = "a" * 500 + "bbb" + "c" * 500
    text, carets = quoted(line, 501, 3)
    assert len(text) == 100
    assert text.startswith("…aaa")
    assert text.endswith("ccc…")
    assert text[carets.index("^") : carets.index("^") + 3] == "bbb"


def test_a_long_line_of_wide_characters_is_cut_by_its_width() -> None:
    text, carets = quoted("标" * 300 + "题" + "标" * 300, 301, 1)
    before = carets.count(" ")
    assert text[: before // 2 + 1].endswith("题") or text[: (before + 1) // 2 + 1].endswith("题")
    assert len(text) < 60


def test_a_long_stretch_is_cut_at_its_end() -> None:
    text, carets = quoted("title: " + "a" * 300, 8, 300)
    assert text == "title: " + "a" * 59 + "…"
    assert carets == "       " + "^" * 60


def test_what_is_told_cannot_act_on_a_terminal() -> None:
    hostile = Diagnostic(
        name="unknown-field",
        severity=Severity.ERROR,
        place=Place("a\x1b[2J.md", 1, 1, 1),
        line_text="\x1b]0;title\x07: x",
        what="\u202eno",
        why="\r",
        fix="\x9b31m",
        related=(Related(Place("b\n.md"), None, "\x00"),),
    )
    text = format_text([hostile])
    assert text == (
        "a\\x1b[2J.md:1:1: error[unknown-field]: \\u202eno\n"
        "   |\n"
        " 1 | \\x1b]0;title\\x07: x\n"
        "   | ^^^^\n"
        "   \\x00: b\\x0a.md:1:1\n"
        "   why: \\x0d\n"
        "   fix: \\u009b31m\n"
    )
