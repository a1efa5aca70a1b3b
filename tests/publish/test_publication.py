"""What a reader, an editor and a neighbour of the site folder may rely on."""

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from builder.artifact import Artifact
from builder.publish import (
    DiskRefusedError,
    ForeignFilesError,
    OutputIsFileError,
    Publication,
    SiteIsBusyError,
    hold_site,
)
from builder.publish import publish as publish_held
from builder.publish.addresses import AddressError
from builder.publish.manifest import MANIFEST
from builder.publish.staging import staging_folder

HOME = Artifact("index.html", b"<h1>Home</h1>")
STYLE = Artifact("assets/style.css", b"h1 {}")
EVENT = Artifact("events/one.html", b"<h1>One</h1>")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


def publish(artifacts: Iterable[Artifact], output: Path, spare: Path | None = None) -> Publication:
    with hold_site(output, spare=spare) as site:
        return publish_held([site.put(artifact) for artifact in artifacts], site)


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def identities_of(folder: Path) -> dict[str, tuple[int, int, int]]:
    entries = [folder, *folder.rglob("*")]
    stats = {str(path.relative_to(folder)): path.lstat() for path in entries}
    return {name: (stat.st_ino, stat.st_mtime_ns, stat.st_ctime_ns) for name, stat in stats.items()}


def test_the_folder_holds_every_artifact_and_its_parents_are_made(tmp_path: Path) -> None:
    site = tmp_path / "public" / "site"
    publication = publish([HOME, EVENT], site)
    assert publication == Publication(("events/one.html", "index.html"), (), ())
    assert files_of(site) == {"events/one.html": EVENT.content, "index.html": HOME.content}


def test_nothing_is_left_beside_the_site(site: Path) -> None:
    publish([HOME], site)
    publish([HOME, EVENT], site)
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_an_unchanged_site_is_not_touched_at_all(site: Path) -> None:
    publish([HOME, STYLE, EVENT], site)
    before = identities_of(site)
    publication = publish([EVENT, STYLE, HOME], site)
    assert publication == Publication((), ("assets/style.css", "events/one.html", "index.html"), ())
    assert identities_of(site) == before


def test_an_unchanged_file_keeps_its_inode_and_times_when_another_changes(site: Path) -> None:
    publish([HOME, STYLE], site)
    before = (site / STYLE.address).stat()
    publication = publish([Artifact("index.html", b"<h1>New</h1>"), STYLE], site)
    after = (site / STYLE.address).stat()
    assert publication == Publication(("index.html",), ("assets/style.css",), ())
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert (site / "index.html").read_bytes() == b"<h1>New</h1>"


def test_a_page_no_longer_made_is_removed_with_its_empty_folder(site: Path) -> None:
    publish([HOME, EVENT], site)
    publication = publish([HOME], site)
    assert publication == Publication((), ("index.html",), ("events/one.html",))
    assert not (site / "events").exists()


def test_a_page_damaged_by_hand_is_mended(site: Path) -> None:
    publish([HOME, EVENT], site)
    (site / HOME.address).write_bytes(b"<h1>Hole</h1>")
    (site / EVENT.address).unlink()
    assert publish([HOME, EVENT], site).written == ("events/one.html", "index.html")
    assert files_of(site) == {"events/one.html": EVENT.content, "index.html": HOME.content}


def test_foreign_files_folders_and_links_outlive_every_build(site: Path) -> None:
    (site / ".git" / "refs" / "empty").mkdir(parents=True)
    (site / ".git" / "HEAD").write_text("ref: refs/heads/pages")
    (site / ".git").chmod(0o700)
    (site / "CNAME").write_text("archive.example")
    (site / "latest").symlink_to("events/one.html")
    inode = (site / "CNAME").stat().st_ino
    publish([HOME, EVENT], site)
    publish([HOME], site)
    assert files_of(site) == {
        ".git/HEAD": b"ref: refs/heads/pages",
        "CNAME": b"archive.example",
        "index.html": HOME.content,
    }
    assert (site / ".git" / "refs" / "empty").is_dir()
    assert (site / ".git").stat().st_mode & 0o777 == 0o700
    assert (site / "latest").readlink() == Path("events/one.html")
    assert (site / "CNAME").stat().st_ino == inode


def test_a_foreign_file_in_a_folder_of_ours_keeps_the_folder(site: Path) -> None:
    publish([HOME, EVENT], site)
    (site / "events" / "notes.txt").write_text("mine")
    publish([HOME], site)
    assert files_of(site) == {"events/notes.txt": b"mine", "index.html": HOME.content}


def test_a_foreign_file_in_the_way_is_named_and_nothing_changes(site: Path) -> None:
    site.mkdir()
    (site / "index.html").write_text("somebody's home page")
    before = identities_of(site)
    with pytest.raises(ForeignFilesError) as caught:
        publish([HOME, EVENT], site)
    assert str(caught.value) == (
        "the site needs the place of what rashomon did not write: "
        f"{site / 'index.html'}; move it away, or choose another output folder"
    )
    assert identities_of(site) == before


