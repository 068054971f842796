"""What English pages print over a speech that is no title of it: days, papers, numbers. Tables only."""

import re

from archive.ingest.languages import en
from archive.ingest.patterns import compiled

_MONTHS = "|".join(sorted(en.MONTHS, key=len, reverse=True))
# When and where it was: May 2, 2010, Commencement; Speech delivered on 27 November, Town Hall.
WHEN = compiled(
    rf"(?:{_MONTHS})\.?\s\d{{1,2}},\s(?:1[789]|20)\d\d\s?[,:–—-]\s"
    r"|(?:(?:speech|remarks|address|statement)\s)?(?:delivered|given)\s(?:on|at|in)\s.{0,40}"
    rf"(?:\d\s(?:of\s)?(?:{_MONTHS})|\d(?:st|nd|rd|th)\s(?:of\s)?(?:{_MONTHS})|(?:{_MONTHS})\.?\s\d|\d[./-]\d|(?:1[789]|20)\d\d)",
    re.I,
)
# What an office or a court heads its column of speeches with: Minister's Speeches, Legal Year Speeches.
COLUMN = (
    r"(?:the\s)?(?:prime minister|minister|mayor|president|governor|chancellor|vice-chancellor|secretary|"
    r"director)['’]s (?:speeches|addresses|statements)"
    r"|(?:speeches|addresses|statements|remarks) (?:of|by) the (?:[a-z-]+ ){0,2}"
    r"(?:minister|mayor|president|governor|chancellor|vice-chancellor|secretary|director|ambassador"
    r"|consul general|chair(?:man|person)?)"
    # Major Speeches, Presentations and Press Releases
    r"|(?:[a-z]+\s){0,2}(?:speeches|statements)(?:,\s(?:[a-z]+\s){0,2}[a-z]+){0,3},?\s(?:and|&)\s(?:[a-z]+\s)?"
    r"(?:press releases|presentations|interviews|articles|statements|messages|publications|transcripts)"
    r"|(?:[a-z][\w'’&-]*\s){1,4}(?:speeches|speeches and (?:statements|remarks|articles|interviews|messages))"
)
# What a press office numbers its papers by: GA/11550, SG/SM/16151-GA/11550.
NUMBER = compiled(r"[A-Z]{1,5}(?:[/.-][A-Z\d]{1,8}){1,6}")
# The paper that printed it, or a site's label of its picture: Halden Chronicle, The Daily Lantern.
PAPER = compiled(
    r"(?:The\s)?(?:[A-Z][\w'’-]+\s){1,4}(?:Chronicle|Times|Herald|Gazette|Tribune|Courier|Dispatch"
    r"|Examiner|Inquirer|Observer|Sentinel|Telegraph|Journal|Bulletin|Newspaper|Press Release)"
    r"|(?:The\s)?Daily\s[A-Z]\w+|(?:Featured?|Hero)\sImage"
    # Whose mission it is whose words the page gives.
    r"|(?:[A-Z][\w.]*\s){0,4}(?:Permanent )?Mission (?:of [A-Z][\w ]{2,40})?"
    r"to the (?:United Nations|UN)(?: in .{4,20})?"
    # What sites head a column with, and whom a college greets.
    r"|(?:News|Media|Newsroom)\s(?:and\s)?Speeches"
    r"|(?:Central [Bb]ank|Ministerial|Public)\s[Ss]peech(?:es)?\s{0,3}\|?|Class [Oo]f [12]\d{3}"
    # A label over the name of who preached.
    r"|[Ss]ermon [Pp]reached [Bb]y:?"
)

# Which number of what periodical a speech stands in: Harbour Review 16, Port Journal No. 3
PERIODICAL = compiled(
    r"(?:[A-Z][\w’'-]*,? |of |the |and |& ){0,7}"
    r"(?:Review|Journal|Bulletin|Quarterly|Newsletter|Magazine|Gazette|Record|Chronicle|Monthly|Volume|Vol\.|Issue"
    r"|No\.|Number),? ?(?:(?:Volume|Vol\.|Issue|No\.|Number|#) ?)?"
    r"\d{1,4}(?:[,:;. ()/–-]{1,3}(?:\w{1,12}))*"
)
# What a paper sets under its headline over the words themselves: "The full text of Monday night's speech".
# "Full text of Mayor Ada Marlow's address" may be the headline.
_LATELY = (
    r"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|last night)"
    r"(?: (?:night|morning|evening|afternoon))?['’]s|his|her|their)"
)
FULL_TEXT = compiled(
    r"(?:(?:here is|here’s|here's|read) )?(?:the )?(?:full |complete |entire |prepared )?"
    rf"(?:text|transcript) of {_LATELY}\s",
    re.I,
)


def is_none(text: str) -> bool:
    """Tell whether an English line is a day with its occasion, a paper's name, number or deck.

    >>> [is_none(text) for text in ("Halden Chronicle", "GA/11550", "A Chronicle of Halden")]
    [True, True, False]
    >>> is_none("Harbour Review 16"), is_none("A Review of 2016")
    (True, False)
    """
    return bool(
        WHEN.match(text)
        or PAPER.fullmatch(text)
        or NUMBER.fullmatch(text)
        or PERIODICAL.fullmatch(text)
        or FULL_TEXT.match(text)
    )
