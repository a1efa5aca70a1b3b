"""Sampled fingerprints of runs of words: enough to see shared copy, too few to read a text from.

Shingles and their sampling follow A. Broder, "On the resemblance and containment of documents"
(1997): two texts share about as many of their sampled shingles as of all. The sampling also
protects the text. Were every run of eight words kept, then whoever knows eight words in a row, say
from a quote, would find the ninth by trying each word of the article (its word counts are public),
then the tenth, and so on to the end. Of one run in eight, the next one kept lies eight words on in
the mean. What is one or two words away can still be guessed, so known words can at times be carried
on by a few. But a text has hundreds of words to try for each place, so at three words or more there
are tens of millions of guesses, and a fingerprint of 32 bits then fits a wrong one as easily as the
right one. To confirm a passage that one has already remains possible: that is what comparing means.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from hashlib import blake2b
from itertools import accumulate, compress, count
from operator import sub
from zlib import crc32

from builder.text.glossary import Glossary

RUN = 8
"""Words in a run."""

UNSPACED_RUN = 12
"""Characters in a run in scripts without spaces, where a word has about one and a half."""

SAMPLED = 8
"""One run in so many is kept."""

_BYTES = 4


def sample_shingles(words: Sequence[str], run: int = RUN) -> tuple[int, ...]:
    """The fingerprints, 32-bit numbers in ascending order, of the runs of words that are sampled.

    Which runs those are depends on their words only, so a passage keeps the same ones wherever it
    stands. A text shorter than a run has none.
    """
    # A sum over the run that is carried on from word to word: hashing what is kept is enough.
    weights = list(map(_WEIGHTS.__getitem__, words))
    if len(weights) < run:
        return ()
    changes = map(sub, weights[run:], weights)
    is_kept = bytes(accumulate(changes, initial=sum(weights[:run]))).translate(_IS_SAMPLED)
    kept = {_digest(words[start : start + run]) for start in compress(count(), is_kept)}
    return struct.unpack(f">{len(kept)}I", b"".join(sorted(kept)))


def fingerprint(run: Sequence[str]) -> int:
    """The fingerprint of a run of words."""
    return int.from_bytes(_digest(run))


def _digest(run: Sequence[str]) -> bytes:
    text = "\x1f".join(run).encode("utf-8", "replace")
    return blake2b(text, digest_size=_BYTES).digest()


def _weigh(word: str) -> int:
    return crc32(word.encode("utf-8", "replace")) % SAMPLED


_WEIGHTS = Glossary(_weigh)
_IS_SAMPLED = bytes(not total % SAMPLED for total in range(256))
"""By the sum of the weights of a run, which is below 256."""