def test_of_many_foreign_files_in_the_way_five_are_named(site: Path) -> None:
    pages = [Artifact(f"page-{number}.html", b"ours") for number in range(8)]
    site.mkdir()
    for page in pages:
        (site / page.address).write_text("theirs")
    with pytest.raises(ForeignFilesError, match=r"page-4\.html and 3 more; move it away"):
        publish(pages, site)


@pytest.mark.parametrize("address", ["events", "events/one.html"])
def test_a_foreign_link_in_the_way_is_not_followed(
    site: Path, tmp_path: Path, address: str
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (site / address).parent.mkdir(parents=True)
    (site / address).symlink_to(elsewhere)
    with pytest.raises(ForeignFilesError) as caught:
        publish([EVENT], site)
    assert caught.value.addresses == (address,)
    assert not list(elsewhere.iterdir())


def test_a_foreign_folder_in_the_way_is_named(site: Path) -> None:
    (site / "index.html").mkdir(parents=True)
    with pytest.raises(ForeignFilesError) as caught:
        publish([HOME], site)
    assert caught.value.addresses == ("index.html",)


def test_a_foreign_file_with_the_same_bytes_is_taken_over(site: Path) -> None:
    site.mkdir()
    (site / "index.html").write_bytes(HOME.content)
    assert publish([HOME], site).kept == ("index.html",)
    assert publish([EVENT], site).removed == ("index.html",)


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\x00\xff\xfe",
        b"not a manifest\n",
        b"0" * 64 + b"  ../outside.txt\n",
        b"0" * 64 + b"  /etc/hostname\n",
        b"0" * 64 + b"  index.html",
    ],
)
def test_a_damaged_manifest_removes_nothing(site: Path, damage: bytes) -> None:
    publish([HOME, EVENT], site)
    outside = site.parent / "outside.txt"
    outside.write_text("not ours")
    (site / MANIFEST).write_bytes(damage)
    assert publish([HOME], site).removed == ()
    assert (site / EVENT.address).read_bytes() == EVENT.content
    assert outside.read_text() == "not ours"


def test_the_manifest_is_in_the_form_of_sha256sum(site: Path) -> None:
    publish([HOME, EVENT], site)
    assert (site / MANIFEST).read_text() == (
        "8f39093426ae74ce4be328aa9378a471588f661f701b1c1cc0e687d4d6b0fb71  events/one.html\n"
        "1a7133067a4ac7fe06565943dd44870f232041b1d28b4340e2b678244a3b79f6  index.html\n"
    )


def test_an_output_that_is_a_link_to_a_folder_stays_a_link(site: Path, tmp_path: Path) -> None:
    target = tmp_path / "volume" / "public"
    target.mkdir(parents=True)
    site.symlink_to(target, target_is_directory=True)
    publish([HOME], site)
    publish([HOME, EVENT], site)
    assert site.readlink() == target
    assert files_of(target) == {"events/one.html": EVENT.content, "index.html": HOME.content}


def test_an_output_that_is_a_link_to_nothing_makes_its_target(site: Path, tmp_path: Path) -> None:
    site.symlink_to(tmp_path / "later")
    publish([HOME], site)
    assert files_of(tmp_path / "later") == {"index.html": HOME.content}


def test_an_output_that_is_a_file_is_refused(site: Path) -> None:
    site.write_text("a file")
    with pytest.raises(OutputIsFileError) as caught:
        publish([HOME], site)
    assert str(caught.value) == f"the output {site} is a file; name a folder"


def test_a_disk_that_refuses_is_told_with_the_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    site = tmp_path / "file" / "site"
    with pytest.raises(DiskRefusedError) as caught:
        publish([HOME], site)
    assert str(caught.value) == f"{site} cannot be written: {site}: Not a directory"


def test_what_a_killed_build_left_beside_the_site_is_cleared_away(site: Path) -> None:
    publish([HOME], site)
    leftover = staging_folder(site)
    leftover.mkdir()
    (leftover / "half.html").write_text("<h1>Ha")
    publish([HOME], site)
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_second_build_says_who_is_building_and_stops(site: Path) -> None:
    publish([HOME], site)
    with hold_site(site), pytest.raises(SiteIsBusyError) as caught:
        publish([EVENT], site)
    assert caught.value.pid == os.getpid()
    assert str(caught.value) == (
        f"process {os.getpid()} is building into {site}; wait until it is done"
    )
    assert files_of(site) == {"index.html": HOME.content}


def test_the_lock_file_of_a_dead_build_blocks_nobody(site: Path) -> None:
    (site.parent / ".site.rashomon-lock").write_text("1")
    publish([HOME], site)
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_site_with_a_name_too_long_for_a_neighbour_is_updated_in_place(tmp_path: Path) -> None:
    site = tmp_path / ("x" * 250)
    publish([HOME, EVENT], site)
    inode = site.stat().st_ino
    assert publish([HOME, STYLE], site) == Publication(
        ("assets/style.css",), ("index.html",), ("events/one.html",)
    )
    assert site.stat().st_ino == inode
    assert files_of(site) == {"assets/style.css": STYLE.content, "index.html": HOME.content}
    assert not (site / "events").exists()


def test_one_address_for_two_artifacts_is_our_fault(site: Path) -> None:
    with pytest.raises(AddressError):
        publish([HOME, HOME], site)
    assert not site.exists()
