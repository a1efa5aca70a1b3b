"""What a reader must find on the site of the fictional archive, and what nobody may find there."""

import csv
import html
import re
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from builder.archive.archive import Archive
from builder.archive.article import Article, BodyText
from builder.archive.stances import ClaimStance
from builder.markup import plain_text
from builder.pipeline import Wishes, build, check
from builder.text.opening import opening

FLOOD = "2031-03-14-harrow-dam"
INQUIRY = "2031-04-02-inquiry-report"
STRIKE = "2031-05-ferry-strike"
MOON = "2031-06-second-moon"

# Asserts, attributes, disputes, omits, not reviewed.
COUNTS = {
    (FLOOD, "record-rain"): (2, 4, 3, 5, 3),
    (FLOOD, "warned"): (5, 2, 8, 1, 1),
    (FLOOD, "faulty-gates"): (3, 4, 1, 7, 2),
    (FLOOD, "four-dead"): (13, 4, 0, 0, 0),
    (FLOOD, "kestria-told"): (1, 4, 5, 4, 3),
    (FLOOD, "payment"): (7, 3, 0, 4, 3),
    (FLOOD, "bean-harvest"): (1, 0, 0, 14, 2),
    (FLOOD, "mine-waste"): (0, 1, 0, 0, 16),
    (INQUIRY, "known-since-2029"): (3, 2, 0, 1, 1),
    (INQUIRY, "sirens-off"): (2, 4, 0, 1, 0),
    (INQUIRY, "budget-cut"): (1, 2, 0, 3, 1),
    (INQUIRY, "offer-to-resign"): (3, 1, 1, 1, 1),
    (STRIKE, "unpaid-hours"): (2, 1, 0, 0, 0),
    (STRIKE, "police"): (1, 1, 0, 1, 0),
    (STRIKE, "new-contract"): (1, 0, 1, 1, 0),
    (MOON, "first-seen-here"): (1, 1, 1, 0, 0),
    (MOON, "leaves-in-autumn"): (1, 0, 0, 1, 1),
}
STANCES = ("asserts", "attributes", "disputes", "omits", "not reviewed")
DATES = {
    f"{FLOOD}/al-marsa": "March 14, 2031, 16:20 UTC+2",
    f"{FLOOD}/dawn-of-kestria": "March 15, 2031",
    f"{FLOOD}/veyne-valley-post": "Mar 15 – 17, 2031",
    f"{FLOOD}/stepnoy-kurier": "about March 18, 2031",
    f"{FLOOD}/nanyang-review": "March 2031",
    "nanyang-review-rivers": "2031",
    f"{FLOOD}/kestria-today-live": "date not known",
}
MOVED = {
    "articles/2031-03-14-veyne-flood/kestria-today.html": f"../{FLOOD}/kestria-today.html",
    "events/2031-03-14-veyne-flood.html": f"{FLOOD}.html",
    "outlets/talmora-home-service.html": "radio-talmora.html",
    "owners/talmora-press-office.html": "talmora-state-media.html",
    "topics/floods.html": "dams-and-rivers.html",
    "imprint.html": "about.html",
}
DRAFT_WORDS = ("quokkamarzipan", "zanzibarquartz", "اندماج")
VOID = frozenset(["br", "hr", "img", "input", "link", "meta", "source", "wbr"])

# A run of so many words is found by no chance in another text, and none of it can be missed.
RUN = 8
_WORD = re.compile(r"[\u4e00-\u9fff]|\w+")
_TAG = re.compile(r"<[^>]*>")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a page, with all the text in it on one line."""

    tag: str
    attributes: dict[str, str | None]
    text: str


class Reader(HTMLParser):
    """The elements of a page, inner ones first."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[tuple[str, dict[str, str | None], list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self._open.append((tag, dict(attrs), []))

    def handle_data(self, data: str) -> None:
        for _, _, parts in self._open:
            parts.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            opened, attributes, parts = self._open.pop()
            assert opened == tag
            self.elements.append(Element(tag, attributes, " ".join("".join(parts).split())))


@cache
def read_elements(page: Path) -> tuple[Element, ...]:
    """The elements of a page, which is read once for all that is asked of it."""
    reader = Reader()
    reader.feed(page.read_text(encoding="utf-8"))
    reader.close()
    return tuple(reader.elements)


@dataclass(frozen=True, slots=True)
class Site:
    """The built site, as a reader opens it page by page."""

    folder: Path

    def elements(self, address: str) -> tuple[Element, ...]:
        return read_elements(self.folder / address)

    def text(self, address: str, *, part: str = "main") -> str:
        """The text of the element with this id."""
        found = [each for each in self.elements(address) if each.attributes.get("id") == part]
        assert len(found) == 1, f"{address}: {len(found)} elements have the id {part}"
        return found[0].text

    def files(self) -> dict[str, bytes]:
        """Every file by its address, hidden ones too."""
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def archive(fictional_content: Path) -> Archive:
    linked = check(fictional_content).linked
    assert linked.diagnostics == ()
    assert linked.archive is not None
    return linked.archive


