"""What a page is: a speech, a template, or something about or beside a speech. Decided before any field."""

from collections import Counter
from dataclasses import dataclass

from archive.ingest import (
    chamber_records,
    covering,
    english_kinds,
    fictions,
    host_scripts,
    kinds_by_form,
    lessons,
    letters,
    model_texts,
    seams,
    speech_lists,
    tellings,
    voices,
)
from archive.ingest import lines as shapes
from archive.ingest.documents import LiftedPage
from archive.ingest.languages import zh_chrome, zh_kinds, zh_offers, zh_tellings
from archive.ingest.languages.scripts import simplified
from archive.ingest.languages.zh import NO_TITLES, SURNAMES
from archive.ingest.led import sought
from archive.ingest.patterns import compiled
from archive.ingest.whole_pages import Whole, whole_of

KINDS = {
    "speech": "a speech",
    "template": "a text to be filled in, not a speech that was given",
    "news-report": "a report about a speech or event, not the speech itself",
    "host-script": "the script of who leads the meeting, not a speech",
    "notice": "an official document, not a speech",
    "letter": "a letter or message, not a speech",
    "article": "an article, not a speech",
    "compilation": "excerpts of several speeches, none of them whole",
    "transcript": "the record of a meeting with several speakers",
    "abstract": "the abstract of a paper, not a speech",
    "fiction": "a chapter of a novel, not a speech",
    "index": "a list of links or an empty page, no text of its own",
    "other": "nothing in it says that it was spoken",
}
DRAFTED = frozenset({"speech", "template"})
_SAMPLE = 60_000
_OPENING = 800  # characters in which the heading of a chapter stands
_TITLED = 120  # characters in which the title stands where none was found
_GREETED = 4  # lines down to which the audience is greeted
_TOP = 14  # lines in which the title of a paper stands
_LANGUAGE = 2_000  # characters that tell the language of a text
_FEW_HAN = 60  # Chinese ones that an English text may have among them
_SPOKEN_BELOW = 100  # characters that follow where an editor says that a speech does
_SPOKEN_FIRST = 400  # characters in which somebody says for whom he speaks
_MUCH_LEARNT = 3  # times that a writer says what he has learnt
_GOES_ON = 0.6  # share of a text that belongs to one who speaks when others have
_SHORTEST = 20  # characters of text below which a page holds nothing to archive


@dataclass(frozen=True)
class Verdict:
    kind: str  # a key of KINDS
    message: str  # one line: what it is and what tells so


# What has neither the title nor the voice of a speech.
UNSPOKEN = Verdict("other", f"{KINDS['other']} (neither its title nor its voice is that of a speech)")


_NEWS_TITLE, _NEWS_LEAD, _NEWS_DAY, _NEWS_WORDS = map(
    sought, (zh_kinds.NEWS_TITLE, zh_kinds.NEWS_LEAD, zh_kinds.NEWS_DAY, zh_kinds.NEWS_WORDS)
)
_NOTICE_TITLE, _NOTICE_BODY = map(sought, (zh_kinds.NOTICE_TITLE, zh_kinds.NOTICE_BODY))
_OFFICIAL_TITLE, _WRITER, _TOLD_BY_OTHERS = map(
    sought, (zh_kinds.OFFICIAL_TITLE, zh_kinds.WRITER, zh_kinds.TOLD_BY_OTHERS)
)
_LETTER_TITLE, _ARTICLE_TITLE = map(sought, (zh_kinds.LETTER_TITLE, zh_kinds.ARTICLE_TITLE))
_SPEAKS_FOR, _WEATHER = map(sought, (zh_kinds.SPEAKS_FOR, zh_kinds.WEATHER))
_VOICE, _THANKS, _LABEL = map(sought, (zh_kinds.SPEECH_VOICE, zh_kinds.THANKS, zh_kinds.SPEAKER_LABEL))
_BLOCK_LABEL = sought(zh_chrome.BLOCK_LABELS)
_ASKER = sought(zh_kinds.ASKER)
_TALK_TITLE, _ASKING_LINE = map(sought, (zh_tellings.TALK_TITLE, zh_tellings.ASKER_LINE))
_ROLE = sought(zh_kinds.SPEAKER_ROLE)
_TEASER = sought(zh_offers.TEASER)
_WRITES_THOUGHTS, _PLAN_TITLE, _LEARNT = map(
    sought, (zh_kinds.WRITES_THOUGHTS, zh_kinds.PLAN_TITLE, zh_kinds.LEARNT)
)
_MINUTES_TITLE, _ATTENDANCE = map(sought, (zh_kinds.MINUTES_TITLE, zh_kinds.ATTENDANCE))
_RECORD_OF_SITTING, _RECORD_TITLE, _FOREWORD = map(
    sought, (zh_kinds.RECORD_OF_SITTING, zh_kinds.RECORD_TITLE, zh_kinds.FOREWORD)
)
_PANEL, _GLUED_TITLE = sought(zh_kinds.PANEL), compiled(zh_kinds.GLUED_TITLE)
_TO_THE_CHAIR, _OPENS_MEETING = compiled(zh_kinds.TO_THE_CHAIR), compiled(zh_kinds.OPENS_MEETING)
_OCCASION = compiled(zh_kinds.OCCASION)
_GLUED_HEAD = compiled(r"[^\s。，,]{4,40}(?=\s)|")
_HAN, _LATIN = compiled(r"[\u4e00-\u9fff]+"), compiled(r"\b(?:[A-Za-z’']++[ ,.]++){20}")


