"""Words of papers that speeches are filed in and of what is added behind them: tables only."""

# The list of what is attached: 附件:1.工程平面示意图
ATTACHED = r"^附\s*+(?:件\s*+)?[:：]\s*(?:\d\s*[.．、]|《)?[^。]{2,40}$"
# The heading of the explanations behind a report.
GLOSSARY = (
    r"^(?:附件?\s*+(?:\d\s*+)?(?:[:：]\s*+)?)?[《“(（【]?(?:[^。，,]{0,24}?(?:名词|用语|术语|词语|专业词汇|专有名词)(?:的?(?:解释|注释|说明|释义)))"
    r"[》”)）】]?\s*[:：]?$|^[【(（]?(?:注\s*释|名词释义|注\s*解)[】)）]?\s*[:：]?$"
)
# Labels in the cells of a form: what the next cell says of the speech, what it says of the paper, and the
# label of the text itself.
FORM_SPEECH = (
    r"(?:会议|活动|大会|讲座|论坛)?(?:名称|主题|时间|日期|地点)|(?:讲话|发言|致[辞词]|演讲|主讲|报告|宣讲|讲课|授课)(?:人|者|人姓名|时间|日期|地点|题目|主题|标题)?|"
    r"姓名|职务|职称|单位|单位及职务|职务职称|工作单位|题目|标题|主题|场合|活动|会议"
)
FORM_PAPER = (
    r"(?:备注|附注|编号|档号|密级|序号|卷号|件号|页数|份数|字数|保管期限|责任者|文号|发言限时|录入人?|"
    r"校对人?|审核人?|整理人?|记录人?|打印|承办单位|经办人|联系电话|联系人)"
)
FORM_TEXT = r"正文|内容|全文|(?:讲话|发言|致[辞词]|演讲|报告)(?:内容|全文|正文|稿)|主要内容"
# A line behind a speech after which comes what others wrote or asked.
APPENDED = (
    r"^[【\[（(]?\s*(?:参考(?:资料|文献|材料)|背景(?:资料|链接|材料)|新闻(?:背景|链接)|资料链接|鸣谢(?:名单|单位)?|(?:活动|下期|近期活动)预告|链接资料|附录[一二三四五六七八九十\d]?|"
    r"(?:互动|问答|提问|答问|自由提问|现场(?:提问|互动|问答)|答记者问)(?:环节|部分|时间|实录)?|"
    r"互动问答|问答|Q\s*&\s*A|Questions? and Answers?)\s*+(?:[】\]）)]\s*+)?[:：]?$"
    # The next items of a meeting's minutes.
    r"|^[一二三四五六七八九十壹贰叁参肆伍陆柒捌玖拾]{1,3}、(?:报告事项|讨论(?:事项|提案|及决议)|提案讨论|临时动议|选举事项|散会|闭会|"
    r"主席结论|来宾致[词辞]|意见交流|综合座谈)(?:[(].{0,6}[)])?\s*[:：]?$|^散会\s*[:：]\s*.{0,12}\d"
)
# The label of an annex, alone in its line: 附件1, 附表二:
ANNEX = r"^附\s?[件录表]\s?[一二三四五六七八九十\d]{0,2}\s?[:：]?$"
# What a site says of the author behind his text.
AUTHOR_BOX = (
    r"^[(（【\[]?(?:作者|讲者|演讲者|主讲人|讲话人|演讲人|嘉宾|人物|专家|主讲嘉宾)\s*"
    r"(?:简介|介绍|档案)\s*+(?:[】\]]\s*+)?[:：]?"
)
# An editor's sentence behind a speech: who was there.
ATTENDED = (
    r"(?:出席|参加|列席|陪同|主持|见证)(?:了)?(?:本次|此次|今天的|这次|今日|是项|當日|"
    r"当日)?[^。]{0,24}(?:会议|大会|活动|仪式|典礼|座谈会?|开幕式|闭幕式|论坛|晚会|酒会|签约|会见|"
    r"培训班?)?。[)）]?$"
)
# 总统某某今(20)日上午前往某县,出席…: an office, or an agency for it, tells what its head did that day.
TOLD_TODAY = (
    r"(?:[(（][^()（）]{2,24}(?:电|讯|报道|"
    r"报导)[)）])?[^。，,]{2,40}?(?:今\s?[(（]\s?)?(?<![月年\d])"
    r"(?P<day>[0-9]{1,2})(?:\s?[)）]\s?[日天]|日(?=出席|前往|主持|宣誓))"
)
# Where a day and its place make one line: 2021年8月20日晚　某县某乡某村祠堂.
PART_OF_DAY = "凌晨|清晨|早[上晨]|[上中下]午|傍晚|晚上?|夜[里间晚]?"
HALL = (
    "(?:礼堂|祠堂|会堂|讲堂|食堂|大厅|会议厅|报告厅|多功能厅|演播厅|会议室|会议中心|广场|操场|体育场|体育馆|球场|剧院|剧场|影院|戏院|"
    "俱乐部|宾馆|酒店|饭店|招待所|文化宫|少年宫|会场|工地|晒谷场|打谷场|村部|码头)"
)
# How somebody says that he put up another's text: 我找他要的稿子,发上来给大家看看
POSTED = (
    r"分(?:几|[两二三四五])[段次楼](?:发|贴|打)|录下来的|(?:一个?|只)字(?:没有?|未|不曾)(?:改|动)|"
    r"(?:发|贴|放|传|转|敲|打|录入|整理)(?:了)?(?:上来|出来)|(?:发|贴|放|传|抄|录|存)(?:到|在)(?:了)?(?:博客|网上|论坛|群里|空间|贴吧|这里)|[抄摘]?录于此|[留存]个底|"
    r"(?:转|发|分享)给(?:大家|各位|网友|[^,，。;；]{2,16}?的?(?:同学|校友|老师|同事|战友|朋友|乡亲)们?)(?:看|听|分享)|分享一下|晒一下"
)
# What a reader says who passes on a text from elsewhere: 【转帖】县长…的致辞, 转自某某网,值得一看
PASSED_ON = (
    r"^\s*+(?:[\[【(（](?:转[帖贴载发]?|分享)[\]】)）]"
    r"|[(（【]?(?:(?:本文|此文|全文)\s*+)?(?:转[载贴帖发]?自|摘自|引自|转[载贴帖发]?\s*[:：]))"
)
# A paper's pages on the web: 某某日报数字报, 某某新闻电子版.
DIGITAL_PAPER = r"(?:数字|數字|數位|电子|電子)[报版報]"
# A line that is the name of a paper and nothing else; what ends so besides is a report.
PAPER_NAME = (
    r"《?[\u4e00-\u9fff]{2,12}(?:(?:(?:日|晚|时|晨|早|商|都市|周|工人|农民|青年|法制|法治|教育|特区|政协|导|新)报"
    r"|(?:晚|晨|早|午|都市)刊)(?:数字报刊?|电子版|数字版)?"
    r"|(?:报|新闻|时讯)\s?(?:数字报刊?|电子版|数字版))》?"
)
# The menus of such pages.
PAPER_MENU = r"版面导航|标题导航|返回本版|版面目录|本版(?:首页|目录)|上一版\s{0,4}下一版"
SHEET = r"第\s?[A-Z]?\d{1,3}\s?版|第[一二三四五六七八九十]{1,3}版|[A-Z]?\d{2}版"
# Behind the weekday: 戊子年十月十七, 十月十七.
LUNAR_DAY = (
    r"(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?"
    r"闰?[正一二三四五六七八九十冬腊]{1,2}月[初十廿三二一四五六七八九]{1,3}日?"
)
# A session, or a day in brackets with its town and who spoke: the whole of a line under a title.
BESIDE_TITLE = (
    r"[^。;:!?,]{4,45}第[一二三四五六七八九十\d]{1,3}次(?:全体|定期|临时)?(?:会议|大会|会)"
    r"|[(](?:19|20)\d\d年\d{1,2}月\d{1,2}日[^()]{0,12}[)][^。;:!?,]{0,30}"
)
# The paper that a text stands in, by its number: 会讯 第98期(2022年冬季号), 《春江校刊》总第一百二十期.
ISSUE = (
    r"[\u4e00-\u9fff·《》]{0,8}\s{0,4}总?第\s?[0-9一二三四五六七八九十百零〇]{1,4}\s?[期辑号]"
    r"(?:\s?[(（][^()（）]{2,16}[)）])?"
)
# The banner of a bulletin, which is no title of what stands in it: 春江大学电子报第318期.
MASTHEAD = (
    rf"(?:{PAPER_NAME})|[\u4e00-\u9fff]{{2,14}}(?:电子报|校讯|会讯|简讯|通讯|月刊|季刊)"
    rf"(?:\s?第\s?\d{{1,4}}\s?期)?|{ISSUE}"
)
# 本网讯, 某某新闻网讯, (新华社某地电): before what a site tells.
REPORTED = (
    r"^(?:本[网报台站刊]\s?讯|[\u4e00-\u9fff]{0,6}(?:网|报|在线|社)[\u4e00-\u9fff]{0,4}讯|讯"
    r"|\([^()]{2,24}(?:讯|电|报道)\))\s*"
)
# The heading of a paper's small notices, alone in its line.
SMALL_NOTICES = (
    r"[●◆■★▲◎※□○☆【\[(]?\s?(?:(?:遗失|作废|招聘|招租|招标|招商|招领|寻人|寻物|认尸|征婚|拍卖|出租|出售|转让|更正|迁坟|减资|注销|清算|"
    r"道歉|致歉|开业|搬迁|停电|停水)(?:启事|公告|声明|信息|广告|通知|通告)|分类(?:广告|信息)|遗失)\s?[】\])]?:?"
    r"|[●◆■★▲◎※□○☆]\s?(?:启事|公告|声明|广告|通知|通告|短讯)"
)
