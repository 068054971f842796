"""What sites, forums and file systems put round a title: cut off, so that it reads as it would be cited."""

import re

from archive.ingest.extract import mill_tails, occasions
from archive.ingest.extract.folding import fold, is_chinese
from archive.ingest.glued_heads import GATHERED
from archive.ingest.languages import zh_sites
from archive.ingest.patterns import compiled
from archive.ingest.remembering import remembered

# What sites add at a title's end: parts, pages, file types, "full text". Cut again and again from the right.
TAIL = compiled(
    r"(?<!\s)\s*+(?:(?:[(\[【第_\-—]|(?<=\s))\s*+(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})\s*(?:[)\]】]|页|/\s*[0-9]{1,3}\s*[)\]页]?)"
    r"|[(\[【]\s*(?:全文|VIP|图|图文|附图|多图|组图|视频|附视频|附短片|实录|附全文|最新|最新版|完整版|完整文档|完整版文档|收藏版|珍藏版|完整|精选|推荐|优秀|精选多篇|多篇|合集|汇编|转[帖贴载发]|留存|存档|备份|备查|自存|收藏|摘[要登编录发]|节选|节录|有删节"
    r"|只有中文|只有英文|english only|chinese only|(?:english )?translation|"
    r"as (?:delivered|prepared|written)(?: for delivery)?|prepared for delivery|check against delivery|"
    r"with photos?(?:\s?(?:/|and)\s?videos?)?|with videos?|"
    r"photos?|full text|transcript|(?:in )?english only|en anglais seulement"
    r"|中英对照|双语|共(?:[0-9]{1,3}[篇页])?|(?:通用|精选|优选|优秀|热门|汇总|必备|集锦|共)\s?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})\s?篇|(?:约|共|全文)?[0-9]{2,6}字|阅读次数:?[0-9]{0,8})\s*[)\]】]"
    r"|(?<=[a-z]\s)\(?[0-3]?[0-9]/[0-3]?[0-9]/(?:19|20)[0-9]{2}\)?"
    r"|(?:(?<=\s)[-–—]|:)\s(?:full (?:text|transcript)|transcript"
    r"|as (?:delivered|prepared|written)(?: for delivery)?|prepared for delivery|check against delivery)"
    # the number of a press office's release
    r"|(?<=[a-z]\s)[-–]\s[0-9]{1,4}/(?:19|20)[0-9]{2}"
    # the day, and how it was written down, behind the words that end a title
    r"|(?:(?<=[话辞词言告讲])|(?<=[话辞词言告讲]\s))[(（]?(?:19|20)[0-9]{2}(?:\s?年\s?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日"
    r"|[.-][0-9]{1,2}[.-][0-9]{1,2}|[01][0-9][0-3][0-9])[)）]?"
    r"|(?<=[话辞词言告讲稿)])[(（](?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?[)）]"
    # 致辞全文(十月四日)
    r"|(?<=[话辞词言告讲文])[(（](?:[〇零○一二三四五六七八九0-9]{4}年)?[一二三四五六七八九十0-9]{1,3}月[一二三四五六七八九十0-9]{1,3}日[)）]"
    r"|(?<=[话辞词言告讲稿])[(（](?:根据)?(?:现场)?(?:录音|速记|记录)稿?(?:整理)?稿?[)）]"
    # that it is there to be copied
    r"|(?<=[话辞词言告讲稿])(?:(?:参考|通用|精选|优秀)?(?:范文|范例|范本|模板|例文|样本)(?:[0-9]{2,5}字)?|[(\[【](?:参考|通用|精选|优秀)?(?:范文|范例|范本|模板|例文|样本|通用|通用版|参考)[)\]】])"
    r"|(?<=[话辞词言告讲稿])(?:通用版?|锦集|集锦|优选|热门|[0-9]{1,2}篇)"
    r"|(?<=[话辞词言告讲稿篇])[(\[【][^()\[\]【】]{0,24}(?:怎么写|如何写|范文)[^()\[\]【】]{0,8}[)\]】]"
    r"|[(【]?\s?篇\s?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[)】]?|_[0-9]{1,3}|\.(?:docx?|txt|html?|pdf|wps|md|shtml))\s*$",
    re.IGNORECASE,
)
# Marks before it; **市人民医院 is masked.
LEADING = compiled(
    r"^(?:[#|\s\ufeff]|\*(?!\*{0,2}(?:同志|[省市县区镇乡村州旗局厅矿厂])(?!.*\*\s*$)))+|^[•·▪►]\s+|(?<![\s*#])[\s*#]++$"
)
# A site's name behind the last separator: short, without the words of a speech's title.
SITE = compiled(r"(?<!\s)\s*+(?:_|\||——?|--?|–|»|>)\s{0,9}(?P<site>[^_|—\-–»>]{2,24}|[\x20-\x7e]{2,60})\s*+$")
SITE_WORD = compiled(
    r"网|在线|文库|频道|门户|论坛|贴吧|百科|博客|新闻|日报|晚报|党员|政府|党建|范文|资料|图书馆|\.(?:com|cn|net|org|gov)|wiki|blog|news|"
    r"official|website|home|archive|library|university|office",
    re.IGNORECASE,
)
SPACED = compiled(r"^(?:[\u4e00-\u9fff“”《》、,。(]\s){3,}")
# Only the last word is letter-spaced: 在动员大会上的 讲 话.
SPACED_END = compiled(
    r"(?<!\s)\s*+(?:讲\s+话|致\s+[辞词]|发\s+言|演\s+[讲说]|谈\s+话|报\s+告)(?=\s*(?:$|[(（]))"
)
# 在全 县烟 叶工 作会 上的 讲话 （副 县长 ）: blanks every few characters, inside words too.
PIECES = compiled(
    r"[\u4e00-\u9fff“”《》、()（）]{1,3}(?:\s{1,3}[\u4e00-\u9fff“”《》、()（）]{1,3}){4,}(?:[(（].{2,12}[)）])?"
)
OCCASION_COLUMN = "(?:毕业|开学|入学|结业|成人|颁奖|升旗)(?:典礼|仪式|礼)|毕业季|开学季|校庆"
# What a forum, a blog or an account puts before the title of what it passes on: 【领导讲话】, 全文|, 讲话 |.
_SORTED = (
    r"(?:[\u4e00-\u9fff]{0,4}(?:讲话|讲词|致[辞词]|发言|演讲|演说|报告|讲稿|文稿|材料|素材|公文|范文|范例|范本|例文|模板|写作|全文|摘要"
    r"|实录|原创|精品|精选|优选|优秀|热门|最新|通用|完整版|精华|推荐|荐读|转[帖贴载发]|重磅|独家|权威发布|发布|聚焦|关注|头条|视频|干货|收藏|两会|公告|分享|置顶|图文)"
    r"[\u4e00-\u9fff]{0,3}|[校院园县市区局厂]长(?:的话|之声|心语)|[转荐])"
)
PASSED_ON = compiled(
    rf"^\s*[\[【(「『](?:{_SORTED}|[\u4e00-\u9fff]{{5,12}}(?:范文|模板|范本|例文))[\]】)」』][:：|丨]?\s*|^(?:转帖|转贴|转载|转发|转)[:：]\s*"
    rf"|^{_SORTED}\s*[|丨︱]\s*(?=\S)"
    # the occasion under which a school files it, and whose words these are: 毕业典礼|校长致辞:带着光出发
    rf"|^(?:(?:19|20)[0-9]{{2}}[届级年]?)?(?:{OCCASION_COLUMN})\s*[|丨︱]\s*(?:[校院园]长(?:致辞|讲话|寄语|演讲)\s?:\s?)?(?=\S{{4}})"
    # 【迎新季】新生代表在开学典礼上的发言: the season for which a school has a column
    r"|^[\[【](?:(?:19|20)[0-9]{2}年?)?(?:毕业季|开学季|迎新季?|招生季|校庆|毕业|开学|新学期)[\]】]\s*(?=\S{6})"
    # what an account cries out: 全文!, 重磅!
    r"|^(?:(?:讲话|致辞|致词|演讲|发言|双语)?全文|重磅|刚刚|独家|收藏|转发|必读|必看|干货|速看)(?:\s?(?:来了|发布|首发|公布))?!{1,3}\s*"
    # 最新县长在全县大会上的讲话, (内蒙古)某旗人民政府工作报告: fresh, and filed under its province
    rf"|^最新(?:版|的)?(?=[^,。!?]{{2,60}}(?:讲话|致辞|致词|演讲|发言|报告))|^[(\[【](?:{zh_sites.PROVINCES})[)\]】](?=\S)"
    # 关于县长在全县大会上的讲话: so a mill names what it has, and no speech is about a speech
    rf"|^关于(?=[^,。:;的]{{0,12}}在[^,。:;]{{4,60}}(?:会|会议|大会|式|典礼|活动)上的?(?:讲话|致辞|致词|演讲|发言|报告)稿?"
    r"(?:[(\[【][^()\[\]【】]{1,16}[)\]】])?$)"
    # 转个镇委书记的离任讲话
    r"|^转(?:[发帖贴])?一?[个篇份则](?=[^,。!?]{2,40}(?:讲话|致辞|致词|演讲|发言|谈话))"
    # [政治]在春节团拜会上的讲话: the subject under which a library files it
    r"|^\[(?:政治|经济|社会|文化|教育|法律|历史|军事|国际|时政|党建|理论|文献|要闻|农业|工业|水利|林业|财政|金融|科技|卫生|医疗|体育"
    r"|环保|交通|旅游|城建|民生|法制|法治|司法|统战|组织|宣传|纪检|外交|综合|其他|讨论|灌水)\](?=(?:在|关于)[^。]{4,60}(?:讲话|致辞|致词|演讲|发言|报告))"
    # [滩区迁建] 村支书在村民大会上的讲话: the class of a forum's threads
    r"|^\[(?![\u4e00-\u9fff]{0,5}[长记员任裁])[\u4e00-\u9fff]{2,6}\]\s+(?=[^。]{4,60}(?:讲话|致辞|致词|演讲|发言|报告)稿?$)"
    r"|^附件\s*+(?:[0-9]{1,2}\s*+)?(?:[:：]\s*+)?(?=在[^。]{4,60}上的)"
    r"|^(?i:full\s(?:text|transcript)|transcript)(?:\sof)?\s?:\s*|^(?i:full\s(?:text|transcript))\sof\s(?=[A-Z][^:]{2,60}['’]s?\s)"
    # what mail sets before it: Subject: FW: RE:
    r"|^(?:(?i:subject|fwd?|re|aw|wg)|主题|主旨|标题|转发|答复|回复|回覆|转寄)\s?:\s*"
)
# 20030718 在年中会议上的讲话: the day that a folder of files is sorted by; or that of the paper above it.
STAMPED = compiled(
    r"(?:19|20)[0-9]{2}[01][0-9][0-3][0-9][\s_.-]{0,3}(?=[\u4e00-\u9fff《“])"
    r"|(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日\s+(?=在[^。]{4,60}上的?)"
    r"|(?:19|20)[0-9]{2}([.-])[01]?[0-9]\1[0-3]?[0-9]\s+(?=[\u4e00-\u9fff《“][^。]{4,60}(?:讲话|致辞|致词|演讲|发言|报告))"
    # the number of a page, printed into its line
    r"|[0-9]{1,2}(?=在(?![0-9])[^。]{4,60}[上时]的)"
    # what a mill says of all that it has
    r"|(?:精选|精品|优质|最新){0,3}(?:文档|资料|范文)\s?[-—–]{1,2}\s?(?:倾情|用心|专心)为[你您]奉上\s?[-—–]{0,2}\s?"
)
# [县长在全县]县长在全县大会上的讲话: the words by which a site wants to be found.
TAGGED = compiled(r"\s*[\[【](?P<word>[^\[\]【】]{2})[^\[\]【】]{0,14}[\]】](?=(?P=word))")
# 讲话稿:, 范文:, before a title that says itself what it is.
NAMED_KIND = compiled(
    r"^(?:(?:19|20)[0-9]{2}年?)?(?:最新|优秀|精选)?(?:讲话|发言|演讲|致[辞词]|讲|领导讲话)稿:\s*|^(?:范文|例文|公文|全文|讲话全文|领导讲话):\s*"
)
# Marks around all of it: “Sit Near the Front”.
QUOTED = compiled(r"[“\"‘'](?P<whole>[^“”\"‘]{4,})[”\"’']")
NAMED = compiled(r"《(?P<whole>[^《》]{4,})》")  # as books are named: 《清明祭祖致词》
# The label that a card or a list sets before it.
LABELLED = compiled(
    r"^\s*(?:【\s?(?:标\s*题|题\s*目|题\s*名)\s?】(?:\s*+[:：])?|(?:标\s*题|题\s*目|题\s*名|中文名称?|讲话题目|文章标题|文件标题|文件名称)\s*[:：])\s*"
)
# 在大会上的讲话 文章标题:在大会上的讲话, the name of a file before the title that its text has
AGAIN = compiled(r".{4,60}\s(?:文章标题|文章题目|文件标题)\s*[:：]\s*(?=.{4})")
# What a collection puts before the title of its piece: 领导开幕讲话稿篇三:, 第二篇:, 范文一:.
PIECE = compiled(
    r"^[^。!?;:《》“”]{0,20}?(?:第[一二三四五六七八九十0-9]{1,3}篇|篇[一二三四五六七八九十0-9]{1,3}|范文[一二三四五六七八九十0-9]{1,3})\s?:\s*"
    r"|^第[一二三四五六七八九十百0-9]{1,3}[篇章讲]\s+(?=\S)"
    r"|^(?:[一二三四五六七八九十]{1,3}、|[0-9]{1,2}(?:、|\.(?![0-9]))|[(][一二三四五六七八九十0-9]{1,3}[)])"
    r"\s*(?=[^\s一二三四五六七八九十])"
)
# 第21章 把渠修好: of a book on the web, and no word of the speech.
CHAPTER = compiled(r"^第\s?[一二三四五六七八九十百0-9]{1,4}\s?章\s+(?=\S)")
SHORTEST_CHAPTER = 6
# What a reader says of a speech that he passes on, behind its title: …上的致辞,写得真好.
PRAISE = compiled(
    r"[,!~\s]\s?(?:写得|讲得|说得|写的|讲的|说的|真是|太|非常|值得|看得?|听得?|让人)[\u4e00-\u9fff]{1,6}[!~。]{0,3}$"
)
# 稳住炉温 炼出好铝 ——在总结大会上的讲话
BEFORE_DASH = compiled(r"(?<=[\u4e00-\u9fff”》!?！？])\s(?=——)")
# What a paper or a board sets before each title: ◎鎮長在會員大會致詞
BULLET = compiled(r"^[◎●◆■★▲△※☆▶►•·▪]\s*(?=[\u3400-\u9fff“《【])|(?<=[\u3400-\u9fff”》】])\s*[★☆◆●※]+$")
# The number under which a mill files a text, glued to its title: B3637在全县会议上的讲话
SERIAL = compiled(r"[A-Z]{1,2}[0-9]{3,6}\s?(?=[\u4e00-\u9fff]{0,12}在[\u4e00-\u9fff])")
HAN_BLANK = compiled(r"(?<=[\u4e00-\u9fff“”《》])\s+(?=[\u4e00-\u9fff“”《》])")
# A stop that belongs to the last word: Washington, D.C., Acme Inc.
ABBREVIATED = compiled(r"(?:\b[A-Z]\.|\b(?:Inc|Jr|Sr|Ltd|Co|Corp|St|Ave|No|etc|Calif|Mass|Conn)\.|\.\.)$")


