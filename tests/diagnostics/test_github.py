from builder.diagnostics import Diagnostic, Place, Related, Severity, format_github


def test_each_diagnostic_is_a_workflow_command() -> None:
    shown = Diagnostic(
        name="unknown-outlet",
        severity=Severity.ERROR,
        place=Place("content/a.md", 3, 9, 8),
        line_text="outlet: gaurdian",
        what='no outlet has the id "gaurdian"',
        why="an article names its outlet by id",
        fix='write "guardian"',
    )
    assert format_github([shown]) == (
        "::error file=content/a.md,line=3,endLine=3,col=9,endColumn=16,title=unknown-outlet::"
        'no outlet has the id "gaurdian"%0Awhy: an article names its outlet by id'
        '%0Afix: write "guardian"\n'
    )


def test_what_would_end_a_command_or_start_another_is_escaped() -> None:
    hostile = Diagnostic(
        name="same-url",
        severity=Severity.WARNING,
        place=Place("content/a,b:c%.md"),
        line_text=None,
        what="100 %\n::error::no",
        why="\r",
        fix="x",
        related=(Related(Place("b.md", 7), None, "first, here: so"),),
    )
    assert format_github([hostile]) == (
        "::warning file=content/a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=1,title=same-url::"
        "100 %25\\x0a::error::no%0Afirst, here: so: b.md:7%0Awhy: \\x0d%0Afix: x\n"
    )


def test_nothing_wrong_is_no_command() -> None:
    assert format_github([]) == ""
