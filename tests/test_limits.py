"""The limits of size that keep the code easy to read."""

import ast
import graphlib
import itertools
import statistics
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import grimp

PROJECT = Path(__file__).parent.parent
SOURCES = sorted((PROJECT / "builder").rglob("*.py"))
TEMPLATES = [
    path
    for path in sorted((PROJECT / "templates").rglob("*"))
    if path.suffix in {".css", ".html", ".js", ".svg", ".xml"}
]
TESTS = sorted((PROJECT / "tests").rglob("*.py"))

Function = ast.FunctionDef | ast.AsyncFunctionDef


def list_statements(block: ast.AST) -> Iterator[ast.AST]:
    """All statements below a block: most of a program are expressions, and these hold no function."""
    for name in ("body", "handlers", "orelse", "finalbody", "cases"):
        for statement in getattr(block, name, ()):
            yield statement
            yield from list_statements(statement)


@cache
def list_functions() -> tuple[tuple[str, Function], ...]:
    return tuple(
        (f"{path.relative_to(PROJECT)}:{node.lineno} {node.name}", node)
        for path in SOURCES
        for node in list_statements(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, Function)
    )


def count_lines(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def is_annotated(function: Function) -> bool:
    given = function.args
    named = [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]
    arguments = [argument for argument in named if argument and argument.arg not in {"self", "cls"}]
    return function.returns is not None and all(argument.annotation for argument in arguments)


def test_no_function_is_longer_than_50_lines() -> None:
    lengths = {place: count_lines(function) for place, function in list_functions()}
    assert {place: length for place, length in lengths.items() if length > 50} == {}


def test_half_of_the_functions_have_10_lines_or_fewer() -> None:
    assert statistics.median(count_lines(function) for _, function in list_functions()) <= 10


def test_no_file_is_longer_than_400_lines() -> None:
    lengths = {
        str(path.relative_to(PROJECT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in itertools.chain(SOURCES, TEMPLATES, TESTS)
    }
    assert {path: length for path, length in lengths.items() if length > 400} == {}


def test_every_function_says_what_it_takes_and_gives() -> None:
    assert [place for place, function in list_functions() if not is_annotated(function)] == []


def test_no_module_imports_itself_by_way_of_others() -> None:
    imports = grimp.build_graph("builder", cache_dir=None)
    graph = {
        module: imports.find_modules_directly_imported_by(module) for module in imports.modules
    }
    list(graphlib.TopologicalSorter(graph).static_order())
