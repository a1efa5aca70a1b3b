"""How many examples Hypothesis tries of what holds for any value."""

from hypothesis import settings

WHOLE = 100


def examples(count: int) -> settings:
    """So many in `make test`; of those that anybody waits for while working, as small a part."""
    return settings(max_examples=max(5, count * settings().max_examples // WHOLE))
