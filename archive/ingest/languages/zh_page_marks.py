"""How pages of a longer Chinese text, and ends of titles, say which part they are: tables only, for folds."""

# The mark of a page of a longer document, alone on its line.
PAGE_MARKS = (
    r"^[-—–―·\s]*+(?:第\s*+)?(\d{1,3})\s*页[\s,，/／(（]*+(?:[共总]\s*+)?(?:(\d{1,3})\s*+)?页?[)）]?[-—–―·\s]*+$|"
    r"^(?:第\s*|(?<!\s)\s*)[(（]?(\d{1,3})\s*[/／]\s*(\d{1,3})[)）]?\s*页?$|"
    r"^[-—–―·]{1,4}\s*\d(?:\s?\d){0,2}\s*[-—–―·]{1,4}$|^\{\d{1,4}\}$|"
    # · 822 ·      某县志: the number of a printed page, and its running head at the other side.
    r"^[-—–―·•]\s*+\d{1,4}+\s*+[-—–―·•]\s{2,}+[^\s。，,:：]{2,20}$|"
    r"^[^\s。，,:：]{1,20}+(?:\s++(?![-—–―·•])[^\s。，,:：]{1,16}+)?\s{2,}+[-—–―·•]\s*+\d{1,4}+\s*+[-—–―·•]$|"
    # 某县档案馆    利用复制件    第2页
    r"^[^。，,:：]{2,24}\s{2,}第\s*\d{1,4}\s*页$|"
    r"^(?:当前(?:在|为|是|页)?|页[码次]|您?(?:现|正)在(?:看|浏览|阅读)?(?:的是)?)\s*+(?:[:：]\s*+)?(?:第\s*+)?"
    r"(\d{1,3})\s*+(?:页\s*+)?[/／]\s*+(?:共\s*+)?(\d{1,3})\s*页?$"
)
# The same with the count first: 本文共3页,当前在第2页 1 2 3
COUNT_FIRST = (
    r"^[（(]?(?:(?:温馨)?提示\s*:\s*+)?(?:本文|此文|全文|本篇|文章|本页)?\s*[共分]\s*(?P<pages>\d{1,3})\s*页[,，;；:：\s]*+"
    r"(?:您?(?:当前|现在|目前|正在)|[此本]页)?(?:在|为|是|阅读|浏览)?\s*第\s*(?P<page>\d{1,3})\s*页[）)]?[\s\d]*$"
)
# The numbers of all pages, and the one that is shown: 分页:1 2 3  当前页:2
ALL_AND_SHOWN = (
    r"^(?:分页|页码)\s*:\s*+(?P<all>\d{1,2}(?:\s+\d{1,2})+)\s+"
    r"(?:当前|本)页?\s*+(?:[:是为]\s*+)?(?:第\s*)?(?P<shown>\d{1,2})\s*页?$"
)
# And within the site's line under a title: "来源:本站 第3页/共3页"
PAGE_OF = (
    r"第\s*(?P<page>\d{1,3})\s*+(?:页\s*+)?(?:[/／,，(（]\s*+)?共\s*(?P<pages>\d{1,3})\s*页"
    r"|共\s*(?P<all>\d{1,3})\s*页\s*+(?:[/／,，]\s*+)?(?:当前)?第\s*(?P<nth>\d{1,3})\s*页"
    r"|页[码次数]\s*:\s*(?P<number>\d{1,3})\s*[/／]\s*(?P<of>\d{1,3})(?!\d)"
)
# What a paper or a site prints where a text breaks off, and where it is taken up again.
_WHERE = r"(?:(?:第\s?)?[一二三四五六七八九十\d]{1,3}\s?[版页]|[上下前后]一?[版页期篇])"
BREAKS_OFF = (
    rf"(?:[下紧]?转接?{_WHERE}|接下[页期篇]|(?:本文|全文)?未完(?:[,，、;；\s]{{0,3}}(?:待续|[下转]\w{{0,6}}))?"
    r"|(?:下[期篇页])?待续|to be continued|continued on page \d{1,3})"
)
TAKEN_UP = rf"(?:紧?[上承]?接(?:{_WHERE}|上文)|续接?[上前][页篇期文版]|continued from page \d{{1,3}})"
# What may stand behind the words that end a title: brackets, the mark of its part, the suffix of its file.
_BRACKETS = r"(?:\s*[（(【\[〔][^（()）【】\[\]〔〕。；;！!？?]{1,16}[）)】\]〕]){0,3}"
_PART = (
    r"(?:_\d{1,2}|\s?第[一二三四五六七八九十\d]{1,2}部分|[·・\s_—-]+[上中下](?:部分|篇|集)?)?"
    r"(?:\s*+(?:[-–—_]\s*+)?\d{1,2}\s*[/／]\s*\d{1,2})?(?:之[一二三四五六七八九十]{1,2})?"
)
_OF_COLLECTION = r"(?:范文|模板|样本|范本)?(?:\s?[（(]?篇\s?[一二三四五六七八九十\d]{1,3}[）)]?)?"
_PAGE = (
    r"(?:\s?[_|—–-]{0,2}\s?第\s*[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,2})[)）]?\s*页(?:[\s/,，]*共\s*\d{1,3}\s*页)?"
    r"|[_-]?\d{1,3}\s*页|\s[-–]?\s?(?:[Pp]art|[Pp]age)\s\d{1,2}|[①-⑩])?"
)
_SUFFIX = r"(?:\.(?:docx?|txt|pdf|html?))?\s*$"
_OF_YEAR = r"(?:\s?(?:19|20)\d\d年?)?"  # 校长致辞2020
TITLE_TAIL = (
    rf"(?:全文稿?|内容|摘要|实录|节选|要点)?{_OF_YEAR}{_BRACKETS}{_PART}{_OF_COLLECTION}{_PAGE}{_SUFFIX}"
)
