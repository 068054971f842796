"""What an English text is: a speech, a report, a letter, a chapter, a talk of several."""

import re
from collections import Counter

from archive.ingest import lines as shapes
from archive.ingest import title_signs, voices
from archive.ingest.documents import LiftedPage
from archive.ingest.languages import en_chrome, en_leads, en_written
from archive.ingest.patterns import compiled

_OPENING = 800  # characters in which the heading of a chapter stands
_SPOKEN_BY = compiled(en_chrome.SPOKEN_BY, re.I)
_CHAPTER = compiled(r"^\s{0,20}chapter\s+(?:\d{1,3}|[a-z]{2,12})\b", re.I | re.M)
_DEAR = compiled(r"^\s{0,8}Dear\s\w", re.M)
_YOURS = compiled(en_written.CLOSINGS, re.M)
_WRITTEN, _SIGNS = compiled(en_written.WRITTEN, re.I), compiled(en_written.SPOKEN_SIGNS, re.I)
_OPINION = compiled(en_written.OPINION, re.I)
_WRITTEN_IN = 1200  # characters in which a letter says that it is one
_TO_YOU, _SELDOM = compiled(r"\byour?s?\b", re.I), 150  # words in which a speaker says it once
_BEGINS, _ENDS = 6_000, 1_500  # characters in which whoever listens is named
_DIARY = 100  # words of a text in which a speaker would have turned to somebody
_BLOG_MARK = compiled(en_written.BLOG_MARK, re.I)
_LABEL = compiled(r"^(?:Q|A|THE [A-Z]+|M[RS]+\.? [A-Z]+|[A-Z]{3,}(?: [A-Z]+)?)[.:] ", re.M)
# Press offices set a question apart by blanks alone: Q    Thanks, Ada.
_QUESTION = compiled(r"^Q(?:[.:]|[ \t\xa0])\s*(?=[A-Z“\"])", re.M)
_ASKER = compiled(r"^(?:Reporter|Journalist|Question|Questioner|Moderator|Interviewer|Host)s?\s?:\s?\S", re.M)
_BRIEFING = compiled(r"\b(?:press (?:briefing|gaggle|conference|availability)|interview)\b", re.I)
_LETTER = compiled(r"(?:(?:full )?text of )?[^.:;]{0,60}\b(?:open )?letter (?:to|from)\b", re.I)
# Following are excerpts from their addresses: of several, none whole.
_EXCERPTS = compiled(
    r"\bexcerpts (?:from|of) (?:their|several|some|various|these|the)\b[^.]{0,40}\b(?:addresses|speeches)\b",
    re.I,
)
# • November 29, 2011, over the first words of each speech of a list; April 9, 2025 Remarks
_DAY = rf"(?:{'|'.join(en_chrome.MONTHS)}) \d{{1,2}}, (?:19|20)\d\d"
_WHAT = r"(?:remarks|statements?|speech(?:es)?|opening statements?|news)"
_LISTED_DAY = compiled(
    rf"^\s{{0,8}}(?:[•·*]\s{{1,3}}{_DAY}|{_DAY}\s{{1,4}}(?:[|—–-]\s?)?{_WHAT})\s{{0,3}}$", re.I | re.M
)
_DAY_ALONE, _WHAT_ALONE = compiled(_DAY, re.I), compiled(_WHAT, re.I)
_OP_ED = compiled(r"\b(?:op[- ]ed|opinion piece|guest column)\b", re.I)
_FULL = 80  # characters of a line that is text
_READ_MORE = compiled(en_written.READ_MORE, re.I | re.M)
# […], where a site breaks off what it lists
_BROKEN_OFF = compiled(r"\w\s?\[(?:…|\.{3})\]")
_ISSUED = compiled(r"\b(?:issued|released) the following statement\b", re.I)
_POSTER, _OWN_SPEECH = (
    compiled(table, re.I) for table in (en_written.SPOKEN_BY_POSTER, en_written.TELLS_OF_OWN)
)
_NAMED_ABOVE = compiled(en_written.NAMED_ABOVE, re.I)
_TOP, _LONGEST_LEAD = 14, 240  # lines in which one may say by whom it was spoken, and its characters
_SPEECH_WORD = compiled(r"\b(?:remarks|address|speech|statement|lecture|toast)\b", re.I)
_SHORT = 900  # characters of a note that points to a speech
# To the pictures of it a page may point too.
_POINTS_AWAY = compiled(
    r"(?<!photos, please )(?<!photos )(?<!pictures )\b(?:click|tap) here\b|\b(?:take a|please) listen\b", re.I
)
_LAST = 240  # characters in which a letter ends
# Who is greeted in the midst of a paragraph, or over several lines without a mark behind them.
_GREETS = compiled(
    r"\b(?:ladies and gentlemen|(?:your )?excellenc(?:y|ies)|"
    r"distinguished (?:guests|delegates|speakers|members)|honou?red guests|"
    r"fellow (?:citizens|members|graduates|americans)|members of the media|"
    r"assalamualaikum|salam sejahtera)\b",
    re.I,
)
# How one begins who has been given the floor: "Thank you, Ada, and thank you to …"; "President, let me start"
_HAS_FLOOR = compiled(
    r"(?:thank you\b|(?:(?:mr|mister|madam)\.? )?(?:president|chair|chairman|speaker|commissioner), )",
    re.I,
)
# "Remarks by" over the name of who spoke.
_BY_ALONE = compiled(
    r"\s{0,20}(?:[A-Z][a-z]+ ){0,3}(?:remarks|speech|address|statement|lecture|keynote|toast) by:?\s*", re.I
)
_STANDS_BEFORE = compiled(
    r"\b(?:honou?r|pleasure|privilege|delight)(?: for me)? to (?:stand|appear|be here|address|speak)\b.{0,20}"
    r"\b(?:you|today|tonight|this)\b",
    re.I,
)
_LINKS_BELOW = compiled(
    r"\blinks to (?:the )?(?:transcripts?|texts?|videos?|remarks|speeches)\b.{0,60}\bbelow\b", re.I
)
_GREETED_IN, _COVER = 3000, 40  # characters in which who listens is greeted; lines of a cover
# Headlines that tell of a speech: Mayor Delivers Remarks at Pier, Minister Addresses Luncheon.
_TELLS_OF = compiled(
    r"(?<=\w )(?:Addresses|Delivers|Gives|Makes|Praises?|Urges|Calls (?:for|on)|Says|Stresses|Outlines)\b"
)
# 6 tips for writing a wedding speech; How to Write a Presidential Address
_LESSON = compiled(
    r"(?:\d{1,2} |the |a |best |top ){0,4}(?:how (?:to|do (?:i|you))|tips (?:for|on|to)|guide (?:to|for)|"
    r"steps to|ways to)\b[^.:]{0,60}\b(?:speech(?:es)?|address|toast|remarks|eulogy|keynote)\b",
    re.I,
)
_GOOD_DAY = compiled(r"\W{0,3}Good (?:morning|afternoon|evening)\b", re.I)


