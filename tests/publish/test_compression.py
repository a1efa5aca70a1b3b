"""The copies that a host may send in place of a text."""

import gzip

import brotli

from builder.artifact import Artifact
from builder.publish.compression import compress

PAGE = Artifact("events/fall.html", "<p>Мост упал. 大桥坍塌。</p>\n".encode() * 20)


def test_a_text_has_a_gzip_and_a_brotli_copy_that_hold_it() -> None:
    packed, smaller = compress(PAGE)
    assert (packed.address, smaller.address) == ("events/fall.html.gz", "events/fall.html.br")
    assert gzip.decompress(packed.content) == PAGE.content
    assert brotli.decompress(smaller.content) == PAGE.content


def test_the_same_text_makes_the_same_bytes_at_any_time() -> None:
    first = next(iter(compress(PAGE))).content
    assert first[4:8] == b"\0\0\0\0"
    assert first == next(iter(compress(PAGE))).content


def test_what_would_not_be_smaller_or_is_no_text_has_no_copy() -> None:
    assert list(compress(Artifact("robots.txt", b"x"))) == []
    assert list(compress(Artifact("picture.png", b"0" * 1000))) == []
