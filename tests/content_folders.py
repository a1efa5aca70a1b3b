"""Content folders of fictional archives on disk."""

from pathlib import Path

COUNTRIES = ("GB", "FR", "RU", "EG", "CN")
LANGUAGES = ("en", "fr", "ru", "ar", "zh")
HEADLINES = (
    "Bridge falls at dawn",
    "Le pont s’effondre à l’aube",
    "Мост рухнул на рассвете",
    "انهيار الجسر عند الفجر",
    "大桥黎明坍塌",
)


def write_file(content: Path, path: str, text: str) -> Path:
    """Write one content file, given its path below the content folder."""
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


def write_archive(content: Path, *, events: int = 1, outlets: int = 2, edition: str = "1") -> Path:
    """Every outlet has an article on every event; each page shows the edition."""
    for path, text in archive_files(events=events, outlets=outlets, edition=edition).items():
        write_file(content, path, text)
    return content


def archive_files(*, events: int, outlets: int, edition: str) -> dict[str, str]:
    """The text of each content file of such an archive, by its path."""
    files = {
        "site.yaml": f"title: Many Bridges, edition {edition}\nbase_url: https://bridges.example/\n",
        "topics/bridges.md": "---\ntitle: Bridges\n---\n",
        "owners/sky-group.md": "---\nname: Sky Group\ncountry: GB\n---\n",
        "pages/about.md": f"---\ntitle: About\n---\n\nEdition {edition}.\n",
    }
    for number in range(outlets):
        files[f"outlets/outlet-{number}.md"] = _outlet(number)
    for event in range(events):
        files[f"events/fall-{event}.md"] = _event(event, edition)
        for number in range(outlets):
            files[f"articles/fall-{event}/outlet-{number}.md"] = _article(event, number, edition)
    return files


def _outlet(number: int) -> str:
    country, language = (names[number % 5] for names in (COUNTRIES, LANGUAGES))
    return (
        f"---\nname: Outlet {number}\ncountry: {country}\nlanguages: [{language}]\n"
        "owner: sky-group\n---\n"
    )


def _event(event: int, edition: str) -> str:
    return (
        f"---\ntitle: Bridge {event} falls\ndate: 2031-05-{event % 28 + 1:02}\ncountries: [GB]\n"
        "topics: [bridges]\nclaims:\n  - id: rust\n    text: Rust had been found before.\n"
        f"---\n\nBridge {event} fell. Edition {edition}.\n"
    )


def _article(event: int, number: int, edition: str) -> str:
    return (
        f"---\nheadline: {HEADLINES[number % 5]}\noutlet: outlet-{number}\nevent: fall-{event}\n"
        f"url: https://outlet-{number}.example/{event}\n"
        f"published: 2031-05-{event % 28 + 1:02}T{number % 24:02}:00Z\n"
        f"stances:\n  rust: asserts\n---\n\nOn bridge {event}, edition {edition}.\n"
    )
