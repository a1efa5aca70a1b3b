"""The words for what can be wrong with the value of one field."""

from __future__ import annotations

from collections.abc import Mapping

from builder.content.wording import Wording, error

_SHAPES: Mapping[str, Wording] = {
    "unknown-field": error(
        '{label} have no field "{field}"',
        why="the fields are: {fields}",
        fix="remove it, or put what it says into the body or a field that exists",
    ),
    "unknown-field/near": error(
        '{label} have no field "{field}"',
        why="the fields are: {fields}",
        fix='write "{meant}"',
    ),
    "missing-field": error(
        'this {kind} has no "{field}"',
        why="required are: {required}",
        fix='add a line "{field}: ..." above the closing dashes',
    ),
    "missing-field/site": error(
        'the site has no "{field}"',
        why="required are: {required}",
        fix='add a line "{field}: ..."',
    ),
    "missing-field/nullable": error(
        'this {kind} has no "{field}"',
        why='required are: {required}; "{field}" may be null, which says that it is not known',
        fix='add a line "{field}: ..." or "{field}: null" above the closing dashes',
    ),
    "missing-field/entry": error(
        'this entry has no "{field}"',
        why="required in each entry are: {required}",
        fix='add a line "{field}: ..." to the entry',
    ),
    "empty-value": error(
        '"{field}" has no value',
        why="it is left out where it is not needed, but it cannot be empty",
        fix="write its value, or remove the line if the field is not required",
    ),
    "empty-value/entry": error(
        'this entry of "{field}" is empty',
        why="each entry of a list says something",
        fix="write it after the dash, or remove the dash",
    ),
    "wrong-shape/text": error(
        '"{field}" is one text, and this is a {given}',
        why="the field holds a single value",
        fix='write {field}: and the value on the same line; quote it if it holds ": "',
    ),
    "wrong-shape/entry": error(
        'the entries of "{field}" are texts, and this is a {given}',
        why='a ": " or a bracket in an unquoted text starts a map or a list',
        fix="write - {fixed}",
    ),
    "wrong-shape/list": error(
        '"{field}" is a list, and this is a {given}',
        why="a list has one entry on each line, even if it has only one",
        fix='write {field}: and below it "  - {entry}"',
    ),
    "wrong-shape/entry-map": error(
        'the entries of "{field}" have fields of their own, and this is a {given}',
        why="the fields of an entry are: {fields}",
        fix='write "- {example}: ..." and the other fields below it, indented by two spaces',
    ),
    "wrong-shape/map": error(
        '"{field}" is made of names and values, and this is a {given}',
        why="the names are: {fields}",
        fix='write each on its own line, indented, as in "{example}: ..."',
    ),
    "wrong-shape/names": error(
        '"{field}" is made of names and values, and this is a {given}',
        why="each line below the field is a name, a colon and a value",
        fix='write each on its own line, indented, as in "{example}"',
    ),
    "unknown-value": error(
        'the {field} "{value}" is unknown',
        why="the values are: {allowed}",
        fix="write one of these",
    ),
    "unknown-value/near": error(
        'the {field} "{value}" is unknown',
        why="the values are: {allowed}",
        fix='write "{meant}"',
    ),
    "not-a-number": error(
        'the {field} "{value}" is not a whole number',
        why="it is a whole number between -1,000,000 and 1,000,000",
        fix="write digits only, as in 10",
    ),
    "not-true-or-false": error(
        '"{value}" is neither true nor false',
        why='"{field}" is either true or false',
        fix='write "{field}: true", or remove the line',
    ),
    "text-too-long": error(
        '"{field}" has {length} characters',
        why="this field holds at most {longest}",
        fix="shorten it; longer text belongs into the body, below the closing dashes",
    ),
    "bad-id": error(
        '"{value}" is not an id',
        why="ids use a-z, 0-9 and -, with / between folders",
        fix="write the id of a file, which is its path below the folder of its kind, without .md",
    ),
    "bad-id/near": error(
        '"{value}" is not an id',
        why="ids use a-z, 0-9 and -, with / between folders",
        fix='write "{meant}"',
    ),
}

