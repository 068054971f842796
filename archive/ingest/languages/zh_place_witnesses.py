"""Which witnesses of a place count: names of sites, of townships, of models. No functions stand here."""

from archive.ingest.languages.zh_place_roles import PEOPLE

# Where a township's name may begin when it stands without its kind.
NAME_BEFORE = r"[，。；：！？、,;:!?（(“\"\s]|[在到从由离往至与和及跟同是把去回以让过]|[乡镇]的"
# And what stands behind one of two characters, which may be the start of a longer word too.
NAME_AFTER = (
    r"$|[，。；：！？、,;:!?）)”\"\s]|[和与及到至的等镇乡街村落转去来看今也都还已就靠离两三四五六七八九十几在是有这那为走赶、]|"
    r"公社|大队|"
    r"工业|园区|片区?|方向|一带|[那这]边"
)
# How the people of a town go on behind its name, and what shows that it is a village's: 枨冲人民, 双丰村.
TOLD_OF_TOWN = (
    rf"[镇乡]?(?:{PEOPLE}|人民|老百姓|百姓|儿女|父老|经济|发展|全局|有史以来|历史上|大地|这片|形象|新貌|特色|精神|"
    "的(?:明天|未来|实际|每一|发展|变化|面貌|干部|父老|乡亲|百姓|群众)|振兴|崛起|跨越)"
)
# Whose meeting it is, by the name of the town without its kind: 在新埭经济工作会议上.
MEETING_OF_TOWN = (
    r"(?:^|书记|[镇乡]长)在(?P<name>[\u4e00-\u9fff]{2,4}?)(?=经济|干部|党员|三级干部|人大|党代|人民代表|农业|农村|教育|教师|年度|全体|机关|"
    r"第[一二三四五六七八九十]{1,3}[次届]|安全|计划生育|计生|征兵|秋|春|防汛|脱贫|扶贫|招商|工业)"
)
TOWN_OF_OURS = "(?:我们|咱们?|(?:建设|打造|振兴|繁荣|构建)(?:[\u4e00-\u9fff]{2,4}的?)?新?)$"
OF_VILLAGE = "(?:行政|自然)?村|社区|居委会|[一二三四五六七八九十]?组|湾|水库|小学"
# What a town's speaker has of the county or the city above: 实施汝州市“西扩”战略, 参加汝州市三干会.
ABOVE_TOWN = (
    r"(?:[县市区旗]?委)?(?:、?[县市区旗]?(?:人民)?政府)?(?:的)?[“\"]?[^，。；！？,;!?]{0,10}?(?:战略|总体规划|决策|部署|要求|会议精神|三干会|经济工作会|"
    r"目标|考核|表彰|重点工程|重点项目|下达)"
)
# What a place is honoured with, behind its name: 凤冈县被评为国家级生态县.
HONOURED = (
    r"[^，。；！？,;!?]{0,14}?(?:荣获|获得|获评|荣膺|被(?:[^，。；,;]{1,16}?)?(?:评为|评定为|授予|命名为|确定为|列为|列入|誉为)|"
    r"跻身|入选|荣登|名列)"
)
# What makes such an honour another's, for a sentence that tells of honours praises by its nature.
_ELSEWHERE = """
人家 外地 兄弟 学习 考察 参观 相比 比较 差距 邻县 邻市 相邻 那里 当地 例如 比如 经验 做法 而我 周边 其他
就连 就是
"""
HONOURED_ELSEWHERE = "|".join(_ELSEWHERE.split())
# Names of townships that are common words.
_TOWNSHIP_WORDS = """
第一 第二 第三 第四 第五 第六 第七 第八 第九 第十 市场 创新 城镇 先进 枫桥 交通 普惠 公平 健康 奋斗 工程
地方 中小 结构 电力 招商 航空 文明 劳动 统一 长期 平台 创业 两山 阳光 机场 更新 绿水 土地 化工 打通 水土
青年 发放 新开 开通 中东 集体 大公 会展 纺织 爱国 铁路 平等 黑土 计划 民族团结 抽水 湿地 建筑 宜居 口岸 忠诚
将军 东南 东北 西南 西北 海洋 大中 北斗 草地 丝路 书香 酒店 蓝天 治安 航天 矿山 守望 火箭 太极 万家 大市
高铁 水稻 公信 高尚 立德 兴建 大楼 迎接 天文 大民 光辉 山水 五化 彩云 界河 荣光 博大 高兴 盘古 勤劳 自立
自强 愚公 沙滩 上司 荔枝 四方 南北 工业园 冶金 太子 荷花 清水 清泉 白云 红星 红光 曙光 朝阳 向阳 东升 黎明
金星 永胜 永兴 民权 民治 富民 利民 惠民 爱民 为民 新民 保民 福利 五福 万福 幸福里 青春 少年 英雄 烈士 功勋
劳武 凤凰 麒麟 孔雀 白马 骏马 飞马 猛虎 青龙 黄金 白银 钢铁 石油 煤炭 盐场 糖厂 电厂 水电 电站 水利 灌区
渠道 机械 汽车 拖拉机 中心 城关 城区 城郊 郊区 新区 老城 园区 工业 民族 发展 建设 开发 科技 高新 经济 生态
农场 林场 牧场 渔场 茶场 矿区 码头 火车站 车站 站前 广场 公园 大学 学府 文化 体育 人民 胜利 解放 先锋 东风
卫星 幸福 丰收 光明 前进 跃进 红旗 团结 和平 友谊 友好 民主 民生 民安 平安 安全 吉祥 和谐 富强 繁荣 兴旺
长安 太平 永久 中央 中华 国庆 五一 八一 大桥 大树 大路 大街 大湖 大山 大河 小河 小山 高山 高原 平原 沙漠
草原 森林 温泉 石头 泉水 水库 渔业 渔港 港湾 南方 北方 东方 西方 南部 北部 东部 西部 中部 上游 中游 下游
沿河 沿江 沿海 河边 山上 山下 街道 居民 社区 集镇 黄河 长江 淮河 珠江 泰山 黄山 华山 嵩山 长城 运河 三江
三峡 两河 双河 四季 春天 秋天 明天 光荣 理想 新生 新华 新建 新村 新街 新农 新合 新安 新平 联合 联盟 合同
合作 互助 共同 同心 同意 永远 万一 三合 三星 五星 七一 五四
滩里 洲上 塔下 老寨 龙尾 九户 三道关 老兵 绿心 京东 三管 米兰 前海 路口 山口 胡杨
新市场
"""
TOWNSHIP_WORDS = frozenset(_TOWNSHIP_WORDS.split())
# Counties and cities that speakers all over the country hold up as models, or tell of as known to all.
_MODELS = """
昆山 江阴 张家港 常熟 太仓 义乌 诸暨 慈溪 余姚 温岭 安吉 德清 桐庐 长兴 象山 东阳 永康 瑞安 乐清 晋江 石狮
南安 福清 长汀 沙 武平 寿光 诸城 莱芜 荣成 龙口 兰考 林州 巩义 新郑 长垣 栾川 修水 井冈山 瑞金 韶山 浏阳
长沙 宁乡 仁怀 都江堰 北川 汶川 大邑 西昌 华阴 神木 府谷 延川 延安 大寨 昔阳 右玉 迁安 正定 阜平 西柏坡
塞罕坝 平山 遵义 鄂尔多斯 准格尔 伊金霍洛 瓦房店 海城 大庆 深圳 珠海 厦门 汕头 东莞 佛山 顺德 南海 中山 苏州
无锡 常州 南通 扬州 杭州 宁波 温州 绍兴 嘉兴 湖州 台州 泉州 青岛 烟台 威海 潍坊 大连 成都 重庆 上海 北京
天津 浦东 广州 香港 澳门 十八洞 十八洞村 花垣 凤凰 丽江 大理 桂林 三亚 海口 博鳌 拉萨 玉树 唐山 雄安 贵阳
合肥 芜湖 小岗 凤阳 丹阳 宿迁
"""
MODELS = frozenset(_MODELS.split())
# Towns held up likewise, without their kind.
_MODEL_TOWNS = """
闽宁 枫桥 横店 茅台 华西 盛泽 周庄 乌镇 龙港 虎门 古镇 张谷英 店口 大唐 西柏坡 文家市 梁家河 永联
"""
MODEL_TOWNS = frozenset(_MODEL_TOWNS.split())
# What in a sentence shows that the place it tells of is praised as another's.
PRAISE = (
    "人家|外地|兄弟|先进|经验|做法|启示|模式|榜样|样板|闻名|值得我们|学习|考察|参观|相比|比较|"
    "差距|超过|一样|同样|那里|"
    "教训|事故|矿难|惨案|通报|那边|当地|邻县|邻市|百强|发达|来自|(?<!国内外)(?<!海内外)(?<!中外)(?<!各地)(?<!八方)(?<!广大)客商|例如|比如|譬如|听说|报道|报载"
)
# How a clause goes on that begins with the name of the speaker's own place: 左权的日子, 黄石人炼铁.
OWN_AFTER = (
    rf"的(?!经验|做法|同志|朋友|客商|老板|教训|例子|模式)|{PEOPLE}|"
    "人民|地处|位于|这[座块片方个些几]|是个?(?:老区|山区|山城|水乡|古城|农业|工业|资源|人口|"
    "产粮|革命)|是[^，。；]{1,12}的(?:发祥地|发源地|主产区|故里|摇篮|老家)|"
    "是[^，。；]{1,14}的[\u4e00-\u9fff]{0,4}(?:城市|口岸)|自古|历来|"
    "政协(?:各|委员|第|常委)|委党校|人大常委会[各组主]|第[一二三四五六七八九十百]{1,3}届|"
    "县委|市委|区委|州委|旗委|县城|城(?![镇市乡])|老百姓|百姓|父老|儿女|发展|经济"
)
# Words by which a text tells that counties lie below the speaker's unit.
UNITS_BELOW = (
    "各县|各区|各旗|各[市州]县|县[(（、]?[市区旗]|区县|[县区旗]委书记|县里|(?:来|到|上)(?:市|"
    "州|盟|地区|省)里|"
    "[几两二三四五六七八九十]个?县(?![级城域道])"
)
# Who comes from a university, or what of its stands elsewhere: 武汉大学教授, 武汉大学深圳研究院.
NOT_OF_UNIVERSITY = (
    r"\s*(?:[生习]|副?教授|研究员|(?:博士|硕士)(?!研究生(?:毕业|学位|开学)|毕业|学位)|专家|学者|校友|毕业(?!典礼|生|晚会|仪式|庆典)|老师|"
    r"讲师|院士|同学|学子|附属|"
    r"附中|附小|实验|[\u4e00-\u9fff]{0,4}(?:分校|校区|研究院|分院|研究生院)|"
    r"出版社|学报|[\u4e00-\u9fff]{0,6}(?:考察|调研|访问|参观|实习|代表团|支教)|[、和与及])"
)
# Who goes there, or sends it greetings, speaks elsewhere.
NOT_AT_UNIVERSITY = (
    "(?:致|祝贺|毕业于|来自|就读于?|考[上入]|考取|参观|访问|考察|赴|原|感谢|邀请|与|和|同|"
    "对口支援|帮扶|支援|携手|联合|[、及])$"
)
# The occasions that schools have of their own.
UNIVERSITY_OCCASION = (
    "开学|毕业(?:典礼|晚会|生|庆典)|新生|学位|校庆|建校|办学|军训|校运|教代会|教职工|师生|"
    "全校|我校|本科|研究生|教学|学生|校长|校友|学子|博士|"
    "学年|学期"
)
# How those who came are told where they are: 欢迎来到长江大学, 我代表长江大学.
UNIVERSITY_GREETED = (
    "(?:欢迎[^，。；！,;!]{0,24}(?:来到|加入|走进|成为|回到|到|来)|代表|我们|咱们|今天的)"
    "[^，。；！,;!]{0,12}$"
)
# What a note that tells of a speech's author, occasion or print must hold, looked for first.
NOTED_WORDS = "原[件稿]|[底手]稿|[作讲发演致主][者话言讲辞]|本文|此文|此稿|这[是篇]|根据|印|整理|供稿"
# How such a note begins: (作者系 …), 编者按:这是 …, ——根据 … 录音整理.
NOTED = (
    r"(?:作者|讲话人|发言人|演讲人|致辞人|讲话者|发言者|演讲者|主讲人|报告人)(?:单位|身份|职务)?(?:系|"
    r"为|是|时任|时为|现任|[:：])\s?|"
    r"(?:本文|此文|此稿|本篇|这)(?:系|是|为)\s?|"
    r"(?:原件|原稿|底稿|手稿|录音带?|档案)(?:现|今)?(?:存|藏)于?|"
    r"根据(?=[^。]{4,60}(?:录音|记录|速记|讲话稿|整理))"
)
# What makes it tell of something else: what the author once was, where he was born, where he lives.
NOTED_ELSEWHERE = (
    "曾任|历任|曾在|出生|生于|籍贯|现居|人[,，、。）)]|协会|学会|研究院|研究所|"
    "社科院|社会科学院|党校|大学|杂志|日报"
)
_BODY = "(?:委|人民政府|政府|人大|政协|革命委员会|革委会|纪委|人民法院|人民检察院|法院|检察院)"
# Whose words follow: a body or an office of the place, a village of it, or its meeting.
NOTED_OF = (
    r"(?:中共|中国共产党)?(?P<place>[\u4e00-\u9fff]{2,24}[省市县区州盟旗]"
    r"(?:[\u4e00-\u9fff]{1,8}(?:镇|乡|街道))?)"
    rf"(?:[省市县区州盟旗]?{_BODY}|[\u4e00-\u9fff]{{0,20}}?(?:档案[馆局]|史志|总工会|妇联|工商联|科协|残联|供销社|"
    rf"办公室|书记|[县市区镇乡村州盟旗厂校院局]长|主任|主席|"
    r"委员会|学校|中学|小学|幼儿园|医院|居民|村民|社区|公司|厂|合作社))"
)
# A body's own print: 中共丰县县委办公室 1986年3月12日印发; (根据录音整理,未经本人审阅。建水县委办公室).
_PRINTED = "(?:印发?|印制|翻印|(?:根据[^。]{2,12})?整理|编印|供稿)"
PRINTED_BY = (
    r"^\W{0,2}(?:(?:根据|本文|未经|此件)[^。]{2,30}[。，,]|(?:此件|本文|此文|此稿)?由)?(?:中共|中国共产党)?"
    r"(?P<place>[\u4e00-\u9fff]{2,16}[省市县区州盟旗])[省市县区州盟旗]?[\u4e00-\u9fff、]{1,20}?"
    r"(?<=[室厅部处科办局馆委府站院校会所])"
    rf"(?:[\s\d年月日〇○零一二三四五六七八九十.\-]*+{_PRINTED}|[)）])\W{{0,2}}$"
)
# Where a body sends its people and goods, which is not where it sits: 在西藏洛扎县支援, 装上了徐州的挖掘机.
SENT_BEFORE = (
    r"(?:^|[，。；：、,;:\s])(?:到|去|跑|赴)$|(?:卖|销|装|发|运|送|供|派|出口)(?:到|往|至|向|上)了?$"
    r"|(?:客户|用户|供货|买家|订单|引进)[^，。；！？,;!?]{0,6}$"
)
SENT_AFTER = (
    r"[\u4e00-\u9fff]{0,8}?(?:支援|支教|支医|援建|援助|对口|帮扶|驻村|挂职|义诊|抗疫|救灾|打工|参展|比赛|参赛|进修"
    r"|的客户|的用户|的买家)"
)
# How an office heads the papers that it sends round: (85)修水整办简报增刊, 修水县委办情况反映第3期.
BRIEF_OF = (
    r"(?:^|[\s)\]】〕）])(?:中共)?(?P<place>[\u4e00-\u9fff]{2,8}?)"
    r"(?:整党|普法|三秋|三夏|防汛|抗旱|整|党|农|政|纪|宣|组|统|府|委|县|市|区|地|州){0,3}办(?:公室)?"
    r"(?:编印?的?)?(?:简报|文件|通报|情况反映|工作情况|快报|会议材料|内部参考|增刊)(?:增刊|专刊)?(?:\s?[(（]?第?\s?[\d一二三四五六七八九十百]{1,4}\s?期[)）]?)?\s*$"
)
# The book that a body keeps of itself, where a note or a colophon names it: ——选自《株洲市红旗铸件厂志》,
# 《洛阳矿山机器厂厂史资料》编辑组编.
OWN_BOOK = (
    r"(?:厂|矿|公司|集团|学校|中学|小学|师范|医院|商店|商场|合作社|供销社|农场|林场|茶场|渔场|大队|车间|车站|机务段|电站|水库)"
    r"(?:[厂矿校院社场]?[史志](?:料|资料|稿)?|大事记|[厂校院矿]庆(?:专辑|纪念册)?|纪念册|年鉴|文件(?:汇编|选编)|资料(?:汇编|选编))"
)
NOTED_BOOK = (
    r"^\W{0,4}(?:(?:本文|此文|此件|此篇|原文)?(?:系|是)?(?:选自|摘自|摘录自|录自|引自|原载|载于|原载于|刊于|转引自|来源[:：]?))?\W{0,2}《?"
    rf"(?P<place>[\u4e00-\u9fff]{{2,16}}?{OWN_BOOK})"
    r"(?:》|[(（·・,，]|编(?:写|纂|辑|委|印)|$)"
)
# Behind a list of counties: they are told what to do, as only who stands above them does.
TOLD_TO_ACT = (
    r"(?:[、和与及][\u4e00-\u9fff]{2,6}?)?(?:等[地县]?|[两三四五六七八九]?[县区]市?区?|各[县区])?[，,]?"
    "(?:都|各自|也|更|分别|同样)?(?:要|应|应当|务必|必须|负责|抓紧|带头|先行)"
)
# Behind a list of counties that is called one of counties: 双阳、德惠两个县(市)区.
AS_COUNTIES = r"(?:等)?[两二三四五六七八九十几\d]{1,3}个?(?:县(?![级城域])|区县|[区旗](?!域)|市县)"
# Behind districts that lie in one city, which a speaker above them tells over: 茅箭区、张湾区投入力度大.
WORK_OF_DISTRICTS = (
    r"(?:等[\u4e00-\u9fff]{0,6})?[^，。；,;]{0,8}?(?:要|应|必须|投入|推进|完成|行动|动作|力度|进度|工作|任务|措施|部门|政府|城区|辖区|"
    r"境内|[两三四]个?区|各|分别|率先|启动|实施|开展|落实|抓)"
)
# What one city asks of, gets from, or has in common with the districts of another.
BESIDE_DISTRICTS = "帮扶|对口|支持我|相邻|接壤|毗邻|交界|协作|协同|来我|与我|同我|和我|周边|临近|邻近|相连"
# And reported at the meeting, so that what it did well is no other's: 乾县、礼泉两个县作了经验介绍.
REPORTED = (
    "[^。；;]{0,16}?(?:作了?|做了?|介绍了|进行了?|分别|上台|在会上)"
    "[^。；;]{0,8}?(?:发言|介绍|交流|汇报|表态|检讨)"
)
# What bears the name of the city that it stands in; two such tell whose city 全市 is: 株洲火车站, 株洲大道.
FEATURES_OF_CITY = (
    "火车站|高铁站|汽车站|客运站|车站|机场|港口?(?=[^南北])|码头|大道|大桥|大厦|城区|主城区|中心城区|市区|新城|老城|古城|城郊|"
    "高新区|经开区|经济技术开发区|开发区|新区|日报|晚报|晨报|电视台|电台|广播电视台|新闻网|大剧院|体育馆|体育中心|博物馆|图书馆|"
    "文化宫|(?:市|县)?(?:第?[一二三四五六七八九十]|中心|人民){1,3}医院|[一二三四五六七八九十]中|学院|大学|师专|师范|职业|技校|"
    "第[一二三四五六七八九十]{1,2}(?:中学|小学)|职中|职高|职教中心|职业中专|中等职业|幼儿园|实验(?:小学|中学)|教师进修|"
    "特教|批发市场|农贸市场|文化馆|影剧院|体育场|广场|公园|"
    "钢铁|钢厂|电厂|热电|化工|卷烟厂|烟厂|酒厂|海关|分行|分公司|供电|监狱|火车|车务段|段|东站|西站|南站|北站|站"
)
# A place's own paper, cited by its name: 《安阳市节水工作方案》.
OWN_PAPER = "[^《》]{2,40}(?:方案|规划|意见|办法|决定|细则|通知|纲要|计划|规定|制度|措施|公约)》"
# What stands right behind a place's name and may be what it is known for: 蔚县|剪纸, 安化|黑茶.
SUBJECT = r"(?![省市县区州盟旗]?[委人政领同])[\u4e00-\u9fff]{2,4}"

