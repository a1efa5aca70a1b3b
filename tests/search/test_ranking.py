"""What occurrences and terms are worth."""

from builder.search.ranking import STEPS, Group, idf, impact


def test_an_impact_is_never_none_and_never_beyond_the_last_step() -> None:
    assert (impact(0.0), impact(1000.0)) == (1, STEPS)


def test_a_headline_is_worth_more_than_any_number_of_times_in_a_body() -> None:
    once = Group.HEADLINE.worths(20)(1)
    assert once > Group.BODY.worths(100)(1000)


def test_a_rare_term_weighs_more_than_a_common_one_and_every_term_weighs() -> None:
    assert idf(1, 10_000) > idf(100, 10_000) > idf(10_000, 10_000) > 0
