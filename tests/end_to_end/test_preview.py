import os
import signal
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from builder.serve import Broken, Built
from tests.content_folders import write_archive, write_file
from tests.end_to_end.previews import Desk, run_preview

PROJECT = Path(__file__).parent.parent.parent
WRONG = {"field": "titel"}


@pytest.fixture
def desk(content: Path) -> Desk:
    return Desk(content.parent)


def test_a_save_is_shown_and_told_to_open_pages(desk: Desk) -> None:
    with run_preview(desk) as visitor, visitor.states() as states:
        first = next(states)
        assert f'data-build="{first["build"]}"' in visitor.get("/about.html").body
        desk.save_about("Second words.")
        second = next(states)
        assert second["build"] != first["build"]
        assert "Second words." in visitor.get("/about.html").body
    assert isinstance(desk.said[-1], Built)
    assert desk.said[-1].changed == ("pages/about.md",)


def test_errors_are_told_while_the_last_good_site_is_served(desk: Desk) -> None:
    with run_preview(desk) as visitor, visitor.states() as states:
        good = next(states)
        desk.save_about("Wrong words.", **WRONG)
        bad = next(states)
        assert bad["build"] == good["build"]
        assert (
            'about.md:2:1: error[unknown-field]: page files have no field "titel"'
            in bad["problems"]
        )
        assert "Edition 1." in visitor.get("/about.html").body
        desk.save_about("Edition 1.")
        assert next(states) == good


def test_a_first_reading_with_errors_still_starts_the_server(desk: Desk) -> None:
    desk.save_about("Wrong words.", **WRONG)
    with run_preview(desk) as visitor, visitor.states() as states:
        assert "error[unknown-field]" in next(states)["problems"]
        answer = visitor.get("/events/x.html")
        assert answer.status == 503
        assert "Nothing to show yet" in answer.body
        assert "/_preview/client.js" in answer.body
        desk.save_about("Mended words.")
        assert next(states)["problems"] is None
        assert "Mended words." in visitor.get("/about.html").body


def test_a_file_that_is_written_in_pieces_is_told_of_once_and_never_as_an_error(
    desk: Desk,
) -> None:
    with run_preview(desk) as visitor, visitor.states() as states:
        next(states)
        about = desk.content / "pages" / "about.md"
        for number in range(5):
            with about.open("w") as file:
                file.write("---\nti")
                file.flush()
                time.sleep(0.05)
                file.write(f"tle: About\n---\n\nWhole words {number}.\n")
            (about.parent / "about.md.tmp").write_text("half")
            (about.parent / "about.md.tmp").replace(about)
            desk.save_about(f"Whole words {number}.")
            assert next(states)["problems"] is None
            assert f"Whole words {number}." in visitor.get("/about.html").body
    assert not [outcome for outcome in desk.said if isinstance(outcome, Broken)]


def test_a_page_whose_template_breaks_stays_as_it_was_and_comes_back_once_it_is_mended(
    desk: Desk,
) -> None:
    own = write_file(desk.folder / "templates", "pages/essay.html", "<p>{{ view.frame.title }}")
    with run_preview(desk) as visitor, visitor.states() as states:
        next(states)
        assert visitor.get("/about.html").body.startswith("<p>About<link")
        own.write_text("{{ view.nothing.there }}")
        new = next(states)
        assert new["problems"] is None
        assert visitor.get("/about.html").body.startswith("<p>About<link")
        told = next(states)
        assert told["build"] == new["build"]
        assert "templates/pages/essay.html:1: " in told["problems"]
        assert "has no attribute 'nothing'" in told["problems"]
        assert "Many Bridges" in visitor.get("/index.html").body
        own.write_text("<b>{{ view.frame.title }}")
        assert next(states)["problems"] is None
        assert visitor.get("/about.html").body.startswith("<b>About<link")
    broken = [outcome for outcome in desk.said if isinstance(outcome, Broken)]
    assert [outcome.problems for outcome in broken] == [told["problems"]]


def test_a_page_that_could_never_be_made_gives_way_to_the_reason(desk: Desk) -> None:
    write_file(desk.folder / "templates", "pages/essay.html", "{{ view.nothing.there }}")
    with run_preview(desk) as visitor, visitor.states() as states:
        next(states)
        answer = visitor.get("/about.html")
        assert answer.status == 503
        assert "Nothing to show yet" in answer.body
        assert "templates/pages/essay.html:1: " in next(states)["problems"]


def test_an_open_page_does_not_keep_the_server_from_leaving(desk: Desk) -> None:
    with ExitStack() as kept_open:
        with run_preview(desk) as visitor:
            states = kept_open.enter_context(visitor.states())
            next(states)
        assert list(states) == []


def test_nothing_of_it_runs_on_once_it_is_told_to_leave(tmp_path: Path) -> None:
    content = write_archive(tmp_path / "content", events=20, outlets=10)
    command = [sys.executable, "-m", "builder", "serve", "--port", "0", "--content", str(content)]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    kept = tmp_path / ".cache" / "preview" / "content"
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, start_new_session=True
    ) as serving:
        assert serving.stdout is not None
        assert serving.stdout.readline().startswith(b"built in ")
        assert serving.stdout.readline().startswith(b"serving ")
        while not list(kept.glob(".site.*")):  # the build in the background runs
            time.sleep(0.02)
        serving.send_signal(signal.SIGTERM)
        serving.wait(10)
    with pytest.raises(ProcessLookupError):
        os.killpg(serving.pid, 0)


def test_a_second_preview_has_the_search_of_the_first_at_once(desk: Desk) -> None:
    with run_preview(desk):
        while not (desk.whole / "sitemap.xml").exists():
            time.sleep(0.02)
    with run_preview(desk) as visitor:
        assert visitor.get("/sitemap.xml").status == 200
        desk.save_about("Second words.")
        while b"Second words." not in built(desk):
            time.sleep(0.02)


def test_two_previews_of_the_same_content_take_turns(desk: Desk) -> None:
    with run_preview(desk) as one, run_preview(desk) as other:
        desk.save_about("Second words.")
        while b"Second words." not in built(desk):
            time.sleep(0.02)
        for visitor in (one, other):
            assert "Second words." in visitor.get("/about.html").body
    assert not [outcome for outcome in desk.said if isinstance(outcome, Broken)]


def built(desk: Desk) -> bytes:
    file = desk.whole / "about.html"
    return file.read_bytes() if file.exists() else b""