@remembered
def key(title: str) -> str:
    """Return what makes two titles the same: letters and digits, folded.

    >>> key("坚持 改革——在大会上的讲话") == key("坚持改革 在大会上的讲话")
    True
    """
    return re.sub(r"[\W_]", "", fold(title)).lower()


def clean(title: str, *, site: str | None = None) -> str:
    """Return the title as it would be cited, without what a site or a file system added.

    ``site`` is the site's name if it is known; otherwise a last piece that looks like one is cut.

    >>> clean("在全市大会上的讲话(4)_党建网"), clean("关 于 春 耕 的 讲 话.doc"), clean("走向春天 第2页")
    ('在全市大会上的讲话', '关于春耕的讲话', '走向春天')
    >>> clean("讲话稿范文篇二:在全市大会上的讲话"), clean("转:在全市大会上的讲话,讲得真好")
    ('在全市大会上的讲话', '在全市大会上的讲话')
    """
    title = re.sub(r"\s+", " ", LEADING.sub("", title))
    title = BULLET.sub("", BEFORE_DASH.sub("", title))
    while (opening := LABELLED.match(fold(title)) or PASSED_ON.match(fold(title))) and opening.end():
        if len(title) - opening.end() < 4:
            break
        title = title[opening.end() :]
    title = title[mill_tails.start(title) :]
    if stamped := STAMPED.match(title):
        title = title[stamped.end() :]
    if tagged := TAGGED.match(title):
        title = title[tagged.end() :]
    if (filed := SERIAL.match(title)) and occasions.TITLE_END.search(fold(title)):
        title = title[filed.end() :]
    if "标题" in title or "题目" in title:
        title = title[again.end() :] if (again := AGAIN.match(fold(title))) else title
    if "汇编" in title and (of_two := GATHERED.fullmatch(title)):
        title = of_two["first"]
    quoted = QUOTED.fullmatch(title)
    title = quoted["whole"] if quoted else title
    named = NAMED.fullmatch(title)
    title = named["whole"] if named and occasions.TITLE_END.search(fold(named["whole"])) else title
    title = _without_piece(title).lstrip("#")
    praise = PRAISE.search(fold(title))
    if praise and occasions.TITLE_END.search(fold(title)[: praise.start()]):
        title = title[: praise.start()]
    while True:
        shorter = title[: mill_tails.end(title)]
        tail = TAIL.search(fold(shorter))
        if tail and tail.start() >= 4:
            shorter = shorter[: tail.start()]
        if shorter.endswith(".") and not is_chinese(fold(shorter)) and not ABBREVIATED.search(shorter):
            shorter = shorter[:-1]
        ending = SITE.search(shorter)
        if ending and ending.start() >= 4 and _is_site(ending["site"], site):
            shorter = shorter[: ending.start()]
        shorter = shorter.strip(" _|-")
        if shorter == title:
            break
        title = shorter
    title = _without_piece(title)  # the mark of a page stood behind it
    title = SPACED_END.sub(lambda found: re.sub(r"\s", "", found[0]), title)
    if SPACED.match(title):
        title = HAN_BLANK.sub("", title)
    elif PIECES.fullmatch(title):
        whole = re.sub(r"\s", "", title)
        # A slogan has its words apart: 团结 奋进 求实 创新.
        title = whole if occasions.in_title(fold(whole)) and not occasions.in_title(fold(title)) else title
    return title


def _without_piece(title: str) -> str:
    if (chapter := CHAPTER.match(title)) and len(title) - chapter.end() >= SHORTEST_CHAPTER:
        return title[chapter.end() :]
    piece = PIECE.match(fold(title)) or NAMED_KIND.match(fold(title))
    return title[piece.end() :] if piece and occasions.TITLE_END.search(fold(title), piece.end()) else title


def _is_site(piece: str, site: str | None) -> bool:
    if site and (key(piece) in key(site) or key(site) in key(piece)):
        return True
    return bool(SITE_WORD.search(piece)) and not re.search(occasions.SPEECH, fold(piece))
