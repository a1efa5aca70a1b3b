"""The words for what is wrong between files, or between the fields of one."""

from __future__ import annotations

from collections.abc import Mapping

from builder.content.wording import Wording, error, warning


def _unknown(kind: str, folder: str) -> dict[str, Wording]:
    what = f'no {kind} has the id "{{id}}"'
    why = f"{{user}} names its {{role}} by id: the name of a file in {{content}}{folder}"
    path = f"{{content}}{folder}/{{id}}.md"
    near = f'write "{{meant}}" ({{content}}{folder}/{{meant}}.md), or add {path}'
    return {
        f"unknown-{kind}": error(what, why=why, fix=f"add {path}, or write an id that is there"),
        f"unknown-{kind}/near": error(what, why=why, fix=near),
    }


_REFERENCES: Mapping[str, Wording] = {
    **_unknown("outlet", "outlets"),
    **_unknown("event", "events"),
    **_unknown("topic", "topics"),
    **_unknown("owner", "owners"),
    **_unknown("page", "pages"),
    "renamed-id": error(
        'the {kind} "{id}" is now called "{now}"',
        why="old ids only lead readers to the new address; content files use the new one",
        fix='write "{now}"',
    ),
    "wire-like-outlet": warning(
        'no outlet has the id "{id}", so this is shown as a name',
        why='an agency in "wire" is the id of an outlet, or a name as it is to be shown',
        fix='write "{meant}" if that outlet is meant, or the name with its capital letters',
    ),
}

_ADDRESSES: Mapping[str, Wording] = {
    "missing-site": error(
        "there is no such file",
        why="it holds the title and the settings of the whole site",
        fix='add {content}site.yaml with at least one line, "title: ..."',
    ),
    "address-taken": error(
        'the id "{id}" gives the address {address}, which belongs to {holder}',
        why="each address shows one page",
        fix="rename the file, or choose another alias if this is one",
    ),
    "same-id-but-for-case": error(
        "another file has the same id but for capital letters",
        why="on many disks and servers the two would be one file",
        fix="rename one of the two",
    ),
    "nested-alias": error(
        'the alias "{value}" has a folder in it',
        why="only articles are divided into folders, so no file of this kind had such an id",
        fix='write "{meant}", or remove it',
    ),
    "alias-of-itself": error(
        'the alias "{alias}" is the id that the file has now',
        why="aliases are the ids a file had before it was renamed",
        fix="remove the alias",
    ),
    "alias-taken": error(
        'the alias "{alias}" is the id of another {kind}',
        why="an old address can only redirect where no page stands today",
        fix="remove the alias, or rename the other file",
    ),
    "alias-repeated": error(
        'the alias "{alias}" is claimed by two files',
        why="an old address redirects to one page",
        fix="keep it in the file that had this id",
    ),
}

_EVENTS: Mapping[str, Wording] = {
    "repeated-claim": error(
        'two claims have the id "{claim}"',
        why="articles name a claim by its id, so each has its own within the event",
        fix="give one of the two another id, and use it in the articles that mean it",
    ),
    "repeated-not-found": error(
        'the outlet "{outlet}" stands twice in "not_found"',
        why="the last search is the one that counts",
        fix="keep the later of the two",
    ),
    "found-after-all": error(
        '"{outlet}" is in "not_found", and has an article on this event',
        why="an outlet either covered the event or was searched without result",
        fix='remove it from "not_found"; the article says that it was found',
    ),
    "not-found-unwatched": warning(
        '"{outlet}" is in "not_found", but is not watched for this event',
        why='silences are told of the outlets in "watch", so this search would not be seen',
        fix='add "{outlet}" to "watch"',
    ),
    "event-of-itself": error(
        "the event is named in its own {field}",
        why="an event belongs to a larger event, or follows an earlier one",
        fix="remove it, or write the id of the other event",
    ),
    "part-of-circle": error(
        "the event is part of itself: {chain}",
        why="a larger event cannot be part of a smaller one",
        fix="remove one of these part_of entries",
    ),
    "follows-circle": error(
        "the event follows itself: {chain}",
        why="an earlier event cannot follow a later one",
        fix="remove one of these follows entries",
    ),
}

_ARTICLES: Mapping[str, Wording] = {
    "unknown-claim": error(
        'the event "{event}" has no claim "{claim}"',
        why="a stance is on a claim of the article's event, which has: {claims}",
        fix="add the claim to {path}, or remove the line",
    ),
    "unknown-claim/near": error(
        'the event "{event}" has no claim "{claim}"',
        why="a stance is on a claim of the article's event, which has: {claims}",
        fix='write "{meant}", or add the claim to {path}',
    ),
    "stance-without-event": error(
        "the article has stances, but no event",
        why="a stance is on a claim of the article's event",
        fix='add "event: ...", or remove the stances',
    ),
    "omits-after-opening": error(
        'the article is said to omit "{claim}", but only its opening was reviewed',
        why='what was not read is "not reviewed", and that is what a claim without an entry means',
        fix='remove the line, or write "reviewed: full" once the whole article was read',
    ),
    "omits-with-quote": error(
        'there is a quote for "{claim}", and yet the article is said to omit it',
        why='"omits" says that the claim is not in the article',
        fix="write asserts, attributes or disputes, or remove the quote",
    ),
    "quote-not-in-text": error(
        "these words do not stand in the text of the article",
        why="a quote is word for word what the outlet wrote, and the body of this file is its text",
        fix="copy the words from the body again, punctuation and quotation marks included",
    ),
    "rights-missing": error(
        "the full text is published, and nothing says why it may be",
        why='"rights" is required with "text: full"',
        fix='add "rights: " and a licence id such as CC-BY-4.0, or a sentence; else "text: excerpt"',
    ),
    "updated-before-published": warning(
        "the article was updated ({updated}) before it was published ({published})",
        why="an update comes after the publication",
        fix="check both dates, and their offsets",
    ),
    "published-before-event": warning(
        "the article was published ({published}) long before its event ({date})",
        why="more than 30 days lie between the two, so one of the dates or the event may be wrong",
        fix="check both dates, and the event of the article",
    ),
    "same-url": warning(
        "another article has the same url",
        why="one article of one outlet has one file",
        fix="remove one of the two, or correct its url",
    ),
    "language-not-of-outlet": warning(
        '"{outlet}" is not known to publish in "{language}"',
        why="the languages of this outlet are: {languages}",
        fix="check the language, or add it to {path}",
    ),
    "translation-into-own-language": warning(
        "the headline is translated, but the article is in the language of the site",
        why="the headline and its translation are shown side by side",
        fix='remove "headline_translated", or correct "language"',
    ),
}

LINKING: Mapping[str, Wording] = {**_REFERENCES, **_ADDRESSES, **_EVENTS, **_ARTICLES}
