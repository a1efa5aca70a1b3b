import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue

import pytest

from builder.serve.outcome import Broken, Built, Outcome
from builder.serve.watching import watch_folders

LONGER_THAN_A_BURST = 0.3


@dataclass
class Watched:
    """A folder that is watched; a file that holds the word "wrong" is an error."""

    folder: Path
    bursts: "Queue[frozenset[Path]]" = field(default_factory=Queue)
    told: "Queue[Outcome]" = field(default_factory=Queue)
    may_go_on: threading.Event = field(default_factory=threading.Event)

    def follow(self, changed: frozenset[Path]) -> Outcome:
        self.bursts.put(changed)
        self.may_go_on.wait(5)
        wrong = [path.name for path in changed if path.is_file() and "wrong" in path.read_text()]
        return Broken(wrong[0]) if wrong else Built(is_new=True)

    def save(self, name: str, text: str = "x") -> Path:
        file = self.folder / name
        file.write_text(text)
        return file

    def wait_until_quiet(self) -> None:
        queues = (self.bursts, self.told)
        while True:
            time.sleep(LONGER_THAN_A_BURST)
            if all(queue.empty() for queue in queues):
                return
            for queue in queues:
                while not queue.empty():
                    queue.get()


@pytest.fixture(scope="module")
def watching(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    stop = threading.Event()
    watched = Watched(tmp_path_factory.mktemp("watched"))
    arguments = [watched.folder], watched.follow, watched.told.put
    thread = threading.Thread(target=watch_folders, args=arguments, kwargs={"stop": stop})
    thread.start()
    while watched.bursts.empty():  # the thread needs a moment before it looks
        watched.save("ready.md", str(time.monotonic()))
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


def test_a_save_is_followed_by_its_path_and_told_at_once(watched: Watched) -> None:
    saved = watched.save("a.md")
    assert watched.bursts.get(timeout=5) == {saved}
    assert watched.told.get(timeout=5) == Built(is_new=True)


def test_a_file_in_a_new_folder_is_followed(watched: Watched) -> None:
    (watched.folder / "deep" / "er").mkdir(parents=True)
    watched.bursts.get(timeout=5)
    saved = watched.save("deep/er/a.md")
    assert saved in watched.bursts.get(timeout=5)


def test_many_saves_meanwhile_are_one_more(watched: Watched) -> None:
    watched.may_go_on.clear()
    watched.save("first.md")
    watched.bursts.get(timeout=5)
    saved = {watched.save(f"{number}.md") for number in range(20)}
    watched.may_go_on.set()
    assert watched.bursts.get(timeout=5) == saved
    time.sleep(LONGER_THAN_A_BURST)
    assert watched.bursts.empty()


def test_the_swap_files_of_editors_are_nothing(watched: Watched) -> None:
    watched.save(".a.md.swp")
    watched.save("a.md~")
    time.sleep(LONGER_THAN_A_BURST)
    assert watched.bursts.empty()


def test_an_error_is_told_if_nothing_mends_it_in_a_moment(watched: Watched) -> None:
    watched.save("a.md", "wrong")
    assert watched.told.get(timeout=5) == Broken("a.md")
    time.sleep(LONGER_THAN_A_BURST)
    assert watched.told.empty()


def test_an_error_that_is_mended_in_a_moment_is_not_told(watched: Watched) -> None:
    watched.save("a.md", "wrong")
    watched.bursts.get(timeout=5)
    watched.save("a.md", "right")
    assert watched.told.get(timeout=5) == Built(is_new=True)
    time.sleep(LONGER_THAN_A_BURST)
    assert Broken("a.md") not in watched.told.queue
