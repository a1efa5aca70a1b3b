"""The wheel holds all that is needed to build a folder that holds only `content/`."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def unpacked_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that an installation of the wheel would leave on the import path."""
    folder = tmp_path_factory.mktemp("wheel")
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--disable-pip-version-check"]
    command = [sys.executable, "-m", "pip", "wheel", *options, "--wheel-dir", str(folder), "."]
    subprocess.run(command, cwd=PROJECT, check=True)
    (wheel,) = folder.glob("rashomon-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def read_files(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_wheel_carries_the_templates_as_they_are(unpacked_wheel: Path) -> None:
    carried = read_files(unpacked_wheel / "builder" / "_templates")
    assert carried == read_files(PROJECT / "templates")


def test_the_installed_program_builds_the_same_site_from_content_alone(
    unpacked_wheel: Path, fictional_content: Path, fictional_site: Path, tmp_path: Path
) -> None:
    shutil.copytree(fictional_content, tmp_path / "content")
    command = [sys.executable, "-m", "builder", "build", "--output", "published"]
    environment = {**os.environ, "PYTHONPATH": str(unpacked_wheel)}
    subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    assert read_files(tmp_path / "published") == read_files(fictional_site)
