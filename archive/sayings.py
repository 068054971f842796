"""What the rooms that know no Django say in plain English, said in the page's language.

`ingest` and `edtf` name the file, the fault and the repair in one English line, which is stored as it is.
Each such line has its pattern here, with the parts that change as ``%(name)s``.
"""

from __future__ import annotations

import re
from functools import cache

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

# Why a file was not read. The most general pattern of a kind stands last.
REFUSALS = (
    _("%(file)s: the file is empty; save the page again and try once more"),
    _("%(file)s: there is no such file; check the path"),
    _("%(file)s: is larger than %(limit)s MB; send it in parts"),
    _("%(file)s: the zip archive is damaged; pack it again"),
    _("%(file)s: holds more than %(limit)s files; pack it in parts"),
    _("%(file)s: holds more than %(limit)s parts; save it again from Word"),
    _("%(file)s: the archive holds no files; pack the pages again"),
    _("%(file)s: the Word file or archive is damaged; save it again"),
    _("%(file)s: an archive inside an archive; unpack the inner one first"),
    _("%(file)s: the name leads out of the archive; pack it with plain names"),
    _("%(file)s: is a link or an absolute path; pack the file itself"),
    _("%(file)s: is encrypted; pack it without a password and try again"),
    _("%(file)s: cannot be unpacked (%(fault)s); pack it again"),
    _("%(file)s: unpacks to more than %(limit)s times its size; pack only the pages themselves"),
    _("%(file)s: unpacks to more than %(limit)s MB; pack it in parts"),
    _("%(file)s: cannot be read as a Word file (%(fault)s); save it again as .docx"),
    _("%(file)s: the web archive holds no HTML; save the page again as HTML"),
    _("%(file)s: the page holds no text; save it again from the browser"),
    _("%(file)s: holds no readable text; save it as text, HTML or Word and try again"),
    _("%(file)s: is nested or sized beyond reason (%(fault)s); save it as text"),
    _("%(file)s: has a tag with hundreds of attributes; save the page as text"),
    _("%(file)s: its tags are nested thousands deep; save the page as text"),
    _("%(file)s: has more than %(limit)s tags; save the page as text"),
    _("%(file)s: reading it ended the process that read it; save the page's text alone"),
    _("%(file)s: takes longer than %(limit)s seconds to read; save the page's text alone"),
    _("%(file)s: could not be read (%(fault)s); save the page's text alone"),
    _("%(file)s: has thousands of parts; save the page as HTML"),
    _(
        "%(file)s: holds more than %(limit)s lines or %(count)s characters; "
        "split it, a speech or a part of it in each file"
    ),
    _("%(file)s: holds more than %(limit)s speeches; split it, some of them in each file"),
    _("%(file)s: is a Word file from before 1997, or damaged; save it as .docx, or install LibreOffice"),
    _("%(file)s: is an old Office file but no text of Word; save it as .docx"),
    _("%(file)s: is damaged or no Word file; save it as .docx"),
    _("%(file)s: the rich text holds no words; save it again as .docx"),
    _("%(file)s: is nested beyond reason; save it as .docx"),
    _("%(file)s: took longer than %(limit)s s; save it as .docx"),
    _("%(file)s: gave more than %(limit)s MB of text; save it as .docx"),
    _("%(file)s: %(fault)s; save it as .docx"),
    _("%(file)s: is protected by a password; save it without one and try again"),
    _("%(file)s: is damaged or no PDF inside; save it again from its program"),
    _("%(file)s: has more than %(limit)s pages; take out the pages with the speech"),
    _("%(file)s: holds more than %(limit)s million characters; take out the pages with the speech"),
    _("%(file)s: its letters cannot be told (fonts without a table of characters); run OCR first"),
    _("%(file)s: is scanned, it has no text layer; run OCR on it first"),
    _("%(file)s: took longer than %(limit)s s; save its text as .txt or .docx"),
    _("%(file)s: gave more than %(limit)s MB of text; save its text as .txt or .docx"),
    _("%(file)s: %(fault)s; save its text as .txt or .docx"),
    _("%(file)s: is a RAR archive; pack it as .zip and try again"),
    _("%(file)s: is a 7z archive; pack it as .zip and try again"),
    _("%(file)s: is a gzip archive; unpack it or pack it as .zip and try again"),
    _("%(file)s: is a picture; type or recognise its text first"),
    _("%(file)s: %(fault)s; check the path and its permissions"),
)
# What a page is that holds no speech, and in brackets after it what tells so.
KINDS = (
    _("a speech"),
    _("a text to be filled in, not a speech that was given"),
    _("a report about a speech or event, not the speech itself"),
    _("the script of who leads the meeting, not a speech"),
    _("an official document, not a speech"),
    _("a letter or message, not a speech"),
    _("an article, not a speech"),
    _("excerpts of several speeches, none of them whole"),
    _("the record of a meeting with several speakers"),
    _("the abstract of a paper, not a speech"),
    _("a chapter of a novel, not a speech"),
    _("a list of links or an empty page, no text of its own"),
    _("nothing in it says that it was spoken"),
)
SIGNS = (
    _("keywords and references of a paper"),
    _("less than a paragraph of text"),
    _("each excerpt names its source behind it"),
    _("%(count)s speakers are named before their words"),
    _("several speakers are named before their words"),
    _("questions and answers, each under the name of who speaks"),
    _("its title says that somebody is asked, and who asks is named"),
    _("it is about writing speeches"),
    _("the first words of several texts, each before a link to the rest"),
    _("a few words that point to the speech elsewhere"),
    _("words reported in the third person, and nobody who speaks for himself"),
    _("chapters and dialogue"),
    _("people and what they say are told of"),
    _("its writer speaks of himself as one"),
    _("it greets one reader and is signed"),
    _("it greets its readers and says that it is written"),
    _("a blog, and nobody is turned to in it"),
    _("whoever says I turns to nobody"),
    _("whoever reads it is greeted alone"),
    _("it greets its reader and is signed"),
    _("it answers another letter"),
    _("it links to what several said"),
    _("calls up the speakers and items one after another"),
    _("two who lead a show speak in turn"),
    _("a guide tells visitors of the sights"),
    _("a day of a diary"),
    _("it tells where its writer went"),
    _("the party reads it"),
    _("it excuses its writer"),
    _("its writer tells of a speech that he gave"),
    _("its paper heads it as an opinion, and it says that it is written"),
    _("the first words of several texts"),
    _("a list of statements, each with who issued it"),
    _("who leads a talk and who are his guests"),
    _("has the form of an official paper"),
    _("its title says so: %(title)s"),
    _("its title reports: %(title)s"),
    _("a news lead and words reported in the third person"),
    _("words reported in the third person"),
    _("neither its title nor its voice is that of a speech"),
    _("a list of addresses with a few words of each page"),
    _("titles of speeches, each with its day"),
    _("its title tells of what a speech called forth"),
    _("its title says that it tells of an occasion"),
    _("its last words declare the meeting begun"),
    _("two speak in turn, each under the first character of his name"),
    _("its first words say that those who talked are named below"),
    _("it says how it is to be cited"),
    _("a list of speeches by their days"),
    _("the record of a sitting, with who was there"),
    _("an author's line and no voice of a speaker"),
    _("%(count)s names or numbers are left open"),
    _("its title calls it a model text and names are left open"),
    _("it gives excerpts of several speeches"),
    _("minutes, with who was there"),
    _("its writer puts down what a speech made him think of"),
    _("its writer puts down what he has learnt"),
    _("the record of a sitting, with who speaks before his words"),
    _("it opens a number of a magazine"),
    _("the beginning of a paper, in which nobody speaks"),
    _("a speech is told of, and nobody says I"),
)
VERDICT = _("%(kind)s (%(sign)s)")
# Damage found in a page's bytes, and in an outline's numbers.
DAMAGE = (
    _("%(count)s undecodable byte replaced"),
    _("%(count)s undecodable bytes replaced"),
    _("label %(label)s, found %(encoding)s"),
    _("%(empty)s of %(count)s pages have no text layer"),
    _("read by %(program)s"),
    _("begins at %(number)s"),
    _("%(number)s follows %(before)s"),
)
DATES = (
    _('"%(text)s" names no day: give at least one end of the interval'),
    _('"%(text)s" ends before it begins: swap the two dates'),
    _('"%(text)s" is no date: write 2011, 2011-03, 2011-03-08, 2011~ or 2011-01/2011-06'),
)

