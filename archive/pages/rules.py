"""The rules of reading raw pages, in a visitor's words."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

RULES: dict[str, Promise] = {
    # what was dropped from a page, and why
    "advertisement": _("advertisement"),
    "anti-copy": _("hidden text against copying"),
    "breadcrumb": _("path of the site's menus"),
    "button": _("button"),
    "byline": _("editor's line"),
    "caption": _("picture caption"),
    "contents": _("table of contents"),
    "copyright": _("copyright notice"),
    "counter": _("visitor counter"),
    "covering-notice": _("covering notice"),
    "download": _("offer to download"),
    "duplicate": _("repeated text"),
    "editor-lead-in": _("site editor's lead-in"),
    "ending": _("what the site puts after the text"),
    "forum": _("forum furniture"),
    "gap": _("notice that text is missing"),
    "header": _("page header"),
    "footer": _("page footer"),
    "hidden": _("not for readers' eyes"),
    "links": _("list of links"),
    "navigation": _("navigation"),
    "news-lead": _("reporter's lead"),
    "page-mark": _("page mark"),
    "page-number": _("page number"),
    "pager": _("links between pages"),
    "part-mark": _("part mark"),
    "related": _("list of other pages"),
    "reply": _("reply under the text"),
    "script": _("program text"),
    "site-name": _("name of the site"),
    "site-note": _("note by the site"),
    "title-block": _("title block"),
    # what a value rests on
    "accepted": _("accepted by an editor"),
    "body-names": _("names in the text"),
    "body-vote": _("names in the text"),
    "cited-plenum": _("a meeting that the text cites"),
    "corrected": _("corrected by an editor"),
    "date-line": _("date line"),
    "emptied": _("emptied by an editor"),
    "lead": _("opening words"),
    "meta": _("what the page says of itself"),
    "office": _("the speaker's office"),
    "posted-line": _("line under the title"),
    "signature": _("signature line"),
    "speaker-line": _("speaker's line"),
    "title": _("title"),
    "unknown": _("nothing in the source settles it"),
    "url": _("address of the page"),
}


def rule_in_words(rule: str) -> str:
    """Return what a rule's short name means; a name without words of its own is shown as it is.

    >>> rule_in_words("some-new-rule")
    'some new rule'
    """
    return str(RULES.get(rule, rule.replace("-", " ").replace("_", " ")))
