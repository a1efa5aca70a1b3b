import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue

import pytest

from builder.serve.watching import watch_folders

LONGER_THAN_A_BURST = 0.1


@dataclass
class Watched:
    folder: Path
    rebuilds: "Queue[str]" = field(default_factory=Queue)
    may_go_on: threading.Event = field(default_factory=threading.Event)

    def rebuild(self) -> None:
        self.rebuilds.put("rebuilt")
        self.may_go_on.wait(5)

    def wait_until_quiet(self) -> None:
        try:
            while True:
                self.rebuilds.get(timeout=LONGER_THAN_A_BURST)
        except Empty:
            return


@pytest.fixture(scope="module")
def watching(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    stop = threading.Event()
    watched = Watched(tmp_path_factory.mktemp("watched"))
    arguments = [watched.folder], watched.rebuild
    thread = threading.Thread(target=watch_folders, args=arguments, kwargs={"stop": stop})
    thread.start()
    while watched.rebuilds.empty():  # the thread needs a moment before it looks
        (watched.folder / "ready.md").write_text(str(time.monotonic()))
        time.sleep(0.05)
    yield watched
    stop.set()
    watched.may_go_on.set()
    thread.join(5)
    assert not thread.is_alive()


@pytest.fixture
def watched(watching: Watched) -> Watched:
    watching.may_go_on.set()
    watching.wait_until_quiet()
    return watching


def test_a_save_leads_to_a_rebuild(watched: Watched) -> None:
    (watched.folder / "a.md").write_text("x")
    assert watched.rebuilds.get(timeout=5)


def test_a_file_in_a_new_folder_leads_to_a_rebuild(watched: Watched) -> None:
    (watched.folder / "deep" / "er").mkdir(parents=True)
    watched.rebuilds.get(timeout=5)
    (watched.folder / "deep" / "er" / "a.md").write_text("x")
    assert watched.rebuilds.get(timeout=5)


def test_many_saves_during_a_rebuild_lead_to_one_more(watched: Watched) -> None:
    watched.may_go_on.clear()
    (watched.folder / "first.md").write_text("x")
    watched.rebuilds.get(timeout=5)
    for number in range(20):
        (watched.folder / f"{number}.md").write_text("x")
    watched.may_go_on.set()
    assert watched.rebuilds.get(timeout=5)
    time.sleep(LONGER_THAN_A_BURST)
    assert watched.rebuilds.empty()


def test_the_swap_files_of_editors_lead_to_none(watched: Watched) -> None:
    (watched.folder / ".a.md.swp").write_text("x")
    (watched.folder / "a.md~").write_text("x")
    time.sleep(LONGER_THAN_A_BURST)
    assert watched.rebuilds.empty()
