"""What templates say of speeches: dates in words, how sure a value is, rules in words."""

from __future__ import annotations

import re
from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language

from archive import datewords, sayings
from archive.exports import certainty
from archive.exports.gaps import gap_in_row, gap_in_words, numbers
from archive.pages.rules import rule_in_words

register = template.Library()
register.filter(numbers)
register.filter(gap_in_row)

HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")


@register.filter
def in_words(value: str | date) -> str:
    """A date, or an EDTF text, as one says it in the page's language; a moment has the archive's day."""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date()
    text = value.isoformat() if isinstance(value, date) else value
    return datewords.in_words(text, get_language() or "en")


@register.filter
def certainty_in_words(grade: str) -> Promise | str:
    """What a reader is told beside a value of this grade; "" for a plain one."""
    return certainty.WORDS.get(grade, "")


@register.filter
def rule(name: str) -> str:
    """The words of a rule's short name."""
    return rule_in_words(name)


@register.filter
def gap(kind: str, note: str = "") -> str:
    """What is said of a place where text is missing, with the source's own words for it."""
    return gap_in_words(kind, note)


@register.filter
def said(line: str) -> str:
    """A line that the reading of pages left, in the page's language."""
    return sayings.in_words(line)


@register.filter
def tongue(name: str) -> str:
    """The language tag of a name by its script: "zh" with a Han character in it, else "en"."""
    return "zh" if HAN.search(name) else "en"
