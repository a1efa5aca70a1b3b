"""What every folder of tests shares: the order, and the fictional archive."""

from pathlib import Path

import hypothesis
import pytest

from tests.examples import WHOLE

PROJECT = Path(__file__).parent.parent

# A shared machine may be slow at any moment, so no example is too slow. `make test` asks for the
# thorough profile; while somebody works, random examples would be half of the time.
hypothesis.settings.register_profile("thorough", deadline=None, max_examples=WHOLE)
hypothesis.settings.register_profile("quick", deadline=None, max_examples=WHOLE // 5)
hypothesis.settings.load_profile("quick")

LAST = (PROJECT / "tests" / "browser", PROJECT / "tests" / "end_to_end")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is quick comes first, and the browser last.

    Playwright keeps an event loop running in this thread until all tests are over, and Python
    refuses to start a second one beside it.
    """
    items.sort(key=lambda item: [item.path.is_relative_to(folder) for folder in LAST])


@pytest.fixture(scope="session")
def fictional_content() -> Path:
    """The content folder of the fictional archive; its README tells the answers that it has."""
    return PROJECT / "tests" / "fictional" / "content"
