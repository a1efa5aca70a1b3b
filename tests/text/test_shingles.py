from collections.abc import Collection, Sequence
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from builder.text.shingles import RUN, SAMPLED, fingerprint, sample_shingles

TALE = [f"word{number * number % 97}-{number % 7}" for number in range(4_000)]


def test_about_one_run_in_eight_is_kept() -> None:
    kept = len(sample_shingles(TALE))
    runs = len({tuple(TALE[start : start + RUN]) for start in range(len(TALE) - RUN + 1)})
    assert 0.8 < kept * SAMPLED / runs < 1.2


def test_a_passage_keeps_its_shingles_wherever_it_stands() -> None:
    passage = TALE[100:200]
    kept = set(sample_shingles(passage))
    assert kept
    assert kept <= set(sample_shingles(["before", *passage, "and", "after"]))


def test_shingles_are_the_same_on_every_machine() -> None:
    words = [f"w{number}" for number in range(60)]
    assert sample_shingles(words) == (
        955936267,
        1021817769,
        1970983824,
        3428747944,
        4116959967,
    )


def test_a_text_shorter_than_a_run_has_none() -> None:
    assert sample_shingles(["too", "short"]) == ()
    assert sample_shingles([]) == ()


@given(st.lists(st.text(max_size=4), max_size=60))
def test_shingles_are_sorted_and_no_shingle_stands_twice(words: list[str]) -> None:
    kept = sample_shingles(words)
    assert list(kept) == sorted(set(kept))
    assert all(0 <= shingle < 2**32 for shingle in kept)


def walk(start: Sequence[str], vocabulary: Collection[str], kept: Collection[int]) -> list[str]:
    """The attack: from eight known words on, try all next words, and all pairs of next words."""
    found = list(start)
    while True:
        for step in (1, 2):
            for guess in product(sorted(vocabulary), repeat=step):
                run = [*found, *guess][-RUN:]
                if fingerprint(run) in kept:
                    found += guess
                    break
            else:
                continue
            break
        else:
            return found


def test_a_text_cannot_be_walked_back_from_its_shingles() -> None:
    words = [f"w{number * number % 23}" for number in range(23)] * 2
    words = [f"{word}-{place % 11}" for place, word in enumerate(words)]
    every_run = {fingerprint(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}
    assert walk(words[:RUN], set(words), every_run) == words
    recovered = walk(words[:RUN], set(words), set(sample_shingles(words)))
    assert len(recovered) < len(words) / 2
