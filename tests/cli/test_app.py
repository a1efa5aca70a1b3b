"""What holds for every command."""

import pytest
import typer

from builder import __version__
from builder.cli import app as cli
from builder.cli.app import COMMANDS, load_command
from builder.cli.exits import ExitCode
from tests.cli.programs import run


def test_the_version_is_told() -> None:
    assert run("--version").stdout == f"rashomon {__version__}\n"


def test_help_lists_every_command_with_one_line() -> None:
    shown = " ".join(run("--help").stdout.replace("│", " ").split())
    for name, (_, summary) in COMMANDS.items():
        assert f" {name} {summary} " in shown


@pytest.mark.parametrize("name", COMMANDS)
def test_the_line_in_the_list_is_the_first_of_the_command_itself(name: str) -> None:
    assert load_command(name).help.partition("\n\n")[0] == COMMANDS[name][1]


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == ExitCode.DONE
    assert f"Usage: rashomon {name} " in result.stdout


@pytest.mark.parametrize("kind", ["article", "event", "outlet"])
def test_each_way_to_add_a_file_explains_itself_as_the_commands_do(kind: str) -> None:
    shown = run("new", kind, "--help").stdout
    assert f"Example: rashomon new {kind} --" in shown
    assert "`" not in shown


def test_no_command_is_wrong_use() -> None:
    result = run()
    assert result.exit_code == ExitCode.WRONG_USE
    assert "Usage:" in result.output


def test_an_unknown_command_is_wrong_use_and_gets_the_nearest_one() -> None:
    result = run("biuld")
    assert result.exit_code == ExitCode.WRONG_USE
    assert "No such command 'biuld'. Did you mean 'build'?" in result.stderr


def leave(monkeypatch: pytest.MonkeyPatch, cause: BaseException) -> int:
    """The exit code of the program when a command breaks with `cause`."""

    def command() -> None:
        raise cause

    broken = typer.Typer(pretty_exceptions_enable=False)
    broken.command()(command)
    monkeypatch.setattr(cli, "app", broken)
    monkeypatch.setattr("sys.argv", ["rashomon"])
    with pytest.raises(SystemExit) as left:
        cli.run_command()
    return int(left.value.code or 0)


def test_a_fault_of_ours_ends_with_a_traceback_and_what_to_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert leave(monkeypatch, KeyError("lost")) == ExitCode.OUR_FAULT
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "Traceback (most recent call last):"
    assert "KeyError: 'lost'" in lines
    assert lines[-1].startswith(
        f"rashomon: this is a fault of rashomon; report it with the lines above "
        f"(rashomon {__version__}, Python "
    )


def test_an_interrupted_command_ends_like_any_interrupted_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert leave(monkeypatch, KeyboardInterrupt()) == ExitCode.INTERRUPTED
