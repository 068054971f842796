"""Words of English pages, for the fields of a speech."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}

# What a title calls the speech -> its kind in the report's vocabulary.
SPEECH_KINDS = {
    "remarks": "讲话",
    "address": "演讲",
    "speech": "演讲",
    "statement": "声明",
    "lecture": "演讲",
    "keynote": "主旨演讲",
    "keynote address": "主旨演讲",
    "keynote speech": "主旨演讲",
    "message": "致辞",
    "greetings": "致辞",
    "welcome": "致辞",
    "toast": "祝酒辞",
    "eulogy": "悼词",
    "report": "报告",
    "testimony": "发言",
    "letter": "信",
}

# Nouns that name an occasion, so that what follows "at the" is an event and not a place -> its kind.
OCCASIONS = {
    noun.strip(): kind
    for kind, nouns in (
        ("会议", "conference, meeting, session, assembly, conclave, gathering"),
        ("代表大会", "convention, congress"),
        ("峰会", "summit"),
        ("论坛", "forum"),
        ("宴会", "dinner, luncheon, breakfast, prayer breakfast, banquet, reception, gala"),
        ("仪式", "ceremony, signing, dedication, groundbreaking, unveiling, ribbon cutting, ribbon-cutting"),
        ("仪式", "swearing-in, presentation, launch, completion, topping out, topping-out, rededication"),
        ("仪式", "christening, commissioning, sod-turning, sod turning, wreath laying, wreath-laying"),
        ("开幕式", "opening, reopening, re-opening, grand opening, opening ceremony"),
        ("闭幕式", "closing ceremony"),
        ("典礼", "commencement, graduation, convocation, inauguration, exercises"),
        ("研讨会", "symposium, seminar, workshop"),
        ("座谈会", "roundtable, town hall"),
        ("发布会", "press conference, briefing"),
        ("听证会", "hearing"),
        ("集会", "rally, parade, vigil"),
        ("追悼会", "memorial service, funeral"),
        ("纪念会", "anniversary, commemoration, celebration"),
        ("表彰会", "award, awards"),
        ("博览会", "exhibition, expo, fair"),
        ("节会", "festival"),
        ("联谊会", "reunion"),
    )
    for noun in nouns.split(",")
}

# Addresses that are occasions of their own.
STANDING_ADDRESSES = (
    "State of the Union", "State of the State", "State of the City", "State of the County",
    "State of the Nation", "State of the Commonwealth", "State of the Borough", "State of the District",
    "State of the Territory",
)  # fmt: skip

OFFICES = (
    "President", "Vice President", "Prime Minister", "Chancellor", "Premier", "Governor",
    "Lieutenant Governor", "Mayor", "Deputy Mayor", "Lord Mayor", "Senator", "Representative",
    "Congressman", "Congresswoman", "Secretary", "Secretary-General", "Secretary General",
    "Under-Secretary-General", "Secretary of State", "Chairman", "Chairwoman", "Chair",
    "Chief Executive", "Chief Secretary", "Financial Secretary", "Attorney General", "Minister",
    "Foreign Minister", "Ambassador", "Commissioner", "Director", "Director-General",
    "Director General", "Speaker", "Councilmember", "Councilman", "Councilwoman", "Supervisor",
    "Administrator", "Chief Justice", "Justice", "Judge", "General", "Admiral", "Dean", "Rector",
    "Provost", "Professor", "King", "Queen", "Pope", "County Executive", "Borough President",
    "Superintendent", "Principal", "Headmaster", "Headmistress", "Sheriff", "Comptroller", "Controller",
    "Treasurer", "Alderman", "Alderwoman", "Selectman", "Reeve", "Warden", "Fire Chief", "Police Chief",
    "Chief of Police", "Bishop", "Archbishop", "Colonel", "Captain", "Chairperson", "Vice Chair",
    "Vice Chancellor", "Vice-Chancellor", "Executive Director", "Commandant", "Under Secretary",
    "Deputy Secretary", "Assistant Secretary", "First Minister", "Deputy Prime Minister", "Vice Mayor",
    "Council President", "Board President", "Lord Provost", "Solicitor General", "Surgeon General",
    "City Manager", "CEO", "Chief Executive Officer", "Managing Director",
)  # fmt: skip

# Words that begin with a capital in a title line and are no one's name.
NOT_NAMES = frozenset(
    (
    "a", "about", "address", "afternoon", "an", "and", "annual", "april", "at", "audio", "august", "by",
    "city", "college", "committee", "conference", "contact", "council", "county", "day", "dear",
    "december", "delivered", "delivery", "department", "draft", "east", "evening", "event", "february",
    "for", "friday", "from", "gentlemen", "good", "home", "in", "information", "international",
    "january", "july", "june", "ladies", "march", "may", "message", "ministry", "monday", "morning",
    "nation", "national", "new", "news", "north", "november", "october", "of", "office", "on", "or",
    "photo", "prepared", "press", "release", "remarks", "saturday", "school", "september", "south",
    "speech", "state", "statement", "sunday", "thank", "the", "thursday", "to", "transcript", "tuesday",
    "union", "university", "video", "website", "wednesday", "welcome", "west", "with", "you",
)
)  # fmt: skip

SALUTATIONS = (
    "mr.", "mrs.", "ms.", "miss", "dr.", "hon.", "the honorable", "the hon.", "sir", "dame", "lord",
    "mr", "mrs", "ms", "dr", "prof.", "prof", "professor", "rt hon.", "rt hon", "the rt hon.", "the rt hon",
    "the right honourable", "the honourable", "ir",
    "lady", "hon", "the hon", "rev.", "rev", "the rev.", "the reverend",
)  # fmt: skip
