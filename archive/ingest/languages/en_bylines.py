"""Who wrote a page, and when it was put up, as English papers and blogs print it: tables, in any case."""

from archive.ingest.languages.en import MONTHS

_NAMED = r"[a-z][\w.'’-]{0,20}(?: [a-z][\w.'’-]{0,20}){1,3}"
_PAPER = (
    r"(?:chronicle|times|herald|gazette|tribune|courier|dispatch|examiner|inquirer|observer|sentinel|telegraph|"
    r"post|news|mail|echo|advertiser|press association|reporter)"
)
# Whoever writes for a paper: By Ada Ng, Staff Writer; Ada Ng, Political Editor; By Ada Ng, Halden Courier
REPORTER = (
    rf"(?:(?:by )?{_NAMED}(?:,| [|-]) (?:"
    r"(?:staff|senior|chief|special|sports?|feature) (?:writer|reporter|correspondent)"
    r"|(?:[a-z]{3,14} ){0,2}(?:correspondent|reporter)"
    r"|(?:political|city|news|business|education|health|home|foreign|arts|sports?|crime|features|web|digital|"
    r"night|associate|local government) editor)"
    rf"|by {_NAMED}, (?:the )?(?:[\w'’-]{{2,20}} ){{1,3}}{_PAPER})"
)
# By: Ada Marlow 0, with how many have commented
BY = (
    r"^by:\s[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2} \d{1,3}$|"
    r"^by [A-Z][\w.]+(?: [A-Z][\w.]+){0,2},? (?:staff|reporter|editor)"
)
_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?,?"
# A whole day and nothing less: a speaker says years, and that 300 responses came in.
_DAY = (
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}) (?:19|20)\d\d"
)
_APART = r"\s{0,3}[|•·,/–-]?\s{0,3}"
# What a blog prints beside the day: 4 comments, Views: 345, by admin, Filed under: Events
_BESIDE = (
    r"(?:\d{1,5} (?:comments?|replies|responses|views|shares|likes)"
    r"|(?:no|(?:leave|add) a) comments?|comments off"
    r"|(?:views?|hits|reads|comments?)\s?:\s?\d{1,7}|by (?:admin(?:istrator)?|editor|staff|webmaster)"
    r"|(?:(?:filed under|category|categories):?|posted in) [\w &,]{2,60}?)"
)
# Lines that hold the day of posting and no label that says so first.
STAMPED = (
    # This entry was posted on Monday, May 3rd, 2012 at 10:15 am and is filed under Speeches.
    r"^this (?:entry|post) was (?:posted|written|published)\b.{4,200}$"
    # by Ada Ng on May 3, 2012 in Speeches; May 3, 2012 · by Ada Ng · in Speeches
    rf"|^by [^|•·:;]{{3,40}} on {_DAY} in [\w &,]{{3,40}}$"
    rf"|^{_DAY}\s?[|•·]\s?by [^|•·:;]{{3,40}}\s?[|•·]\s?(?:in )?[\w &,]{{3,40}}$"
    # November 22, 2014 by admin 4 Comments; Filed under: Events | 22nd November 2014 | 4 comments
    rf"|^{_DAY}(?:{_APART}{_BESIDE}){{1,4}}$|^(?:{_BESIDE}{_APART}){{1,3}}{_DAY}(?:{_APART}{_BESIDE}){{0,4}}$"
    rf"|^(?:created|added|issued|last reviewed|article date|news date)(?: on)?:? {_DAY}"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]m)?)?(?:,? in (?:category|section):? [\w &]{2,40})?\.?$"
)
# A paper's stamp, whose clock has its zone: Thu 3 May 2012 10.15 BST
ZONED = r"(?=.{0,40}\d\d[.:]\d\d (?:BST|GMT|UTC|[ECMP][SD]T|CES?T|AES?T|A[EC][DS]T|HKT|SGT)$)"
# Introduction by Ada Ng, Chair: whoever did something else than speak.
OTHERS_PART = (
    r"^\W{0,2}(?:(?:introduction|introduced|read|edited|compiled|photos?|photographs?|translated|transcribed"
    r"|(?:fore|after)word|preface|interpreted|drafted|minutes(?: taken)?|recorded|reviewed|filmed"
    r"|chair(?:ed)?|reported|story|posted|published|uploaded|(?:media |press )?contact|moderat(?:ed|or)"
    r"|host(?:ed)?|interviewed|video|related|see also|biography|about|scripture|(?:sermon )?text)"
    r"\s?(?:by\b|:)"
    r"|(?:introducing|honou?ring|congratulating|remembering)\s)"
)
