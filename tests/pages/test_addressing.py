from collections.abc import Iterator
from functools import cache

import pytest

from builder.analysis.findings import Findings
from builder.archive.archive import Archive
from builder.pages.addressing import orders_for
from builder.pages.periods import MOST_ROWS
from builder.pages.plan import Kind, Order, carry_out, list_orders
from tests import archives

LONG = MOST_ROWS + 5


@cache
def long_archive() -> Archive:
    """Every list of events and articles is split, and ids look like the names of periods."""
    return archives.archive(
        archives.topic("bridges", aliases=("spans",)),
        archives.outlet("comet", country="GB", owner="sky-group", aliases=("daily/comet",)),
        archives.outlet("najm", country="EG", languages=("ar-EG",)),
        archives.owner("sky-group"),
        archives.essay("method"),
        archives.essay("timeline-of-bridges"),
        *(
            archives.event(f"fall-{n}", date=f"20{n % 3 + 20}-05-03", topics=("bridges",))
            for n in range(LONG)
        ),
        *(
            archives.article(f"2031/{n}/comet", event=f"fall-{n}", published=f"20{n % 3 + 20}-05")
            for n in range(LONG)
        ),
        archives.article("2031", outlet="najm", language="ar-EG"),
        base_url="https://bridges.example/",
    )


def held_by(order: Order, findings: Findings) -> Iterator[str]:
    return (piece.address for piece in carry_out(order, findings))


def test_the_order_of_every_address_is_found_in_few_tries() -> None:
    archive = long_archive()
    findings = Findings(archive)
    for order in list_orders(archive):
        for address in held_by(order, findings):
            tried = list(orders_for(address, archive))
            assert order in tried, address
            assert len(tried) <= 3, address


@pytest.mark.parametrize(
    "address",
    ["nowhere.html", "events/nothing.html", "outlets/nobody/2031.html", "../x.html", "", "/", "."],
)
def test_an_address_that_nothing_holds_may_be_an_old_one_at_most(address: str) -> None:
    tried = list(orders_for(address, long_archive()))
    assert {order.kind for order in tried} <= {Kind.REDIRECTS, Kind.EVENTS, Kind.OUTLETS}


@pytest.mark.parametrize(
    ("address", "order"),
    [
        ("articles/2031.html", Order(Kind.ARTICLE, "2031")),
        ("articles/2031/7/comet.html", Order(Kind.ARTICLE, "2031/7/comet")),
        ("events/2021.html", Order(Kind.EVENTS)),
        ("outlets/comet/2021.html", Order(Kind.OUTLET, "comet")),
        ("countries/eg.html", Order(Kind.COUNTRY, "EG")),
        ("languages/ar-eg.html", Order(Kind.LANGUAGE, "ar-EG")),
        ("data/events/fall-3/claims.csv", Order(Kind.EVENT, "fall-3")),
        ("feeds/topics/bridges.json", Order(Kind.TOPIC, "bridges")),
        ("timeline-of-bridges.html", Order(Kind.ESSAY, "timeline-of-bridges")),
        ("outlets/daily/comet.html", Order(Kind.OUTLETS)),
    ],
)
def test_the_likeliest_order_comes_first(address: str, order: Order) -> None:
    assert next(orders_for(address, long_archive())) == order
