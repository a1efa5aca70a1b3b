"""The words for what can be wrong with a file: its place, its bytes, its front matter."""

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
    "front-matter-too-long": error(
        "the front matter is longer than {longest} characters",
        why="fields are facts about a text; the text itself stands below the closing dashes",
        fix="move long text into the body, or divide the file",
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
    "second-document": error(
        "the fields end before this line, which starts a second list of fields",
        why="three dashes or dots end a list of fields, and each file has one",
        fix="remove the line",
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
        fix="put the field's name and a colon before it, a dash if it is an entry, or indent it if it "
        "continues a value",
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

READING: Mapping[str, Wording] = {**_FILES, **_FRONT_MATTER}
