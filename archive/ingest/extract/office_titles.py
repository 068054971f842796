"""Titles that name an office and nobody who holds it: 市长安全生产讲话, 在…会上的讲话(市长), 校长致辞."""

from archive.ingest.extract import glued_titles, names
from archive.ingest.extract.names import Naming
from archive.ingest.patterns import compiled

# In a title the speaker stands before 在…上的讲话, 致…的贺信, or a colon.
BEFORE_VERB = (
    r"(?=\s?(?:[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日\s?)?"
    r"(?:在|(?<!关)于|致|就|与|对|答|关于|出席|莅临|接受|欢迎|会见|庆祝|向|同(?!志)|:|—))"
)
# 村支书春节讲话, 市长李明电视讲话: right before the title's own word stands only who holds an office. Without
# one a name cannot be told from what a speech is about: 国旗下讲话.
BEFORE_WORD = (
    # 县长李明丙戌年新春献辞, 总统农历春节谈话
    r"(?<!的)(?=\s?(?:的?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|[鼠牛虎兔龙蛇马羊猴鸡狗猪]年)?(?:农历)?(?:新年|新春|春节|元旦|国庆|双十|元宵|中秋|端午|国旗下|(?:春季|秋季|新学[期年])?(?:开学|毕业|入学|开幕|闭幕|颁奖|表彰|奠基|竣工|签约|揭牌|启动|成人|开工|开业|迎新)(?:典礼|仪式|大会|晚会|式)?|校庆|院庆|(?:国庆|新年|新春|春节|元旦|中秋)(?:招待会|酒会|茶话会|团拜会|晚会)|电视|广播|就职|任职|离任|述职|书面|视频|网络|动员|总结)|的)?"
    r"(?:表态)?(?:讲话|致辞|致词|献词|贺词|演讲|演讲词|演说|谈话|献辞|贺辞|发言|述职报告|寄语)稿?(?:全文|摘要)?\s?(?:\([^()]{1,16}\))?$)"
)
BODY = (
    "[\u4e00-\u9fff]{2,16}?(?:大学|学院|学校|[中小]学|[一二三四五六七八九十]中|附中|附小|医院|集团|公司|协会|学会"
    "|研究[院所])"
)
_BODY_AND_SURNAME = compiled(rf"{BODY}(?!党){names.SURNAME}(校长|院长|总经理|总裁)")
# Posts that occasions have themselves: 电影节主席, 艺术节组委会主任, 晚会主持人.
_OF_OCCASIONS = compiled(r"(?:主席|主任|委员|主持人|秘书长|会长|总监|导演|裁判长|评委)$")
_OFFICE_START = compiled(
    rf"^(?!发言人\s?:)[—\-\s(]*(?:(?:中华)?民国[〇○零一二三四五六七八九十百0-9]{{2,6}}年度?)?(?:(?:我|咱|俺)们?)?(?:[12][0-9]{{3}}(?:年(?:度)?)?\s?)?(?:(?:{names.SURNAME}?(?:某{{1,2}}|[×xX*]{{1,4}}))(?:[省市县区镇乡村](?=[省市县区镇乡村]))?)?(?P<office>{names.OFFICE})\s?\)?(?:{names.SURNAME}?(?:某{{1,2}}|[×xX*]{{1,3}}))?(?:同志)?(?:{BEFORE_VERB}|{BEFORE_WORD})"
)
# 二〇一八年度村民大会村支书发言, 开学典礼校长致辞, “春节联谊活动”主委致词稿: the office behind the occasion.
_OFFICE_END = compiled(
    rf"(?:大会|会议|典礼|仪式|座谈会|晚会|年会|开幕式|闭幕式|节|(?:[会式节]|典礼|活动)[”」』])(?:上的?)?(?P<office>[\u4e00-\u9fff]{{0,8}}?{names.POST})(?:的)?"
    r"(?:讲话|致辞|致词|发言|演讲)稿?$"
)
# 县长2015年春节电视讲话: behind a year no subject begins with the office.
_BEFORE_YEAR = (
    r"(?=\s?(?:(?:19|20)[0-9]{2}(?:年|级|届|新?学[年期]|[—\-至](?:20)?[0-9]{2}学年)|[鼠牛虎兔龙蛇马羊猴鸡狗猪]年)"
    r"[^。;:]{0,40}(?:讲话|致辞|致词|发言|演讲|献词|贺词)稿?(?:\([^()]{1,16}\))?$)"
)
_OFFICE_BEFORE_YEAR = compiled(rf"^[—\-\s]*(?P<office>{names.OFFICE}){_BEFORE_YEAR}")
# 在…大会上的讲话(市长)
_OFFICE_BRACKETED = compiled(
    rf"(?:讲话|致辞|致词|发言|演讲|报告|开幕词|闭幕词|贺词|献词)稿?\s?\((?P<office>[\u4e00-\u9fff、]{{0,10}}?{names.POST})\)\s*$"
)
# 竞选班长演讲稿: the office that one seeks is not one's own.
_SOUGHT = compiled(r"(?:竞选|竞聘|竞争|应聘|竞岗|参选|申请)")
# 市长安全生产讲话: who speaks, and on what; 局长座谈会讲话 was said to those who met.
_OFFICE_ON = compiled(
    rf"(?P<office>[\u4e00-\u9fff]{{0,8}}?{names.POST})"
    r"(?P<topic>(?=[\u4e00-\u9fff]{0,6}(?:工作|生产|安全|动员|冬训|建设|就职|任职|履新|离任|表态|廉政|新年|春节|慰问|调研|防汛"
    r"|防火|扶贫|招商|环保|教育|经济|创建))[\u4e00-\u9fff]{4,12}?)(?:讲话|发言|致[辞词])稿?(?:\(|$)"
)
# 县长调研“整村推进”试点工作时的讲话: and what he went to see
_OFFICE_SEES = compiled(
    rf"(?P<office>[\u4e00-\u9fff]{{0,8}}?{names.POST})(?P<topic>(?:调研|视察|考察|检查|督查|督导))"
    r"[^。,:;]{2,50}?时的?(?:讲话|发言)(?:\(|$)"
)
_NAMES_MEETING = compiled("[会班式礼坛赛室奖]|热线|信箱|基金|接待|论文|精神|学习")


