"""Finds the browser that the tests drive; run as a program, brings one if there is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MISSING = """No browser was found for the tests.
why: they need Chromium or Chrome on the PATH, or the Chromium that Playwright downloads
fix: install Chromium with your package manager, or run "make test" online, which brings one"""


def find_browser() -> Path | None:
    """The program of the first browser that starts: one on the PATH, else the downloaded one."""
    on_path = (shutil.which(name) for name in NAMES)
    found = next((Path(program) for program in on_path if program and starts(program)), None)
    return found or find_downloaded_browser()


def find_downloaded_browser() -> Path | None:
    with sync_playwright() as playwright:
        program = playwright.chromium.executable_path
    return Path(program) if starts(program) else None


def starts(program: str) -> bool:
    """Whether it runs here: some systems put a stand-in on the PATH that only asks to install."""
    try:
        version = subprocess.run([program, "--version"], capture_output=True, check=False)
    except OSError:
        return False
    return version.returncode == 0


def bring_browser() -> None:
    """Ask the system for Chromium where we may, else the test library."""
    apt_get = shutil.which("apt-get")
    if apt_get and os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        install = [apt_get, "install", "--yes", "-qq", "--no-install-recommends", "chromium"]
        subprocess.run([apt_get, "update", "-qq"], env=quiet, check=False)
        subprocess.run(install, env=quiet, check=False)
    if not find_browser():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


if __name__ == "__main__":
    if not find_browser():
        bring_browser()
    if not find_browser():
        sys.exit(MISSING)
