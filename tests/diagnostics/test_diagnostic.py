import itertools

from builder.diagnostics import Diagnostic, Place, Severity


def at(path: str, line: int, column: int, name: str) -> Diagnostic:
    return Diagnostic(name, Severity.ERROR, Place(path, line, column), None, "", "", "")


def test_diagnostics_sort_by_place_and_then_by_name() -> None:
    ordered = [
        at("a.md", 2, 1, "z"),
        at("a.md", 10, 1, "b"),
        at("a.md", 10, 5, "a"),
        at("b.md", 1, 1, "a"),
        at("b.md", 1, 1, "b"),
    ]
    assert all(sorted(shuffled) == ordered for shuffled in itertools.permutations(ordered))
