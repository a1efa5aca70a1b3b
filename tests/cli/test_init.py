"""What `rashomon init` leaves behind."""

import json
import re
import tomllib
from importlib.metadata import Distribution
from pathlib import Path

import pytest
import yaml

from builder import __version__
from builder.cli.exits import ExitCode
from builder.cli.installation import describe_origin
from tests.cli.programs import run
from tests.conftest import PROJECT

FILES = [
    ".github/workflows/check.yml",
    ".github/workflows/pages.yml",
    ".gitignore",
    "README.md",
    "content/pages/about.md",
    "content/pages/editing.md",
    "content/pages/method.md",
    "content/site.yaml",
    "requirements.txt",
]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def list_files(folder: Path) -> list[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.relative_to(folder).as_posix() for path in files)


def test_a_new_archive_has_all_that_it_needs(here: Path) -> None:
    result = run("init", "bridges", "--title", "Bridges: a history", "--language", "nb")
    assert result.exit_code == ExitCode.DONE
    assert result.stdout == (
        "wrote a new archive to bridges; its README.md tells the rest\n"
        "next: cd bridges\n      rashomon new outlet\n      rashomon serve\n"
        "before you publish: say in requirements.txt where to install rashomon from\n"
    )
    assert list_files(here / "bridges") == FILES
    assert (
        (here / "bridges/README.md")
        .read_text(encoding="utf-8")
        .startswith("# Bridges: a history\n")
    )


def test_the_settings_that_its_site_file_proposes_are_good_ones(here: Path) -> None:
    run("init", "bridges", "--title", "Bridges")
    site = here / "bridges/content/site.yaml"
    site.write_text(site.read_text(encoding="utf-8").replace("# ", ""), encoding="utf-8")
    result = run("check", "--content", here / "bridges/content")
    assert result.exit_code == ExitCode.DONE, result.stderr


def test_its_workflows_use_the_actions_that_ours_use(here: Path) -> None:
    run("init", "bridges", "--title", "Bridges")
    used = {
        action
        for file in (here / "bridges/.github/workflows").iterdir()
        for action in re.findall(r"uses: (.*)", file.read_text(encoding="utf-8"))
    }
    ours = "".join(
        file.read_text(encoding="utf-8") for file in (PROJECT / ".github/workflows").glob("*.yml")
    )
    assert used
    assert [action for action in used if action not in ours] == []


def test_its_workflows_install_what_is_required_and_run_commands_that_exist(here: Path) -> None:
    run("init", "bridges", "--title", "Bridges")
    steps = [
        step.get("run", "")
        for name in ("check", "pages")
        for job in yaml.safe_load(
            (here / f"bridges/.github/workflows/{name}.yml").read_text(encoding="utf-8")
        )["jobs"].values()
        for step in job["steps"]
    ]
    assert [step for step in steps if step] == [
        "python -m pip install --requirement requirements.txt",
        "rashomon check --format github",
        "python -m pip install --requirement requirements.txt",
        "rashomon build",
    ]


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("new-one",), "there is no terminal to ask on, and these options are missing:\n  --title"),
        (("new-one", "--title", ""), '--title: "title" has no value'),
        (("new-one", "--title", "A", "--language", "norsk"), "--language: "),
        (("full", "--title", "A"), "full is not empty; name a new or empty folder"),
        (("file", "--title", "A"), "file is a file; name a new or empty folder"),
        (("file/below", "--title", "A"), "file/below"),
    ],
)
def test_what_cannot_become_an_archive_is_refused_and_left_alone(
    here: Path, arguments: tuple[str, ...], problem: str
) -> None:
    (here / "full").mkdir()
    (here / "full" / "thesis.txt").write_text("mine")
    (here / "file").write_text("mine")
    result = run("init", *arguments)
    assert result.exit_code == ExitCode.WRONG_USE
    assert problem in result.stderr
    assert list_files(here) == ["file", "full/thesis.txt"]


def test_an_empty_repository_is_a_good_place(here: Path) -> None:
    (here / "mine" / ".git").mkdir(parents=True)
    assert run("init", "mine", "--title", "A").exit_code == ExitCode.DONE
    assert (here / "mine/content/site.yaml").is_file()


class Installed(Distribution):
    """A distribution of which an installer noted the origin, or nothing."""

    def __init__(self, origin: object = None) -> None:
        self.noted = origin

    def read_text(self, filename: str) -> str | None:
        assert filename == "direct_url.json"
        return json.dumps(self.noted) if self.noted else None

    def locate_file(self, path: object) -> Path:
        raise AssertionError(path)


@pytest.mark.parametrize(
    ("origin", "requirement"),
    [
        (None, f"rashomon=={__version__}"),
        ({"url": "file:///home/me/rashomon", "dir_info": {"editable": True}}, None),
        (
            {
                "url": "https://git.example/rashomon.git",
                "vcs_info": {"vcs": "git", "commit_id": "0" * 40},
            },
            f"rashomon @ git+https://git.example/rashomon.git@{'0' * 40}",
        ),
        (
            {"url": "https://files.example/rashomon-1-py3-none-any.whl", "archive_info": {}},
            "rashomon @ https://files.example/rashomon-1-py3-none-any.whl",
        ),
    ],
)
def test_other_machines_install_what_this_one_has(origin: object, requirement: str | None) -> None:
    assert describe_origin(Installed(origin)) == requirement


def test_the_name_is_that_of_the_distribution() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    assert str(describe_origin(Installed())).startswith(f"{project['project']['name']}==")
