"""What tells an English text that was written from one that was spoken: mails, blogs. Tables only."""

from archive.ingest.languages import zh_sites

_NOW = r"(?:today|tonight|this (?:morning|afternoon|evening))"
_THANKED = r"(?:you|all of you|each of you)"
# How a letter ends; "Thank you," only over the name of who writes.
CLOSINGS = (
    r"^\s{0,8}(?:(?:Yours(?: [a-z]{1,12}){0,4}|"
    r"(?:Very )?(?:Sincerely|Respectfully|Truly)(?: yours| submitted)?|"
    r"(?:With )?(?:Best|Kind|Warm(?:est)?) (?:personal )?(?:regards|wishes)|Love),?"
    r"(?:\s{1,4}(?:[-–—]\s{0,2})?[A-Z][\w.’'-]{0,24}+){0,6}\s{0,4}$"
    r"|(?:Best|Warmly|Thanks|Thank you|Many thanks|Gratefully|Cordially|Cheers|All the best|Take care|"
    r"(?:With )?(?:[Kk]ind |[Ww]arm |[Ww]armest |[Bb]est )?[Rr]egards|"
    r"With (?:gratitude|thanks|appreciation|best wishes)|"
    r"In (?:solidarity|gratitude|partnership|peace)),[^\S\n]*$)"
)
# What says of itself that it was written, and to whom it went.
WRITTEN = (
    r"\bI(?: am|['’]m) (?:writing|sending|emailing|e-mailing)\b|\bI (?:write|wanted to write) to\b"
    r"|\b(?:in |with )?this (?:e-?mail|letter|memo|newsletter|blog|post|article|column)\b"
    r"|\b(?:my|final|last|next) (?:column|blog|post|newsletter)\b"
    r"|\bplease (?:reply|e-?mail|click|forward)\b|\b(?:attached|linked) (?:is|are|document|below)\b"
)
# What shows an audience where no title and no address does: one is here today, thanks, welcomes, begins.
SPOKEN_SIGNS = (
    r"\b(?:good (?:morning|afternoon|evening)\b|we (?:gather|are (?:here|gathered))\b|"
    r"ladies and gentlemen|excellenc(?:y|ies)|"
    r"(?:distinguished|honou?red|special|invited) (?:guests?|members|colleagues|speakers)|"
    r"I rise\b|I yield\b|"
    r"I (?:beg to )?move(?: that\b|[:—])|gives me (?:great |much )?(?:pleasure|honou?r)|"
    r"I commend (?:the|this)\b|my lords\b|members of the jury|"
    r"hon\. (?:members?|friends?|gentlem[ae]n|lady)|"
    r"(?:mr\.?|mister|madam) (?:deputy |acting |vice[- ])?"
    r"(?:speaker|president|chair(?:man|woman)?|mayor|chancellor)\b|"
    rf"(?:here|gathered|assembled|with you|before you|join(?:ed|ing)? (?:you|us|me))(?: all)? {_NOW}|"
    rf"{_NOW},? (?:and tomorrow,? )?(?:we|I) (?:gather|meet|celebrate|honou?r|mark|come|stand|speak|want|am|"
    r"have before|ask|announce)|"
    r"today[’']s (?:hearing|ceremony|event|meeting|conference|announcement|session)|"
    r"(?:an?|my) (?:\w+ )?(?:honou?r|pleasure|privilege|delight) (?:for me )?"
    r"to (?:be|attend|join|welcome|have|see|speak|address|stand|open)|"
    r"(?:I[’']m|I am|we are|we[’']re) (?:so |very |truly |deeply )?"
    r"(?:pleased|honou?red|delighted|privileged|grateful|thrilled|proud|glad|happy) "
    r"(?:to be (?:here|with|back|joined)|to join|to welcome|to see (?:so|you|all)|to address|that you)|"
    rf"thank(?:s to)? {_THANKED}(?! for (?:reading|visiting|stopping|commenting|your comment))"
    r"(?: all\b| everyone| so much| very much|[.,!]| for\b| to\b| and\b)|"
    r"(?:want|would (?:once again |also |first |again )?like|[’']d like|wish) to "
    r"(?:thank|welcome|acknowledge|recogni[sz]e|congratulate|begin|"
    r"start by|close|conclude|leave you)|"
    r"let me (?:begin|start|close|conclude|end|say|be clear|turn|first|thank)|"
    r"pay (?:my|our) respects? to|my lord mayor\b|just (?:been )?read to you|"
    r"we (?:have )?(?:assembled|met|come together)(?: here)? to "
    r"(?:commemorate|celebrate|honou?r|dedicate|mark|pay)|"
    r"my (?:dear )?friends\b|dear friends|(?:dear )?brothers and sisters|brethren|"
    r"fellow (?:citizens|americans|graduates|members|students|classmates|teachers|veterans|delegates|"
    r"countrymen)|congratulations(?: to (?:you|the|all|each|every)|,? (?:graduates|everyone|class))|"
    r"members of the class of|graduates, |god bless (?:you|america|the)|join me in|raise (?:your|a) glass|"
    r"today[’']s program(?:me)?\b|"
    r"it(?:[’']s| is) (?:so |really |truly )?"
    r"(?:wonderful|great|good|lovely|nice|terrific|fantastic|special) "
    r"to be (?:here (?:at|in|with|today|tonight|this)|back (?:with|here)|with (?:you|so many|all)|among you)|"
    r"welcome to (?:(?!(?:new|my)\b)[\w’'&-]+ ){1,6}?"
    r"(?:annual (?:general )?meeting|general meeting|agm|ceremony)\b|"
    r"I(?:[’']m| am) your (?:[\w-]+ ){0,3}"
    r"(?:chair(?:man|woman|person)?|president|chief executive|ceo|mayor|governor|host)\b|"
    r"come to order|welcome (?:back|to (?:the|our|this|all|every)\b|every)|let us pray|amen\b|"
    r"in your bibles?|"
    r"(?:stand|appear|am|come) before you\b|may I (?:sincerely )?(?:congratulate|thank|welcome|begin|say)\b|"
    r"(?:report|speak|talk) to you (?:all )?(?:today|tonight|this)\b|let us\b(?! know)|"
    r"here to ?night|here we (?:sit|stand|are)\b|"
    r"I (?:ask|urge|say to|tell|put it to|promise|assure) you\b)"
)
# What blogs print under a contribution.
BLOG_MARK = (
    rf"(?:{zh_sites.BLOG_MARK}|posted (?:by|in) .{{2,60}}|"
    rf"filed under:? .{{2,60}}|tagged(?: with)?:? .{{2,80}}|"
    r"leave a (?:reply|comment)|\d+ (?:thoughts|responses|replies) .{0,60}|like loading.{0,3}|"
    r"subscribe via .{2,30}|blog archive|about me)"
)
# Where a site breaks off what it lists, and links to the rest.
READ_MORE = r"[\[(](?:read|continue) (?:more|reading|on)\b.{0,4}[\])]\s{0,4}$"
# Who puts up a text says above it that he spoke it: Here's the eulogy I wrote and delivered at the funeral.
SPOKEN_BY_POSTER = (
    r"\b(?:here(?:[’']s| is)|this is|below (?:is|you will find)|(?:the )?following is|text of)\b[^.?!]{0,60}"
    r"\b(?:eulogy|speech|talk|toast|tribute|address|sermon|remarks|homily|what) (?:that |which )?"
    r"I (?:wrote and |have |had )?(?:delivered|gave|read|spoke|made|preached|presented)\b"
)
# How one tells afterwards of a speech that he gave, or of speaking: I delivered my first speech.
TELLS_OF_OWN = (
    r"\bI (?:have |had )?(?:just )?(?:delivered|gave|did|practi[sc]ed|rehearsed|prepared|survived|finished|"
    r"was (?:about )?to give) (?:my|the|a|an) (?:[\w’'-]+ ){0,4}(?:speech|talk|address|presentation)\b|"
    r"\bI had (?:to give )?my (?:[\w’'\"“”-]+ ){0,3}speech\b|\bmy speech (?:went|was|ran|for (?:four|\d))|"
    r"\b(?:fear|nervous|scared|afraid) (?:of|about) public speaking"
)
# A first line that names what was preached or said of the dead by its own word.
NAMED_ABOVE = (
    r"(?!.*\b(?:how|why|what|when|I|my|writing|video|audio|podcasts?)\b)(?:[^.!?\n]{0,80}\b)?"
    r"(?:homily|sermon|eulogy)\s*(?:$|[:,(–—-]|\d|(?:for|at|on|by|of|to|from|given|delivered|preached)\b)"
)
# What a paper heads its writers' pieces with.
OPINION = (
    r"(?:opinions?|op-?eds?|commentary|viewpoints?|perspectives?|columns?|columnists?|"
    r"guest (?:column(?:ist)?|opinion|commentary|essay))(?:\s?[:|–—-]\s.{4,120})?"
)
