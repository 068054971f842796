"""What an English text is: a speech, a report, a letter, a chapter, a talk of several."""

import re
from collections import Counter

from archive.ingest import lines as shapes
from archive.ingest import voices
from archive.ingest.documents import LiftedPage
from archive.ingest.languages import en_chrome

_OPENING = 800  # characters in which the heading of a chapter stands
_SPOKEN_BY = re.compile(en_chrome.SPOKEN_BY, re.I)
_CHAPTER = re.compile(r"^\s{0,20}chapter\s+(?:\d{1,3}|[a-z]{2,12})\b", re.I | re.M)
_DEAR = re.compile(r"^\s{0,8}Dear\s\w", re.M)
_YOURS = re.compile(
    r"^\s{0,8}(?:Yours|Sincerely|Best (?:regards|wishes)|Kind regards|Respectfully|Love),?\b", re.M
)
_LABEL = re.compile(r"^(?:Q|A|THE [A-Z]+|M[RS]+\.? [A-Z]+|[A-Z]{3,}(?: [A-Z]+)?)[.:] ", re.M)
_TOP, _LONGEST_LEAD = 14, 240  # lines in which one may say by whom it was spoken, and its characters
_SHORT = 900  # characters of a note that points to a speech
_POINTS_AWAY = re.compile(r"\b(?:click|tap) here\b|\b(?:take a|please) listen\b", re.I)
_LAST = 240  # characters in which a letter ends


def judge(page: LiftedPage, title: str, text: str) -> tuple[str, str]:
    """Return the kind of an English text, a key of `kinds.KINDS`, and what tells so ("" for a speech).

    A report quotes others and never says "I" outside quotation marks; a speaker who quotes does.
    """
    voice = voices.heard_in_english(text)
    salutation = any(shapes.is_salutation(line.text) for line in page.body[:4])
    printed = "\n".join([*(line.text for line in page.head), text])
    labels = Counter(label[:-2] for label in _LABEL.findall(printed))
    if len(labels) >= 3 or min(labels["Q"], labels["A"]) >= 2:
        return "transcript", "several speakers are named before their words"
    if _CHAPTER.search(page.page.text[:_OPENING]) and voice.reports >= 2:
        return "fiction", "chapters and dialogue"
    shown = [line.text for line in page.page.lines if not line.hidden][:_TOP]
    named = shapes.ends_like_title(title)
    if not salutation and voice.reports_others:
        return "news-report", "words reported in the third person"
    if not named and _DEAR.search(text) and _YOURS.search(page.page.text[-_LAST:]):
        return "letter", "it greets one reader and is signed"
    if not (salutation or named) and len(text) < _SHORT and _POINTS_AWAY.search(text):
        return "index", "a few words that point to the speech elsewhere"
    if salutation or named or voice.first_person >= 1.5:
        return "speech", ""
    said_by = any(len(line) <= _LONGEST_LEAD and _SPOKEN_BY.match(line) for line in shown)
    if voice.first_person >= 0.3 and said_by:
        return "speech", ""
    if page.fact("author"):
        return "article", "an author's line and no voice of a speaker"
    return "other", "neither its title nor its voice is that of a speech"
