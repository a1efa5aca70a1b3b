"""An archive of as many articles as wanted, in six languages and three scripts, all of it made up."""

import random
from collections.abc import Sequence

from builder.archive.archive import Archive
from builder.archive.article import Article, BodyText
from tests import archives

SYLLABLES = {
    "latin": [
        "ba",
        "ce",
        "di",
        "fo",
        "gu",
        "la",
        "me",
        "ni",
        "po",
        "ru",
        "sta",
        "tre",
        "vil",
        "mon",
        "dar",
        "kes",
    ],
    "cyrillic": [
        "ба",
        "ве",
        "ги",
        "до",
        "ку",
        "ла",
        "ме",
        "ни",
        "по",
        "ру",
        "ста",
        "тре",
        "вил",
        "мон",
        "дар",
        "й",
    ],
    "arabic": [
        "با",
        "تي",
        "دو",
        "را",
        "سل",
        "عم",
        "فن",
        "كر",
        "لم",
        "نو",
        "هد",
        "وج",
        "ية",
        "أس",
        "إن",
        "ؤم",
    ],
    "han": list("山水火木金土日月人口手足田力上下中大小天"),
}
LANGUAGES = {
    "en": ("latin", ("", "s", "ing", "ed", "ation", "’s")),
    "de": ("latin", ("", "en", "er", "ung", "ß", "ü")),
    "fr": ("latin", ("", "s", "ement", "é", "tion", "ç")),
    "ru": ("cyrillic", ("", "ами", "ов", "ий", "ого", "ё")),
    "ar": ("arabic", ("", "ة", "ات", "ون", "ى", "ه")),
    "zh": ("han", ("",)),
}
# "die" is no stop word in English.
STOP = {
    "en": ("the", "of", "and", "die"),
    "de": ("die", "und"),
    "ru": ("и", "не"),
    "fr": ("le", "des"),
}
DATES = ("{}-{:02}-{:02}", "{}-{:02}", "{}", "{}-{:02}-{:02}T08:30Z", "{}-{:02}-{:02}~")
BODIES = (BodyText.SUMMARY, BodyText.FULL, BodyText.EXCERPT)


class Words:
    """Words of a language: common ones come often, and most have several endings."""

    def __init__(self, draw: random.Random, language: str) -> None:
        script, self._endings = LANGUAGES[language]
        self._draw = draw
        self._stop = STOP.get(language, ())
        self._joint = "" if script == "han" else " "
        syllables = SYLLABLES[script]
        self._stems = ["".join(draw.choices(syllables, k=draw.randint(2, 3))) for _ in range(900)]
        self._weights = [1 / (rank + 3) for rank in range(900)]

    def text(self, count: int) -> str:
        stems = self._draw.choices(self._stems, self._weights, k=count)
        words = [stem + self._draw.choice(self._endings) for stem in stems]
        for place in range(0, count, 5):
            if self._stop:
                words.insert(place, self._draw.choice(self._stop))
        return self._joint.join(words)

    def name(self) -> str:
        return self.text(2).title()


def make_archive(articles: int) -> Archive:
    """The same archive each time."""
    draw = random.Random(20310504)  # noqa: S311 - words, no secrets
    words = {language: Words(draw, language) for language in LANGUAGES}
    outlets = [
        archives.outlet(f"outlet-{number}", name=words["en"].name(), country=country)
        for number, country in enumerate(["GB", "RU", "CN", "EG", "FR"] * 8)
    ]
    topics = [archives.topic(f"topic-{number}", title=words["en"].name()) for number in range(12)]
    events = [
        archives.event(
            f"event-{number}", title=words["en"].text(6), topics=(draw.choice(topics).id,)
        )
        for number in range(articles // 8)
    ]
    held = [
        _article(draw, words, number, draw.choice(outlets).id, [event.id for event in events])
        for number in range(articles)
    ]
    return archives.archive(*outlets, *topics, *events, *held)


def _article(
    draw: random.Random, words: dict[str, Words], number: int, outlet: str, events: Sequence[str]
) -> Article:
    language = draw.choice(sorted(LANGUAGES))
    text = draw.choice(BODIES)
    own, english = words[language], words["en"]
    year, month, day = draw.randint(2001, 2031), draw.randint(1, 12), draw.randint(1, 28)
    return archives.article(
        f"made/{number}",
        headline=own.text(7) if draw.random() < 0.97 else None,
        headline_translated=None if language == "en" else english.text(7),
        outlet=outlet,
        event=draw.choice(events) if draw.random() < 0.9 else None,
        language=language,
        published=draw.choice(DATES).format(year, month, day) if draw.random() < 0.95 else None,
        text=text,
        body=(english if text is BodyText.SUMMARY else own).text(draw.randint(20, 110)),
        framing=english.text(8) if draw.random() < 0.5 else None,
        people_cited=(english.name(), own.name()),
        authors=(english.name(),),
    )
