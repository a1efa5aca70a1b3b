"""The site of the fictional archive, built once."""

from pathlib import Path

import pytest

from builder.pipeline import build


@pytest.fixture(scope="session")
def fictional_site(fictional_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fictional") / "site"
    report = build(fictional_content, folder)
    assert report.diagnostics == ()
    assert (report.articles, report.events, report.outlets) == (31, 5, 15)
    return folder
