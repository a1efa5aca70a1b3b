"""The site of the fictional archive, and templates that are compiled, each made once."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from builder.pipeline import build
from builder.pipeline.building import build_cache
from tests.conftest import PROJECT
from tests.content_folders import write_archive


@pytest.fixture(scope="session")
def fictional_site(fictional_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fictional") / "site"
    report = build(fictional_content, folder)
    assert report.diagnostics == ()
    assert (report.articles, report.events, report.outlets) == (31, 5, 15)
    return folder


@pytest.fixture(scope="session")
def compiled_templates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The templates as a process compiled them: half of what its first build of an archive takes."""
    folder = tmp_path_factory.mktemp("compiled")
    content = write_archive(folder / "content")
    command = [sys.executable, "-m", "builder", "build", "--content", str(content)]
    command += ["--output", str(folder / "site")]
    subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
    return build_cache(content) / "templates"


@pytest.fixture
def content(tmp_path: Path, compiled_templates: Path) -> Path:
    """The content folder of a small archive, for which no process has to compile templates."""
    content = write_archive(tmp_path / "content")
    shutil.copytree(compiled_templates, build_cache(content) / "templates")
    return content
