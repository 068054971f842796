"""How English speakers open: the words between a courtesy and the occasion that it names. Tables only."""

from archive.ingest.languages import en

# "Thank you for inviting me to", "It is a pleasure to be with you today at": where such a sentence begins.
COURTESIES = (
    r"(?i:thank(?:s|ing|ful)?|welcome|pleas(?:ed|ure)|honou?r(?:ed)?|privileged?|delight(?:ed)?|happy|glad|"
    r"grateful|thrilled|excited|proud|humbled|appreciate|joy)"
)
# What may stand between it and the occasion. Another word (what we did, last year) tells of another one.
_BETWEEN = """
    a address addressing afternoon again all also am an and are asked at attend attending back be
    been before behalf being celebrate celebrating chance colleagues convene convened convening
    delighted deliver delivering distinguished each evening everyone extend few for friends gather
    gathered gathering gentlemen give gives giving glad great guests happy have having here honor
    honored honour honoured host hosted hosting i in invitation invite invited inviting is it join
    joining keynote kind kindly ladies mark marking me morning much my night of offer officially
    officiate officiating on once open opening opportunity organise organised organising organize
    organized organizing our part participate participating pleased pleasure present privilege real
    really remarks say see so speak speaking speech stand such take taking thank that the this to
    today together tonight true truly us very warm warmly we welcome will with words you your
"""
BETWEEN = rf"(?:(?i:{'|'.join(sorted(_BETWEEN.split(), key=len, reverse=True))})|[A-Z][\w.'’-]{{0,20}})"
# The last of them, right before the name.
LEADS = (
    r"(?i:at|to|for|of|in|open(?:ing)?|attend(?:ing)?|join(?:ing)?|address(?:ing)?|host(?:ing)?|"
    r"organi[sz]ing|conven(?:e|ing)|celebrat(?:e|ing)|mark(?:ing)?)"
)
WHICH = r"(?i:the|this|your|our|an?|another|these|(?:this|today|tonight)(?: year| evening)?['’]s)"
COUNTED = (
    r"(?i:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|inaugural|"
    r"annual|biennial|quarterly|virtual|international|national|regional)"
)
# Bodies that are called as meetings are.
BODIES = (
    r"(?:General|National|Legislative|State|Parliamentary|Federal|Provincial|People['’]s|Union|Trades? Union|"
    r"House of|Library of|American|World|Member of|Members of|U\.?S\.?) (?:Assembly|Congress|Convention)"
)
KINDS = "|".join(sorted(map(str, en.OCCASIONS), key=len, reverse=True))
