import random
import sys
from pathlib import Path

import pytest

from builder.archive.article import Agency, Article, BodyText
from builder.archive.event import Event
from builder.content import ContentFile, Linked, link, read_folder, read_record
from builder.diagnostics import format_text

SITE = "title: Test\nlanguage: de\ntext: excerpt\nwatch: [wire]\n"
POST = "---\nname: Post\ncountry: NO\nlanguages: [nb, en]\n---\n"
WIRE = "---\nname: North Wire\ncountry: CA\nlanguages: [fr]\n---\n"
FLOOD = "---\ntitle: A flood\ndate: 2024-03\n---\n\nIt rained.\n"
ARTICLE = (
    "---\nheadline: A\noutlet: post\nevent: flood\nurl: https://post.example/{}\n"
    "published: 2024-03-02\n{}---\n\nBody.\n"
)
BASE = {
    "site.yaml": SITE,
    "outlets/post.md": POST,
    "outlets/wire.md": WIRE,
    "events/flood.md": FLOOD,
    "articles/flood/post.md": ARTICLE.format(1, ""),
}


def link_files(files: dict[str, str], *, with_drafts: bool = False) -> Linked:
    contents = {**BASE, **files}
    readings = [
        read_record(ContentFile(path, f"content/{path}", text.encode()))
        for path, text in contents.items()
    ]
    return link(readings, with_drafts=with_drafts)


def article_with(fields: str) -> Article:
    return one_article({"articles/flood/post.md": ARTICLE.format(1, fields)})


def one_article(files: dict[str, str]) -> Article:
    linked = link_files(files)
    assert linked.archive, format_text(linked.diagnostics)
    (article,) = linked.archive.articles
    return article


def event_with(fields: str) -> Event:
    linked = link_files({"events/flood.md": f"---\ntitle: A flood\ndate: 2024-03\n{fields}---\n"})
    assert linked.archive, format_text(linked.diagnostics)
    return linked.archive.event_by_id["flood"]


def names(linked: Linked) -> list[str]:
    return [diagnostic.name for diagnostic in linked.diagnostics]


def test_content_files_become_an_archive() -> None:
    linked = link_files({})
    assert linked.diagnostics == ()
    assert linked.archive
    assert linked.archive.site.title == "Test"
    assert [event.id for event in linked.archive.events] == ["flood"]
    assert [outlet.id for outlet in linked.archive.outlets] == ["post", "wire"]
    assert linked.archive.articles[0].path == "articles/flood/post.md"
    assert linked.archive.articles[0].body == "Body."


def test_the_order_of_files_does_not_matter() -> None:
    files = {f"articles/flood/{n}.md": ARTICLE.format(n % 4, "topics: [x]\n") for n in range(20)}
    contents = [*{**BASE, **files}.items()]
    readings = [read_record(ContentFile(path, path, text.encode())) for path, text in contents]
    expected = link(readings, with_drafts=False)
    for seed in range(5):
        random.Random(seed).shuffle(readings)  # noqa: S311 - not for secrets
        assert link(readings, with_drafts=False) == expected


def test_an_article_has_the_first_language_of_its_outlet_and_the_text_of_the_site() -> None:
    article = article_with("")
    assert (article.language, article.text) == ("nb", BodyText.EXCERPT)


def test_an_article_may_say_otherwise() -> None:
    article = article_with("language: en\ntext: summary\n")
    assert (article.language, article.text) == ("en", BodyText.SUMMARY)


def test_an_event_watches_the_outlets_of_the_site() -> None:
    assert event_with("").watch == ("wire",)
    assert event_with("watch: [post]\n").watch == ("post",)
    assert event_with("watch: []\n").watch == ()


def test_an_agency_is_an_outlet_or_only_a_name() -> None:
    article = article_with("wire: [wire, Reuters]\n")
    assert article.wire == (Agency("North Wire", "wire"), Agency("Reuters"))


def test_captures_revisions_and_corrections_come_in_the_order_of_time() -> None:
    article = article_with(
        "captures:\n  - {at: 2024-05, url: https://a.example/2}\n"
        "  - {at: 2024-04, url: https://a.example/1}\n"
        "revisions:\n  - {seen: 2024-05, headline: B}\n  - {seen: 2024-04, headline: A}\n"
        "corrections:\n  - {at: 2024-05, note: B}\n  - {at: 2024-04, note: A}\n"
    )
    assert [capture.url[-1] for capture in article.captures] == ["1", "2"]
    assert [revision.headline for revision in article.revisions] == ["A", "B"]
    assert [correction.note for correction in article.corrections] == ["A", "B"]


def test_stances_stay_in_their_order() -> None:
    linked = link_files(
        {
            "events/flood.md": "---\ntitle: x\ndate: 2024\nclaims:\n"
            "  - {id: a, text: A}\n  - {id: b, text: B}\n---\n",
            "articles/flood/post.md": ARTICLE.format(
                1, "stances:\n  b: asserts\n  a: {stance: disputes, speaker: S}\n"
            ),
        }
    )
    assert linked.archive
    stances = linked.archive.articles[0].stances
    assert [(each.claim, each.stance, each.speaker) for each in stances] == [
        ("b", "asserts", None),
        ("a", "disputes", "S"),
    ]


