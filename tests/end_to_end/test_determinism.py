"""The same content makes the same bytes, whatever surrounds the build."""

import os
import random
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.content_folders import archive_files, write_file

PROJECT = Path(__file__).parent.parent.parent
FILES = archive_files(events=3, outlets=5, edition="1")
SURROUNDINGS: list[Mapping[str, str]] = [
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8"},
    {"PYTHONHASHSEED": "3", "TZ": "Pacific/Kiritimati", "LANGUAGE": "ar", "LANG": "de_DE.UTF-8"},
    {"PYTHONHASHSEED": "4", "TZ": "UTC", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "NO_COLOR": "1"},
]

PRINT_INDEX = """
from tests.search.test_plan import ARCHIVE
from builder.search.plan import plan_search_index
import hashlib
for each in plan_search_index(ARCHIVE):
    print(each.address, hashlib.sha256(each.content).hexdigest())
"""


def read_files(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def copy_in_any_order(content: Path, seed: int) -> None:
    """File systems list files as they were made, or by a hash: no order may matter."""
    paths = list(FILES)
    random.Random(seed).shuffle(paths)  # noqa: S311 - an order, not a secret
    for path in paths:
        write_file(content, path, FILES[path])


def build(
    folder: Path,
    *,
    content: str = "content",
    output: str = "site",
    surroundings: Mapping[str, str] | None = None,
) -> dict[str, bytes]:
    command = [sys.executable, "-m", "builder", "build", "--content", content, "--output", output]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), **(surroundings or {})}
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    return read_files(folder / output)


@pytest.fixture(scope="module")
def first_site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("first")
    copy_in_any_order(folder / "content", seed=0)
    return build(folder, surroundings={"PYTHONHASHSEED": "0", "TZ": "UTC"})


@pytest.mark.parametrize("surroundings", SURROUNDINGS, ids=lambda values: values["TZ"])
def test_order_folder_time_zone_locale_and_hash_seed_change_no_byte(
    first_site: dict[str, bytes], tmp_path: Path, surroundings: Mapping[str, str]
) -> None:
    folder = tmp_path / "каталог с пробелом"
    copy_in_any_order(folder / "content", seed=int(surroundings["PYTHONHASHSEED"]))
    assert build(folder, surroundings=surroundings) == first_site


def test_content_named_by_its_whole_path_makes_the_same_site(
    first_site: dict[str, bytes], tmp_path: Path
) -> None:
    copy_in_any_order(tmp_path / "content", seed=9)
    content, output = (str(tmp_path / name) for name in ("content", "site"))
    assert build(tmp_path, content=content, output=output) == first_site


def test_a_rebuild_after_an_edit_equals_a_clean_build(tmp_path: Path) -> None:
    copy_in_any_order(tmp_path / "content", seed=0)
    build(tmp_path)
    edited = FILES["events/fall-1.md"].replace("Bridge 1 fell.", "Bridge 1 collapsed.")
    write_file(tmp_path / "content", "events/fall-1.md", edited)
    (tmp_path / "content" / "articles" / "fall-2" / "outlet-4.md").unlink()
    assert build(tmp_path) == build(tmp_path, output="clean")


def test_the_seed_of_hashes_does_not_matter_to_the_search_index() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", PRINT_INDEX],
            cwd=PROJECT,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
