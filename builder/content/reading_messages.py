"""The words for what can be wrong with one file on its own."""

from __future__ import annotations

from collections.abc import Mapping

from builder.content.wording import Wording, error, warning

_FILES: Mapping[str, Wording] = {
    "content-file-too-large": error(
        "this file is larger than 2 MB",
        why="a content file is front matter and some pages of text, so it was not read",
        fix="move what is not text out of it, or divide it into several files",
    ),
    "unreadable-file": error(
        "this file cannot be read",
        why="it is not a regular file, points at nothing, or its permissions keep others out",
        fix="restore the file and let the user who builds the site read it, or remove it",
    ),
    "folder-named-like-a-file": error(
        "this is a folder, but its name ends in .md",
        why="names that end in .md are content files; what stands in this folder was not read",
        fix='rename the folder to "{name}"',
    ),
    "link-out-of-content": error(
        "this is a link to a file outside the content folder",
        why="the archive is made of what stands in the content folder, and of nothing else",
        fix="put a copy of the file here",
    ),
    "linked-folder": error(
        "this is a link to another folder",
        why="a folder that is read twice would give each of its files two ids",
        fix="remove the link, or put the folder itself here",
    ),
    "file-outside-folders": error(
        "no kind of content file stands here",
        why="the folder gives a file its kind: articles, events, outlets, owners, topics or pages",
        fix="move it into one of these folders, or out of the content folder",
    ),
    "file-outside-folders/near": error(
        'no kind of content file stands in the folder "{folder}"',
        why="the folder gives a file its kind: articles, events, outlets, owners, topics or pages",
        fix="move it to {meant}",
    ),
    "not-a-content-file": warning(
        "this file is not read",
        why="content files end in .md, and the settings of the site are in site.yaml",
        fix="move it out of the content folder, or name it {name} if it is a content file",
    ),
    "nested-file": error(
        "{kind} files stand directly in {folder}, not in a folder below it",
        why="only articles are divided into folders",
        fix="move it to {path}",
    ),
    "bad-file-name": error(
        'the file name gives the id "{id}", which is not an id',
        why="ids are addresses on the site: they use a-z, 0-9 and -, with / between folders",
        fix="rename the file to {path}",
    ),
    "bad-encoding": error(
        "this is not UTF-8: the byte 0x{byte} cannot stand here",
        why="content files are UTF-8, so that every script of the world can be written in them",
        fix="save the file as UTF-8; it was probably saved as {guess}",
    ),
    "nul-byte": error(
        "the file holds a NUL byte",
        why="no text has one: the file is damaged, or is not a text file",
        fix="restore the file from a copy, or type it again",
    ),
    "hidden-character": warning(
        "the invisible character {character} stands here, and is left out on the site{more}",
        why="such characters can make a line read differently from what it says",
        fix="delete it; copying the words as plain text does",
    ),
    "hidden-character/escaped": warning(
        "this value holds the invisible character {character}, which is left out on the site",
        why="such characters can make a line read differently from what it says",
        fix="delete its escape, which starts with a backslash",
    ),
}

_FRONT_MATTER: Mapping[str, Wording] = {
    "no-front-matter": error(
        "the file does not start with front matter",
        why="a content file starts with a line of three dashes, then its fields, then three dashes",
        fix='make "---" the first line, and close the fields with another "---"',
    ),
    "unclosed-front-matter": error(
        "the front matter that starts here is never closed",
        why="a line of three dashes ends the fields and starts the text",
        fix='add a line "---" below the last field',
    ),
    "empty-front-matter": error(
        "this {kind} has no fields",
        why="required are: {required}",
        fix='add a line "{first}: ..."',
    ),
    "not-fields": error(
        "this is not a list of fields",
        why='each field is a line of its own: a name, a colon, a space, a value; "- " is for lists',
        fix='start with a line "{first}: ..."',
    ),
    "bad-yaml": error(
        "this does not fit together with the lines above it",
        why="front matter is YAML: name, colon, space, value, and the same indentation in one list",
        fix="compare the line, and the one above it, with those of another file of this kind",
    ),
    "bad-yaml/colon": error(
        "a second field seems to start here, in the middle of a value",
        why='a value that holds ": " must be quoted',
        fix="write {fixed}",
    ),
    "bad-yaml/key": error(
        "this cannot be the name of a field",
        why="a field starts with its name, which is plain text",
        fix="quote the value if it starts with [ or {{, or remove the question mark",
    ),
    "tab-indentation": error(
        "this line is indented with a tab",
        why="in YAML only spaces can indent",
        fix="put two spaces for each tab",
    ),
    "unclosed-quote": error(
        "the quote {quote} that opens here is never closed",
        why="a value that starts with a quote ends at the same quote",
        fix="write {fixed}",
    ),
    "unclosed-bracket": error(
        'the bracket "{opening}" that opens here is never closed',
        why='a value that starts with "{opening}" is a list in one line, and ends at "{closing}"',
        fix='add the closing "{closing}", or quote the value if the bracket belongs to the text',
    ),
    "text-after-quote": error(
        "the value ended at the quote before this",
        why="a value that starts with a quote ends at the next such quote",
        fix="write {fixed}",
    ),
    "bad-indentation": error(
        "the indentation of this line fits no line above it",
        why="fields of one list start in one column; what belongs to a field is indented further",
        fix="indent it like the field or the entry that it stands beside",
    ),
    "missing-colon": error(
        "this line has no field name",
        why="each field is a name, a colon, a space and a value; a value goes on only when indented",
        fix="put the field's name and a colon before it, or indent it if it continues a value",
    ),
    "missing-colon/space": error(
        "a space is missing after the colon",
        why="each field is a name, a colon, a space and a value",
        fix="write {fixed}",
    ),
    "reserved-start": error(
        "a value cannot start with {character} unless it is quoted",
        why="YAML gives a meaning to some signs at the start of a value: @ ` % * & ! | > , ] }}",
        fix="write {fixed}",
    ),
    "list-beside-field": error(
        'the list of "{field}" starts on the line of its name',
        why="each entry of a list stands on its own line below the name",
        fix='put "- {entry}" on the next line, indented by two spaces',
    ),
    "unknown-escape": error(
        'between double quotes, "{escape}" has no meaning',
        why="a backslash between double quotes starts an escape such as \\n",
        fix="write two backslashes, or put the value between single quotes",
    ),
    "yaml-anchor": error(
        "this is an anchor or an alias of YAML",
        why="each value is written out where it belongs, so & and * cannot start one unquoted",
        fix="write the value out, or quote it if the sign belongs to the text",
    ),
    "yaml-tag": error(
        "this value starts with a tag of YAML",
        why="the field decides how its value is read, so ! cannot start one unquoted",
        fix="remove the tag, or quote the value if the sign belongs to the text",
    ),
    "nested-too-deeply": error(
        "lists stand in lists more deeply here than in any field",
        why="no field needs more than a list of maps",
        fix="quote the value if its brackets belong to the text",
    ),
    "value-cut-short": error(
        "the {field} ends before this, at a #",
        why="in YAML a # after a space starts a comment, so the rest of the line would be lost",
        fix="write {fixed}",
    ),
    "repeated-field": error(
        'the field "{field}" is given twice',
        why="only one of the two could be kept",
        fix="keep the right one and remove the other",
    ),
    "repeated-entry": error(
        '"{entry}" stands twice in this list',
        why="each entry of a list is given once",
        fix="remove one of the two",
    ),
}

_FIELDS: Mapping[str, Wording] = {
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

READING: Mapping[str, Wording] = {**_FILES, **_FRONT_MATTER, **_FIELDS, **_DATES, **_CODES}
