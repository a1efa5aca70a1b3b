import dataclasses
import pickle
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from builder.archive.archive import Archive
from builder.archive.event import Claim
from builder.archive.stances import ClaimStance, Stance
from builder.artifact import Artifact
from builder.pages.page import Page
from builder.pages.plan import plan
from tests import archives
from tests.renderings import html_of

TOLD = (ClaimStance("toll", Stance.ASSERTS),)


def some_archive() -> Archive:
    return archives.archive(
        archives.topic("bridges", aliases=("spans",)),
        archives.topic("towns"),
        archives.event("fall", topics=("bridges",), claims=(Claim("toll", "Nine people died."),)),
        archives.event("rise", topics=("bridges",), countries=("FR",)),
        archives.outlet("comet", owner="sky-group"),
        archives.outlet("najm", country="EG", languages=("ar",), body="A *paper*."),
        archives.owner("sky-group"),
        archives.essay("method", body="## Kinds\n\n## Funding\n\n## Outlets\n"),
        archives.article("fall/comet", event="fall", stances=TOLD, people_cited=("Mayor",)),
        archives.article("fall/najm", event="fall", outlet="najm", headline=None, published=None),
        archives.article("loose", topics=("towns",)),
        base_url="https://bridges.example/",
    )


def pages_of(archive: Archive) -> list[Page]:
    return [piece for piece in plan(archive) if isinstance(piece, Page)]


def test_every_kind_of_page_is_planned() -> None:
    kinds = Counter(page.template for page in pages_of(some_archive()))
    assert kinds == {
        "pages/home.html": 1,
        "pages/events.html": 1,
        "pages/outlets.html": 1,
        "pages/topics.html": 1,
        "pages/timeline.html": 1,
        "pages/silences.html": 1,
        "pages/revisions.html": 1,
        "pages/search.html": 1,
        "pages/essay.html": 1,
        "pages/event.html": 2,
        "pages/compare.html": 1,
        "pages/article.html": 3,
        "pages/outlet.html": 2,
        "pages/owner.html": 1,
        "pages/topic.html": 2,
        "pages/country.html": 3,
        "pages/language.html": 2,
        "pages/not_found.html": 1,
        "pages/redirect.html": 1,
    }


def test_the_files_for_machines_are_planned_too() -> None:
    files = {piece.address for piece in plan(some_archive()) if isinstance(piece, Artifact)}
    assert {"sitemap.xml", "robots.txt", "feeds/all.atom", "feeds/topics/bridges.json"} <= files


def test_no_address_is_planned_twice() -> None:
    addresses = Counter(piece.address for piece in plan(some_archive()))
    assert [address for address, times in addresses.items() if times > 1] == []


def test_two_plans_of_one_archive_are_equal_and_in_one_order() -> None:
    assert list(plan(some_archive())) == list(plan(some_archive()))


@pytest.mark.parametrize("page", pages_of(some_archive()), ids=lambda page: page.address)
def test_a_page_is_frozen_hashable_and_survives_the_way_to_another_process(page: Page) -> None:
    assert pickle.loads(pickle.dumps(page)) == page  # noqa: S301 - we pickled it ourselves
    hash(page)
    assert [value for value in walk(page.view) if not is_frozen(value)] == []


@pytest.mark.parametrize("page", pages_of(some_archive()), ids=lambda page: page.address)
def test_a_page_has_one_main_heading_and_no_style_or_script_of_its_own(page: Page) -> None:
    html = html_of(page)
    assert html.count("<h1") == 1
    assert " style=" not in html
    assert "<style" not in html
    assert "\x02" not in html


def test_the_sitemap_names_pages_and_neither_errors_nor_redirects() -> None:
    (sitemap,) = (piece for piece in plan(some_archive()) if piece.address == "sitemap.xml")
    assert isinstance(sitemap, Artifact)
    text = sitemap.content.decode()
    assert "https://bridges.example/languages/ar.html" in text
    assert "404.html" not in text
    assert "spans.html" not in text


def walk(value: object) -> Iterator[object]:
    yield value
    if isinstance(value, tuple):
        yield from walk_all(value)
    elif dataclasses.is_dataclass(value):
        yield from walk_all(getattr(value, field.name) for field in dataclasses.fields(value))


def walk_all(values: Iterable[object]) -> Iterator[object]:
    for value in values:
        yield from walk(value)


def is_frozen(value: object) -> bool:
    parameters = getattr(value, "__dataclass_params__", None)
    if parameters is not None:
        return bool(parameters.frozen)
    return not isinstance(value, list | dict | set | bytearray)
