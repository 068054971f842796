"""The rules of reading raw pages, in a visitor's words."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# What was dropped from a page, and why.
DROPPED: dict[str, Promise] = {
    "advertisement": _("advertisement"),
    "anti-copy": _("signs against copying"),
    "breadcrumb": _("path of the site's menus"),
    "buttons": _("buttons"),
    "byline": _("editor's line"),
    "caption": _("picture caption"),
    "citation": _("how the page asks to be cited"),
    "chunk-counter": _("number of a piece"),
    "collection-preface": _("what stands before the speeches of a collection"),
    "contents": _("table of contents"),
    "copyright": _("copyright notice"),
    "counter": _("visitor counter"),
    "distribution": _("list of recipients"),
    "download": _("offer to download"),
    "editor-lead-in": _("site editor's lead-in"),
    "forum": _("forum furniture"),
    "hidden": _("not for readers' eyes"),
    "host-line": _("host's line that announces the speech"),
    "imprint": _("imprint"),
    "links": _("list of links"),
    "notice": _("notice that text is missing"),
    "outside-text": _("outside the text"),
    "overlap": _("repeated from the part before"),
    "page-mark": _("page mark"),
    "page-number": _("page number"),
    "pager": _("links between pages"),
    "pinyin": _("readings put between the characters"),
    "preface": _("what stands before the text"),
    "quoted-mail": _("signs of a quoted mail"),
    "script": _("program text"),
    "sent-out": _("day it was sent out"),
    "site-note": _("note by the site"),
    "source-line": _("line of source and day"),
    "style-sheet": _("program text"),
    "title-repeated": _("title, repeated"),
}
# What a value rests on.
GROUNDS: dict[str, Promise] = {
    "above": _("a unit that the text names above its own"),
    "accepted": _("accepted by an editor"),
    "address-line": _("line with the page's address"),
    "animal-of-year": _("the animal of the year"),
    "anniversary": _("an anniversary that falls in the year"),
    "author-line": _("author's line"),
    "awaited-anniversary": _("an anniversary that the text awaits"),
    "awaited-congress": _("a congress that the text awaits"),
    "awaited-event": _("an event that the text awaits"),
    "awaited-plenum": _("a plenum that the text awaits"),
    "body-names": _("names in the text"),
    "canonical link": _("address that the page gives for itself"),
    "campaign": _("a campaign that the occasion is named after"),
    "cited-congress": _("a congress that the text cites"),
    "cited-event": _("an event that the text calls over"),
    "cited-npc-session": _("a session that the text cites"),
    "cited-plenum": _("a plenum that the text cites"),
    "clock-line": _("line with the day and hour of posting"),
    "closed-year": _("a year that the text calls past"),
    "collection-title": _("title within a collection"),
    "coming-election": _("an election that the text awaits"),
    "corpus-header": _("header of the file"),
    "corrected": _("corrected by an editor"),
    "countdown": _("days counted to one that the text names"),
    "dash-line": _("line after a dash"),
    "date-line": _("date line"),
    "behalf": _("on whose behalf the speaker speaks"),
    "dateline": _("place and day at the head of a report"),
    "reworded": _("words that a program put in place of others"),
    "venue": _("line that says where"),
    "day-of-release": _("the day the page came out"),
    "document property": _("property of the file"),
    "author-note": _("note on the author"),
    "editors-note": _("an editor's note before the text"),
    "emptied": _("emptied by an editor"),
    "event": _("the event"),
    "figures-of-months": _("figures for the first months of the year"),
    "file-name": _("name of the file"),
    "first-half-year": _("what is due in the first half of the year"),
    "five-year-plan": _("a five-year plan that the text names"),
    "head": _("head of the text"),
    "impossible-date": _("a day that cannot be"),
    "incipit": _("first words of the text"),
    "just-closed": _("a meeting that the text says has just closed"),
    "key-year": _("a year that the text calls a key one"),
    "label": _("name beside an office"),
    "later-word": _("a word not in use before"),
    "lead": _("opening words"),
    "linked data": _("what the page says of itself"),
    "account name": _("name of the public account"),
    "account script": _("what the page says of itself"),
    "leader-in-office": _("a leader whom the text names in office"),
    "masked": _("a name that is masked"),
    "meta": _("what the page says of itself"),
    "mhtml-location": _("address kept in the saved page"),
    "national": _("an occasion of the whole country"),
    "near-day": _("a day that the text sets beside its own"),
    "newest-plenum": _("the newest plenum that the text cites"),
    "numbered-session": _("the number of a local congress's session"),
    "numbered-day": _("a numbered anniversary"),
    "office": _("the speaker's office"),
    "opening": _("opening words"),
    "page-title": _("title of the page"),
    "publisher-line": _("who put the page up"),
    "portal": _("the site that put it up"),
    "posted-soon-after": _("a page that went up soon after"),
    "posted-line": _("line with the day of posting"),
    "review-of-year": _("a year that the text looks back on"),
    "season": _("the season that the text speaks of"),
    "second-half-year": _("what is due in the second half of the year"),
    "session-dated-elsewhere": _("another page that dates a session"),
    "signature": _("signature"),
    "since-year": _("a year that the text looks back on"),
    "site-name": _("name of the site"),
    "speaker-line": _("speaker's line"),
    "this-year": _("the year that the text calls this one"),
    "title": _("title"),
    "title-bracket": _("bracket under the title"),
    "title element": _("title of the page"),
    "title-line": _("title line"),
    "title-year": _("year in the title"),
    "today": _("the day that the text calls today"),
    "township-list": _("townships that the text names"),
    "unknown": _("nothing in the source settles it"),
    "turn-of-year": _("the turn of the year"),
    "uploader-line": _("line with the uploader"),
    "weekday": _("a weekday that does not fit the day"),
}
RULES = {**GROUNDS, **DROPPED}
# Of several places of one name, none is taken; the rule then ends in the code of each.
CANDIDATE = "candidate-"
# A <meta> element of a page; the rule then ends in its name: "meta og:title".
META = "meta "


def rule_in_words(rule: str) -> str:
    """Return what a rule's short name means; a name without words of its own is shown as it is.

    >>> rule_in_words("some-new-rule")
    'some new rule'
    """
    if rule.startswith(CANDIDATE):
        return str(_("one of several places that it may be"))
    if rule.startswith(META):
        rule = META.strip()
    return str(RULES.get(rule, rule.replace("-", " ").replace("_", " ")))
