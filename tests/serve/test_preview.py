from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.serve.previews import OneFile, run_preview


@pytest.fixture
def files(tmp_path: Path) -> OneFile:
    return OneFile(tmp_path)


def test_a_save_is_built_and_told_to_open_pages(files: OneFile) -> None:
    files.save("one")
    with run_preview(files) as visitor, visitor.states() as states:
        first = next(states)
        assert f'data-build="{first["build"]}"' in visitor.get("/").body
        files.save("two")
        second = next(states)
        assert second["build"] != first["build"]
        assert "two" in visitor.get("/").body


def test_errors_are_told_while_the_last_good_site_is_served(files: OneFile) -> None:
    files.save("one")
    with run_preview(files) as visitor, visitor.states() as states:
        good = next(states)
        files.save("wrong")
        assert next(states) == {
            "build": good["build"],
            "problems": "page.md:1:1: error[wrong]: wrong",
        }
        assert "<body>one" in visitor.get("/").body
        files.save("one")
        assert next(states) == good


def test_a_first_build_with_errors_still_starts_the_server(files: OneFile) -> None:
    files.save("wrong")
    with run_preview(files) as visitor, visitor.states() as states:
        assert next(states)["problems"] == "page.md:1:1: error[wrong]: wrong"
        answer = visitor.get("/events/x.html")
        assert answer.status == 503
        assert "Nothing to show yet" in answer.body
        assert "/_preview/client.js" in answer.body
        files.save("mended")
        assert next(states)["problems"] is None
        assert "mended" in visitor.get("/").body


def test_an_open_page_does_not_keep_the_server_from_leaving(files: OneFile) -> None:
    files.save("one")
    with ExitStack() as kept_open:
        with run_preview(files) as visitor:
            states = kept_open.enter_context(visitor.states())
            next(states)
        assert list(states) == []