def test_a_draft_is_left_off_with_the_reason() -> None:
    linked = link_files({"articles/flood/post.md": ARTICLE.format(1, "draft: true\n")})
    assert linked.archive
    assert linked.archive.articles == ()
    assert linked.left_off == (("articles/flood/post.md", "it is a draft"),)


def test_a_draft_event_takes_its_articles_with_it() -> None:
    draft = {
        "events/flood.md": FLOOD.replace("date:", "draft: true\ndate:"),
        "events/storm.md": "---\ntitle: Storm\ndate: 2024-03\npart_of: [flood]\nfollows: [flood]\n---\n",
    }
    linked = link_files(draft)
    assert linked.archive
    assert (linked.archive.articles, [event.id for event in linked.archive.events]) == (
        (),
        ["storm"],
    )
    assert linked.archive.events[0].part_of == linked.archive.events[0].follows == ()
    assert linked.left_off == (
        ("articles/flood/post.md", "its event is a draft (events/flood.md)"),
        ("events/flood.md", "it is a draft"),
    )


def test_drafts_can_be_seen_before_they_are_published() -> None:
    files = {"events/flood.md": FLOOD.replace("date:", "draft: true\ndate:")}
    linked = link_files(files, with_drafts=True)
    assert linked.archive
    assert [article.id for article in linked.archive.articles] == ["flood/post"]
    assert linked.left_off == ()


def test_one_error_is_enough_for_no_archive_and_warnings_are_not() -> None:
    warned = link_files({"articles/flood/post.md": ARTICLE.format(1, "language: sv\n")})
    assert warned.archive
    assert names(warned) == ["language-not-of-outlet"]
    wrong = link_files({"articles/flood/post.md": ARTICLE.format(1, "topics: [x]\n")})
    assert wrong.archive is None
    assert names(wrong) == ["unknown-topic"]


@pytest.mark.parametrize("path", ["site.yaml", "events/flood.md", "outlets/post.md"])
@pytest.mark.parametrize("broken", ["---\nzodiac: x\n---\n", "\xff", "["])
def test_a_broken_file_is_not_told_again_by_those_that_name_it(path: str, broken: str) -> None:
    stances = ARTICLE.format(1, "stances: {rain: asserts}\n")
    linked = link_files({path: broken, "articles/flood/post.md": stances})
    told = {each.place.path for each in linked.diagnostics}
    unknown_claim = {"content/articles/flood/post.md"} if path != "events/flood.md" else set()
    assert told == {f"content/{path}"} | unknown_claim


def test_a_badly_named_file_is_not_told_again_by_those_that_name_it_rightly() -> None:
    linked = link_files(
        {
            "outlets/The Times.md": POST,
            "articles/flood/post.md": ARTICLE.format(1, "").replace("post\n", "the-times\n", 1),
        }
    )
    assert names(linked) == ["bad-file-name"]


def test_all_problems_are_told_in_one_run_sorted_by_place() -> None:
    linked = link_files(
        {
            "events/flood.md": "---\ntitle: x\n---\n",
            "articles/flood/post.md": ARTICLE.format(1, "topics: [x, y]\ngenre: poem\n"),
            "articles/flood/second.md": ARTICLE.format(2, "topics: [x]\n"),
        }
    )
    assert [(each.place.path, each.place.line) for each in linked.diagnostics] == [
        ("content/articles/flood/post.md", 8),
        ("content/articles/flood/second.md", 7),
        ("content/events/flood.md", 3),
    ]


def test_a_draft_that_covers_an_event_does_not_end_a_search() -> None:
    linked = link_files(
        {
            "events/flood.md": "---\ntitle: x\ndate: 2024-03\nwatch: [post]\nnot_found:\n"
            "  - {outlet: post, searched: 2024-04}\n---\n",
            "articles/flood/post.md": ARTICLE.format(1, "draft: true\n"),
        }
    )
    assert names(linked) == []


def test_long_chains_of_events_are_no_circle() -> None:
    length = sys.getrecursionlimit() + 100
    chain = {
        f"events/e{n}.md": f"---\ntitle: x\ndate: 2024\nfollows: [e{n + 1}]\n---\n"
        for n in range(length)
    }
    last = {f"events/e{length}.md": "---\ntitle: x\ndate: 2024\n---\n"}
    assert link_files({**chain, **last}).diagnostics == ()


def test_an_empty_folder_has_no_site() -> None:
    linked = link([], with_drafts=False)
    assert linked.archive is None
    assert format_text(linked.diagnostics).startswith("content/site.yaml:1:1: error[missing-site]")


def test_the_real_content_has_nothing_wrong() -> None:
    folder = Path(__file__).parents[3] / "content"
    linked = link(map(read_record, read_folder(folder)), with_drafts=False)
    assert format_text(linked.diagnostics) == ""
