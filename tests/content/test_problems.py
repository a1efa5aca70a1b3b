from pathlib import Path

import pytest
import yaml

from builder.content import locating, values
from builder.content.messages import TABLE
from tests.content.problem_files import PATHS, describe


@pytest.mark.parametrize("scenario", PATHS, ids=lambda path: path.stem)
def test_a_problem_is_told_in_these_words(scenario: Path, tmp_path: Path) -> None:
    told, expected = describe(scenario, tmp_path)
    assert told == expected


@pytest.mark.parametrize("scenario", PATHS, ids=lambda path: path.stem)
def test_a_machine_without_libyaml_tells_it_in_the_same_words(
    scenario: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (values, locating):
        monkeypatch.setattr(module, "Loader", yaml.BaseLoader)
    told, expected = describe(scenario, tmp_path)
    assert told == expected


@pytest.mark.parametrize("scenario", PATHS, ids=lambda path: path.stem)
def test_a_scenario_is_named_after_the_problem_that_it_shows(scenario: Path) -> None:
    name = scenario.stem.partition(".")[0]
    assert f"[{name}]: " in scenario.read_text(encoding="utf-8")


def test_every_entry_of_the_table_has_its_scenario() -> None:
    shown = {path.stem.replace(".", "/", 1) for path in PATHS}
    assert set(TABLE) - shown == set()


def test_there_is_no_scenario_for_what_is_not_in_the_table() -> None:
    names = {name.partition("/")[0] for name in TABLE}
    assert {path.stem.partition(".")[0] for path in PATHS} - names == set()
