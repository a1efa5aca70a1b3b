"""What goes wrong while a page is open."""

from dataclasses import dataclass

from playwright.sync_api import Page


@dataclass(frozen=True)
class Visit:
    """A page that is open, the headers it came with, and what went wrong so far."""

    page: Page
    headers: dict[str, str]
    trouble: list[str]


def record_trouble(page: Page, home: str) -> list[str]:
    """A list that grows with what goes wrong, and with every request that leaves the site."""
    trouble: list[str] = []
    page.on("console", lambda said: trouble.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("requestfailed", lambda request: trouble.append(f"no answer: {request.url}"))
    page.on("request", lambda request: trouble.extend(leaves_site(request.url, home)))
    return trouble


def leaves_site(address: str, home: str) -> list[str]:
    return [] if address.startswith((home, "data:")) else [f"leaves the site: {address}"]