_HOLE = re.compile(r"%\((\w+)\)s")
_BRACKETED = re.compile(r"(?P<kind>[^()]+) \((?P<sign>.+)\)", re.S)


def in_words(saying: str) -> str:
    """Return a line of `ingest` or `edtf` in the language of the page; one without a pattern as it is.

    >>> in_words("a.rar: is a RAR archive; pack it as .zip and try again")
    'a.rar: is a RAR archive; pack it as .zip and try again'
    """
    bracketed = _BRACKETED.fullmatch(saying)
    if bracketed and bracketed["kind"] in KINDS:
        return gettext(VERDICT) % {"kind": gettext(bracketed["kind"]), "sign": in_words(bracketed["sign"])}
    for message, pattern in _patterns():
        if found := pattern.fullmatch(saying):
            said = gettext(message)
            return said % found.groupdict() if found.groupdict() else said
    return saying


@cache
def _patterns() -> tuple[tuple[str, re.Pattern], ...]:
    messages = (*REFUSALS, *KINDS, *SIGNS, *DAMAGE, *DATES)
    return tuple((message, _pattern(message)) for message in messages)


def _pattern(message: str) -> re.Pattern:
    """Return what matches the message with anything in its holes."""
    written = ""
    for at, part in enumerate(_HOLE.split(message)):
        written += f"(?P<{part}>.+)" if at % 2 else re.escape(part)
    return re.compile(written, re.S)