def judge(page: LiftedPage, title: str, text: str) -> tuple[str, str]:
    """Return the kind of an English text, a key of `kinds.KINDS`, and what tells so ("" for a speech).

    A report quotes others and never says "I" outside quotation marks; a speaker who quotes does.
    """
    voice = voices.heard_in_english(text)
    salutation = any(shapes.is_salutation(line.text) or _GOOD_DAY.match(line.text) for line in page.body[:4])
    printed = "\n".join([*(line.text for line in page.head), text])
    labels = Counter(label[:-2] for label in _LABEL.findall(printed))
    shown = [line.text for line in page.page.lines if not line.hidden][:_TOP]
    heads = [title, *shown[:6]] if title else shown[:6]
    asked, answered = len(_QUESTION.findall(printed)), len(labels.keys() - {"Q"})
    # A speech of which a few questions follow is a speech.
    asking = answered and (
        (asked >= 2 and asked * 5 >= len(page.body)) or (asked and any(map(_BRIEFING.search, heads)))
    )
    asking = asking or len(_ASKER.findall(printed)) >= 2
    if len(labels) >= 3 or min(labels["Q"], labels["A"]) >= 2 or asking:
        return "transcript", "several speakers are named before their words"
    if _CHAPTER.search(page.page.text[:_OPENING]) and voice.reports >= 2:
        return "fiction", "chapters and dialogue"
    named = shapes.ends_like_title(title) or any(
        len(line) <= _LONGEST_LEAD and _NAMED_ABOVE.match(line.strip()) for line in shown[:1]
    )
    named = named or any(title_signs.is_kind_label(line.text) for line in page.head[:1])
    if any(len(line) <= _LONGEST_LEAD and _EXCERPTS.search(line) for line in shown):
        return "compilation", "it gives excerpts of several speeches"
    if _READ_MORE.search(printed) and len(_READ_MORE.findall(page.page.text)) >= 2:
        return "index", "the first words of several texts, each before a link to the rest"
    if len(_LISTED_DAY.findall(printed)) >= 3 or _lists_days(page):
        return "index", "a list of speeches by their days"
    if len(_ISSUED.findall(printed)) >= 3:
        return "index", "a list of statements, each with who issued it"
    letter = next((line for line in heads[:2] if len(line) <= 90 and _LETTER.match(line)), "")
    if letter and not _SPEECH_WORD.search(letter):
        return "letter", f"its title says so: {letter[:40]}"
    opinion = next((line for line in heads[:2] if len(line) <= _LONGEST_LEAD and _OP_ED.search(line)), "")
    if opinion:
        return "article", f"its title says so: {opinion[:40]}"
    if not salutation and voice.reports_others:
        return "news-report", "words reported in the third person"
    if not salutation and not voice.own and title and _TELLS_OF.search(title):
        return "news-report", f"its title reports: {title[:40]}"
    if not salutation and any(map(_LESSON.match, heads)):
        return "article", "it is about writing speeches"
    signed = _YOURS.search(page.page.text[-_LAST:])
    if not named and signed and (_DEAR.search(text) or not salutation):
        return "letter", "it greets one reader and is signed"
    if not (salutation or named) and len(text) < _SHORT and _POINTS_AWAY.search(text):
        return "index", "a few words that point to the speech elsewhere"
    if not salutation and voice.first_person < 1 and _LINKS_BELOW.search(text):
        return "index", "it links to what several said"
    if not (salutation or named) and len(_BROKEN_OFF.findall(printed)) >= 3:
        return "index", "the first words of several texts"
    introduced = any(map(en_leads.is_lead, shown)) or any(
        len(line) <= _LONGEST_LEAD and _SPOKEN_BY.match(line) for line in shown
    )
    if not (named or introduced) and _DEAR.match(text) and _WRITTEN.search(text, 0, _WRITTEN_IN):
        return "letter", "it greets its readers and says that it is written"
    own = voices.unquoted(text)
    if not (salutation or named or introduced) and _WRITTEN.search(own) and _is_opinion(page, shown):
        return "article", "its paper heads it as an opinion, and it says that it is written"
    if _POSTER.search(own, 0, _OPENING):
        return "speech", ""
    if not (salutation or _names_listeners(own)) and len(_OWN_SPEECH.findall(own)) >= 2:
        return "article", "its writer tells of a speech that he gave"
    if not (salutation or named or introduced) and (written := _is_written(page, text, own, voice)):
        return written
    if salutation or named or voice.first_person >= 1.5:
        return "speech", ""
    if any(map(en_leads.is_lead, shown)):
        return "speech", ""
    said_by = any(len(line) <= _LONGEST_LEAD and _SPOKEN_BY.match(line) for line in shown)
    if voice.first_person >= 0.3 and said_by:
        return "speech", ""
    covered = any(_BY_ALONE.fullmatch(line.text) for line in page.page.lines[:_COVER])
    if (
        voice.first_person >= 0.3
        and not voice.reports
        and (
            covered
            or _HAS_FLOOR.match(text)
            or _GREETS.search(voices.unquoted(text[:_GREETED_IN]))
            or _STANDS_BEFORE.search(own, 0, _GREETED_IN)
        )
    ):
        return "speech", ""
    if page.fact("author"):
        return "article", "an author's line and no voice of a speaker"
    return "other", "neither its title nor its voice is that of a speech"


