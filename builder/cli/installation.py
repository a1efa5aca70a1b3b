"""Where this program came from, so that other machines can fetch the same."""

from __future__ import annotations

import json
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from builder import __version__

_NAME = "rashomon"


def find_requirement() -> str | None:
    """The line of a requirements file that installs this program.

    None if it runs from a folder of this machine, which no other machine can reach.
    """
    try:
        return describe_origin(distribution(_NAME))
    except PackageNotFoundError:
        return None


def describe_origin(installed: Distribution) -> str | None:
    """As `find_requirement`, from what the installer noted (PEP 610, Direct URL Origin)."""
    noted = installed.read_text("direct_url.json")
    if noted is None:
        return f"{_NAME}=={__version__}"
    origin = json.loads(noted)
    url = str(origin["url"])
    if url.startswith("file:"):
        return None
    if repository := origin.get("vcs_info"):
        return f"{_NAME} @ {repository['vcs']}+{url}@{repository['commit_id']}"
    return f"{_NAME} @ {url}"
