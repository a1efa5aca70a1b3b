"""A build killed at any moment leaves the old site or the new one, and the next build succeeds."""

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.content_folders import write_archive

PROJECT = Path(__file__).parent.parent.parent
SEED = 20200416
KILLS_WHILE_PUBLISHING = 40
KILLS_WHILE_BUILDING = 12

PUBLISH_FOR_EVER = """
import itertools, pathlib, sys
from builder.artifact import Artifact
from builder.publish import hold_site, publish
editions = [
    [Artifact(f"events/{n % 7}/{n}.html", b"edition %d of page %d" % (e, n)) for n in range(e, 300)]
    for e in (1, 2)
]
print("ready", flush=True)
for edition in itertools.cycle(editions):
    with hold_site(pathlib.Path(sys.argv[1])) as site:
        publish([site.put(artifact) for artifact in edition], site)
"""

HOLD = """
import pathlib, sys
from builder.publish import hold_site
with hold_site(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def read_files(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def start_publishing(site: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", PUBLISH_FOR_EVER, str(site)]
    return subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True)


def run_build(content: Path, site: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        build_command(content, site), cwd=PROJECT, capture_output=True, text=True, check=False
    )


def build_command(content: Path, site: Path) -> list[str]:
    folders = ["--content", str(content), "--output", str(site)]
    return [sys.executable, "-m", "builder", "build", *folders]


def edition_marks(files: dict[str, bytes]) -> set[bytes]:
    """The edition that each page tells, of those that carry one."""
    return {content[:9] for address, content in files.items() if address.endswith(".html")}


def find_differences(one: dict[str, bytes], other: dict[str, bytes]) -> set[str]:
    """The addresses that two sites do not agree on."""
    return {address for address in one.keys() | other if one.get(address) != other.get(address)}


@pytest.fixture
def chance() -> random.Random:
    return random.Random(SEED)  # noqa: S311 - moments, not secrets


def test_a_publisher_killed_at_any_moment_leaves_one_whole_edition(
    tmp_path: Path, chance: random.Random
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "CNAME").write_text("bridges.example")
    pages_by_edition = {b"edition 1": 299, b"edition 2": 298}
    for _ in range(KILLS_WHILE_PUBLISHING):
        with start_publishing(site) as publisher:
            assert publisher.stdout
            publisher.stdout.readline()
            time.sleep(chance.uniform(0, 0.15))
            publisher.send_signal(signal.SIGKILL)
        files = read_files(site)
        pages = {address: page for address, page in files.items() if address.endswith(".html")}
        marks = edition_marks(files)
        assert marks <= pages_by_edition.keys()
        assert len(marks) < 2
        assert len(pages) == sum(pages_by_edition[mark] for mark in marks)
        assert files["CNAME"] == b"bridges.example"


def test_a_build_killed_at_any_moment_leaves_one_whole_edition(
    tmp_path: Path, chance: random.Random
) -> None:
    contents = [
        write_archive(tmp_path / f"content-{edition}", events=4, outlets=6, edition=edition)
        for edition in ("1", "2")
    ]
    clean = [tmp_path / "clean-1", tmp_path / "clean-2"]
    for content, site in zip(contents, clean, strict=True):
        assert run_build(content, site).returncode == 0
    editions = [read_files(site) for site in clean]
    site = tmp_path / "killed" / "site"
    shutil.copytree(clean[0], site)
    # The first build compiles the templates, so only a later one tells how long those that follow take.
    start = time.perf_counter()
    assert run_build(contents[1], site).returncode == 0
    seconds = time.perf_counter() - start
    ends = []
    for number in range(KILLS_WHILE_BUILDING):
        build = subprocess.Popen(
            build_command(contents[number % 2], site),
            cwd=PROJECT,
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        pause = chance.uniform(seconds * 0.4, seconds)
        time.sleep(pause)
        build.kill()
        ends.append(build.wait())
        seconds = pause if ends[-1] == 0 else seconds  # it was done, so it takes no longer
        differences = [find_differences(read_files(site), edition) for edition in editions]
        assert set() in differences
    assert -signal.SIGKILL in ends
    for content, edition in zip(contents, editions, strict=True):
        assert run_build(content, site).returncode == 0
        assert read_files(site) == edition
        assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_second_build_says_who_is_building_and_stops(content: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    command = [sys.executable, "-c", HOLD, str(site)]
    with subprocess.Popen(
        command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as first:
        assert first.stdout
        first.stdout.readline()
        second = run_build(content, site)
        first.kill()
    assert second.returncode == 2
    assert second.stderr == (
        f"rashomon: process {first.pid} is building into {site}; wait until it is done\n"
    )
    assert run_build(content, site).returncode == 0