def _is_opinion(page: LiftedPage, shown: list[str]) -> bool:
    """Tell whether a paper heads a page with the name of its column for opinions: OPINION, Op-Ed: …"""
    stated = [fact.value for fact in page.page.facts if fact.name == "page_title"]
    return any(_OPINION.fullmatch(line) for line in (*shown, *stated))


def _is_written(page: LiftedPage, text: str, own: str, voice: voices.EnglishVoice) -> tuple[str, str] | None:
    """Return what an English text is that says "I" and turns to no hearers: a mail, a blog, a diary."""
    greeted = _GREETS.search(voices.unquoted(text[:_GREETED_IN])) or _HAS_FLOOR.match(text)
    if greeted or _names_listeners(own):
        return None
    marks = sum(
        _BLOG_MARK.fullmatch(line.text.strip()) is not None
        for line in page.page.lines
        if len(line.text) < 100
    )
    if marks and (_WRITTEN.search(text) or len(_TO_YOU.findall(text)) * _SELDOM < voice.words):
        return "article", "a blog, and nobody is turned to in it"
    long = voice.words >= _DIARY and page.fact("part") is None  # a later part of a speech greets nobody
    if long and voice.first_person >= 1.5:
        return "article", "whoever says I turns to nobody"
    return None


def _names_listeners(own: str) -> bool:
    """Tell whether somebody who says "I" has an audience, which one who writes has not."""
    return _SIGNS.search(own, 0, _BEGINS) is not None or _SIGNS.search(own[_BEGINS:][-_ENDS:]) is not None


def _lists_days(page: LiftedPage) -> bool:
    """Tell whether a page has a day, "Remarks" and the words of a speech under one another several times."""
    printed = [text for line in page.page.lines if not line.hidden and (text := line.text.strip())]
    what = [n for n, text in enumerate(printed) if len(text) < _FULL and _WHAT_ALONE.fullmatch(text)]
    listed = sum(
        n > 0
        and _DAY_ALONE.fullmatch(printed[n - 1]) is not None
        and len("".join(printed[n + 1 : n + 2])) >= _FULL
        for n in what
    )
    return listed >= 3
