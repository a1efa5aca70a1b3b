"""A build that several processes share."""

from pathlib import Path

import pytest

from builder import pipeline
from builder.pipeline import Wishes
from builder.render.errors import OwnTemplateError
from tests.content_folders import write_archive, write_file
from tests.end_to_end.test_incremental_builds import read_files


def test_two_processes_and_one_make_the_same_site(tmp_path: Path) -> None:
    content = write_archive(tmp_path / "content", events=8, outlets=12)
    for jobs in (1, 2):
        pipeline.build(content, tmp_path / str(jobs), Wishes(jobs=jobs, is_clean=True))
    one, two = (read_files(tmp_path / str(jobs)) for jobs in (1, 2))
    assert one == two


def test_a_template_that_breaks_in_another_process_is_named(tmp_path: Path) -> None:
    content = write_archive(tmp_path / "content", events=8, outlets=12)
    write_file(tmp_path / "templates", "pages/article.html", "{{ nothing.there }}")
    with pytest.raises(OwnTemplateError) as caught:
        pipeline.build(content, tmp_path / "site", Wishes(jobs=2))
    assert str(caught.value) == "templates/pages/article.html:1: 'nothing' is undefined"
    assert not (tmp_path / "site").exists()
