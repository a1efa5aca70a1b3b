import pytest

from builder.content.records.codes import countries
from builder.pages.tile_map import draw, read_places


def test_every_country_has_a_tile_of_its_own() -> None:
    places = read_places()
    assert places.keys() == countries().keys()
    assert len(set(places.values())) == len(places)


@pytest.mark.parametrize(
    ("west", "east", "north", "south"),
    [("US", "RU", "NO", "IT"), ("PT", "ES", "FR", "ES"), ("IN", "JP", "CN", "VN")],
)
def test_neighbours_lie_as_on_a_map(west: str, east: str, north: str, south: str) -> None:
    places = read_places()
    assert places[west][0] < places[east][0]
    assert places[north][1] < places[south][1]


def test_counts_get_shades_that_grow_by_one_factor() -> None:
    drawn = draw({"FR": 1, "DE": 3, "US": 25, "CN": 0})
    assert drawn.steps == ((1, 3), (4, 5), (6, 12), (13, 25))
    assert {tile.code: tile.step for tile in drawn.tiles} == {"DE": 1, "FR": 1, "US": 4}
    assert len(drawn.empty) == len(countries()) - 3


@pytest.mark.parametrize(("greatest", "steps"), [(0, ()), (1, ((1, 1),)), (2, ((1, 2),))])
def test_small_counts_need_few_shades(greatest: int, steps: tuple[tuple[int, int], ...]) -> None:
    drawn = draw({"FR": greatest})
    assert drawn.steps == steps
    assert (drawn.columns, drawn.rows) == (36, 20)
