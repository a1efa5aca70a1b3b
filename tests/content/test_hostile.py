"""Whatever a file holds, it comes back as a record or as a located problem, never as an exception."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from builder.content import ContentFile, link, read_record
from builder.content.reading import Reading
from builder.content.schemas import schemas
from builder.diagnostics import Severity, format_github, format_json, format_text

FIELDS = "headline: A\noutlet: post\nurl: https://post.example/1\npublished: 2024\n"

HOSTILE = {
    "nothing": b"",
    "only a fence": b"---",
    "only fences": b"---\n---",
    "one line of dashes": b"-" * 10_000,
    "tabs": b"---\n\theadline:\tA\n---\n",
    "utf-16": "---\nheadline: A\n---\n".encode("utf-16"),
    "utf-32": "---\nheadline: A\n---\n".encode("utf-32"),
    "latin-1": "---\nheadline: \xe9\n---\n".encode("latin-1"),
    "cut in a character": "---\nheadline: \u6807".encode()[:-1],
    "overlong": b"---\nheadline: \xc0\xaf\n---\n",
    "surrogate": b"---\nheadline: \xed\xa0\x80\n---\n",
    "nul": b"---\nheadline: \0\n---\n",
    "binary": bytes(range(256)) * 100,
    "billion laughs": b"---\na: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\n---\n",
    "alias of itself": b"---\nheadline: &a [*a]\n---\n",
    "merge key": b"---\n<<: {headline: A}\n---\n",
    "python object": b"---\nheadline: !!python/object/apply:os.system ['true']\n---\n",
    "deep brackets": b"---\nheadline: " + b"[" * 500_000 + b"\n---\n",
    "closed deep brackets": b"---\nheadline: " + b"[" * 200_000 + b"]" * 200_000 + b"\n---\n",
    "deep dashes": b"---\n" + b"- " * 500_000 + b"\n---\n",
    "deep questions": b"---\n" + b"? " * 200_000 + b"\n---\n",
    "deep maps": b"---\n" + b"{a: " * 200_000 + b"\n---\n",
    "deep indentation": b"---\n" + b"".join(b" " * n + b"a:\n" for n in range(1_000)) + b"---\n",
    "deep keys": b"---\n" + b"[" * 50 + b"]" * 50 + b": x\n---\n",
    "a list for a key": b"---\n? [a]\n: b\n---\n",
    "empty keys": b"---\n: a\n? \n---\n",
    "directive": b"---\n%YAML 9.9\n---\n",
    "second document": b"---\nzodiac: x\n...\n%YAML 1.1\n--- \n---\n",
    "second site": b"title: x\n---\nzodiac: x\n",
    "document end": b"---\nheadline: A\n...\n---\n",
    "many fields": b"---\n" + b"".join(b"f%d: x\n" % n for n in range(300)) + b"---\n",
    "long line": b"---\nheadline: " + b"a" * 1_900_000 + b"\n---\n",
    "long spaces": b"---\nheadline: a" + b" " * 1_900_000 + b": x: y\n---\n",
    "long quotes": b"---\nheadline: " + b"'" * 1_000_001 + b" x\n---\n",
    "long colons": b"---\nheadline: " + b": " * 900_000 + b"\n---\n",
    "long commas": b"---\nauthors: [" + b"x," * 900_000 + b"]\n---\n",
    "long contact": b"contact: a@" + b"." * 1_900_000 + b"\n",
    "long id": b"---\noutlet: " + b"A" * 1_900_000 + b"\n---\n",
    "long date": b"---\npublished: " + b"2020-04-16T10:00 +0" * 90_000 + b"\n---\n",
    "long key": b"---\n" + b"a" * 100_000 + b": x\n---\n",
    "numbers": b"---\nheadline: 1e999\norder: " + b"9" * 10_000 + b"\n---\n",
    "escapes": b'---\nheadline: "\\ud800\\uffff\\0"\n---\n',
    "dates": b"---\npublished: 0000-00-00T99:99:99+99:99\nupdated: 9999-12-31T23:59:59-14:00\n---\n",
    "bidi": "---\n\u202eenildaeh: \u2066A\u2069\n---\n".encode(),
    "site": b"title: [",
}
KINDS = ["site.yaml", "articles/a.md", "events/a.md", "outlets/a.md", "pages/a.md"]


def read(content: bytes, path: str) -> Reading:
    reading = read_record(ContentFile(path, path, content))
    is_wrong = any(each.severity is Severity.ERROR for each in reading.diagnostics)
    assert is_wrong is (reading.record is None)
    assert all(each.place.line > 0 and each.place.column > 0 for each in reading.diagnostics)
    for shown in (format_text, format_json, format_github):
        shown(reading.diagnostics).encode()
    return reading


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_a_located_problem(content: bytes, path: str) -> None:
    reading = read(content, path)
    assert reading.record is None
    assert link([reading], with_drafts=True).archive is None


@pytest.mark.parametrize(
    "path",
    [
        "../../x.md",
        "articles/../../x.md",
        "articles//x.md",
        "articles/.md",
        "articles/a\nb.md",
        "articles/<script>.md",
        "articles/\u202ex.md",
        "x.md",
        "",
        "articles/" + "a" * 5_000 + "/.md",
    ],
)
def test_a_hostile_path_is_a_problem(path: str) -> None:
    reading = read_record(ContentFile(path, path, f"---\n{FIELDS}---\n".encode()))
    assert [each.severity for each in reading.diagnostics] != []


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//post.example/",
        "/path",
        "https:post.example",
        "https://",
        "https:// x",
        "http://[::1",
        "https://post.example:99999/",
        "https://a@b.example/",
        "https://post.example\\@b",
        "file:///etc/passwd",
        "ftp://post.example/",
        "https://post.example/\u3000",
        "https://x/<script>",
    ],
)
def test_only_web_addresses_are_links(address: str) -> None:
    content = f"---\n{FIELDS.replace('https://post.example/1', repr(address))}---\n"
    assert [each.name for each in read(content.encode(), "articles/a.md").diagnostics] == [
        "bad-address"
    ]


@pytest.mark.parametrize(
    "address",
    [
        "https://post.example",
        "http://post.example:8080/a?b=c#d",
        "https://ελλάδα.gr/νέα/1",
        "https://post.example/élysée",
        "https://[2001:db8::1]/",
        "HTTPS://Post.Example/",
        "https://post.example/a%20b|c{d}",
        "https://post.example/@user",
    ],
)
def test_addresses_in_any_script_are_links(address: str) -> None:
    content = f"---\n{FIELDS.replace('https://post.example/1', repr(address))}---\n"
    assert read(content.encode(), "articles/a.md").diagnostics == ()


@given(st.binary() | st.binary().map(lambda junk: b"---\n" + junk + b"\n---\n"))
@example(b"---\n? - a\n  - b\n---\n")
@example(b"\xef\xbb\xbf---\n\xff\n---\n")
def test_random_bytes_are_a_record_or_a_problem(content: bytes) -> None:
    for path in KINDS:
        read(content, path)


SIGNS = st.text(
    st.sampled_from(" \n\t:-#'\"[]{}&*!|>%@`?,~abc01\\\x07\u202e\u2028é标🚀"), max_size=60
)
NAMES = sorted({name for schema in schemas().values() for name in schema["properties"]})
VALUES = st.recursive(
    SIGNS | st.sampled_from(["null", "2024", "2024-03/", "https://x.example/", "report", "omits"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(str)
        | st.dictionaries(st.sampled_from(NAMES), inner, max_size=3).map(str)
    ),
    max_leaves=6,
)
TRICKS = st.sampled_from(
    [
        "---",
        "--- x",
        "...",
        "%YAML 1.1",
        "? a",
        ": b",
        "- c",
        "  - d",
        "&a",
        "*a",
        "!t x",
        "<<: x",
        "'",
        "|",
    ]
)
FIELDS_OF_ANY_KIND = st.builds("{}: {}".format, st.sampled_from(NAMES), VALUES)
LINES = st.lists(FIELDS_OF_ANY_KIND | TRICKS, max_size=8)


@given(LINES, st.sampled_from(KINDS))
def test_random_fields_are_a_record_or_a_problem(lines: list[str], path: str) -> None:
    text = "\n".join(lines) + "\n"
    content = text if path == "site.yaml" else f"---\n{text}---\n"
    link([read(content.encode("utf-8", "replace"), path)], with_drafts=False)


@given(st.lists(SIGNS, max_size=6).map("\n".join))
def test_random_signs_are_a_record_or_a_problem(text: str) -> None:
    for path in ("site.yaml", "articles/a.md"):
        read(
            text.encode("utf-8", "replace")
            if path == "site.yaml"
            else f"---\n{text}\n---\n".encode(),
            path,
        )