def named(folded: str) -> Naming | None:
    """Return the office that a title names without a name, behind its occasion or before it.

    >>> title = "开学典礼校长致辞"
    >>> title[slice(*named(title).office)], named("国旗下讲话")
    ('校长', None)
    """
    closing = _OFFICE_END.search(folded)
    if closing and names.is_office(closing["office"]):
        return Naming(None, closing.span("office"))
    closing = _OFFICE_BRACKETED.search(folded)
    if closing and names.is_office(closing["office"]):
        return Naming(None, closing.span("office"))
    alone = _OFFICE_START.match(folded) or _OFFICE_BEFORE_YEAR.match(folded)
    if alone and names.is_office(alone["office"]) and not _SOUGHT.match(alone["office"]):
        glued = glued_titles.parts(alone["office"])  # 毕业晚会校长致辞2020: the occasion is no office
        if glued and not _OF_OCCASIONS.search(alone["office"]):
            return names.moved(Naming(None, glued[0].office), alone.start("office"))
        behind = _BODY_AND_SURNAME.fullmatch(alone["office"])  # 某大学高校长: who, by his surname
        first = alone.start("office") + (behind.start(1) if behind else names.surname_only(alone["office"]))
        return Naming(None, (first, alone.end("office")))
    on = _OFFICE_ON.match(folded) or _OFFICE_SEES.match(folded)
    if on and names.is_office(on["office"]) and not _NAMES_MEETING.search(on["topic"]):
        return Naming(None, on.span("office"))
    return None
