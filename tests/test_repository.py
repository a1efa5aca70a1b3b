"""The files around the program agree with the program and with each other."""

import re
from pathlib import Path

import pytest
import typer
import yaml

import builder
from builder.cli.app import app

PROJECT = Path(__file__).parent.parent
LOCKS = ["requirements.lock", "requirements-dev.lock"]
WORKFLOWS = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))


def read(name: str) -> str:
    return (PROJECT / name).read_text(encoding="utf-8")


def list_make_targets() -> list[str]:
    return re.findall(r"^([a-z]+):.*##", read("Makefile"), flags=re.MULTILINE)


def list_commands() -> list[str]:
    return sorted(typer.main.get_group(app).commands)


def list_locked(lock: str) -> list[str]:
    """The requirements of a lock file, each on one line with its hashes, without the comments."""
    joined = read(lock).replace("\\\n", " ")
    return [line for line in joined.splitlines() if line and not line.lstrip().startswith("#")]


def list_steps(workflow: Path) -> list[dict[str, str]]:
    jobs = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_names_no_registry(lock: str) -> None:
    assert "://" not in read(lock)
    assert [line for line in list_locked(lock) if line.startswith("-")] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_pins_every_dependency_with_hashes(lock: str) -> None:
    pinned = re.compile(r"[A-Za-z0-9._-]+==\S+ .*--hash=sha256:[0-9a-f]{64}")
    assert [line for line in list_locked(lock) if not pinned.match(line)] == []


def test_the_test_environment_is_the_real_one_with_more_in_it() -> None:
    assert set(list_locked("requirements.lock")) <= set(list_locked("requirements-dev.lock"))


def test_every_make_target_is_documented() -> None:
    documented = read("README.md") + read("CONTRIBUTING.md")
    assert [name for name in list_make_targets() if f"make {name}" not in documented] == []


def test_every_command_is_documented() -> None:
    documented = read("README.md") + read("CONTRIBUTING.md")
    assert [name for name in list_commands() if f"rashomon {name}" not in documented] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_runs_what_a_person_runs(workflow: Path) -> None:
    commands = [step["run"].split()[:2] for step in list_steps(workflow) if "run" in step]
    known = [["make", target] for target in list_make_targets()]
    assert commands
    assert [command for command in commands if command not in known] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_pins_the_actions_of_others(workflow: Path) -> None:
    actions = [step["uses"] for step in list_steps(workflow) if "uses" in step]
    assert [action for action in actions if not re.search(r"@[0-9a-f]{40}$", action)] == []


def test_continuous_integration_runs_make_test() -> None:
    assert read(".ci/run").splitlines()[-1] == "exec make test"


def test_the_newest_entry_of_the_changelog_is_this_version() -> None:
    versions = re.findall(r"^## \[?(\d+\.\d+\.\d+)", read("CHANGELOG.md"), flags=re.MULTILINE)
    assert versions[:1] == [builder.__version__]


def test_every_python_that_is_promised_is_tested() -> None:
    promised = re.findall(r"Python :: (3\.\d+)", read("pyproject.toml"))
    workflow = yaml.safe_load(read(".github/workflows/test.yml"))
    assert workflow["jobs"]["test"]["strategy"]["matrix"]["python"] == promised
