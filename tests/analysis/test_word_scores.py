import math
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.analysis.word_scores import log_odds

WORDS = "abcdefgh"
COUNTS = st.dictionaries(st.sampled_from(WORDS), st.integers(min_value=0, max_value=60))
PRIORS = st.fixed_dictionaries({word: st.floats(min_value=0.01, max_value=40) for word in WORDS})


def test_z_scores_are_those_worked_by_hand() -> None:
    """a: ln((3+1)/(4+4-3-1)) - ln((1+1)/(4+4-1-1)) = ln 3, over the root of 1/4 + 1/2."""
    scores = log_odds("ab", {"a": 3, "b": 1}, {"a": 1, "b": 3}, {"a": 1, "b": 1}, (8, 8))
    assert scores == {
        "a": pytest.approx(1.2686, abs=1e-4),
        "b": pytest.approx(-1.2686, abs=1e-4),
    }


def test_a_word_of_one_side_only_is_worked_by_hand_too() -> None:
    """ln((10+.5)/(100+20-10-.5)) - ln(.5/(200+20-.5)) = 3.740, over the root of 1/10.5 + 1/.5."""
    one, other = {"a": 10, "x": 90}, {"x": 200}
    scores = log_odds("ax", one, other, {"a": 0.5, "x": 19.5}, (120, 220))
    assert scores["a"] == pytest.approx(2.5837, abs=1e-4)


def reference(
    y_i: Mapping[str, int], y_j: Mapping[str, int], alpha: Mapping[str, float]
) -> dict[str, float]:
    """Equations 15, 16, 19, 20 and 22 of Monroe, Colaresi and Quinn (2008), as they are printed."""
    n_i, n_j, alpha_0 = 0.0, 0.0, 0.0
    for word in alpha:
        n_i += y_i.get(word, 0)
        n_j += y_j.get(word, 0)
        alpha_0 += alpha[word]
    zeta = {}
    for w in {*y_i, *y_j}:
        a = alpha[w]
        y = {"i": float(y_i.get(w, 0)), "j": float(y_j.get(w, 0))}
        omega_i = (y["i"] + a) / (n_i + alpha_0 - y["i"] - a)
        omega_j = (y["j"] + a) / (n_j + alpha_0 - y["j"] - a)
        delta = math.log(omega_i) - math.log(omega_j)
        variance = 1 / (y["i"] + a) + 1 / (y["j"] + a)
        zeta[w] = delta / variance**0.5
    return zeta


def compare_all(
    one: Mapping[str, int], other: Mapping[str, int], prior: Mapping[str, float]
) -> dict[str, float]:
    all_prior = sum(prior.values())
    sizes = (sum(one.values()) + all_prior, sum(other.values()) + all_prior)
    return log_odds({*one, *other}, one, other, prior, sizes)


@given(COUNTS, COUNTS, PRIORS)
def test_z_scores_are_those_of_the_paper(
    one: dict[str, int], other: dict[str, int], prior: dict[str, float]
) -> None:
    scores = compare_all(one, other, prior)
    assert scores == pytest.approx(reference(one, other, prior), abs=1e-9)


@given(COUNTS, COUNTS, PRIORS)
def test_what_one_side_uses_more_the_other_uses_less(
    one: dict[str, int], other: dict[str, int], prior: dict[str, float]
) -> None:
    turned = {word: -z for word, z in compare_all(other, one, prior).items()}
    assert compare_all(one, other, prior) == pytest.approx(turned)
