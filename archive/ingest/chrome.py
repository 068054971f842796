"""Furniture of a page: first its facts are lifted out of it, then it is dropped, each run with its rule."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from archive.ingest import (
    afterpieces,
    capitals,
    cleared,
    contents,
    copies,
    covering,
    editors_leads,
    english_cards,
    fact_rows,
    facts,
    footnotes,
    forms,
    front_matter,
    furniture,
    glue,
    insets,
    mail_heads,
    mill_prefaces,
    mottoes,
    notices,
    page_facts,
    pagination,
    part_marks,
    printed_days,
    record_cards,
    resumptions,
    sittings,
    source_lines,
    speaker_labels,
    tail,
    titleblock,
    zones,
)
from archive.ingest import lines as shapes
from archive.ingest.block_lines import is_head, is_read_for
from archive.ingest.documents import Dropped, Fact, LiftedPage, Line, Page
from archive.ingest.languages import en_leads
from archive.ingest.outline import mark_at
from archive.ingest.patterns import compiled

# What may be dropped between two lines of a speech. Everything else inside the text stays.
_IN_TEXT = frozenset(
    {
        "empty",
        "page-mark",
        "advertisement",
        "source-line",
        "forum",
        "pager",
        "counter",
        "time-mark",
        "copyright",
        "distribution",
        "imprint",
        "caption",
        "record-card",
        "links",
    }
)
# Dropped at the edges of the text only: a speaker may say such words.
_AT_EDGES = frozenset(
    {"editor-lead-in", "download", "site-note", "byline", "buttons", "breadcrumb", "preface", "host-line"}
)
# What stands behind a text and is none of it, in the order in which it is taken off.
_BEHIND = (
    ("appended", afterpieces.appended),
    ("appended", afterpieces.after_note),
    ("footer", afterpieces.printers_note),
    ("appended", afterpieces.next_piece),
    ("appended", afterpieces.above_seam),
    ("glossary", tail.glossary),
    ("attachments", tail.attachments),
    ("footnote", footnotes.at_end),
    ("footer", tail.boilerplate),
    ("author-box", tail.author_box),
    ("attendance", tail.attendance),
    ("footer", tail.footer),
    ("footer", tail.strays),
    ("appended", mottoes.behind),
    ("footer", afterpieces.printers_note),  # above the foot of a mail
)
_PREVIEWED, _EDGE = 24, 3  # lines in which the words of a preview are looked for, that are an edge
_OPENED = ("《", "“", "(", "〈", "「")  # the title stands in the speaker's sentence
_LONGEST_DAY, _LONGEST_CARD = 40, 120  # characters of a press office's day of release, of a card's value
# What a reader of printed pages has told from the text.
_PAGINATION = frozenset({"running-head", "page-number", "footnote", "watermark"})
# A rule drawn under the text, the label of something that is not on the page, the number of a site's page.
_ENDS_NOTHING = compiled(r"[-—–―─━═=_*~]{3,}|附件?\s*:|[0-9]{5,8}")
# A row of stars between two parts of a text, or a line drawn from one margin to the other.
_ORNAMENT = compiled(r"(?:[*※☆★◇◆○●]\s*){3,}|[<>«»‹›]{1,4}|[-—–―─━═=_~]{8,}")


def lift(page: Page) -> LiftedPage:
    """Return the page with its facts lifted and its furniture dropped: a head and the speech's own lines.

    Facts come best first: what the page prints of itself before what its file says. Inside the text only
    lines that no speaker could say are dropped (page marks, inline advertisements, notices of text left
    out); a line is never dropped for being short. Every dropped run names its rule.
    """
    lines, cleared_off = cleared.lines_of(page.lines)
    card = record_cards.read(lines)
    page = replace(page, lines=card.lines)
    folded = {n: furniture.fold(line.text) for n, line in enumerate(page.lines) if not line.hidden}
    rules = {n: rule for n, text in folded.items() if (rule := furniture.rule_of(text))}
    rules |= dict.fromkeys((*card.filled, *front_matter.rows(page)), "record-card")
    mail = mail_heads.lines_of(folded)
    noted = [n for n, text in folded.items() if record_cards.is_noted_day(text) and n not in card.filled]
    rules |= dict.fromkeys(noted, "record-card")
    rules |= dict.fromkeys((*mail, *mail_heads.passing_on(page.lines, folded, mail)), "mail-head")
    times = record_cards.event_times(folded)
    for n in times:
        if n not in card.filled:
            rules.pop(n, None)
    # The day above the clock line is the day of release.
    rules |= {
        n - 1: "source-line"
        for n, text in folded.items()
        if furniture.is_clock(text) and len(folded.get(n - 1, "")) in range(1, _LONGEST_DAY)
    }
    reported = [n for n in folded if "byline" in (rules.get(n - 1), rules.get(n - 2))]
    reported = [n for n in reported if printed_days.of_library(folded, n)]
    rules |= dict.fromkeys(reported, "source-line")  # a paper's day under who reports
    for n in [n for n in folded if source_lines.is_stamped(folded, n)]:
        rules |= dict.fromkeys((n, *source_lines.named_beside(folded, n)), "source-line")
    cards = [
        (n, label) for n, text in folded.items() if (label := furniture.card_label(text, page.lines[n].tag))
    ]
    for n, _ in cards:
        rules |= {m: "source-line" for m in (n, n + 1) if len(folded.get(m, "")) <= _LONGEST_CARD}
    form = {n: label for n, label in forms.labels(page.lines, folded).items() if n not in card.filled}
    rules |= {m: "source-line" for n, label in form.items() for m in (n, n + (label in ("speech", "paper")))}
    page = forms.titled(page, form)
    summary = insets.summary(page.lines, folded)
    rules |= dict.fromkeys((*summary, *insets.note_above(page.lines, folded, rules)), "preface")
    rules |= dict.fromkeys(mill_prefaces.find(folded, rules), "preface")
    listed = (*insets.issue_contents(folded), *insets.numbered_contents(folded), *contents.over(page, folded))
    rules |= dict.fromkeys(listed, "contents")
    zone = zones.find(page.lines, folded, rules)
    rules |= dict.fromkeys(resumptions.boxes(folded, *zone), "links")
    block = titleblock.find(page, folded, rules, zone)
    end = tail.end_of(page, folded, rules, zone[1])
    body, reasons = _body(page, folded, rules, block, end, frozenset(n for n, _ in cards))
    for rule, after in _BEHIND:
        reasons |= dict.fromkeys(behind := after(folded, body), rule)
        body = [n for n in body if n not in behind]
    reasons |= dict.fromkeys(rows := [n for n in body if _ORNAMENT.fullmatch(folded[n])], "ornament")
    body = [n for n in body if n not in rows]
    signed = tail.signature(page, folded, body)
    body = [n for n in body if n not in signed or not tail.is_where_signed(folded[n])]
    signed = tuple(n for n in signed if n in body)
    if "distribution" in rules.values():
        # A covering sheet's date is the day of sending out; it must not be taken for the day of speaking.
        reasons |= {n: "sent-out" for n in signed if shapes.is_date_line(folded[n])}
        body = [n for n in body if n not in reasons]
        signed = tuple(n for n in signed if n not in reasons)
    # "Location:", "Delivered on:" label what the next line says of the speech.
    labelled = [n + 1 for n, label in (*cards, *form.items()) if label == "speech"]
    spoken_of = [n for n in labelled if n in folded and n not in body]
    announced = covering.announced(folded, body)
    body = [n for n in body if n not in announced]
    prefaces = [n for n, rule in rules.items() if rule == "preface" and tail.speaks_of_occasion(folded[n])]
    prefaces += [n for n in summary if n < block.first and shapes.date_in(folded[n])]
    prefaces += [n for n, text in folded.items() if n < block.first and is_read_for(text)]
    prefaces += [n for n, rule in reasons.items() if rule == "preface" and en_leads.says_who(folded[n])]
    head = (*block.head, *(n for n in (*spoken_of, *announced, *prefaces) if n not in block.head), *signed)
    body = [n for n in body if n not in signed]
    while body and _ENDS_NOTHING.fullmatch(folded[body[-1]]):
        body.pop()
    shown = copies.preview([page.lines[n] for n in body[:_PREVIEWED]])
    reasons |= dict.fromkeys(body[:shown], "repeated-text")
    body = body[shown:]
    first, after = copies.second_copy([page.lines[n] for n in body])
    reasons |= dict.fromkeys(body[first:after], "repeated-text")
    body = [*body[:first], *body[after:]]
    above = [folded[n] for n in head]
    spoken_lines, labels = speaker_labels.without([page.lines[n] for n in body], above)
    lines, numbers = pagination.without_numbers(spoken_lines, page.lines)
    parted = [part for line in lines for part in glue.parted(line)]
    if parted and block.title is not None and _key(parted[0].text) == _key(page.lines[block.title].text):
        numbers = [*numbers, *(Dropped(span, "title-repeated") for span in parted[0].passage.spans())]
        parted = parted[1:]
    lines, gaps = notices.without(parted)
    kept = {*head, *body}
    dropped = [
        Dropped(span, _why_hidden(line) if line.hidden else reasons.get(n) or rules.get(n) or "outside-text")
        for n, line in enumerate(page.lines)
        if n not in kept
        for span in line.passage.spans()
    ]
    dropped += [
        *cleared_off,
        *numbers,
        *speaker_labels.dropped(labels),
        *(Dropped(span, "notice") for gap in gaps for span in gap.passage.spans()),
    ]
    lone = record_cards.lone_days(page.lines, folded, card) or sittings.days(page.lines, folded)
    lone = {n: fact for n, fact in lone.items() if n not in body and n not in head}
    spoken = {*times, *body, *card.told, *lone}
    stated = {n: text for n, text in folded.items() if n not in spoken}
    days = [n for n in spoken_of if furniture.is_day_label(folded[n - 1])]
    labels_alone = [n for n, label in cards if label == "speech"]
    carded = english_cards.facts(page.lines, folded, labels_alone, block.first)
    found = (
        *card.facts,
        *(Fact("date", page.lines[n].text, page.lines[n].passage, "record-card") for n in days),
        *lone.values(),
        *carded,
        *mail_heads.told(page.lines, folded, mail),
        *page_facts.of_title(page, block),
        *page_facts.printed(page, stated, block, end, body),
        *gaps,
    )
    found = (*found, *page_facts.of_seams(page, block, end, found))
    found = (*found, *page_facts.of_pager(stated, found))
    kept_head = [
        part
        for n in head
        for part in ([facts.unmarked(page.lines[n])] if n == block.title else _facts_of(page.lines[n]))
    ]
    leads = [
        n for n in folded if n < (body or [end])[0] and rules.get(n) == "editor-lead-in" and n not in head
    ]
    kept_head += editors_leads.told(page.lines, folded, leads)
    kept_head += [label for label in labels if shapes.has_han(label.text)]  # his name or office
    return LiftedPage(page, found, (*card.head, *kept_head), tuple(lines), tuple(dropped))


def _key(title: str) -> str:
    # 1、在全市大会上的讲话: by which a mill counts its chunks
    return shapes.bare(part_marks.part_in(title)[0].lstrip("0123456789、.． "))


def _facts_of(line: Line) -> list[Line]:
    return fact_rows.parted(line) if fact_rows.is_row(furniture.fold(line.text)) else [line]


def _why_hidden(line: Line) -> str:
    return line.region if line.region in _PAGINATION else "hidden"


def _body(
    page: Page,
    folded: dict[int, str],
    rules: dict[int, str],
    block: titleblock.Block,
    end: int,
    cards: frozenset[int],
) -> tuple[list[int], dict[int, str]]:
    """Return the lines of the text and, for lines dropped between them, the rule."""
    inside = [n for n in range(block.first, end) if n in folded and n not in block.head]
    titles = {shapes.bare(part_marks.part_in(page.lines[n].text)[0]) for n in (block.title,) if n is not None}
    listed = contents.inside(folded, inside)
    reasons: dict[int, str] = {}
    own = [
        at
        for at, n in enumerate(inside)
        if not rules.get(n) and (shapes.ends_sentence(folded[n]) or shapes.is_salutation(folded[n]))
    ]
    # Sentences between the title and an office's card under it tell what follows.
    card = next((n for n, line in enumerate(page.lines) if n in cards and n > block.first), 0)
    standing = [n for n in inside if n < card]
    if 0 < len(standing) <= 2 and not any(shapes.is_salutation(folded[n]) for n in standing):
        reasons |= dict.fromkeys(standing, "preface")
        inside = [n for n in inside if n >= card]
    reasons |= insets.find(page.lines, folded, inside, [folded[n] for n in block.head])
    reasons |= dict.fromkeys(footnotes.of_pages(folded, rules, inside), "footnote")
    for at, n in enumerate(inside):
        rule, line = rules.get(n, ""), page.lines[n]
        if n in reasons:
            continue
        if own and own[0] < at < own[-1] and furniture.may_be_spoken(folded[n], rule):
            continue  # a sentence between the speaker's own
        if own and own[0] < at and furniture.is_own(folded[n], rule):
            continue
        edge = at < _EDGE or at >= len(inside) - _EDGE
        if n in listed:
            reasons[n] = "contents"
        elif rule and notices.is_all(line.text):
            continue  # it becomes a gap
        elif (rule in _IN_TEXT and (rule == "links" or not _is_paragraph(folded[n]))) or (
            rule in _AT_EDGES and _may_go(folded[n], edge) and not _heads_text(page, folded, inside, at)
        ):
            reasons[n] = rule
        elif line.link_share >= 0.8 and not shapes.ends_sentence(folded[n]):
            reasons[n] = "links"
        elif (
            shapes.bare(part_marks.part_in(line.text)[0]) in titles
            and not (at and folded[inside[at - 1]].endswith(_OPENED))
            and not _opens_another(folded, inside, at)
        ):
            reasons[n] = "title-repeated"
    return [n for n in inside if n not in reasons], reasons


def _opens_another(folded: dict[int, str], inside: list[int], at: int) -> bool:
    """Tell whether the title at that line opens a second speech: a name or day and an address follow."""
    below = [folded[n] for n in inside[at + 1 : at + 5]]
    address = next((m for m, text in enumerate(below) if shapes.is_salutation(text)), 0)
    again = any(shapes.is_salutation(folded[n]) for n in inside[: min(at, 12)])
    return bool(address) and again and all(is_head(text) for text in below[:address])


def _is_paragraph(text: str) -> bool:
    """Tell whether a line is several sentences of running text, in which a site has set words of its own."""
    return len(text) >= 60 and shapes.has_inner_stop(text) and shapes.ends_sentence(text)


def _heads_text(page: Page, folded: Mapping[int, str], inside: Sequence[int], at: int) -> bool:
    """Tell whether a line is a heading by its mark-up over a sentence of the text, whatever its word.

    Or by its type: PRIVACY, between empty lines.
    """
    line, below = page.lines[inside[at]], inside[at + 1 : at + 2]
    if at and line.text.isupper() and capitals.stands_apart([page.lines[n] for n in inside[at : at + 3]]):
        return True
    return bool(line.heading and not line.region and at and below) and shapes.is_sentence(folded[below[0]])


def _may_go(text: str, edge: bool) -> bool:
    return (edge or not shapes.is_sentence(text)) and not mark_at(text)
