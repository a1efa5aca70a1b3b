from builder.content.drafts import draft_record, draft_site
from builder.content.holdings import Holdings
from builder.content.kinds import Kind
from builder.content.reading import read_record
from builder.content.writing import Value


def outlet(name: str, homepage: str | None = None, language: str = "en") -> dict[str, Value]:
    fields: dict[str, Value] = {"name": name, "country": "NO", "languages": [language]}
    return {**fields, "homepage": homepage} if homepage else fields


OUTLETS: dict[str, dict[str, Value]] = {
    "comet": outlet("The Comet", "https://www.comet.example/", "nb"),
    "comet-sport": outlet("Comet Sport", "https://sport.comet.example/"),
    "dispatch": outlet("Dispatch", "https://dispatch.example/"),
    "dispatch-fr": outlet("La Dispatch", "https://dispatch.example/fr/"),
    "broken": {"name": "", "country": "??"},
}
HOLDINGS = Holdings(
    (
        read_record(draft_site({"title": "Bridges", "language": "fr"}).as_file("site.yaml")),
        *(
            read_record(draft_record(Kind.OUTLET, outlet_id, fields).as_file("x"))
            for outlet_id, fields in OUTLETS.items()
        ),
    )
)


def test_files_with_errors_are_known_by_their_id() -> None:
    assert HOLDINGS.name_by_id(Kind.OUTLET)["broken"] == "broken"
    assert HOLDINGS.name_by_id(Kind.OUTLET)["comet"] == "The Comet"
    assert HOLDINGS.name_by_id(Kind.EVENT) == {}


def test_ids_and_names_that_hold_the_words_come_before_near_ones() -> None:
    assert HOLDINGS.resembling(Kind.OUTLET, "Comet")[:2] == (
        ("comet", "The Comet"),
        ("comet-sport", "Comet Sport"),
    )
    assert HOLDINGS.resembling(Kind.OUTLET, "dis la")[:1] == (("dispatch-fr", "La Dispatch"),)
    assert HOLDINGS.resembling(Kind.OUTLET, "dipsatch")[0] == ("dispatch", "Dispatch")
    assert HOLDINGS.resembling(Kind.OUTLET, "zzz") == ()


def test_an_address_tells_its_outlet_by_the_host() -> None:
    assert HOLDINGS.outlet_at("https://comet.example/2031/bridge") == "comet"
    assert HOLDINGS.outlet_at("https://elsewhere.example/") is None


def test_an_address_of_two_outlets_tells_neither() -> None:
    assert HOLDINGS.outlet_at("https://dispatch.example/fr/1") is None


def test_the_site_and_the_outlets_have_languages() -> None:
    assert HOLDINGS.site_language == "fr"
    assert HOLDINGS.language_of("comet") == "nb"
    assert HOLDINGS.language_of("nobody") is None
    assert Holdings(()).site_language == "en"