def judge(page: LiftedPage, whole: Whole | None = None) -> Verdict:
    """Return what a page is, with one line that says what tells so.

    Strong forms come first (excerpts, several speakers, minutes of a host, numbered official papers), then
    the voice: a text that speaks for itself is a speech, one that reports in the third person is not. A
    text with neither the title nor the voice of a speech is "other", never a speech by default.

    The pages judged are parts too: one that carries a part number was cut from its opening and may have
    no salutation. ``whole`` is what `whole_of` says of the page that this one was cut from.
    """
    whole = whole or whole_of(page.page)
    body = [simplified(line.text) for line in page.body]
    text = "\n".join(body)[:_SAMPLE]
    fact = page.fact("title")
    title = simplified(fact.value) if fact else ""
    # Where nothing was found that looks like the title of a speech, the first lines say what the page is.
    heading = title or _first_lines(page)
    if whole.of_paper and not voices.greets(body):
        return _verdict("abstract", "keywords and references of a paper")
    if len(text) < _SHORTEST:
        return _verdict("index", "less than a paragraph of text")
    if lists := speech_lists.told(page.page, body):
        return _verdict("index", lists)
    voice = voices.heard_in(text)
    if whole.beside_papers and not voice.selves and not voices.greets(body):
        return _verdict("abstract", "the beginning of a paper, in which nobody speaks")
    kind, why = _strong_form(page, title, body, text, whole, voice) or ("", "")
    if not kind:
        kind, why = (
            _voice(page, title, heading, body, text, voice)
            if _is_chinese(text)
            else english_kinds.judge(page, title, text)
        )
    if kind == "speech" and (why_template := model_texts.sign_in(title, text, page.page.text[:_TITLED])):
        kind, why = "template", why_template
    return _verdict(kind, why)


def _is_chinese(text: str) -> bool:
    """Tell whether a text is Chinese: an English one may have a few words of its site in it."""
    sample = text[:_LANGUAGE]
    han = sum(map(len, _HAN.findall(sample)))
    return shapes.has_han(text) and (han * 4 > len(sample) or not _LATIN.search(sample) or han > _FEW_HAN)


def _first_lines(page: LiftedPage) -> str:
    """Return the first line of a page, or one below it that calls the text an article or a letter.

    The line that names the site says nothing of its text: 春江县政府网 - 政府评论
    """
    site = page.fact("source_site")
    printed = [line.strip() for line in page.page.text[:_OPENING].split("\n") if line.strip()][:3]
    # A mill glues the title to its text, with a blank between them.
    printed = [line if len(line) <= 60 else _GLUED_HEAD.match(line)[0] for line in printed]
    lines = [simplified(line) if not (site and site.value in line) else "" for line in printed] or [""]
    return next(
        (line for line in lines if _ARTICLE_TITLE.search(line) or _LETTER_TITLE.search(line)), lines[0]
    )


def _verdict(kind: str, why: str) -> Verdict:
    return Verdict(kind, f"{KINDS[kind]} ({why})" if why else KINDS[kind])


def _claims(page: LiftedPage, title: str, body: list[str]) -> bool:
    """Tell whether a text says of itself that it is a speech: its title, a line under it, its salutation."""
    column = shapes.bare(title) in NO_TITLES  # 领导讲话
    if shapes.ends_like_title(title) and not column and not _NEWS_TITLE.search(title):
        return True
    under = (simplified(line.text) for line in page.head)
    return voices.greets(body) or any(map(_OCCASION.fullmatch, under))


