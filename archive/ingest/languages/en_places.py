"""How English pages state the place of a speech. No functions stand here."""

import re

from archive.ingest.languages.en_cities import ENGLISH_CITIES
from archive.ingest.patterns import compiled

# English name and code of the units of China that have pages of their own in English.
ENGLISH_NAMES = (
    (compiled(r"\bHong Kong\b"), "810000"),
    (compiled(r"\bMacao\b|\bMacau\b"), "820000"),
)
REGIONS = {
    "Hong Kong": "810000",
    "Hong Kong SAR": "810000",
    "Macao": "820000",
    "Macau": "820000",
    "Taiwan": "710000",
}
# Offices that only Hong Kong's government has; a press release there need not name the city.
HONG_KONG_OFFICES = compiled(
    r"\b(?:Chief Secretary for Administration|Secretary for (?:Justice|Civil Service|Commerce and Economic|"
    r"Constitutional and Mainland|Culture, Sports|Development|Education|Environment|Financial Services and|"
    r"Food and Health|Health, Welfare|Home Affairs|Home and Youth|Housing|Innovation|Labour and Welfare|"
    r"Security|Transport))\b"
)
# Its press office marks what was not given in Chinese; other governments have such offices, but no such mark.
ENGLISH_ONLY = compiled(r"[(（]\s?English only\s?[)）]", re.I)
# The buttons over a release of its press office, in one line; and what only its people call their council.
HONG_KONG_PRESS = compiled(r"Email this article ?(?:Government Homepage|news\.gov\.hk)|^news\.gov\.hk$")
HONG_KONG_WORDS = compiled(r"\bLegCo\b|\bHKSAR\b|\bHong Kong Special Administrative Region\b")
HONG_KONG_TIME = compiled(r"^(?:Issued at )?HKT \d{1,2}:?\d\d$")
RELEASED_OFFICES = compiled(
    r"\b(?:Chief Executive|Financial Secretary|Chief Secretary)\b|\bSecretary for [A-Z]"
)
# Whose words a release gives: by the Chief Executive, Mr Owen Ng
RELEASED_BY = compiled(
    r"\bby (?:the )?(?:Acting )?(?:Chief Executive|Financial Secretary|Chief Secretary"
    r"|Secretary for [A-Z][A-Za-z, ]{2,60}), (?=(?:Mr|Mrs|Ms|Miss|Dr|Professor|Sir)\b)"
)
# Only an office says whose speech it is; a country named otherwise may be the guest, the subject or the host.
COUNTRY_OFFICES = compiled(
    r"\b(?:President|Prime Minister|Premier|Chancellor|King|Queen|Parliament|Government) of (?:the )?"
    r"(?P<country>(?:[A-Z][\w'’-]+|of|and|the)(?: (?:[A-Z][\w'’-]+|of|and|the)){0,5})"
)
# A line that names an officer of a city of China behind its name: Gong Haoran, Vice Mayor of Yantai. Of the
# Mayor of Yantai others tell, who received him.
_CITY = "|".join(map(re.escape, sorted(ENGLISH_CITIES, key=len, reverse=True)))
CITY_OFFICES = compiled(
    r"(?<!\bthe )\b(?:(?:Executive|Deputy|Acting|Vice)[ -]){0,2}"
    rf"(?:(?:Mayor|Party (?:Secretary|Chief)) of (?:the City of )?(?P<city>{_CITY})(?: City| Municipality)?"
    r"|(?:Secretary|Chairm[ae]n|Chairperson|Director|Head) of (?:the )?(?:CPC )?"
    rf"(?P<city2>{_CITY}) Municipal [A-Z][\w'’ ]{{3,60}})"
    r"(?=\s*$|, (?:P\. ?R\. ?)?China\s*$|, [A-Z][a-z]+(?: Province)?(?:, China)?\s*$)"
)
# Shenyang, February 22, 2011: where and when, in a line of the title block.
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_EN_DAY = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}),? (?:19|20)\d\d"
_TOWN_IN_CHINA = rf"(?P<city>{_CITY})(?: City)?(?:, [A-Z][a-z]+(?: Province)?)?(?:, (?:P\. ?R\. ?)?China)?"
CITY_AND_DAY = compiled(rf"[(\[]?{_TOWN_IN_CHINA}[,.:]? {{1,2}}{_EN_DAY}[)\].]?")
DAY_AND_CITY = compiled(rf"[(\[]?{_EN_DAY}[,.:]? {{1,2}}(?:[A-Z][^,;:]{{2,40}}, )?{_TOWN_IN_CHINA}[)\].]?")
# 199 Harbour Road, Shenyang 110000, China: the address at the foot of a body's own page.
CITY_AND_CODE = compiled(
    rf", (?P<city>{_CITY})(?: City)?(?:, [A-Z][a-z]+)?,? \d{{6}},? (?:P\. ?R\. ?)?China\b"
)
_STATES = """
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|
Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|
Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|
North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|
Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming
"""
_ANY_STATE = f"(?:{_STATES.replace(chr(10), '')})"
STATE = compiled(_ANY_STATE)
# Cities whose council no city of their name abroad has too: of Birmingham, Liverpool or York others tell.
_UK_CITIES = "Nottingham|Leicester|Coventry|Cardiff|Swansea|Edinburgh|Hull|Southampton"
# Offices and bodies by which the title block of a page tells its country, by the country's English name.
_MARKS = {
    "United States": (
        "The White House",
        "Office of the (?:White House )?Press Secretary",
        "U\\.?S\\.? (?:Department|Senat|Secretary|Congress|House of)",
        "United States (?:Senat|Department)",
        "Board of Governors of the Federal Reserve",
        "Washington, D\\.?C\\b",
        f"(?:Governor|Attorney General|State|Commonwealth|Supreme Court) of {_ANY_STATE}\\b",
        f"Governor(?: [A-Z][\\w.'’-]{{1,30}}){{1,4}} of {_ANY_STATE}\\b",
        f"{_ANY_STATE} (?:General Assembly|State (?:Senate|House|University)|Legislature)\\b",
    ),
    "United Kingdom": (
        "Department for [A-Z]",
        "HM Treasury",
        "(?:Her|His) Majesty['’]s (?:Government|Treasury)",
        "10 Downing Street",
        "House of Lords",
        "Chancellor of the Exchequer",
        "(?:Scottish|Welsh) (?:Government|Parliament)",
        "First Minister of (?:Scotland|Wales)",
        "Lord Provost",
        "Bank of England",
        "London Borough of",
        "Mayor of London",
        "[A-Z][a-z]{2,20}shire County Council",
        f"(?:{_UK_CITIES}) City Council",
    ),
    "Australia": (
        "(?:New South Wales|NSW|Queensland|Victorian|South Australian|Western Australian|Tasmanian|"
        "Northern Territory|Australian) (?:Government|Parliament|Premier)",
        "Premier of (?:New South Wales|Queensland|Victoria|South Australia|Western Australia|Tasmania)",
        "Parliament House, Canberra",
        "Reserve Bank of Australia",
        "Shire of [A-Z]",
    ),
    "Canada": (
        "Premier of (?:Ontario|Quebec|Québec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|"
        "New Brunswick|Newfoundland|Prince Edward Island)",
        "Bank of Canada",
        "Parliament Hill",
    ),
    "New Zealand": ("New Zealand (?:Government|Parliament)", "Reserve Bank of New Zealand"),
    "Ireland": ("Taoiseach", "Tánaiste", "Dáil Éireann"),
    "Singapore": ("Monetary Authority of Singapore", "Minist(?:er|ry) [^,]{2,50}, Singapore$"),
    "India": ("Press Information Bureau", "Reserve Bank of India", "Lok Sabha"),
}
COUNTRY_MARKS = tuple((compiled(rf"\b(?:{'|'.join(marks)})"), country) for country, marks in _MARKS.items())
# A town and its state at the end of a title or of a line: "Remarks in Omaha, Nebraska".
TOWN_AND_STATE = compiled(
    rf"\b[A-Z][\w.'’-]{{1,40}}(?: [A-Z][\w.'’-]{{1,40}}){{0,2}}, "
    rf"(?:{_STATES.replace(chr(10), '')})(?=\s*(?:[,(]|$))"
)
# Such a line alone, with the federal district: "Washington, D.C."
TOWN_LINE = compiled(
    rf"^[A-Z][\w.'’-]++(?: [A-Z][\w.'’-]++){{0,3}}, (?:{_STATES.replace(chr(10), '')}|D\.?C\.?|"
    rf"[A-Z]{{2}}|(?P<country>[A-Z][A-Za-z ]{{3,30}}))$"
)
# Cities away from Hong Kong where its officers speak, each country's behind its English name; units of China
# by their codes.
_AWAY = """
Australia: Sydney, Melbourne, Canberra, Perth, Brisbane; United Kingdom: London, Edinburgh, Manchester;
United States: New York, Washington, San Francisco, Los Angeles, Boston, Chicago, Houston, Seattle;
Canada: Toronto, Vancouver, Ottawa, Montreal; Japan: Tokyo, Osaka, Kyoto, Fukuoka; South Korea: Seoul, Busan;
Singapore: Singapore; Malaysia: Kuala Lumpur; Thailand: Bangkok; Indonesia: Jakarta; Vietnam: Hanoi;
Philippines: Manila; India: New Delhi, Mumbai, Bangalore; United Arab Emirates: Dubai, Abu Dhabi;
Qatar: Doha; Saudi Arabia: Riyadh; France: Paris; Germany: Berlin, Frankfurt, Munich, Hamburg;
Switzerland: Geneva, Davos, Zurich; Belgium: Brussels; Netherlands: Amsterdam, The Hague; Italy: Rome, Milan;
Spain: Madrid, Barcelona; Sweden: Stockholm; Denmark: Copenhagen; Finland: Helsinki; Norway: Oslo;
Austria: Vienna; Hungary: Budapest; Poland: Warsaw; Portugal: Lisbon; Ireland: Dublin; New Zealand: Auckland,
Wellington; 110000: Beijing; 310000: Shanghai; 440100: Guangzhou; 440300: Shenzhen; 330100: Hangzhou;
510100: Chengdu; 420100: Wuhan; 320100: Nanjing; 500000: Chongqing; 120000: Tianjin; 610100: Xi’an, Xi'an;
710000: Taipei, Kaohsiung, Taichung
"""
CITIES_AWAY = {
    city.strip(): whose.strip()
    for whose, cities in (part.split(":") for part in _AWAY.replace("\n", " ").split(";"))
    for city in cities.split(",")
}
# at a gala dinner in Sydney today; House in Sydney, Australia, today; CS's speech in London
HELD_AWAY = compiled(
    rf"\bin (?P<city>{'|'.join(map(re.escape, sorted(CITIES_AWAY, key=len, reverse=True)))})"
    r"(?=(?:, [A-Z][\w ]{2,20})?,? "
    r"(?:today|yesterday|tonight|this (?:morning|afternoon|evening)|on [A-Z\d]|\()"
    r"|\s*(?:\(English only.*)?$|, [A-Z][\w' ]{3,40}\()"
)
# A hall alone in its line: "Ballroom, Marlow Hotel, Halden"; "At Grand Ballroom 1 & 2, Level 3".
_HALL = (
    r"(?:ballroom|banquet hall|function room|meeting room|conference (?:room|hall)|auditorium|plenary hall|"
    r"dewan|convention cent(?:re|er)|conference cent(?:re|er)|exhibition cent(?:re|er))"
)
VENUE_LINE = compiled(
    rf"^(?:(?:[Aa]t )?(?:[Tt]he )?(?:[A-Z][\w.'’&-]* ){{0,4}}(?i:{_HALL})"
    r"(?:,? (?:[A-Z\d][\w.'’&-]*|&|of|the|and))*"
    r"(?:, [A-Z][\w.'’& -]{1,50}){0,3}"
    r"|(?:[Aa]t )?(?:[Tt]he )?(?:[A-Z][\w.'’&-]* ){1,4}Hotel(?:,? [A-Z][\w.'’&-]*){0,4})"
)
# The name of a town's or county's own site in the furniture of its pages: "Town of Hardwick, Vermont".
TOWN_OF_STATE = compiled(
    r"\b(?:Town|City|County|Village|Borough|Township) of [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}, "
    rf"(?:{_STATES.replace(chr(10), '')})\s*$"
)
# How offices name countries otherwise than the table of countries does.
OTHER_NAMES = {
    "United States of America": "United States",
    "USA": "United States",
    "United Kingdom of Great Britain and Northern Ireland": "United Kingdom",
    "Great Britain": "United Kingdom",
    "Republic of Singapore": "Singapore",
    "French Republic": "France",
    "Russian Federation": "Russia",
    "Republic of Korea": "South Korea",
    "Republic of India": "India",
    "Republic of South Africa": "South Africa",
    "Federal Republic of Germany": "Germany",
    "Commonwealth of Australia": "Australia",
    "Turkey": "Türkiye",
    "Czech Republic": "Czechia",
}