_DATES: Mapping[str, Wording] = {
    "bad-date": error(
        '"{value}" is not a date',
        why="dates are written 2020-04-17T01:02:58+08:00, 2020-04-17, 2020-04, 2020, or as an "
        "interval of these with / between; a ~ at the end means approximate",
        fix="write it in one of these forms, as precise as it is known",
    ),
    "bad-date/near": error(
        '"{value}" is not a date',
        why="dates are written 2020-04-17T01:02:58+08:00, 2020-04-17, 2020-04, 2020, or as an "
        "interval of these with / between; a ~ at the end means approximate",
        fix="write {meant}",
    ),
    "moment-without-offset": error(
        '"{value}" does not say which time zone it is in',
        why="two outlets are put on one timeline, so every moment needs its offset from UTC",
        fix="write {meant} if it is UTC, or the offset the outlet used",
    ),
    "interval-backwards": error(
        'the interval "{value}" ends before it starts',
        why="an interval is the earlier date, a slash, and the later date",
        fix="write {meant}",
    ),
    "not-in-the-calendar": error(
        '"{value}" is not in the calendar',
        why="months are 01 to 12, days as many as the month has, hours 00 to 23, offsets up to 14:00",
        fix="correct it, or leave off what is not known: 2020-04 is a month, 2020 a year",
    ),
}

_CODES: Mapping[str, Wording] = {
    "bad-address/scheme": error(
        '"{value}" is not a web address',
        why="addresses start with https:// or http://, so that a link can do nothing but lead there",
        fix="write the whole address, as the browser shows it",
    ),
    "bad-address/host": error(
        'the address "{value}" names no site',
        why="after https:// comes the name of the site that holds the page",
        fix="write the whole address, as the browser shows it",
    ),
    "bad-address/credentials": error(
        "the address has an @ before the name of the site",
        why="what stands there is a user's name, and makes an address look like that of another site",
        fix="remove what stands between // and @, and the @",
    ),
    "bad-address/character": error(
        'the address holds "{character}", which no address does',
        why='spaces, line breaks, backslashes, quotes, "<" and ">" are not part of addresses',
        fix="copy the address from the browser once more, or write the sign as {escaped}",
    ),
    "bad-address/long": error(
        "the address has more than {longest} characters",
        why="browsers and servers do not take longer ones",
        fix="cut off what only serves to count clicks, often from the ? on",
    ),
    "bad-base-url": error(
        'the base_url "{value}" is not the address of a folder',
        why="the addresses of pages are put behind it, so it ends in / and has no ? and no #",
        fix="write base_url: {bare}",
    ),
    "bad-contact": error(
        'the contact "{value}" is neither a mail address nor a web address',
        why="readers are sent there with their corrections",
        fix="write one like desk@example.org or https://example.org/contact",
    ),
    "unknown-country": error(
        '"{value}" is not the code of a country',
        why="countries are written as ISO 3166-1 codes of two capital letters, such as NO or CN",
        fix="look the code up: https://www.iso.org/obp/ui/#search",
    ),
    "unknown-country/near": error(
        '"{value}" is not the code of a country',
        why="countries are written as ISO 3166-1 codes of two capital letters, such as NO or CN",
        fix="write {meant}",
    ),
    "unknown-language": error(
        '"{value}" is not the tag of a language',
        why="languages are written as BCP 47 tags, such as en, pt-BR or zh-Hans",
        fix="look the tag up: https://www.iana.org/assignments/language-subtag-registry",
    ),
    "unknown-language/near": error(
        '"{value}" is not the tag of a language',
        why="languages are written as BCP 47 tags, such as en, pt-BR or zh-Hans",
        fix="write {meant}",
    ),
    "unknown-timezone": error(
        '"{value}" is not the name of a time zone',
        why="time zones are named as in the IANA database: UTC, or a region and a city",
        fix="write UTC, or a name such as Europe/Oslo",
    ),
    "unknown-timezone/near": error(
        '"{value}" is not the name of a time zone',
        why="time zones are named as in the IANA database: UTC, or a region and a city",
        fix="write {meant}",
    ),
}

FIELDS: Mapping[str, Wording] = {**_SHAPES, **_DATES, **_CODES}