def _strong_form(
    page: LiftedPage, title: str, body: list[str], text: str, whole: Whole, voice: voices.Voice
) -> tuple[str, str] | None:
    claims = _claims(page, title, body)
    # What a site prints beside a text says nothing of a text that greets and speaks for itself.
    speaks = claims and (voice.is_own or bool(voice.said))
    greeted = speaks and voices.greets(body)
    if not greeted and (by_form := kinds_by_form.told(page.page, title or _first_lines(page))):
        return by_form
    if whole.excerpts >= 3 and not greeted:
        return "compilation", "each excerpt names its source behind it"
    if whole.teasers >= 3 and (not speaks or sum(bool(_TEASER.search(line)) for line in body) >= 3):
        return "index", "the first words of several texts, each before a link to the rest"
    if whole.lists_addresses and not greeted:
        return "index", "a list of addresses with a few words of each page"
    labels = [
        found[1]
        for line, printed_as in zip(body, page.body, strict=True)
        if not printed_as.heading
        and (found := _LABEL.match(line))
        # Who leads a talk is named on cards too: 主持人:李明
        and (not _BLOCK_LABEL.match(line) or (_ASKER.match(found[1]) and shapes.is_sentence(line)))
    ]
    # "既有研究:多与少" is a heading of two halves; a speaker has a name or an office, or speaks again.
    times = Counter(labels)
    labels = [
        label
        for label in labels
        if times[label] > 1 or _ROLE.search(label) or (label[0] in SURNAMES and len(label) <= 4)
    ]
    roles = [label for label in labels if _ROLE.search(label)]
    if (
        len(set(labels)) >= 3
        and not _goes_on(body, title)
        and (len(labels) > 0.12 * len(body) or (len(set(roles)) >= 3 and len(roles) >= 8))
    ):
        return "transcript", f"{len(set(labels))} speakers are named before their words"
    printed = simplified(page.page.text[:_OPENING])
    if _RECORD_OF_SITTING.search(printed) and _ATTENDANCE.search(printed):
        return "transcript", "the record of a sitting, with who was there"
    if record := chamber_records.told([*(simplified(line.text) for line in page.head), *body], printed):
        return "transcript", record
    if labels and _PANEL.search(printed):
        return "transcript", "who leads a talk and who are his guests"
    if labels and _RECORD_TITLE.search(printed):
        return "transcript", "the record of a sitting, with who speaks before his words"
    asked = sum(bool(_ASKER.match(label)) for label in labels)
    # Where one alone answers, his name is no part of the text.
    answered = len(labels) - asked + sum(drop.rule == "speaker-label" for drop in page.dropped)
    if asked >= 2 and answered >= 2 and asked + answered > 0.4 * len(body):
        return "transcript", "questions and answers, each under the name of who speaks"
    if _TALK_TITLE.search(title or simplified(page.page.text[:_TITLED])) and _ASKING_LINE.search(text):
        return "transcript", "its title says that somebody is asked, and who asks is named"
    if why := tellings.is_asked([*(simplified(line.text) for line in page.head), *body], text):
        return "transcript", why
    if why := fictions.told(body, text, whole, claims=claims, speaks=speaks):
        return "fiction", why
    titled = shapes.ends_like_title(title) or any(map(shapes.is_salutation, body[:3]))
    if lessons.teaches(title, _first_lines(page), page.page.text[:_TITLED], body, titled=titled):
        return "article", "it is about writing speeches"
    if why := host_scripts.told(title, printed, body, titled=titled):
        return "host-script", why
    if _MINUTES_TITLE.search(title) and _ATTENDANCE.search(text) and not voice.is_own:
        return "notice", "minutes, with who was there"
    spoken = bool(voice.said) and shapes.ends_like_title(title) and not _NOTICE_TITLE.search(title)
    official = len(_NOTICE_BODY.findall(text))
    passed_on = not claims and tellings.pass_on(text, voice)
    if not spoken and ((_NOTICE_TITLE.search(title) and official) or official >= 3 or passed_on):
        return "notice", "has the form of an official paper"
    return None


def _goes_on(body: list[str], title: str) -> bool:
    """Tell whether under the title of a speech several speak first, and then one who goes on to the end."""
    if not shapes.ends_like_title(title) or _TALK_TITLE.search(title):
        return False
    last = max((n for n, line in enumerate(body) if _LABEL.match(line)), default=0)
    return sum(map(len, body[last:])) >= _GOES_ON * sum(map(len, body))


