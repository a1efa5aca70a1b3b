"""Planners of one subject read the archive by groups, so a build can tell what each depends on."""

from functools import cached_property

from builder.analysis.lags import find_race_on
from builder.analysis.outlet_record import compile_record
from builder.analysis.reuse import find_reuse
from builder.analysis.wording import choose_background, distinctive_words
from builder.archive.archive import Archive
from builder.archive.event import Claim, NotFound
from builder.artifact import Artifact
from builder.pages.article import plan_article
from builder.pages.article_table import plan_article_table
from builder.pages.citation import plan_citations
from builder.pages.claim_matrix import plan_claim_table
from builder.pages.compare import plan_compare
from builder.pages.country import plan_country
from builder.pages.event import plan_event
from builder.pages.feed import plan_outlet_feed, plan_topic_feed
from builder.pages.language import plan_language
from builder.pages.outlet import plan_outlet
from builder.pages.owner import plan_owner
from builder.pages.page import Page
from builder.pages.topic import plan_topic
from tests import archives
from tests.renderings import drawn


def some_archive() -> Archive:
    claims = (Claim("toll", "Nine people died."),)
    missed = (NotFound("quiet", archives.date("2031-06")),)
    return archives.archive(
        archives.owner("sky-group"),
        archives.topic(),
        archives.outlet("comet", owner="sky-group"),
        archives.outlet("quiet"),
        archives.event("fall", topics=("bridges",), claims=claims, countries=("FR",)),
        archives.event("rise", topics=("bridges",), part_of=("fall",), watch=("comet",)),
        archives.event("stop", topics=("bridges",), follows=("fall",), not_found=missed),
        archives.article("fall/comet", event="fall"),
        archives.article("fall/najm", event="fall", outlet="najm", language="en-GB"),
        archives.article("fall/zeit", event="fall", outlet="zeit"),
        archives.article("rise/comet", event="rise"),
        archives.article("loose", topics=("bridges",)),
        base_url="https://bridges.example/",
    )


def group_only(archive: Archive) -> Archive:
    """The archive with nothing left in it but its groups."""
    for name, held in vars(Archive).items():
        if isinstance(held, cached_property):
            getattr(archive, name)
    for name in ("events", "articles", "outlets", "owners", "topics"):
        object.__setattr__(archive, name, ())
    return archive


def plan_subjects(archive: Archive, subjects: Archive) -> list[Page | Artifact | None]:
    """The pages and files of each subject, planned from `archive`."""
    background = choose_background(subjects.articles)
    planned: list[Page | Artifact | None] = []
    for event in subjects.events:
        wording = distinctive_words(archive, event, background)
        planned.append(plan_event(archive, event, wording, find_reuse(archive, event)))
        planned.append(plan_compare(archive, event, wording))
        planned.extend(plan_citations(archive, event))
        planned.extend(plan_article_table(archive, event))
        planned.extend(plan_claim_table(archive, event))
    planned.extend(plan_article(archive, article) for article in subjects.articles)
    for outlet in subjects.outlets:
        record = compile_record(
            archive,
            outlet,
            reuse_of=lambda event: find_reuse(archive, event),
            race_of=lambda event: find_race_on(archive, event),
        )
        planned.extend(drawn(plan_outlet(archive, outlet, record)))
        planned.extend(plan_outlet_feed(archive, outlet))
    planned.extend(plan_owner(archive, owner) for owner in subjects.owners)
    for topic in subjects.topics:
        planned.extend(drawn(plan_topic(archive, topic)))
        planned.extend(plan_topic_feed(archive, topic))
    for code in ("FR", "GB"):
        planned.extend(drawn(plan_country(archive, code)))
    for tag in ("en", "en-GB"):
        planned.extend(drawn(plan_language(archive, tag)))
    return planned


def test_a_page_of_one_subject_is_made_from_groups_alone() -> None:
    planned = plan_subjects(some_archive(), some_archive())
    assert len(planned) > 30
    assert plan_subjects(group_only(some_archive()), some_archive()) == planned
