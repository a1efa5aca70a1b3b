from pathlib import Path

import pytest

from builder.pages.page import Page
from builder.pages.race import RaceView, race_view
from builder.render import Renderer, TemplateSources, find_sources
from tests import archives, renderings

TEMPLATE = '{% from "components/race/race.html" import race_sentence %}{{ race_sentence(view) }}'


def race_of(**published: str | None) -> RaceView | None:
    archive = archives.archive(
        archives.event(date="2031-05-04"),
        *(
            archives.article(outlet, outlet=outlet, event="fall", published=date)
            for outlet, date in published.items()
        ),
    )
    return race_view(archive, archive.event_by_id["fall"])


def sentence(folder: Path, race: RaceView | None) -> str:
    assert race is not None
    (folder / "race.html").write_text(TEMPLATE)
    sources = TemplateSources((folder, *find_sources(Path("content")).folders))
    renderer = Renderer(sources, renderings.assets(), language="en")
    return renderer.render(Page("index.html", "race.html", race)).content.decode().strip()


def test_the_first_is_named_with_its_lead_where_the_dates_tell(tmp_path: Path) -> None:
    race = race_of(comet="2031-05-04T10:00Z", najm="2031-05-04T12:30Z", zeit=None)
    assert sentence(tmp_path, race) == (
        '<p class="race"><a href="outlets/comet.html">Comet</a> was first of the 2 outlets with a '
        "date, 2 hours before the next. 1 outlet shows no date and may have been earlier.</p>"
    )


def test_a_vague_lead_is_told_between_its_bounds(tmp_path: Path) -> None:
    race = race_of(comet="2031-05-04T10:00Z", najm="2031-05-06")
    assert "with a date, 24 hours to 3 days before the next." in sentence(tmp_path, race)


def test_several_that_may_have_been_first_share_the_sentence(tmp_path: Path) -> None:
    race = race_of(comet="2031-05-04T10:00Z", najm="2031-05-04", zeit="2031-05-09")
    assert sentence(tmp_path, race) == (
        '<p class="race"><a href="outlets/comet.html">Comet</a> and '
        '<a href="outlets/najm.html">Najm</a> are among the first of the 3 outlets with a date. '
        "Their dates are not precise enough to tell who came first.</p>"
    )


def test_of_very_many_only_the_number_is_told(tmp_path: Path) -> None:
    race = race_of(**{f"o{n}": "2031-05-04" for n in range(4)})
    assert "may have been.</p>" in sentence(tmp_path, race)
    assert "4 of the 4 outlets with a date may have been" in sentence(tmp_path, race)


@pytest.mark.parametrize("published", [{}, {"comet": "2031-05-04"}, {"comet": None, "najm": None}])
def test_of_fewer_than_two_dated_outlets_nothing_is_said(published: dict[str, str | None]) -> None:
    assert race_of(**published) is None
