"""What scripts do with the space between words, and with the marks on their letters."""

from __future__ import annotations

UNSPACED = (
    "\u0e00-\u0fff"  # Thai, Lao, Tibetan
    "\u1000-\u109f\u1780-\u17ff"  # Burmese, Khmer
    "\u1950-\u19ff\u1a00-\u1aaf"  # Tai Le, New Tai Lue, Buginese, Tai Tham
    "\u2e80-\u312f\u31a0-\u31bf\u31f0-\ua4cf"  # Chinese, Japanese, Yi
    "\ua9e0-\ua9ff\uaa60-\uaadf"  # Burmese, Tai Viet
    "\uf900-\ufaff\uff66-\uff9f"
    "\U0001aff0-\U0001b16f\U00020000-\U0003ffff"
)
"""The scripts that put no spaces between words, as the inside of a regular expression's class."""

MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711"
    "\u0730-\u074a\u07a6-\u07b0\u0900-\u0963\u0971-\u0df3\u135d-\u135f\u200c\u200d\ufe20-\ufe2f"
)
"""Vowel signs and other marks that belong to a word, which `\\w` leaves out, as the inside of a
class: of the scripts of India the whole block but for its punctuation."""