# Whose head speaks, or whose occasion it is, and how the name of such a body ends that begins with its place.
_NAMED = r"(?:(?![了着把被])[\u4e00-\u9fff]){0,8}?"
REGIMENT = r"(?<![第代])[〇○零一二三四五六七八九十百\d]{1,4}团"
BODIES_OF_HEADS = (
    (
        "校长|母校|校友|校庆|开学|毕业典礼|高三|高考|新生|家长会|教职工|校运动?会|国旗下|散学|成人礼|成人仪式|"
        "在(?:我们?)?(?:学校|学院|全校|全院|我校|我院)",
        rf"{_NAMED}(?:中学|小学|学校|[一二三四五六七八九十]中|一小|职校|职高|职中|职院|师专|医专|卫校|技校|党校|附中|大学|学院)",
    ),
    ("院长|检察长|护士|护理|建院|全院", rf"{_NAMED}(?:医院|法院|检察院|卫生院|福利院|敬老院|保健院|学院)"),
    # A regiment of the Corps, on the border: 在一五二团职工代表大会上.
    (
        rf"{REGIMENT}(?![体队圆结购组伙员干委支])|团场|兵团",
        rf"{_NAMED}{REGIMENT}场?",
    ),
    ("园长|幼儿园", rf"{_NAMED}幼儿园"),
    ("厂长|全厂|建厂", rf"{_NAMED}厂"),
    ("董事长|总经理|经理|公司|集团", rf"{_NAMED}(?:公司|集团|厂|矿|酒店|商场|银行)"),
    ("矿长|全矿", rf"{_NAMED}矿"),
    ("馆长|建馆|开馆", rf"{_NAMED}(?:图书馆|博物馆|文化馆|纪念馆|档案馆|美术馆|科技馆)"),
    ("行长|全行|[分支]行|理事长|联社|信用社", rf"{_NAMED}(?:银行|[分支]行|联社|信用社)"),
    ("局长|全局", rf"{_NAMED}局"),
    ("关长|海关", rf"{_NAMED}海关"),
    ("[支大中]队|政委", rf"{_NAMED}[支大中]队"),
    ("社长|报社", rf"{_NAMED}(?:日报|报社)"),
    ("[站场所台]长", rf"{_NAMED}(?:站|农场|林场|牧场|看守所|电视台|广播台|监狱)"),
)
# What stands before the place in the name of a country-wide body's branch: 中国邮政集团公司赤峰市分公司.
NATION_WIDE = r"(?:中国|国家|国网|中华人民共和国|[农工建]\w{1,2}银行|人民银行)[\u4e00-\u9fff()（）]{0,18}"
# Words before and behind the name of such a body by which its own head speaks of it: 选择了湘潭大学,就是 …
OWN_BODY_BEFORE = (
    "(?:我们|咱们|今天的|明天的|昔日的)$|"
    "(?:^|[，。；：！？、,;:!?\\s])(?:作为|走进|来到|步入|选择|加入|代表|祝福?|热爱)(?:我们|了)?$|"
    "(?:你们|大家|我们|同学们|各位)[^，。；,;]{0,8}?(?:成为|成了|走进|来到|步入|选择|加入|就?是)了?$|"
    "我(?:是|叫)$"
)
# Its round years are kept by itself: 今年是沙洋中学建校七十年.
OWN_FEAST_BEFORE = (
    "(?:今年|今天|明年|本月|今日)(?:就|也|又|正好|恰好|恰逢|正值)?是$|"
    "(?:喜迎|迎来|迎接|欢庆|庆祝|值此|恰逢|正值)了?(?:我们)?$"
)
OWN_FEAST_AFTER = (
    r"(?:建校|建院|建厂|建矿|建场|建行|创办|成立|办学)?[〇零一二三四五六七八九十百\d]{1,4}(?:周年|年|岁)(?:校庆|建校|建院|建厂|庆典|"
    r"华诞|大庆|生日|纪念)?|(?:建校|建院|建厂|建矿|建场|建行|创办|成立|办学)[〇零一二三四五六七八九十百\d]{1,4}(?:周年|年)"
)
OWN_BODY_AFTER = (
    r"(?:的(?:校训|师生|学子|全体|大家庭|怀抱|明天|未来|事业|发展)|(?:自)?(?:\d{4}年)?"
    r"(?:建校|创办|创建|建院|建厂|办学|成立|走过)|人(?![民才])|师生|全体|学子|欢迎你|就?是我们|各项|上下|喜事连连|捷报频传)"
)
# What in a sentence shows that the body it names is another's, however its head speaks.
OTHER_BODIES = (
    "来我[校院厂们]|[临到]我[校院厂]|任教|当过?(?:老师|教师|校长|班主任)|教过?书|[读念]过书|为什么[高好能]|来校|兄弟|同行|敬佩|致敬|支援|驰援|援助|捐|客户|用户|供应商|对手|伙伴|友好|转来|派来|"
    "表彰了|毕业于|挂职|事件|事故|案件|欺凌|教训|夺冠|获奖|参赛|承办的|"
    "在[^,，。；;]{2,20}(?:举行|举办|召开|进行)的"
)
# What stands before a body that one comes from, goes to or deals with.
DEALT_WITH_BEFORE = "(?:[从由向给与同跟赴到去]|来自|感谢|赢了|输给了?|战胜了?|击败了?|不敌|对阵)$"
# How a line begins that tells whence a text was taken over.
REPOSTED = "转自|转载|摘自|选自|摘编"
# How such a body began where it is: 三十五年前,四十七名工人在兰溪城西的破庙里起家.
FOUNDED = "年前|创办|创建|建厂|建校|建院|办厂|办学|起家|起步|诞生|破土|白手|前身"
FOUNDED_BEFORE = "[在从于]$"
# What stands behind the place whose leaders such a body names as its own: 在兴宁市委、市政府的正确领导下.
LEADS_BODY = (
    "[市县区州盟旗]?(?:委|人民政府|政府|教育[局委]|教体局|卫生[局委]|卫健[局委]|国资委)[^。；！？!?;,，]{0,20}?"
    "(?:领导|关怀|关心|支持|指导|重视)[^。；！？!?;,，]{0,6}下"
)
# Whose leaders care for it, where a clause begins with them: 兴宁市委、市政府高度重视.
CARES_FOR_BODY = (
    "[市县区州盟旗]?委(?:、|和|及)?[市县区州盟旗]?(?:人民)?政府(?:及[^。；！？!?;,，]{1,12})?(?:领导|主要领导)?"
    "(?:一直|历来|十分|非常|高度|始终|大力|对(?:我[校院厂场矿]|学校|医院)[^。；！？!?;,，]{0,12}?)*(?:重视|关心|支持|关怀)"
)
# Whose sentence it is that names those leaders: who works there himself.
WE_OF_BODY = (
    "我们|咱们|我[县市区校院厂矿场局行社站队所]|全[校院厂矿场局行体]|本[校院厂公]|学校|公司|农场|林场|医院|"
    "企业|社区|我村|全村"
)
# Where such a body says to be at home: 公司扎根宜兴三十年.
AT_HOME_BEFORE = "(?:扎根|落户|立足|植根|坐落|座落|地处|位于|地处于)[在于]?$"
# The same with the units that it lies in between: 我院位于湖南省益阳市桃江县.
AT_HOME_CHAIN = (
    "(?:扎根|落户|立足|植根|坐落|座落|地处|位于|地处于)[在于]?"
    "[\u4e00-\u9fff]{2,7}(?:省|市|州|盟|区)(?:[\u4e00-\u9fff]{2,9}[市州盟区])?$"
)
# Firms that put up texts of others, and whose addresses are theirs alone.
SELLERS_OF_TEXTS = "科技|网络|信息|文化|传媒|教育咨询|软件|文秘|范文|写作|广告|数据"
# What a sentence holds that sets another's goods beside one's own: 洛川苹果卖八块,我们卖两块,差在哪里.
COMPARED = (
    "差|比|怎么|为什么|凭什么|靠什么|靠的是|名气|牌子比|卖到?[一二三四五六七八九十几\\d]|哪里|"
    "哪个|而我们|我们(?!的)|我[县市区](?!的)|"
    "我们的[一二两三四五六七八九十几多\\d.]{1,4}(?:倍|成|分之)|"
    "人家|畅销|走俏|走红|红遍|火遍"
)
# What befell a place that others give for: 舟曲人民正在受难.
AFFLICTED = (
    "特大|泥石流|地震|重建家园|定点帮扶|灾区|受灾|受难|灾民|灾情|献[^。]{0,4}爱心|捐款|捐赠|捐资|募捐|义演|义卖|"
    "对口(?:支援|帮扶|协作|援助)|援建|援疆|援藏|支教"
)
# What is told of a town elsewhere, though its county's name stands before it: 富平县淡村镇发生一起爆炸事故.
TOLD_OF_ELSEWHERE = (
    "事故|爆炸|火灾|矿难|溺[水亡]|中毒|坍塌|透水|死亡|遇难|伤亡|凶杀|命案|惨案|教训|通报|曝光|案例|典型案|现场会|经验|借鉴|"
    "考察|参观|观摩|取经|学习|新闻|电视|报道|听说"
)
# Occasions of a quarter, a school, a village, which a county's own site tells of its own.
LOCAL_OCCASION = (
    "小区|社区|居民|村民|本村|新村|学校|小学|中学|幼儿园|医院|卫生院|开学|毕业|家长|校庆|通梯|"
    "开园|开业|奠基|竣工|落成|揭牌|启用|"
    "劳动节|妇女节|护士节|青年节|助残日|清明|祭扫|升旗|少先队|入队|儿童节|读书节|艺术节|教师节|演练|"
    "通车|开工|通水|通电|运动会|拜师|入住|搬迁|志愿者|广场舞|敬老|重阳|成人礼|入伍|新兵|移民"
)
# Feasts, harbours and reservoirs are called after their town without its kind: 第四届文港毛笔文化节.
FEAST_OF_TOWN = (
    r"(?:^|[在—-])在?+(?:首届|第[〇零一二三四五六七八九十百\d]{1,4}[届次]|[12]\d{3}年?|中国[·•]?)*+"
    r"(?P<name>[\u4e00-\u9fff]{3,12}?)"
    r"(?:节(?=$|[开闭上暨启组新系活总座筹])|渔港|古镇|老街|库区|水乡|湿地公园)"
)
# What a site files a speech under, by label: 县域:灌南.
LABEL_OF_PLACE = (
    r"^\W{0,3}(?:县域|市域|县区|县市区?|区县|所属(?:地区|县区|县市|区县|县|市|区|州|旗)|行政区划?|所在(?:县|市|区))"
    r"\s{0,3}[:：]\s{0,3}(?P<place>[\u4e00-\u9fff]{2,16})\s*$"
)
# Behind a title, whose it is: 在全县禁毒工作会议上的讲话(灌南).
BEHIND_TITLE = (
    r"(?:讲话|致辞|致词|发言|报告|讲稿|动员|献词|贺词|演讲)稿?\s{0,2}"
    r"[(（]\s?(?P<place>[\u4e00-\u9fff]{2,10})\s?[)）]"
)
LABEL_OF_TAGS = (
    r"(?:标\s?签|关键[词字])\s{0,3}[:：]\s{0,3}(?P<tags>[^:：\n]{2,80}?)"
    r"(?=\s{1,3}[\u4e00-\u9fff]{2,4}[:：]|$)"
)
# Bureaus in the woods that are called after the town they made: 露水河林业局. Farms, mines and lesser
# woods are called after any brook.
BUREAU_OF_TOWN = (
    r"^\s{0,8}(?:中共|原)?(?P<name>[\u4e00-\u9fff]{2,4}?)(?:国有|重点)?"
    r"(?:林业局|森工局|森林经营局|森林工业局)"
)
