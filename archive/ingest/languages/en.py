"""Words of English pages, for the fields of a speech."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


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
        ("会议", "conference, meeting, session, assembly, conclave, gathering, debate"),
        ("代表大会", "convention, congress"),
        ("峰会", "summit"),
        ("论坛", "forum, dialogue"),
        ("宴会", "dinner, luncheon, breakfast, prayer breakfast, banquet, reception, gala"),
        ("仪式", "ceremony, signing, dedication, groundbreaking, unveiling, ribbon cutting, ribbon-cutting"),
        ("典礼", "speech day, prize giving, prize-giving, prizegiving, founders day, founder's day"),
        ("会议", "synod, regional consultation, expert consultation, technical consultation"),
        ("宴会", "lunch"),
        ("仪式", "ordination, enthronement, consecration, chrism mass, red mass, memorial mass, evensong"),
        ("仪式", "thanksgiving service, prayer service, carol service, civic service, church service"),
        ("宴会", "birthday party, garden party, tea party, farewell party"),
        ("仪式", "swearing-in, presentation, launch, completion, topping out, topping-out, rededication"),
        ("仪式", "christening, commissioning, sod-turning, sod turning, wreath laying, wreath-laying"),
        ("开幕式", "opening, reopening, re-opening, grand opening, opening ceremony"),
        ("闭幕式", "closing ceremony"),
        ("典礼", "commencement, graduation, convocation, inauguration, exercises"),
        ("典礼", "university congregation, graduation congregation, degree congregation, prize day"),
        ("研讨会", "symposium, seminar, workshop, colloquium, webinar"),
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
        ("典礼", "founders' day, awards night, speech night"),
    )
    for noun in nouns.split(",")
}

# Behind such a noun they make a hall or a body of it: Congress Building, Convention Center, Dinner Club.
NO_OCCASIONS = (
    "(?:and Exhibition )?(?:Building|Hall|Cent(?:er|re)|House|Rooms?|Club|Hotel|Street|Avenue|Plaza|"
    "Theat(?:er|re)|Board|Bureau|Library|Park|Gallery|Grounds?|Square|Tower)"
)
_NAMED = r"(?:[A-Z0-9][\w’'&.\-]*|of|the|and|for|in|to)"
# A line that is as a whole the name of an occasion: Dedication of the Mill Street Garden.
OCCASION_LINE = (
    rf"(?:The\s)?(?:[A-Z0-9][\w’'&.\-]*\s){{0,6}}?(?i:{'|'.join(OCCASIONS)})\s(?:of|"
    rf"for)(?:\s{_NAMED}){{1,10}}"
)

# The Official Opening of the Harbour Bridge 2002
OPENING_LINE = (
    r"(?:The\s)?(?:(?:Official|Formal|Grand|Ceremonial)\s)?"
    r"(?i:opening|launch|unveiling|dedication|commissioning|groundbreaking)"
    r"(?:\s(?i:ceremony))?\s(?i:of)(?:\s(?:[A-Z0-9][\w’'&.\-]*|of|the|and|for|in)){1,12}"
)
# on the occasion of the Agency's first Family Day held at the Discovery Centre
ON_OCCASION = (
    r"\b(?i:on the occasion of) (?:(?i:the|its) )?(?P<event>[^,;:.|()]{6,140}?)"
    r"(?=,?\s(?:held|hosted|organi[sz]ed|at|in|on|[-–—])\s|[,;:.|()]|\s?$)"
)
# Speech by Minister Ada Ng at Harbour Huddle 2016, at the Harbour Partners Evening on 7 October 2021: a name
# with its year or its day, and no school's or house's.
_HOUSES = r"(?!(?:University|College|School|Academy|Institute|Hall|House|Hotel|Cent(?:re|er))\b)"
YEARLY = (
    rf"\bat\s(?:the\s)?(?P<event>(?=[A-Z])(?:{_HOUSES}[A-Z\d][\w’'&-]*\s){{1,7}}"
    rf"(?:(?:19|20)\d\d(?=\s*$)|{_HOUSES}[A-Z][a-z]+"
    r"(?=,?\son\s(?:[A-Z][a-z]+,?\s)?\d{1,2}\s[A-Z][a-z]+\s(?:19|20)\d\d)))"
)
# Addresses that are occasions of their own.
STANDING_ADDRESSES = (
    "State of the Union", "State of the State", "State of the City", "State of the County",
    "State of the Nation", "State of the Commonwealth", "State of the Borough", "State of the District",
    "State of the Territory",
)  # fmt: skip
# The same of others, which are a subject too where no such word follows: State of the Port Address.
OTHER_STATES = (
    r"State of (?:the )?(?:Territory|Islands?|Town|Village|Township|Parish|Province|Region|University|"
    r"College|Schools?|School District|Judiciary|Tribe|Diocese|Campus|Port|Industry|Company)"
    r"(?=\s(?:Address|Message|Speech|Remarks)\b)"
)

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
    "Treasurer", "Alderman", "Alderwoman", "Alderperson", "Selectman", "Reeve", "Warden", "Fire Chief",
    "Police Chief", "Chief of Police", "Bishop", "Archbishop", "Colonel", "Captain", "Chairperson",
    "Vice Chair", "Vice Chancellor", "Vice-Chancellor", "Executive Director", "Commandant",
    "Under Secretary", "Deputy Secretary", "Assistant Secretary", "First Minister",
    "Deputy Prime Minister", "Vice Mayor", "Council President", "Board President", "Lord Provost",
    "Solicitor General", "Surgeon General", "City Manager", "CEO", "Chief Executive Officer",
    "Managing Director", "Vice-President", "Governor-General", "Governor General",
    "Lieutenant-Governor", "Deputy Premier", "Chief Minister", "Minister of State",
    "Prime Minister-designate", "President-elect", "Mayor-elect", "Governor-elect", "Acting President",
    "Acting Mayor", "Acting Governor", "Taoiseach", "Cathaoirleach", "High Commissioner", "Consul General",
    "Consul-General", "Under Secretary General", "Permanent Secretary", "Parliamentary Secretary",
    "Treasury Secretary", "Public Advocate", "District Attorney", "State Treasurer", "State Auditor",
    "Auditor General", "Auditor", "Police Commissioner", "Fire Commissioner", "Village President",
    "Executive", "Township Supervisor",
    "First Selectman", "First Selectwoman", "Town Manager", "County Judge",
    "County Commissioner", "Assemblymember", "Assemblyman", "Assemblywoman", "Council Member",
    "Councillor", "Councilor", "Deputy Speaker", "Lord Chancellor", "Lord Chief Justice",
    "Chief Secretary for Administration", "First Lady", "Prince", "Princess", "Emperor", "Emir",
    "Sultan", "Cardinal", "Brigadier General", "Major General", "Lieutenant General",
    "Lieutenant Colonel", "Major", "Commander", "Sergeant", "Chief", "Delegate", "Co-Chair",
    "Chairman of the Board", "Chair of the Board", "Council Chair", "Board Chair", "Council Chairman",
    "Trustee", "Regent", "Chief Inspector", "Inspector General", "Assistant Commissioner",
    "Deputy Commissioner", "Assistant Superintendent", "Deputy Superintendent", "Vice Principal",
    "Vice Provost", "Deputy Minister", "Associate Minister", "Vice Minister", "Deputy Governor",
    "Deputy Director", "Deputy Director-General", "General Secretary", "State Senator",
    "State Representative", "General Manager", "Tánaiste", "Ceann Comhairle", "Postmaster General",
    "Councilperson", "Deputy Leader", "Chief Whip", "Chief Constable", "Deputy Secretary-General",
    "Lord-Lieutenant", "Lord Lieutenant", "Ombudsman", "Assistant Secretary-General", "Deputy Chair",
    "Deputy Chairman", "Vice Chairman", "Vice Chairwoman", "Acting Secretary", "Acting Director",
    "Acting Chair", "Acting Commissioner", "Co-Chairman", "Sub-Dean", "Archdeacon", "Brigadier",
    "Air Marshal", "Rear Admiral", "Vice Admiral", "Lieutenant", "Treasurer-elect",
    "Chancellor of the Exchequer", "PM", "DPM", "FM", "DFM",
    "Regional Director", "Country Director", "Resident Coordinator", "Resident Representative",
    "Menteri Besar", "Ketua Menteri", "Datuk Bandar", "Bailie", "Provost Marshal",
    "MOS", "SMS", "Gov", "Gov.", "Lt. Gov.", "Sen.", "Rep.", "Supt.", "Cong.", "Atty. Gen.",
)  # fmt: skip

# Offices that stand behind a name or in a line of their own, for before a name they would be other words.
OFFICES_BEHIND = (
    *OFFICES, "Permanent Representative", "Head of State", "Head of Government", "Head of Mission",
    "Head of Delegation", "Head of School", "Head Teacher", "Headteacher", "Head", "Chief of Staff",
    "Chief of Mission", "Leader of the Opposition", "Leader of the House", "Majority Leader",
    "Minority Leader", "Leader", "Member of Parliament", "Member of the Legislative Council",
    "Member of Congress", "Founder", "Co-Founder", "Chief Operating Officer", "Chief Financial Officer",
    "Chief Technology Officer", "Chief Scientist", "Chief Economist", "Chief Engineer",
    "Chief Librarian", "Librarian", "Curator", "Registrar", "Convenor", "Coordinator", "Moderator",
    "Manager", "Town Clerk", "Chaplain", "Pastor", "Rabbi", "Imam", "Class President", "Valedictorian",
    "Salutatorian", "Poet Laureate", "Special Envoy", "Chargé d'Affaires", "Master",
    "Secretary-Treasurer", "Executive Secretary", "Member", "Patron", "Chief Judge", "Rapporteur",
    "Harbour-master", "Harbour-Master", "Harbour Master", "Harbormaster", "Harbourmaster",
    "Harbor Master", "Postmaster", "Stationmaster", "Station Master", "Bandmaster", "Scoutmaster",
    "Quartermaster", "Choirmaster", "Keeper", "Lighthouse Keeper", "City Engineer", "County Engineer",
    "Engineer", "Surveyor", "City Clerk", "County Clerk", "Clerk", "Vicar", "Curate",
    "Minister of the Gospel", "Prior", "Abbot", "Abbess", "Matron", "Bursar", "Editor",
    "Editor-in-Chief", "Publisher", "Owner", "Partner", "Lecturer", "Coach", "Head Coach", "Ranger",
    "Park Ranger", "Lockkeeper", "Lock-keeper", "Gamekeeper", "Beekeeper", "Bookkeeper",
    "Groundskeeper", "Spokesperson", "Spokesman", "Spokeswoman", "Chief Medical Officer",
    "Chief Nursing Officer", "Chief Nurse", "Chief Information Officer", "Chief Scientific Adviser",
    "Adviser", "Advisor", "Consul", "Attaché", "Coroner", "Archivist", "Historian",
    "Secretary to the Treasury", "Portfolio Holder", "Cabinet Member", "Board Member",
    "Member of Council", "Foreman", "Forewoman", "Shop Steward", "Organizer", "Organiser",
    "Ambassador-designate", "MP", "MSP", "MEP", "Leader of the Council", "Council Leader",
    "Deputy Head", "Elder",
    "Chieftain", "Tribal Chair", "Tribal Chairman",
)  # fmt: skip
# What one is called by whatever office one holds: Captain Ada Ng, Harbour-master.
RANKS = (
    "Captain", "Colonel", "Major", "General", "Admiral", "Commander", "Sergeant", "Professor",
    "Councillor", "Councilor", "Alderman", "Lieutenant", "Brigadier", "Lieutenant Colonel",
    "Major General", "Lieutenant General", "Brigadier General", "Rear Admiral", "Vice Admiral",
    "Air Marshal", "Prince", "Princess", "Chief",
)  # fmt: skip

# Words that begin with a capital in a title line and are no one's name.
NOT_NAMES = frozenset(
    _words("""
    a abbey about academy accessibility act address administration affairs afternoon age agency agenda
    ago airport all alumni am america american an and annex anniversary annual answers aquarium archive
    archives arena armory as assembly associate association at audio auditorium authority autumn award
    awards back background ballroom bandshell bank barracks base be better biennial big bill biography
    board brief briefing budget building bureau business by cabinet cafe calendar campus canal cancer
    capital capitol care castle cathedral cdt center central centre ceremony challenge challenges
    chamber chambers chapter chat chats children china christmas cinema citizens city class climate
    clinic club coliseum colleagues college commencement commerce commission committee commons community
    company complete conclusion conference congress consulate contact contents convent convention
    convocation corporation council country county courage courthouse courtroom covenant crime crisis
    cst cultural culture daily dam deal dear debate debates december degrees delegates delivered
    delivery department depot desk development diamond dinner directions directory district dock doctrine
    donate download dr
    draft dream dreams eastern economic economy editor edt education election embassy energy english
    environment est estate europe european evening event events excellencies executive exhibition
    fairgrounds faith fall families family farewell farm father february federal federation fellow
    festival final finance fire fireside first floor followers for foreign fortress forum forward
    foundation freedom friday friends from frontier full future gallery garden gardens gentlemen global
    gmt golden good government graduates graduation great group growth guests gym gymnasium hangar
    headquarters health hearing herald here high highnesses highway holiday home honorary honors honours
    hope hospice hospital hotel housing how immediate in inaugural inauguration inc independence index
    industry infirmary information inn innovation institute international interview introduction island
    islands it january jobs joint journal journalism journey jubilee july junior keynote kingdom lab
    labor laboratory labour lake last lawn league lecture legation legislature letter levee liberty
    library life lighthouse limited link lobby local login low ltd luncheon magazine mall manor mansion
    marina market mart mdt media medical meeting meetings members memorial menu message min ministry
    minutes mission monastery monday monthly monument morning mosque mother mst museum my nation
    national nations navigation neighborhood neighborhoods neighbors new news newsletter newsroom next
    night northern not notes november nurses observatory ocean october of office official on online
    opening opera opportunity or order orders organization original orphanage our oversight overview
    page pages palace parade parking parliament parlor parlour part partners pavilion pdf pdt peace
    people photo photos pier plan planetarium plans playhouse plaza pm podcast police policy prepared
    press previous prime princeton printer priory proclamation professional profile program progress
    project promise proposal prosperity pst quad quarterly quarters questions racetrack ranch reception
    red register related release remarks report republic research reserve residence resort restaurant
    retreat reverend rights rink river roads room rotary rotunda safety salon saturday schedule school
    schools science search second secondary section security select seminary senate senior september
    service services session share short silver site society solutions southern special speech speeches
    speedway sponsor sponsors sports stadium staff state statehouse statement states stations streets
    stronger student students studies studio subcommittee subscribe suite summary summer summit sunday
    support surrender symposium synagogue system talk tavern team technology television terminal terrace
    thank thanksgiving the theater theatre third this thoughts thursday tickets times to toast today
    together tomorrow town township track trade transcript transportation tuesday tunnel union united
    university us utc valley values veterans victory video videos villa village vineyard vision voters
    war water we webcast website wednesday weekend weekly welcome western wharf what when where who why
    winery wing winter with women work workers world year yesterday you your youth zoo
    feature featured image images
    ambassador chairman commissioner director governor mayor minister premier president secretary senator
    director-general secretary-general vice-chancellor announcements asset publisher marquee
    calls hails says stresses tells urges warns
    bulletin chronicle courier dispatch examiner gazette inquirer newspaper observer sentinel telegraph
    tribune
    banquet breakfast celebration celebrations colloquium dedication expo gathering groundbreaking launch
    ambassadors chairmen directors former governors mayors ministers officers past presidents secretaries
    senators
    reopening roundtable seminar signing synod unveiling webinar workshop
    amen bless blessed forever god hail live thanks
    """)
)
# Words of places and of the calendar that are family names as well: names where a person is announced.
NAMES_AND_PLACES = frozenset(
    _words("""
    april august avenue bay beach black bridge brook cape church close court cross dame day des east el
    england field fields ford forest fort glen grand green grove hall harbor harbour hill hills house
    july june king lane las little lodge london long los march may mill mills mount mt north palo park
    place point pond port post ridge rio road rock saint san santa south spring springs square st street
    sun temple tower wall washington west white wood woods york young
    """)
)

# First names among them, where an office or a form of address stands before: a bill is signed as well.
FIRST_NAMES = frozenset(_words("bill faith hope"))

SALUTATIONS = (
    "Canon", "cr", "cllr", "clr", "the most reverend", "most reverend", "the most rev", "most rev",
    "the right reverend", "right reverend", "the right rev", "right rev", "the rt rev", "rt rev",
    "the rt. rev", "rt. rev", "the very reverend", "very reverend", "the very rev", "very rev",
    "the right revd", "the rt revd", "rt revd", "the very revd", "the most revd", "the revd", "revd",
    "the venerable", "the ven", "ven", "doctor", "the most honourable", "most honourable",
    "the most hon", "most hon", "tuan", "yb tuan", "ybhg. dato'", "yang mulia",
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "ir", "er",
    "rev", "reverend", "the reverend", "the rev", "hon", "the hon", "honorable", "honourable",
    "the honorable", "the honourable", "rt hon", "the rt hon", "rt. hon", "the rt. hon", "right honourable",
    "the right honourable", "the right honorable", "h.e", "he", "his excellency", "her excellency",
    "his honor", "her honor", "his honour", "her honour", "his worship", "her worship", "his majesty",
    "her majesty", "his holiness", "his eminence", "his grace", "his royal highness", "her royal highness",
    "hrh", "hm", "assoc. prof", "associate professor", "assistant professor", "emeritus professor", "dato",
    "dato'", "dato’", "dato seri", "dato' seri", "datuk", "datuk seri", "datin", "tan sri", "puan", "encik",
    "tun", "tun dato' seri", "datuk amar", "datuk panglima", "datuk seri panglima", "yaa", "ybhg", "sheikh",
    "shri", "smt", "shrimati", "dato sri", "dato' sri", "dato’ sri", "dato’ seri",
    "datuk sri", "datin seri", "datin paduka", "puan sri", "toh puan", "haji", "hajah", "yb", "yab", "yabhg",
    "y.b", "y.a.b", "y.bhg", "yang berhormat", "yang amat berhormat", "mdm",
    "hon'ble", "hon’ble", "kumari", "maj. gen", "brig. gen", "lt. gen", "lt. col", "col", "capt", "gen",
    "adm", "sgt", "msgr", "fr", "sr", "br",
    "radm (ns)", "radm", "rear admiral (ns)", "bg (ns)", "mg (ns)", "lg (ns)",
)  # fmt: skip
# What stays small and what stays in capitals where a line of capitals is written in ordinary letters.
SMALL_WORDS = frozenset(
    _words("of for and the to in at on by with de la le du del da dos der den van von bin binti al el y")
)
LETTERS = frozenset(
    _words(
        "CEO CFO COO CTO UN US USA UK EU UAE NATO ASEAN OECD WHO WTO IMF UNESCO UNICEF I II III IV V VI "
        "AFL CIO PM DPM MOS SMS"
    )
)
# Letters behind a name: honours, degrees, seats.
POST_NOMINALS = (
    "JP", "GBM", "GBS", "SBS", "BBS", "MH", "IDSM", "IDS", "PDSM", "MP", "M.P.", "MLA", "MLC", "MHA", "MEP",
    "MSP", "TD", "QC", "KC", "SC", "PhD", "Ph.D.", "Ph.D", "EdD", "Ed.D.", "MD", "M.D.", "JD", "J.D.",
    "CMG", "KCMG", "GCMG", "CBE", "OBE", "MBE", "KBE", "DBE", "CH", "PC", "OM", "AO", "AC", "AM", "CNZM",
    "ONZM", "DNZM", "KNZM", "FRS", "FBA", "RN", "USN", "USA", "USMC", "USAF", "Ret.", "Esq.", "SJ", "S.J.",
    "KGN", "KNH", "KCN", "KGCN", "DGCN", "GCN", "KStJ", "KSt.J", "DStJ", "DSt.J", "MBBS", "OJ",
    "OCC", "SLC", "GCM", "GCVO", "KCVO", "CVO", "LVO", "MVO", "GBE", "DCMG", "CD",
    "CSC", "OP", "O.P.", "DD", "D.D.", "CSI", "BBM", "PPA", "MBA", "P.E.", "PE",
    "AICP", "CPA", "DVM", "D.Min.", "LLD", "LL.D.", "D.Litt.", "FRCS", "FRSE",
    "FREng", "PMP", "AIA", "FAIA", "CSDSM", "IMS", "ISO", "PMSM", "FSMSM", "CMSM", "CSMSM",
)  # fmt: skip

# Whose paper or whose record a page is printed in, above its title: no speech's own words.
LETTERHEAD = (
    r"(?!.*\b(?:address|speech|remarks|message|report|lecture)\b)(?:the )?"
    r"(?:(?:house of (?:commons|lords|representatives|assembly|delegates|keys)|(?:state )?senate|parliament|"
    r"congress|legislative (?:council|assembly)|general assembly|national assembly|united nations|"
    r"european parliament)(?: of(?: the)? [a-z .]+)?(?: debates?)?"
    r"|(?:office|department|ministry|embassy|permanent mission|city|county|state|commonwealth|government|"
    r"bureau|board) of [^:;]+"
    r"|(?:university|diocese|archdiocese|town|village|borough|township) of [^:;,]{3,40}"
    r"|hansard.*|official report.*|congressional record.*|(?:news|press|media) (?:release|office)"
    r"|in progress at [a-z ]{2,20}"
    r"|for immediate release|check against delivery|embargoed.*|session \d.*|bound volume.*)"
)
