"""By what names sites, accounts and imprints tell whose they are. No functions stand here."""

# What offices of a place keep sites on, whose names end as such sites do: 石泉纪检监察网, 石泉农业信息网.
_SUBJECTS = (
    "纪检|监察|廉政|清风|反腐|法院|审判|科普|科技|农业|农村|林业|水利|水务|统计|机关|老干部|长安|平安|文明|扶贫|"
    "乡村振兴|妇女|女性|工会|职工|史志|方志|党史|档案|政法|财政|国土|规划|住建|城建|建设|交通|旅游|民政|卫生|招商|投资|"
    "审计|司法|普法|法治|法制|人事|人才|人社|劳动|就业|工商|质监|药监|安监|安全|应急|环保|环境|物价|粮食|商务|经贸|工信|发改|"
    "远程教育|干部|青年|县情|市情|区情|州情|红十字|残联|慈善|侨联|侨务|体育|广电|电视|气象|供销|畜牧|国防|双拥|退役军人|民宗|"
    "编办|机构编制|信访|督查|改革|创建|创卫|创城|城管|执法|房管|社保|医保|计生|人口|消费者|计量|政协|统战"
)
# Names of sites that are a place's own: 略阳党建网.
PORTALS = (
    rf"(?:{_SUBJECTS})(?:{_SUBJECTS})?[\u4e00-\u9fff]{{0,4}}(?:网|网站|在线|之窗|平台)$|报$|周报$|时报$|"
    "党建|新闻|政府|政务|人大|政协|日报|晚报|宣传|先锋|广播电视|电视台|发布|融媒|要闻|"
    "民生|教育|公安|检察|网信|文旅|税务|卫健|组工|统战|共青团|妇联|消防|交警"
)
# What stands before it in the name of a government's site: 中国·石泉政府门户网站.
BEFORE_PORTAL = ("", "中国", "中国·", "中国.", "中国 ")
# What stands before it in the name of an account that speaks for it, with nothing behind: 魅力临渭.
ACCOUNTS = (
    "中国|中国·|今日|魅力|美丽|大美|活力|幸福|文明|平安|清风|清廉|法治|智慧|掌上|云上|指尖|微|看|爱|最|"
    "书香|红色|先锋|网信|健康|教育|"
    "绿色|宜居|诚信|生态|和美|醉美|秀美|壮美|诗画|多彩|灵秀|信用|税务|公安|检察|团聚|共青团|工会"
)
# What follows a place's short name in the name of a site that may be of the place.
SITE_NAMES = (
    r"[\u4e00-\u9fff]{0,4}(?:网|网站|日报|晚报|晨报|时报|周报|要闻|论坛|在线|发布|融媒体?|电视台|"
    r"广播台|之窗|热线|信息港|"
    r"先锋|党建|政务|史志|档案|方志|人的博客|报社?)$"
)
# Bodies behind a place's full name in the furniture of a page that they put out or sent round.
_OFFICES_OF_PARTY = (
    "办(?:公[室厅])?|组织部|宣传部|统战部|政法委|政策研究室|政研室|党史|党校|机关|老干部局|网信办|编办|农工[部委办]|"
    "督查室|信访|主[办管]|承办|版权|制作|信息"
)
PUBLISHING_BODIES = (
    r"[\u4e00-\u9fff]{1,5}(?:镇|乡|街道)(?:人民政府|政府|党委|党工委|办事处)|"
    rf"[县市区州旗盟省]?委(?:员会)?(?:{_OFFICES_OF_PARTY}|[、,，\s]|$)|人民政府|"
    r"[县市区州旗盟省]?政府(?:办|网|门户|新闻|主办|信息|电子政务|[、,，\s]|$)|"
    "(?:中级|高级|基层)?人民法院|人民检察院|人大常委会|人民代表大会|政协|融媒体中心|新闻中心|地方志|纪委|史志|党史|档案[局馆]|党校|文联|"
    "文明办|团委|妇联|总工会|工商联|工商业联合会|红十字会|科协|科学技术协会|残联|残疾人联合会|关工委|老龄委|侨联|"
    "供销(?:合作)?社(?:联合社)?|电子政务|大数据|信息(?:化)?中心|人民武装部|人武部|消防救援|机关事务|"
    # A book of annals prints its name at the head of each page: 某县志   附录, 某县教育志资料选编.
    r"志(?=\s|$|[·・(（—-])|"
    r"[省市县区州盟旗]?(?:教育|卫生|农业|林业|畜牧|水利|交通|电力|邮电|财政|税务|金融|粮食|商业|供销|工业|乡镇企业|"
    r"文化|体育|民政|民族|宗教|政协|人大|工会|军事|公安|检察|法院|审判|司法|城建|城乡建设|土地|统计|劳动|人事|"
    r"组织|宣传|纪检|科技|科学技术|计划生育|地名|人物)志(?:资料|史料)?(?:选编|汇编|选辑|长编|稿)?(?=\s|$|[·・(（—-])|"
    r"(?:党史|文史|史志|革命史|地方史)资料(?:选编|汇编|选辑|汇集|专辑)?(?=\s|$|第|[·・(（—-])|"
    r"党政(?:综合)?办(?:公室)?|"
    "日报社|报社|广播电视台|电视台|[\u4e00-\u9fff]{1,8}(?:局|委员会)(?:办公室|网|主办|承办|制作|版权|\\s|$)"
)
# What in a line stands right before the body that makes the site, whatever goes before: 网站主办单位:,
# 陕ICP备05001234号, All Rights Reserved.
IMPRINT_LABEL = (
    r"(?:(?:主\s?办|承\s?办|主\s?管|版权(?:所有)?|网站管理|网站维护|网站制作|内容维护|(?<![\u4e00-\u9fff])管理|(?<![\u4e00-\u9fff])维护)"
    r"(?:单位|机构|部门|方|者)?|(?:供稿|报送|编发|编印|编制)(?:单位|机构|部门)?|第\d{1,4}期(?:[(（]总第?\d{1,5}期[)）])?|"
    r"〔\d{4}〕\d{1,4}号|本(?:网站?|站)由|备\d{5,12}号?(?:-\d{1,3})?|网安备\s?\d{10,16}号?|"
    r"[Rr]ights\s{1,3}[Rr]eserved\.?)[\s:：,，©|]{0,4}(?:中国共产党|中共|政协)?$"
)
# The number that the state gives the site of a body of government: six digits of its place, four of its own.
SITE_NUMBER = r"标识码\s{0,3}[:：]?\s{0,3}(?P<code>\d{6})\d{4}(?!\d)"
# A local body that makes a site without saying of which place: 主办:县人民政府办公室.
NAMELESS_MAKER = (
    r"(?:主\s?办|承\s?办|主\s?管|版权所有|网站管理|网站维护)(?:单位|机构|部门|方)?\s{0,3}[:：]?\s{0,3}(?:中共)?"
    r"(?P<level>[县市区州旗])(?:委|人民政府|政府|纪委|人大|政协|教育局|教体局|[\u4e00-\u9fff]{1,6}(?:局|中心)(?:\s|$))"
)
# What in a line of imprint shows that it is one, however long it is.
IMPRINT_SIGNS = ("主办", "版权所有", "备案", "Copyright", "COPYRIGHT", "copyright", "ICP", "网安备")
# Makers of sites for others, and firms that put up what others wrote.
BUILDERS = "技术支持|技术开发|制作|设计|建设|开发|维护|运维"
TRADERS = (
    "公司|范文|文库|文秘|作文|论文|图书|书店|工作室|写作|公文|网友|侵权|投稿|会员|下载|教案|试题|文章|素材"
)
# What in an address is a government's own house: 石泉县人民政府大楼三楼.
GOVERNMENT_HOUSE = (
    r"[\u4e00-\u9fff\d]{0,12}?(?:政府|[县市区州旗]委|行政中心|政务中心|政务服务|市民中心|机关大院|党政)"
)
# The line of a site that greets its readers: 欢迎访问石泉县人民政府门户网站.
GREETING = r"^\W{0,2}(?:您好[,，!！]?)?欢迎(?:您)?(?:访问|光临|浏览|登录|登陆|进入|来到)$"
GREETING_ENDS = r"[县市区州旗省]?(?:人民)?(?:政府|委)?[\u4e00-\u9fff]{0,6}(?:门户)?网站?(?:[!！。\s]|今天|$)"
# What a step of a page's path tells behind its place's short name: 首页 > 平舆概况 > 领导讲话.
STEP_OF_PLACE = (
    "(?:概况|简介|概览|[县市区州旗]情|要闻|新闻|政务|政情|动态|风采|党建|人大|政协|领导|年鉴|史志)$"
)
# The root of a page's path: 当前位置:桐柏县淮源镇 → 领导讲话.
PATH_ROOT = (
    r"^\W{0,3}(?:[您你]?(?:现在|当前|目前|所在)?的?(?:当前)?位置)\s*[:：]\s*(?P<place>[\u4e00-\u9fff]{2,24})"
    r"(?:人民政府|政府|门户)?网?站?(?:首页)?(?:\s*(?:[>›»→/|]|-{1,2}>)|\s[-–]\s)"
)
# What stands behind the place in the name of a body's branch.
BRANCHES_OF_BODIES = (
    "供电|烟草|邮政|电信|移动|联通|石油|[\u4e00-\u9fff]{0,4}分(?:公司|行|局|院|中心)|"
    "支行|[\u4e00-\u9fff]{1,6}局"
)
# What a site's name ends in when it is all that the page's title says.
ENDS_AS_SITE = (
    "(?:局|委|委员会|政府|网|办公室|中心|报社?|公报|政报|学院|大学|学校|中学|集团|公司|档案馆|党校)$"
)
# Bodies of a village or a quarter, whose own pages need no second witness.
_COMMITTEES = "村民委员会|村委会|居民委员会|居委会|村党支部|村党总支"
GRASSROOTS = rf"(?:[\u4e00-\u9fff]{{1,6}}(?:镇|乡|街道))?[\u4e00-\u9fff]{{1,6}}(?:{_COMMITTEES})"
# What the name of a site ends in that is an enterprise's, a school's or a society's own.
ORGANISATIONS = (
    r"(?:学院|大学|学校|中学|小学|[一二三四五六七八九十]中|一小|职高|技校|党校|幼儿园|[〇○零一二三四五六七八九十百\d]{1,4}团场?|集团|公司|医院|法院|检察院|研究院|研究所|厂|"
    r"矿|银行|[分支]行|海关|[\u4e00-\u9fff]局|协会|商会)\s{0,3}(?:新闻网|校园网|信息网|官方网站|门户网站|官网|网站?|主页|首页|官微|公众号)?$"
)
# A college begins with the name of its city, unless that is another's too: 中山大学 stands in 广州.
COLLEGE = r"(?:大学|学院|大學|學院)\s{0,3}(?:新闻网|校园网|官网|官方网站|网站?)?$"
OTHERS_TOO = frozenset(("中山", "东方"))
# How a line names such a body that its author is of, or that signs the text: 作者:桃江一中 张三.
BODY_OF_LINE = (
    r"(?:^|(?P<label>(?:作者|撰稿|供稿)(?:单位|人)?\s?[:：]\s?)|[:：]\s?|\s)(?P<body>[\u4e00-\u9fff]{2,14}?(?:学院|学校|中学|小学|[一二三四五六七八九十]中|职高|职中|幼儿园|医院|法院|检察院|联社|信用社))"
    r"(?P<office>校长室|政教处|教务处|德育处|团委|校办|办公室|党支部|党委|教导处|政工科|院办)?(?=[\s,，。]|$)"
)
# The meeting of such a body's own people, under its name: 某地第三棉织厂第六届职工代表大会文件.
BODY_OF_MEETING = (
    r"^\W{0,3}(?P<body>[\u4e00-\u9fff]{3,18}?(?:厂|公司|集团|矿|医院|学校|中学|大学|学院|农场|林场))"
    r"(?=第?[一二三四五六七八九十\d]{1,3}届|职工(?:代表)?大会|职代会|教代会|教职工(?:代表)?大会|工会会员)"
)
# The line that tells where such a body sits, by its own name for it.
OWN_ADDRESS = "校址|学校地址|院址|医院地址|厂址|学院地址"
# The line that tells where such a body sits.
ADDRESS = r"(?:地\s*址|校址|厂址)\s*[:：]\s*(?P<place>[\u4e00-\u9fff]{3,30})"
# What may stand before the place in such a line.
PUBLISHED_BY = (
    r"^\s*+(?:(?:主办|承办|协办|主管|发布|制作|维护|版权所有|版权归|来源|信息来源|文章来源|稿源|单位)"
    r"(?:单位|机构|部门|方)?+[\s:：]*+|[Cc]opyright|©|\(c\)|[\d\s.,-])*(?:中国共产党|中共)?$"
)
# How a line begins that tells who made the page.
IMPRINT = r"\s*+(?:版权|主办|承办|主管|制作|维护|[Cc]opyright|©|\(c\))"
# The line of a post that names its account before the hour: 平罗民生 2013-10-16 18:00.
ACCOUNT_LINE = (
    r"\s*+(?:原创\s++)?(?:[\u4e00-\u9fff]{2,6}\s++)??(?P<name>[\u4e00-\u9fff]{3,10})\s++"
    r"20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s++\d{1,2}:\d\d(?::\d\d)?)?(?:\s++发表于\s*[\u4e00-\u9fff]{2,3})?\s*$"
)
# What a page's title gives first: a government's own site, and behind it the rooms of one: 领导之窗.
HOUSES = "[\u4e00-\u9fff]{2,14}[省市县区州盟旗乡镇](?:人民政府|政府)(?:门户网站|信息网|政务网|网站?|办公室)?"
ROOMS = (
    "^(?:(?:政府|政务)?信息公开(?:目录|专栏|平台)?|政务公开|政务动态"
    "|领导之窗|领导讲话|重要讲话|讲话|领导活动)$"
)
# In the titles of other documents, which are linked or listed, such a body stands too.
DOCUMENTS = "关于|报告|通知|公告|(?<!政府)公报|方案|意见|决定|办法|条例|上一篇|下一篇|讲话"