@pytest.fixture(scope="module")
def site(fictional_site: Path) -> Site:
    return Site(fictional_site)


def quoted(archive: Archive) -> list[tuple[Article, ClaimStance]]:
    """Every stance that has a quote, with its article."""
    return [
        (article, taken) for article in archive.articles for taken in article.stances if taken.quote
    ]


def page_of(article: Article) -> str:
    return f"articles/{article.id}.html"


def one_line(text: str) -> str:
    return " ".join(text.split())


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of words in a text; in Chinese each character is a word."""
    words = _WORD.findall(text.casefold())
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


def readable_runs(content: bytes) -> set[tuple[str, ...]]:
    """The runs that somebody can read in a file, with and without what looks like a tag."""
    raw = content.decode("utf-8", "replace")
    plain = html.unescape(_ESCAPED.sub(lambda code: chr(int(code[1], 16)), raw))
    return runs(raw) | runs(plain) | runs(_TAG.sub(" ", plain))


def excerpts(archive: Archive) -> list[Article]:
    return [article for article in archive.articles if article.text is BodyText.EXCERPT]


def withheld(archive: Archive, excerpt: Article) -> set[tuple[str, ...]]:
    """The runs of an excerpt beyond its opening that no text of another article has."""
    may_be_shown = runs(opening(plain_text(excerpt.body)))
    others = (runs(other.body) for other in archive.articles if other is not excerpt)
    return runs(excerpt.body) - may_be_shown.union(*others)


@pytest.mark.parametrize(("event", "claim"), [key for key in COUNTS if key[0] in (FLOOD, INQUIRY)])
def test_a_large_event_counts_the_stances_on_each_claim(site: Site, event: str, claim: str) -> None:
    shown = site.text(f"events/{event}.html", part=f"claim-{claim}")
    counts = zip(STANCES, COUNTS[event, claim], strict=True)
    expected = " ".join(f"{stance} {number}" for stance, number in counts if number)
    assert expected in shown


@pytest.mark.parametrize("event", [FLOOD, INQUIRY, STRIKE, MOON])
def test_the_table_of_claims_holds_the_same_counts(site: Site, event: str) -> None:
    path = site.folder / "data" / "events" / event / "claims.csv"
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    claims = [claim for of_event, claim in COUNTS if of_event == event]
    counted = {
        claim: tuple(
            sum(row["claim"] == claim and row["stance"] == stance for row in rows)
            for stance in STANCES
        )
        for claim in claims
    }
    assert counted == {claim: COUNTS[event, claim] for claim in claims}


def test_every_quote_stands_with_its_speaker_on_the_pages_of_article_and_event(
    site: Site, archive: Archive
) -> None:
    taken = quoted(archive)
    assert len(taken) == 29
    text_by_page = {
        page: site.text(page)
        for article, _ in taken
        for page in (page_of(article), f"events/{article.event}.html")
    }
    missing = [
        (page, words)
        for article, stance in taken
        for page in (page_of(article), f"events/{article.event}.html")
        for words in (stance.quote, stance.speaker)
        if words and one_line(words) not in text_by_page[page]
    ]
    assert missing == []


def test_a_quote_is_set_in_the_language_and_direction_of_its_article(
    site: Site, archive: Archive
) -> None:
    for article, stance in quoted(archive):
        assert stance.quote
        found = [
            each.attributes.get("dir")
            for each in site.elements(page_of(article))
            if each.attributes.get("lang") == article.language
            and each.text == one_line(stance.quote)
        ]
        assert found == ["rtl" if article.language == "ar" else "ltr"], article.id


def test_every_headline_is_set_in_its_language_and_direction(site: Site, archive: Archive) -> None:
    shown = {
        (each.attributes.get("lang"), each.attributes.get("dir"), each.text)
        for each in site.elements(f"events/{FLOOD}.html")
    }
    expected = {
        (article.language, "rtl" if article.language == "ar" else "ltr", article.headline)
        for article in archive.articles_by_event[FLOOD]
        if article.headline
    }
    assert {language for language, _, _ in expected} == {"en", "ru", "ar", "zh-Hans"}
    assert expected - shown == set()


def test_full_texts_in_four_languages_are_set_in_their_direction(
    site: Site, archive: Archive
) -> None:
    full = [article for article in archive.articles if article.text is BodyText.FULL]
    assert len(full) == 15
    for article in full:
        shown = {
            (each.attributes.get("lang"), each.attributes.get("dir"))
            for each in site.elements(page_of(article))
            if one_line(article.body) in each.text and "lang" in each.attributes
        }
        direction = "rtl" if article.language == "ar" else "ltr"
        assert (article.language, direction) in shown, article.id


@pytest.mark.parametrize("article", DATES)
def test_a_date_is_as_precise_as_it_is_known(site: Site, article: str) -> None:
    facts = [each.text for each in site.elements(f"articles/{article}.html") if each.tag == "div"]
    assert f"Published{DATES[article]}" in facts


def test_a_headline_that_nobody_saw_is_told_as_such(site: Site) -> None:
    assert "Headline not visible to us" in site.text(f"articles/{FLOOD}/kestria-today-live.html")


def test_each_sighting_of_a_headline_is_shown_in_order_with_what_it_changed(site: Site) -> None:
    elements = site.elements(f"articles/{FLOOD}/harbour-tribune.html")
    sightings = next(each.text for each in elements if each.attributes.get("class") == "revisions")
    told = [
        "March 15, 2031, 04:20 UTC+1",
        "Four drowned as sirens fail in Low Ferring",
        "Mayor says that the box on his roof stayed silent.",
        "March 15, 2031, 09:00 UTC+1",
        "sirens stay silent",
        "March 16, 2031",
        "No siren sounded",
    ]
    places = [sightings.find(words) for words in told]
    assert -1 not in places
    assert places == sorted(places)
    marked = [(each.tag, each.text) for each in elements if each.tag in ("del", "ins")]
    assert marked == [
        ("del", "as sirens fail"),
        ("ins", "as sirens stay silent"),
        ("del", "Mayor says that the box on his roof stayed silent"),
        ("ins", "Thirty-one residents of six streets heard nothing"),
        ("del", "as sirens stay silent"),
        ("ins", ". No siren sounded"),
    ]


def test_the_corrections_of_an_outlet_are_shown_with_their_dates(site: Site) -> None:
    page = site.text(f"articles/{INQUIRY}/kestria-today.html")
    assert "April 3, 2031, 09:00 UTC+2: The report has 160 pages, not 116." in page
    assert "April 2031: The name of the chair was misspelt." in page


def test_assessments_are_shown_with_who_made_them_and_when(site: Site) -> None:
    page = site.text("outlets/talmora-news-agency.html")
    shown = ["Index of the Free Press", "very low", "2027", "96 of 100", "January 2031"]
    assert [words for words in shown if words not in page] == []


@pytest.mark.parametrize(
    ("outlet", "told"),
    [
        (
            "kestria-today",
            [
                "1 of its 3 articles could be compared",
                "Morning Ledger 1 article, agency credited",
                "Northern Wire 1 article, agency credited",
                "Northern Wire2101",
            ],
        ),
        ("morning-ledger", ["1 of its 1 article", "Northern Wire 1 article, no agency credited"]),
        ("stepnoy-kurier", ["1 of these is a printing of one text", "1 article, no agency"]),
        ("vestnik-talmory", ["None was found to be a printing", "Talmora News Agency2011"]),
        ("haiwan-daily", ["Nothing was measured: none of its 2 articles could be compared."]),
    ],
)
def test_an_outlet_tells_with_whom_it_shares_copy(site: Site, outlet: str, told: list[str]) -> None:
    shown = site.text(f"outlets/{outlet}.html", part="copy")
    assert [words for words in told if words not in shown] == []


@pytest.mark.parametrize("old", MOVED)
def test_an_old_address_leads_to_the_new_one(site: Site, old: str) -> None:
    page = (site.folder / old).read_text(encoding="utf-8")
    assert f'content="0; url={MOVED[old]}"' in page
    assert (site.folder / old).parent.joinpath(MOVED[old]).is_file()


def test_an_article_without_an_event_has_a_page(site: Site) -> None:
    assert "🐟 河流不看护照" in site.text("articles/nanyang-review-rivers.html")
    assert "🐟 河流不看护照" in site.text("outlets/nanyang-review.html")


def test_an_event_without_articles_has_a_page_that_leads_to_its_parts(site: Site) -> None:
    page = site.text("events/2031-veyne-floods.html")
    assert "Harrow Dam is opened and the lower Veyne valley is flooded" in page


def test_the_opening_of_an_excerpt_is_on_its_page(site: Site, archive: Archive) -> None:
    assert len(excerpts(archive)) == 5
    for excerpt in excerpts(archive):
        assert opening(plain_text(excerpt.body)) in site.text(page_of(excerpt))


def test_an_excerpt_beyond_its_opening_is_in_no_file_of_the_site(
    site: Site, archive: Archive
) -> None:
    secret = {each.id: withheld(archive, each) for each in excerpts(archive)}
    assert min(len(found) for found in secret.values()) > 30
    leaks = [
        (address, article, " ".join(min(readable & held)))
        for address, content in site.files().items()
        for readable in [readable_runs(content)]
        for article, held in secret.items()
        if readable & held
    ]
    assert leaks == []


def test_what_is_a_draft_is_in_no_file_of_the_site(site: Site) -> None:
    files = site.files()
    assert [name for name in files if "draft" in name or "harbour-merger" in name] == []
    found = [
        (address, word)
        for address, content in files.items()
        for word in DRAFT_WORDS
        if word in content.decode("utf-8", "replace").casefold()
    ]
    assert found == []


def test_a_build_with_drafts_shows_them(fictional_content: Path, tmp_path: Path) -> None:
    build(fictional_content, tmp_path / "site", Wishes(with_drafts=True))
    site = Site(tmp_path / "site")
    assert "quokkamarzipan" in site.text(f"articles/{STRIKE}/harbour-tribune-draft.html")
    assert "zanzibarquartz" in site.text("events/2031-08-harbour-merger.html")