def _voice(
    page: LiftedPage, title: str, heading: str, body: list[str], text: str, voice: voices.Voice
) -> tuple[str, str]:
    opening = body[:_GREETED]
    addressed = _VOICE.match(text[:12]) or _TO_THE_CHAIR.match(text)
    salutation = voices.greets(body) or bool(addressed) or _is_announced(page, body)
    salutation = salutation or _SPEAKS_FOR.search(voice.own, 0, _SPOKEN_FIRST) is not None
    # A pager may be that of any list; its number alone makes no speech of a page.
    part = (number := page.fact("part")) is not None and number.rule != "pager"
    # Papers continue whatever they print on another page: (下转第三版)
    part = part and (bool(voice.said or voice.selves) or not seams.is_alone(number.passage.text))
    named = _claims(page, title, []) and not _NEWS_TITLE.search(title)
    named = named or _GLUED_TITLE.match(opening[0]) is not None
    lead = any(_NEWS_LEAD.search(line) for line in opening)
    dated = any(_NEWS_DAY.search(line) for line in opening[:2])
    told = not salutation and voice.reported >= 2.0 and voice.reported > voice.density  # told of a letter
    if why := letters.told(page, body, heading, named=named, told_of=told):
        return "letter", why
    if not salutation and (
        tellings.lead_with_speech(opening[0], voice) or tellings.tell_of_titled(title, voice)
    ):
        return "news-report", "a speech is told of, and nobody says I"
    if not (salutation or named or part):
        if _PLAN_TITLE.search(heading):
            return "notice", f"its title says so: {heading[:40]}"
        if _WRITES_THOUGHTS.search(text[:_OPENING]):
            return "article", "its writer puts down what a speech made him think of"
        if not voice.addressed and len(_LEARNT.findall(text[:_OPENING])) >= _MUCH_LEARNT:
            return "article", "its writer puts down what he has learnt"
        if why := tellings.reports(body, voice):
            return "news-report", why
    paper = next((line for line in page.page.text[:_OPENING].split("\n")[:_TOP] if _is_paper(line)), "")
    if paper and not salutation and not voice.is_own and not lead:
        return "notice", f"its title says so: {paper.strip()[:40]}"
    if (
        not salutation
        and (lead or _NEWS_TITLE.search(title))
        and (voice.reported > 0.4 * voice.density or (lead and not voice.said))
    ):
        return (
            "news-report",
            "a news lead and words reported in the third person"
            if lead
            else f"its title reports: {title[:40]}",
        )
    signed = page.fact("author") is not None and not lead and not named
    if not salutation and not signed and voices.tells_of_others(voice, named=named, lead=lead or dated):
        if lead or dated or _NEWS_WORDS.search(voice.own):
            return "news-report", "words reported in the third person"
        if _WRITER.search(text):
            return "article", "its writer speaks of himself as one"
        quoted = sum(line.startswith(("“", "「", '"')) for line in body)
        if quoted >= 3:
            return "fiction", "people and what they say are told of"
        # 各乡镇提出了…: of others a speaker tells too, and a title of his says that he speaks.
        if not named:
            return "other", "words reported in the third person"
    told_by_others = not named or _TOLD_BY_OTHERS.search(voice.own) is not None
    if told_by_others and not (salutation or part or voice.said or voice.selves) and voice.reports:
        return "news-report", "words reported in the third person, and nobody who speaks for himself"
    if not salutation and not _THANKS.search(text[-200:]) and _FOREWORD.search(text, 0, _OPENING):
        return "article", "it opens a number of a magazine"
    if _ARTICLE_TITLE.search(heading) and not salutation:
        return "article", f"its title says so: {heading[:40]}"
    if not (salutation or named) and _WEATHER.search(simplified(page.page.text[:_OPENING])):
        return "article", "a day of a diary"
    if _NOTICE_TITLE.search(heading) and not salutation and voice.density < 1.0:
        return "notice", f"its title says so: {heading[:40]}"
    if named or salutation or part:
        return "speech", ""
    if fictions.quotes_an_address(text):
        return "fiction", "people and what they say are told of"
    # Whoever thanks in quotation marks is told of, unless all of the text stands in them.
    thanks = _THANKS.search((voice.own if 2 * len(voice.own) > len(text) else text)[-200:])
    if thanks or (voice.density >= 1.2 and not voice.is_weak) or _OPENS_MEETING.match(text):
        return "speech", ""
    if page.fact("author"):
        return "article", "an author's line and no voice of a speaker"
    if voice.turns_to_listeners:
        return "speech", ""
    if _WRITER.search(text):
        return "article", "its writer speaks of himself as one"
    if sum(line.startswith(("“", "「", '"')) for line in body) >= max(3, 0.3 * len(body)):
        return "fiction", "people and what they say are told of"
    if _NOTICE_TITLE.search(heading):
        return "notice", f"its title says so: {heading[:40]}"
    return "other", "neither its title nor its voice is that of a speech"


def _is_announced(page: LiftedPage, body: list[str]) -> bool:
    """Tell whether an editor says above a text that it is what somebody said: 以下为致辞全文:"""
    if any(covering.leads_in(simplified(line.text)) for line in page.head):
        return True
    at = next((n for n, line in enumerate(body[:_TOP]) if covering.leads_in(line)), None)
    return at is not None and sum(map(len, body[at + 1 :])) >= _SPOKEN_BELOW


def _is_paper(line: str) -> bool:
    return len(line) <= _TITLED and _OFFICIAL_TITLE.search(simplified(line).strip()) is not None
