"""Who is heard in a text: a speaker before an audience, a reporter of what others said, a narrator."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from archive.ingest import lines as shapes
from archive.ingest.languages import en_chrome, zh_chrome, zh_kinds
from archive.ingest.led import sought
from archive.ingest.patterns import compiled

_QUOTED = compiled(r"“[^”]{0,2000}”|「[^」]{0,2000}」|\"[^\"\n]{1,400}\"")
_WEAK = 5  # characters of what writers say too: 今天的会议
_GREETED = 4  # lines down to which the audience is greeted
_SENTENCE = 20  # characters that a sentence has at the least
_LEAST = 200  # characters that a text counts for at least, so that one word makes no short text dense


_VOICE, _REPORTED, _SELF, _ADDRESSED = map(
    sought, (zh_kinds.SPEECH_VOICE, zh_kinds.REPORTED, zh_chrome.FIRST_PERSON, zh_kinds.ADDRESSED)
)
_EN_SELF, _EN_OWN = map(sought, (en_chrome.FIRST_PERSON, en_chrome.OWN_WORDS))
_EN_REPORTED = compiled(
    r"[”\"],? (?:he|she|they|the (?:president|mayor|governor|minister)|[A-Z][a-z]+) "
    r"(?:said|added|told|says|adds)"
    r"|[”\"],? says (?:[A-Z]|the )"
    r"|\b(?:he|she) said\b|\b(?:said|according to) (?:the |[A-Z])"
    r"|\b(?:began|opened|concluded|ended|closed|finished) (?:his|her|their) (?:speech|remarks|address|talk)\b"
    r"|\b[A-Z][a-z]+ (?:also )?(?:spoke (?:of|about)|announced|stressed|noted|reflected|highlighted|"
    r"emphasi[sz]ed|underlined|underscored|reiterated|pledged|urged|told|recalled|welcomed)\b"
    r"|\b(?:President|Mayor|Chair|Chairman|Minister|Governor|Principal|Chancellor|Dean|Director) "
    r"[A-Z][a-z]+ (?:also )?(?:thanked|acknowledged|introduced|congratulated|praised|presented|returned)\b"
    r"|\b(?:he|she|they) (?:also )?(?:spoke (?:of|about)|announced|stressed|noted|highlighted|emphasi[sz]ed|"
    r"underlined|underscored|reiterated|urged|added|recalled|welcomed)\b"
)


@dataclass(frozen=True)
class Voice:
    """How often a text speaks for itself and how often of others; densities count 1,000 characters."""

    own: str = field(repr=False)  # the text without what stands in quotation marks
    said: tuple[str, ...]  # words in which a speaker turns to his audience
    selves: int  # times of "I" and "we"
    addressed: int  # times that listeners are named: 大家, 各位, 你们
    reports: int  # times that somebody "stressed" or "demanded"

    @property
    def density(self) -> float:
        return len(self.said) * self._per

    @property
    def reported(self) -> float:
        return self.reports * self._per

    @property
    def is_own(self) -> bool:
        """Whether a speaker is heard who says "I" more often than he reports others."""
        return self.selves * self._per >= 1.0 and self.selves >= self.reports

    @property
    def turns_to_listeners(self) -> bool:
        """Whether somebody says "I" or "we" and names those who listen, and does so not just once."""
        return self.selves >= 2 and self.addressed >= 1 and (self.selves + self.addressed) * self._per >= 6

    @property
    def is_weak(self) -> bool:
        """Whether all that sounds like a speaker is what writers say too: 今天的会议 once, 我们 to nobody.

        Who says 今天,我们在这里召开… opens a meeting.
        """
        words = self.said[0] if len(self.said) == 1 else ""
        lone = words.startswith(("今天", "刚才", "各位")) and len(words) <= _WEAK
        to_nobody = self.selves <= 2 if words else self.selves == len(self.said) and not self.addressed
        return lone or (to_nobody and set(self.said) == {"我们"})

    @property
    def _per(self) -> float:
        return 1000 / max(len(self.own), _LEAST)


def heard_in(text: str) -> Voice:
    """Return who is heard in a Chinese text, simplified.

    >>> heard_in("我要说的是,大家都看见了,我们的渠通了水。").turns_to_listeners
    True
    >>> heard_in("县长强调,要修好渠。他要求,大家都来。").turns_to_listeners
    False
    """
    own = _QUOTED.sub("", text)
    return Voice(
        own,
        tuple(_VOICE.findall(own)),
        len(_SELF.findall(own)),
        len(_ADDRESSED.findall(own)),
        len(_REPORTED.findall(own)),
    )


def greets(body: Sequence[str]) -> bool:
    """Tell whether one of a text's first lines, simplified, addresses its audience.

    Below what a narrator tells, somebody whose words are quoted does not.

    >>> greets(["同志们:", "开闸了。"]), greets(["大厅里早就坐满了人,可是谁也没有先开口说话。", "“同志们:"])
    (True, False)
    """
    for n, line in enumerate(body[:_GREETED]):
        if shapes.is_salutation(line):
            told = any(len(above) >= _SENTENCE and above.endswith("。") for above in body[:n])
            return not (told and line.lstrip()[:1] in "“「『")
    return False


@dataclass(frozen=True)
class EnglishVoice:
    first_person: float  # "I", "we", "our" in a hundred words
    own: float  # the same and "you" outside quotation marks
    reports: int  # times that "she said" or "said the Mayor" stands there
    words: int

    @property
    def reports_others(self) -> bool:
        """Whether others are reported throughout and nobody is heard who says "I"."""
        return self.reports * 400 > self.words and self.own < 0.5


def heard_in_english(text: str) -> EnglishVoice:
    """Return who is heard in an English text.

    >>> heard_in_english('"The pier is open," she said. She said it twice.').reports_others
    True
    >>> heard_in_english('My father said, "Measure twice." He said it to me, and I did.').reports_others
    False
    """
    words = max(len(text.split()), 1)
    # Old transcripts print all of a speech in capitals.
    printed = text.lower().replace(" i ", " I ") if _is_shouted(text) else text
    own = _QUOTED.sub("", printed)
    return EnglishVoice(
        len(_EN_SELF.findall(printed)) * 100 / words,
        len(_EN_OWN.findall(own)) * 100 / max(len(own.split()), 1),
        len(_EN_REPORTED.findall(text)),
        words,
    )


def unquoted(text: str) -> str:
    """Return a text without what stands in quotation marks.

    >>> unquoted("He began: “Ladies and gentlemen,” and stopped.")
    'He began:  and stopped.'
    """
    return _QUOTED.sub("", text)


def _is_shouted(text: str) -> bool:
    return sum(map(str.isupper, text)) > 3 * sum(map(str.islower, text))


def tells_of_others(voice: Voice, *, named: bool, lead: bool) -> bool:
    """Tell whether a text reports others; one titled as a speech, or whose "I" is heard, may quote."""
    if voice.reported < 2.0 or (voice.is_own and not lead):
        return False
    if named:
        return voice.reports >= 4 and voice.reported > 2 * voice.density
    return voice.reported > voice.density
