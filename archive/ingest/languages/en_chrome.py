"""Words and patterns of the furniture around English speeches: tables only, matched in any case."""

from archive.ingest.languages import en_bylines


def _words(text: str, by: str | None = None) -> tuple[str, ...]:
    return tuple(text.split(by))


BUTTONS = _words(
    "home|menu|search|share|share this|share this page|print|print this page|email|e-mail|facebook|"
    "twitter|x|linkedin|whatsapp|copy link|close|back|"
    "back to top|next|previous|login|log in|sign in|sign up|subscribe|register|download|read more|more|"
    "skip to content|skip to main content|contents|index|home page|next section|previous section|"
    "next page|previous page|"
    "listen|play|watch|tweet|like|save|comment|comments|accessibility|contact|contact us|about|about "
    "us|privacy|privacy policy|terms|terms of use|sitemap|"
    "email this article|government homepage|email this article government homepage|"
    "email this articlegovernment homepage|email this article news.gov.hk|email this page|"
    "freedom of information|contact the web team|contact the webmaster|legal notice|terms and conditions|"
    "terms of service|"
    "privacy statement|report vulnerability|vulnerability disclosure|report a problem|"
    "privacy notice|cookie policy|accessibility statement|modern slavery statement|"
    "search form|advanced search|search this site|site search|quick search|"
    "print this article|text only|text size|site map|brandhk|simplified chinese|traditional chinese|"
    "printer-friendly version|printer friendly version|printer-friendly|printable version|e-mail this page|"
    "e-mail this article|e-mail this story|e-mail to a friend|email to a friend|top of page|"
    "^ top|^ back to top|pdf|epub|page images|ページの画像|頁面圖片",
    "|",
)
# Buttons beside others only: alone in a line they may head a part of a speech.
MENU_WORDS = _words(
    "copyright|disclaimer|cookies|webmaster|feedback|help|legal|jobs|careers|news|events|media|press|staff|a-z|"
    "a to z|foi|faq|faqs|archive|archives|people|research|study|services|locations|publications|"
    "residents|business|businesses|departments|government|visitors|how do i…|how do i...|how do i|"
    "i want to…|i want to...|i want to|"
    "calendar|agendas|pay|apply|report|council|community|mayor's office|speeches|remarks",
    "|",
)
# How the library that keeps central banks' speeches labels one, over the day on which it put it up.
LIBRARY_KIND = r"(?:central bank(?:er|ers['’])?|bis(?: management)?) speech\s{0,3}\|?"
FURNITURE = (
    ("copyright", r"copyright|©|all rights reserved"),
    (
        "breadcrumb",
        # Selectboard > News & Notices
        r"^you are here|^home\s*[>›»/|]|^1\.\s?home$"
        r"|^[a-z][^.:;>›»?!]{1,36}(?:\s[>›»]\s[a-z][^.:;>›»?!]{1,48}){1,6}\s?[>›»]?$",
    ),
    (
        "byline",
        r"^(?:posted|published|updated|submitted by|created by|last (?:updated|modified))\b.{0,60}$|"
        rf"{en_bylines.BY}|^{en_bylines.REPORTER}$|{en_bylines.STAMPED}|"
        r"^(?:media contact|press contact|contact)s?\s*:",
    ),
    (
        "site-note",
        r"^share\s*:(?:\s+(?:e-?mail|print|facebook|twitter|x|linkedin|whatsapp|telegram|copy link))+$|"
        r"^(?:subscribe|sign up|follow us|share this|click here|download (?:the|this)|"
        r"this (?:page|site) uses|we use cookies)|cookies? (?:policy|settings)|"
        r"enable javascript|advertisement",
    ),
    # What stands for a picture: banner 01, logo.png
    (
        "site-note",
        r"^(?:banner|logo|image|img|icon|pic|photo|slide|header|spacer|thumbnail)[\s_-]?\d{1,4}$"
        r"|^[\w-]{1,40}\.(?:jpe?g|png|gif|bmp|webp)$",
    ),
    (
        # Banners over a page and what a letter to subscribers prints under its text.
        "site-note",
        r"^we (?:value|care about|respect) your privacy\b.{0,40}$|\bcookies\b.{0,120}\b(?:process|"
        r"personal data|device|browser|"
        r"preferences|experience)\b|^accept (?:all|cookies|additional)\b.{0,60}$|^(?:manage|"
        r"cookie) (?:preferences|settings|consent)\b.{0,30}$"
        r"|^(?:thanks|thank you) for reading\b.{0,60}\bsubscribe\b.{0,60}$|"
        r"^like what you.re reading\b.{0,60}$"
        r"|^(?:subscribe|sign up)\b.{0,80}\b(?:for free|today|now|newsletter|inbox|posts|updates)\b.{0,40}$"
        r"|^[\[(]?(?:story|article) continues below\b.{0,40}$|^open in app$|^\d{1,4} (?:likes?|"
        r"followers?|claps?|shares?|views?)$",
    ),
    (
        # What small sites, colleges and societies print under a text.
        "site-note",
        r"^(?:\[(?:back|return|print|printer|e?-?mail|home|top|next|prev|more|contents|index|share|"
        r"tweet|save|text size|feedback|close)[^\]]{0,30}\]\s*){1,6}$"
        # A town hall's hours and numbers, and who made its site.
        r"|^(?:(?:town|city|village|county|borough|township|parish|municipal|school|district|library|"
        r"church|main|front|business|our|the) ){0,3}"
        r"(?:(?:office|hall|clerk|library|counter|business|opening|visiting).{0,3} )?"
        r"hours(?: of operation)?\s?:.{3,120}$"
        r"|^(?:[a-z'’ ]{2,30}\s?[:|–-]\s?)?"
        r"(?:(?:tel(?:ephone)?|phone|call|fax|ph|p|t)[.:]*\s?)?"
        r"\(?\d{3}\)?[-. ]\s?\d{3}[-.]\d{4}"
        r"(?:\s?[|,;•·–-]\s?.{0,80})?$"
        # Room 3, Marlow Building, Sheung Wan, Hong Kong
        r"|^(?:room|rms?\.?|unit|flat|suite|shop|block|\d{1,2}/f)\.?,?\s[^.!?]{8,110},\s"
        r"(?:hong kong|kowloon|n\.?t\.?|new territories|maca[uo])\.?$"
        r"|^(?:powered by|web ?site (?:by|design(?:ed)? by)|site (?:by|designed by)|hosted by|"
        r"government websites by)\b[^.]{2,50}$"
        r"|^(?:translate(?: this page)?|select language|font size\b.{0,20}|font size:? ?[+-].{0,12})$"
        r"|\bequal opportunity (?:institution|employer|provider|university|college)\b"
        r"|^\d{1,5} [A-Z][\w.]{1,20}(?: \w{1,20}){0,4},? .{0,40}\b[A-Z]{2} \d{5}\b.{0,20}$"
        r"|^(?:transcribed|transcription|scanned|digiti[sz]ed|proofread|typed|submitted|contributed|html|"
        r"web page)(?: and \w{1,20})? by\b.{2,100}$"
        r"|(?:^|[.|·]\s)(?:this )?(?:web ?)?(?:page|site) (?:was )?last "
        r"(?:updated|modified|reviewed|changed|edited)\b.{0,160}$"
        r"|^transcri(?:ption|ber.?s?|ber)s? notes?\s*:.{0,160}$"
        r"|^this (?:web ?)?(?:page|site) was (?:last )?(?:updated|modified|revised|created)\b.{0,40}$"
        r"|^(?:return|back|go back) to (?:the )?(?:top|index|home|list|menu|contents|archives?|speech(?:es)?|"
        r"news|main|previous|search|results|site)\b[^.]{0,30}$"
        # "Read the full text of her speech here:" stands over it.
        r"|^(?!read the (?:full|complete|entire) (?:text|transcript|speech|remarks|address)\b.{0,80}:$)"
        r"(?:read|download|view|watch|see|listen to) (?:the|a|our) (?:full|complete|entire|video|original|"
        r"recording|slides|report|transcript|photos)\b.{0,80}\b(?:here|below|online|channel|page|website|"
        r"youtube|pdf)\b.{0,10}$"
        # What a form asks for: First, enter a name or postcode
        r"|^(?:first|now|then|next|please),? (?:enter|choose|select|type in|pick) (?:a|an|the|your)\b"
        r"[^.;:!?]{2,50}$"
        # The slogan of a site behind its address: bookbarn.example - read free books online
        r"|^(?:www\.)?[\w-]{2,30}\.(?:com|org|net|info|example)\s[-–—|]\s[^.]{4,80}$"
        r"|^this (?:article|page|content) has been migrated from an? (?:earlier|older|previous) "
        r"version\b.{0,90}$"
        r"|^if you (?:enjoyed|liked|found) this (?:speech|page|article|post|talk|transcript)\b.{0,100}$",
    ),
    # What a transcriber saw on the paper: [Stamped on the verso: RECEIVED 5 OCT.]
    (
        "site-note",
        r"^\[(?:stamped|hand-?written|typed|written|endorsed|marginal|in pencil|on the (?:verso|"
        r"back|reverse)|"
        r"spelling|transcriber|the (?:manuscript|typescript|page) |torn|illegible|archiv|filed|photograph)"
        r"[^\]]{0,200}\]$",
    ),
    # The banners of governments' sites, in whole lines.
    (
        "site-note",
        r"^an? (?:official website of the|.{2,30} government agency website)\b.{0,60}$"
        r"|^here.s how you know\W*$|^official websites? (?:links? end with|uses?) \.gov\b.{0,12}$"
        r"|^government agencies communicate via \.gov\b.{0,30}$|^\(e\.g\. .{2,30}\)\. trusted websites?$"
        r"|^secure (?:\.gov )?websites use https$|^look for a lock\b.{0,80}$"
        r"|^share sensitive information only on official, secure websites\.?$"
        r"|^a (?:\.gov website belongs to an official|lock\b.{0,40}\bmeans you.ve safely)\b.{0,200}$",
    ),
    # The card of the library that keeps central banks' speeches.
    (
        "site-note",
        r"^the views expressed in this speech are those of the speaker\b.{0,80}$"
        rf"|^{LIBRARY_KIND}$|^\|\s{{0,3}}\d{{1,4}} pages?$",
    ),
    # Over a document that a site shows page by page.
    (
        "site-note",
        r"^size:\s*px$|^start display at page:$|^transcription$|^download [\"“].{4,200}[\"”]$"
        r"|^total pages?:\s?\d{1,4}$|^file type:\s?\w{2,5}, size:\s?[\d.]+\s?[km]b$|^embed size \(px\)$"
        r"|^(?:upload|uploaded by|uploader):\s?(?:others|[\w-]{2,24})$"
        r"|^post(?:ed)? on \d{1,2}-[a-z]{3}-\d{4}$"
        # Such a site shows all the pages of a text below the number of the first.
        r"|^you are on page\s?\d{1,4}\s?of\s?\d{1,4}$"
        # What collects what other sites send out.
        r"|^(?:quantcast|viewing all articles|browse latest(?: browse all \d{1,6})?)$|^channel: .{4,80}$"
        r"|^views \d+ downloads \d+ file size \S+$|^(?:citation preview|report dmca|recommend stories)$",
    ),
    # Under a paper's text: Have a question about this story? Email the newsroom.
    (
        "site-note",
        r"^(?:have|got|do you have) an? (?:question|tip|comment|correction|story idea)s?\b[^.?]{0,60}\?"
        r"\s{0,3}(?:e-?mail|contact|call|write|reach|send)\b.{0,120}(?:@\w|\d{3}[-.]\d{4}|newsroom|editor)",
    ),
    # Errors and omissions excepted: over transcripts of offices of Australia.
    ("site-note", r"^e\s?&\s?o\.?\s?e\.?[.\s]*$"),
    (
        # What stands over a text handed out beforehand.
        "site-note",
        r"^[\[(* ]*(?:as (?:prepared|written|delivered)(?: for delivery)?|"
        r"(?:remarks|speech|text|address|statement)? ?(?:as )?prepared for delivery|"
        r"check against delivery|this content is archived|"
        r"embargoed (?:until|for)|for release (?:on|upon|until|at) delivery|"
        r"transcript of the (?:speech|remarks), (?:exactly )?as (?:it was )?delivered)"
        r"\s*(?:[\])*:.,;–—-].{0,60}|\d[^.]{0,40}[.*\s]*)?$"
        # For release on delivery 4:00 p.m. local time (10:00 a.m. EDT) May 3, 1995
        r"|^for release (?:on|upon|at) delivery\s?(?:at )?\d{1,2}:\d\d [ap]\.m\."
        r"(?: local time| [ecmp]\.?[sd]?\.?t\.?)?"
        r"\s?(?:\([^()]{3,30}\))?\s?(?:[a-z]{3,9} \d{1,2}, \d{4})?$",
    ),
    (
        # What a press office prints over and under what was said: the clock, the film, the next release.
        "site-note",
        r"^(?:end|began|start(?:ed)?)?\s*\d{1,2}:\d{2}\s*[ap]\.?m\.?\s*(?:\(?(?:[ecmp][sd]t|[ecmp]t|"
        r"local(?: time)?|gmt|utc)\)?)?(?:\s?\(\d{1,2}:\d{2}\s?[ap]\.?m\.?\s?[a-z]{2,4}\))?$"
        r"|^(?:video|audio|watch|photos?|livestream|a (?:video|recording))\b[^.]{0,60}\b(?:available|"
        r"here|at|below)\b[^.]{0,12}:?\s*(?:https?:|here|$)"
        r"|^watch the (?:full )?(?:address|speech|video|remarks)\b.{0,20}$"
        r"|^for immediate release\b.{0,40}$|^office of the press secretary$|^press office\s*:"
        r"|^(?:remarks|speech|text|address|statement|transcript)\s(?:as\s)?(?:prepared|written|"
        r"delivered|given|edited)(?:\s(?:for|by)\s.{0,40})?$"
        r"|^\[?\(?full transcript will follow.{0,20}$|^printer.friendly(?: version)?\b.{0,60}$",
    ),
    # Where in a film the words come: [00:01:47]
    (
        "time-mark",
        r"^[\[(]\d{1,2}:\d{2}(?::\d{2})?[\])](?:\s*\[?end of (?:video|audio|recording)\]?)?$|"
        r"^\[?end of (?:video|audio|recording|transcript)\]?$",
    ),
    (
        "pager",
        r"^(?:«\s*previous|next\s*»)|page \d+ of \d+\s*(?:next)?\s*»?$|^(?:next|previous)(?: page|"
        r" article| post| speech)?\s*[:>»›]?$|^page \d+ of \d+(?: \(\d{1,3}\s?%\))?$",
    ),
    (
        "byline",
        r"\b\d{1,2}[- ]min(?:ute)?s? read\b.{0,40}$"
        # By Ada Marlow | March 3, 2013 at 5:30 am
        # Harbour Paper Co. (OTC: HPCO) | Posted: Apr 29, 2013 5:11 PM ET
        r"|\|\s{1,3}(?:posted|published|updated|released)\s?:?\s[a-z]{3,9}\.? \d{1,2}, "
        r"(?:19|20)\d\d\b.{0,24}$"
        r"|^by [a-z][^|•·]{2,60}[|•·]\s?(?:[a-z]{3,9}\.? \d{1,2}, (?:19|20)\d\d|"
        r"\d{1,2} [a-z]{3,9} (?:19|20)\d\d)(?:,?(?: at)? \d{1,2}:\d\d|\s?[|•·]\s?\w).{0,40}$",
    ),
    (
        "site-note",
        r"^(?:for (?:more|further|additional) (?:information|details)|(?:press|media) (?:in|en)quiries)\b"
        r".{0,160}(?:@\w|\(\d{3}\)|\d{3}[-.]\d{4}|https?://|www\.)"
        r"|^(?:transcript|text|photos?|video) (?:provided|prepared|supplied|courtesy|produced) (?:by|of)\b"
        r"|^this e-?mail (?:and any|message|is)\b|^questions\? (?:please )?contact\b"
        r"|\b(?:is|are) not responsible for (?:errors|the content|any)\b|\bquotes delayed\b"
        r"|^[^.]{0,60}\bdoes not accept (?:any )?(?:liability|responsibility)\b",
    ),
    ("pager", r"^[(\[—–-]\s*more\s*[)\]—–-]$"),
    ("citation", r"\bonline by\b.{0,120}https?://|^(?:cite this|citation|how to cite)\b.{0,40}:"),
    (
        "caption",
        r"^(?:photo|image|picture)(?: credit| by| courtesy)?\s*:|\(photo by [^)]*\)$"
        # whom a picture shows; a speaker who points at people says I, we or you
        r"|^(?!.{0,400}\b(?:I|we|you|me|us|my|our|your)\b)"
        r"[^.:]{0,60}\b(?:l(?:eft)? to r(?:ight)?|l-r)\b[^.:]{0,20}:\s\S.{8,400}$",
    ),
)
ENDINGS = (
    r"^(?:related|recommended|more|latest|recent|popular|similar|you may also like|read next|see also)"
    r"(?: (?:articles?|stories|speeches|posts?|news|links|content|reading|topics))?\s*:?$|"
    r"^(?:(?:user |reader |your )?comments?"
    r"(?: (?:&|and) (?:tags|replies|reviews|ratings|discussion))?|tags?(?: (?:&|and) comments)?|"
    r"(?:join|start) the (?:discussion|"
    r"conversation)|(?:be the first to|add a|post a|write a) comment|"
    r"\d{1,4} (?:comments?|replies|responses|"
    r"thoughts on .{0,60})|you must be logged in to .{0,40}|(?:log|sign) in to (?:post|leave|add|"
    r"write|make)? ?(?:a )?(?:comment|reply).{0,20}|"
    r"no comments(?: yet)?)\s*+(?:\(\d+\)\s*+)?[:.]?$|^(?:leave a "
    r")?(?:comments?|repl(?:y|ies))(?: \(\d+\))?\s*:?$|"
    r"^(?:tags|filed under|categories|topics)\s*:|^share(?: this.*)?\s*:?$|^#{3,}$|^(?:-\s*)?(?:end|"
    r"30)(?:\s*-)$|^ends?\s*/.{0,40}$|^nnnn$|^[-–—*\s]*ENDS[-–—*\s.]*$|^notes? (?:to|"
    r"for) (?:the )?editors?\s*:?$|"
    r"^(?:written by|more from|recommended from|recommended for you|next post|previous post)\b.{0,80}$|"
    r"^(?:discussion about this post|ready for more\?|stay connected|get involved|you might also like|"
    r"read more from.{0,60})$|"
    r"^(?:filed under|document details|attributes|report a typo|is this page useful\?)\s*:?$|"
    r"^(?:is this page useful\?|(?:was|is) this (?:page|article|information) (?:helpful|"
    r"useful)\b.{0,20}|did you find what you were looking for\?.{0,20}|"
    r"end of (?:speech|remarks|transcript|address)|"
    r"media contacts?\s*:?|return to this article at\s*:?|issued at hkt.{0,20}|(?:# ?){2,5}|"
    r"\* ?\* ?\*\s*end.{0,12})$|"
    r"^(?:about the (?:author|speaker)|further information|(?:cautionary note|forward-looking statements?)|"
    r"(?:media|press) enquiries|contact information)\s*:?$"
)
# A company's or an office's words below what was said: what may differ from it, who it is, whom to ask.
BOILERPLATE = (
    r"(?:(?i:cautionary (?:note|statements?|language)\b|\bsafe harbou?r\b|(?:note (?:on|regarding|"
    r"about) )?forward[- ]looking "
    r"(?:statements?|information)\b|non-gaap (?:financial )?measures\b|disclaimers?\s*:|"
    r"legal (?:notice|disclaimer)\b)"
    r"|About (?:the )?[A-Z][^.!?:;]{1,48}:\s*\S)"
)
CONTACT = (
    r"(?i:(?:(?:media|press|news|investor|public|analyst)s?(?: and (?:media|investor|"
    r"press))? (?:contacts?|relations|enquiries|inquiries)|contacts?)\s*(?::|$)"
    r"|for (?:further|more|additional|media) (?:information|details|enquiries|"
    r"inquiries)\b.{0,20}\b(?:contact|visit|call|see|e-?mail)\b"
    r"|for (?:media|press) (?:enquiries|inquiries)|(?:source|image source)\s*:)"
)
# A site's question to whoever reads.
ASKS_READER = (
    r"(?:was|is) this (?:page|article|information) |is this page |did you find what you were looking for"
)
INLINE_ADS = (
    r"^[\[(-]*\s*advertisement\s*(?:[-–—]\s*(?:story|article) continues below\s*)?[\])-]*$|"
    r"^(?:related|read (?:more|next|also)|see also|watch)\s?:\s.{4,100}(?<![.!?])$|"
    r"^sponsored\s?:\s.{4,100}$|^get (?:the|our) (?:[\w'’-]{1,20} ){1,5}newsletter\b.{0,40}$|"
    r"^(?:article continues below|story continues below|sponsored content|subscribe to "
    r"our newsletter).{0,40}$|"
    r"^sign up (?:to|for) (?:our|the)(?: \w+)? (?:newsletters?|e-?mails?|updates|alerts|bulletin)\b.{0,80}$"
)
# [Page 4]  Page | 4  - page 4 of 9 -  p. 4 and {4} of a transcription
PAGE_MARKS = (
    r"^[\[({<*\s—–-]*+(?:page|pages?\.?|pg\.?|p\.)\s*+(?:[|:]\s*+)?(\d{1,3})(?:\s*(?:of|"
    r"/)\s*(\d{1,3}))?[\])}>*\s—–-]*$"
    r"|^[\[{]\s*\d{1,3}\s*[\]}]$|^[^.,:;]{2,40}?\s{3,}(?:page|p\.)\s*\d{1,3}$"
)
POSTED = (
    r"(?:by [^|•·]{3,60}[|•·]\s*)?"
    r"(?:(?:submitted|posted|published|added|created|uploaded) by [^|•·,:]{2,40}? on\b\s?"
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,\s)?|"
    r"first posted|posted|post(?= on\b)|published|updated|last updated(?: \d{1,2}:\d\d ?[ap]m)?|date posted|"
    r"post date|date (?:published|added|uploaded)|deposited|uploaded|first published|available online|"
    r"(?:created|added|issued)(?= on\b|\s?:)|(?:article|news) date|"
    r"release (?:date|time)|(?:publish|publication|posting|post|update|upload) time|"
    r"(?:publish|publication|posting) date|for immediate release|date)(?: on| "
    r"at)?\s*+(?:[:—–-]\s*+)?|ends?\s*/\s*(?:\w+day\s*+(?:,\s*+)?)?"
)
# Labels of the card under the title of an office's page; those of the second table are the speech's own.
CARD_LABELS = (
    r"(?:from|published|first published|last updated|updated|date published|release date|topics?|part of|"
    r"issued by|organisations?|categor(?:y|ies)|type|tags?)"
)
SPOKEN_ON = (
    r"(?:(?:delivered|given|spoken|presented) on|delivered|date (?:delivered|spoken|given)|"
    r"date of (?:speech|delivery|address|event)|(?:delivery|event|speech) date)"
)
SPOKEN_LABELS = rf"(?:{SPOKEN_ON}|occasion|delivered by|location|venue|speaker|event|place)"
SOURCE = r"(?:source|originally published (?:at|by|in))\s*:\s*"
ADDRESS = (
    r"(?:url|link|permalink|(?<!video )(?<!audio )(?<!recording )available at|retrieved from|source)\s*:\s*"
)
TITLE_WORDS = (
    r"\b(?:remarks?|address(?:es)?|speech(?:es)?|statement|keynote|lecture|message|toast|eulogy|"
    r"oration|inaugural|commencement|testimony|talk|sermon|homily|tribute|valedictory|salutatory|"
    r"speaking notes|fireside chat|"
    r"state of the (?:city|state|union|county|nation|town)|opening remarks|closing remarks|welcome)\b"
)
ADDRESSED = (
    r"^(?:to the (?:congress|senate|house|(?:general |legislative )?assembly|legislature|(?:[a-z]+ )?council|"
    r"parliament|people|citizens|members)\b(?!.*\b(?:i|we|say|let)\b)|"
    r"(?:my )?fellow|ladies and gentlemen|good (?:morning|afternoon|evening)|(?:mr|mister)\.? (?:president|"
    r"speaker|chairman|secretary|mayor)|"
    r"madam|honou?rable|distinguished|your (?:excellenc|majest|highness)|dear|members of|friends|thank you)"
)
# A line that says that what follows was spoken, and by whom: "Opening remarks by Ms Jane Roe, Mayor of …".
SPOKEN_BY = (
    r"^(?:[A-Z0-9][\w’'-]* ){0,4}(?:remarks?|address|speech|statement|keynote|lecture|talk|toast|testimony|"
    r"introduction)(?: (?:as )?(?:given|held|delivered|made|presented|prepared))?(?: for delivery)? "
    r"(?:by|of) (?:[A-Z]|the )"
)
# Who speaks and to whom, in the words of a speaker's own.
OWN_WORDS = r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me|[Yy]ou|[Yy]our)\b"
FIRST_PERSON = r"\b(?:I|we|our|my|us)\b"
MONTHS = _words("january february march april may june july august september october november december")
# A name in capitals alone in its line, as one signs: AUGUSTUS M. MARLOW
SIGNED_NAME = r"[A-Z][A-Z'’-]+(?: (?:[A-Z]\.|[A-Z][A-Z'’-]+)){1,3}"
