"""Words by which Chinese pages name their source, their day of posting and their site: tables only.

Patterns are written in simplified characters and matched on the simplified fold of a line.
"""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# "来源:" followed by one of these names no source.
GENERIC_SOURCES = frozenset(
    _words(
        "网络 网络收集 网络整理 网络转载 网络资源 互联网 来自网络 本站 本站原创 本站整理 原创 转载 未知 "
        "不详 其他 其它 佚名 会员 会员上传 用户上传 "
        "网友 网友投稿 网友上传 网友分享 投稿 收集 整理 范文 文档 文库 无 管理员 本文 "
        "网上 网上收集 网络搜集 网络文章 网络综合 综合网络 互联网收集 互联网整理 互联网转载 来源网络 "
        "来源于网络 本网 本网站 本站讯 本站编辑 本站收集 原创投稿 原创文章 自编 自撰 自写 个人 个人原创 "
        "暂无 未填写 未注明 未详 无名 匿名 转摘 网摘 摘抄 编辑 小编 整理发布 综合 综合整理 微信公众平台 "
        "公众号 微信公众号 公众平台 微信 朋友圈 "
        "admin Admin administrator Internet internet unknown Unknown null undefined"
    )
)
# Nor does who sent it in: 用户分享, 网友上传.
BY_WHOEVER = (
    r"(?:用户|会员|网友|网民|读者|作者|小编|编辑|匿名|本站|网络|互联网|学员|老师|站长)?"
    r"(?:上传|分享|投稿|提供|整理|收集|搜集|采集|原创|转载|推荐|编辑|供稿|贡献|发布|自撰){1,2}"
)
# "来源 | 某某发布": the label as public accounts print it, alone in its line with the name.
SOURCE_BAR = (
    r"^(?:信息|文章|稿件|新闻|内容|本文)?(?:来源|出处|原载|转自)\s*\|\s*"
    r"([^|:。,;?!\s]{2,24}(?:\s[^|:。,;?!\s]{1,12})?)$"
)
# Labels before a source. "图片来源" and "收入来源" speak of something else; a day may stand right before one.
SOURCE = (
    r"(?:(?<![\u4e00-\u9fff])|(?<=\d日))(?:信息|文章|稿件|新闻|资料|内容|发布|文档|稿源|消息|转载|本文|原文)?(?:来源|來源|来自|出处|"
    r"稿源|供稿单位|来稿单位|(?:当前)?报纸名称)\s*+(?:(?:于|单位|媒体)\s*+)?(?:[】\]]\s*+(?:[:：丨｜]\s*+)?|[:：丨｜]\s*)"
    r"|(?<![\u4e00-\u9fff])(?:转自|转载自|摘自|原载)\s*[:：]\s*"
)
# The label without its colon in a line of several: 发布日期 2019-06-18 来源 某某市水利局 阅读 301
BARE_SOURCE = r"\s(?:信息|文章|稿件)?来源\s{1,3}([\u4e00-\u9fff]{2,20})(?=\s|$)"
# The label of a site or a paper in the list of what somebody noted of a page: 网站:某某新闻网.
SITE_LABEL = (
    r"(?:^|[\s|])(?:网站(?:名称|来源)?|来源网站|站点(?:名称)?|媒体(?:名称)?|(?:来源|发布|刊载)媒体|报刊名称|刊名)"
    r"\s?[:：]\s?([^\s|:：]{2,24})(?=\s|[|]|$)"
)
# Who sent a text in: an office (供稿:党政办), for a person's name stands there as well (供稿:李大明).
SENDING_OFFICE = (
    r"(?:供稿|来稿)\s*[:：]\s*(?P<office>(?:党政|政工|党委|行政|校|院|厂|局|镇|乡|县委|市委|区委|政府|县府|市府|团委|秘书|综合)办"
    r"|(?:教务|教导|政教|学生|学工|德育|总务|政治|人事|组织|保卫)处|(?:宣传|组织|统战|政治)部|(?:秘书|宣传|教务|综合|信息|人事|办公)科"
    r"|(?:校|本)?团委|办公室|[\u4e00-\u9fff]{2,16}(?:办公?室|委员会|政府|[县市区州]委|宣传部|组织部|统战部|[委党]校|团委|妇联|工会"
    r"|学校|[中小大]学|学院|医院|公司|党委|党支部|党总支|[农林水教财民公司审统][\u4e00-\u9fff]{0,6}局|中心))(?=[\s|,，;；]|$)"
)
# Whose words a source is that names who wrote: 本报记者 某某, 某某日报记者 某某.
REPORTER = (
    r"(?P<paper>.{0,16}?)(?:特约|见习|实习|首席|驻[\u4e00-\u9fff]{2,4})?"
    r"(?:记者|通讯员)(?!站|网|之家|协会|节|团)"
)
# 微信公众号“某某发布”, “某某发布”微信公众号
ACCOUNT_SOURCE = (
    r"(?:(?:微信)?(?:公众号|公众平台|订阅号)\s?[“\"'‘《「]([^“”\"'‘’《》「」]{2,20})[”\"'’》」]?"
    r"|[“\"'‘「]([^“”\"'‘’「」]{2,20})[”\"'’」](?:微信)?(?:公众号|公众平台|订阅号))"
)
# Programs that publish sites, which set their own name where the site's should stand.
PROGRAMS = frozenset(
    _words(
        "siteserver dedecms 织梦 织梦内容管理系统 phpcms 帝国cms empirecms discuz discuz! phpwind wordpress "
        "joomla joomla! drupal jeecms jeesite sitecms hexo hugo typecho z-blog zblog ecshop ecms pbootcms "
        "metinfo trs wcm jcms 大汉 博达 博达站群 webplus ruoyi 若依 eyoucms maccms cms ghost blogger"
    )
)
# Who put the page up, where no source is named: on the cards that pages of offices carry.
PUBLISHER = (
    r"(?<![\u4e00-\u9fff])(?:发布|公开|信息提供|信息发布|上稿)(?:单位|机构|机关|部门)"
    r"\s*+(?:[】\]]\s*+)?[:：]\s*+(?:\|\s*+)?"
)
# Whose office put it up, where its name shows that it is one: no doc mill's members are called so.
PUBLISHING_OFFICE = (
    r"(?<![\u4e00-\u9fff])(?:信息)?发布(?:者|人)?\s*+[:：]\s*+"
    r"([\u4e00-\u9fff]{2,20}(?:局|委|委员会|办公室|府办|政府|妇联|总工会|团委|[中小大]学|学校|医院|党校|公司))"
    r"(?![\u4e00-\u9fff])"
)
POSTED = (
    r"(?:(?:信息|文章|稿件|新闻|内容|网站)?(?:发布|发表|更新|上传|上载|添加|录入|发稿|刊发|刊登|提交|上网|公开|编辑|张贴|修改|创建|收录|"
    r"成稿|上线|上版|登载|贴文|推送|转载|入库|公布|发帖|首发|投稿|采编|审核发布|刊出|见报|登出|贴出|播发|上架|出刊|发刊|刊载|公告|首次发布|网上发布)?(?:时间|日期)\s*+(?:[】\]]\s*+)?(?:[:：]\s*+(?:\|\s*+)?)?|"
    r"(?:发布|发表|更新|上传|添加|刊登|张贴|收录|首发|转载|编辑|分享|贡献)于\s*+(?:[:：]\s*+)?|(?:发布|发表|更新|上传|添加|发稿|刊发|"
    r"张贴)\s*[:：]\s*|(?:发布|发表|更新|上传|张贴|刊登|刊出|见报|上网|公布|发稿|登出|贴出)日\s*[:：]\s*)"
)
# Days that are none of posting: of printing, reading, writing, of the occasion, of what a paper is good for.
OTHER_DAY = (
    r"(?:打印|浏览|访问|查看|下载|当前|系统|现在|今日|讲话|会议|发言|致辞|致词|演讲|报告|成文|生成|印发|制发|发文|"
    r"制定|生效|实施|施行|废止|失效|截止|活动|召开|举办|拍摄|出生|有效|注册|入会|(?:最后|上次)?登录"
    r"|阅读|建站|截稿|收稿|签发|签署|归档|存档|通过|直播|播出|首播|录制|录音|演出|比赛|考试|报名|开会)"
    r"(?:时间|日期|期限)\s*+(?:[】\]]\s*+)?(?=:|(?:19|20)\d\d)"
    r"|下次更新\s*:"
    # ——办公资料库整理 2019.08.20: when a model text was put together
    r"|(?:整理|汇编|编写|编制|摘编|撰写|改编)(?:于|时间|日期)?[\s:(]{0,3}(?=(?:19|20)\d\d\s*[-/.年])"
)
# Headings over what readers wrote below a text: the days there are those of their remarks.
REMARKS = (
    r"^[【\[]?(?:发表|我要|我来|添加|网友|最新|热门|全部|精彩|精选|用户|读者|相关|文章)?(?:评论|跟帖|留言|回复|回帖|回应|点评|书评)(?:列表|区|内容|专区)?"
    r"\s*+(?:[】\]]\s*+)?(?:[:(]\s*+)?(?:(?:共\s*+)?\d++\s*+(?:[条个篇]\s*+)?)?[)]?$|^(?:共有?|已有)\s*+\d++\s*+[条个位][^。]{0,10}(?:评论|跟帖|留言|回复)$"
    r"|^(?i:comments?|replies|responses|leave a (?:reply|comment))\s*(?:\(?\d+\)?)?:?$"
)
# The clock over a site's menu: "今天是2015年6月1日 星期一 欢迎光临". A speaker ends his sentence.
SITE_CLOCK = (
    r"^(?:今天是|今天|今日|现在(?:时间|是)?|当前(?:时间|日期)|北京时间|系统时间)\s{0,3}:?\s{0,3}"
    r"(?:19|20)\d\d\s{0,3}[-/.年]\s{0,3}\d{1,2}\s{0,3}[-/.月]\s{0,3}\d{1,2}\s{0,3}日?(?:\s{0,3}[(]?星期[一二三四五六日天][)]?)?"
    r"(?:\s{0,3}\d{1,2}:\d\d(?::\d\d)?)?(?:\s{0,3}农历[^,。;!?]{2,20})?(?:\s{0,3}(?:欢迎|天气|设为|加入|您好|你好)[^。]{0,30})?$"
)
# Labels that stand before a day of posting and nothing else does, wherever in a line.
PUT_UP = (
    r"(?:发布|发表|更新|上传|添加|录入|发稿|刊发|刊登|提交|上网|张贴|收录|上线|推送|转载|入库|公布|发帖|上版|登载|贴文)(?:时间|日期)"
    r"\s*+(?:[】\]]\s*+)?(?::\s*+)?"
    r"|(?:发布|发表|更新|上传|添加|刊登|张贴|收录|转载|分享|贡献)于\s*+(?::\s*+)?"
    r"|(?:发布|上传|入库|收录|上架)\s*+:\s*+"
)
HANDS = r"录入|上传|发布|编辑|责编|校对|投稿|整理"
# What says in any place of a short line when a site put its page up: "讲话范文 发布时间:2017/9/7",
# "2021-05-08 发布", "录入:站长 1999/08/15"; a day beside the counts of readers, with or without a colon.
_ISO_DAY = r"(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}(?!\d)"
PUT_UP_ON = (
    rf"^{_ISO_DAY}\s+《[^《》]{{2,20}}》|"  # the number of a journal behind the day
    r"第(?:19|20)\d\d-\d\d-\d\d期|"  # the issue of a paper, named by its day
    rf"(?:{PUT_UP})(?=(?:19|20)\d\d\s*[-/.年]\s*\d{{1,2}}\s*[-/.月]\s*\d)"
    r"|(?:19|20)\d\d-\d{1,2}-\d{1,2}(?:\s\d{1,2}:\d\d(?::\d\d)?)?\s(?:发布(?:于[\u4e00-\u9fff]{2,3}(?=\s|$))?|上传|更新|发表|分享|加入|录入|添加)(?=[\s|)\]】]|$)"
    # Beside buttons: "由 网友(某某)分享 时间:2021-03-07 加入收藏 我要投稿"
    r"|(?:^|\s)(?:时间|日期)\s*:\s*(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?=\s[^。]{0,40}(?:收藏|投稿|点赞|下载|打印|"
    r"分享|阅读|举报|字[号体]))"
    # 由用户某某于2020/5/9上传; 秘书某某 分享 时间:2021-11-20 15:22; General 更新 2021年1月7日
    r"|(?:用户|会员|网友)\s?[^。,;:]{1,24}?\s?于\s?(?:19|20)\d\d[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?\s?(?:上传|发布|分享|贡献|整理)"
    r"|(?:分享|上传|发布|投稿)\s(?:时间|日期)\s?:\s?(?=(?:19|20)\d\d[-/.])"
    r"|^[A-Z]\w{2,20} 更新 (?=(?:19|20)\d\d年)"
    # 本文已影响 3091人　时间:2022-05-07
    r"|^(?:本文)?(?:已影响|阅读|浏览|点击|人气|热度|已阅)(?:量|数|次数)?\s*:?\s*\d[\d,.]{0,9}\s*[人次万w+]{0,3}\s+(?:时间|日期)\s*:\s*(?=(?:19|20)\d\d[-/.])"
    rf"|(?:{HANDS})(?:人|者|员)?\s*:\s*[^\s:]{{1,10}}\s+(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?!\d)"
)
DAY_AND_COUNTS = (
    rf"^[^。!?;:\d]{{0,24}}{_ISO_DAY}(?:\s\d{{1,2}}:\d\d(?::\d\d)?)?"
    r"(?:(?<!\.\d)(?<!\.\d\d)(?:[\s|·•,]+[\u4e00-\u9fff]{2,8}(?=\s))?[\s|·•,]+\d{2,7}$|(?=[^。!?;]{1,60}$)[\s|·•,]*(?:(?:[^\s。]{1,24}[\s|·•,]+){0,2}?"
    # the town from which an account writes, glued to the day: 2024/02/02昆山浏览量1,903
    r"|(?<=\d)[\u4e00-\u9fff]{2,4}?)"
    r"(?:阅读?|浏览|点击|转藏?|人气|围观|字数|评论|收藏|热度|下载|页数|大小)(?:次数|点数|量|数)?\s*+(?::\s*+)?\d)"
    # who shared a document and when, its counts and its size: 春江夜雨 2024-05-11 102 21.2KB 6 页
    r"|^[^。!?;:]{0,24}?(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?:\s\d{1,6}\+?){0,4}"
    r"(?:\s\d{1,4}(?:\.\d{1,2})?\s?[KkMm][Bb]|\s?[·|]\s?\d{1,6}(?:\.\d)?\s?万?字)[\s·|]{1,3}\d{1,4}\s?页$"
)
# An office's line under a title: "2013/09/18 新闻编号:0913-27 列印 转寄"; a paper's over its text:
# "2012年03月09日 星期五 放大 缩小 默认".
DAY_AND_BUTTONS = (
    r"^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\s+(?=[^。]{0,40}(?:新闻编号|列印|打印|转寄|友善|分享|字级))"
    r"|^(?:19|20)\d\d(?:年\s?\d{1,2}月\s?\d{1,2}日|([-/.])\d{1,2}\1\d{1,2})\s*(?:[(]?(?:星期|周)[一二三四五六日天][)]?)?"
    r"(?=[^。,:;]{0,12}(?:放大|缩小|默认|字[体号]|打印|往期|版面导航))[^。,:;]{2,40}$"
    # 2022-03-18 09:49:50  0  加入收藏  阅读本文需要支付:9.00
    r"|^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d\d(?::\d\d)?\s[^。]{0,24}?"
    r"(?:加入收藏|收藏本[文页]|打印本[文页]|关闭窗口|阅读本文需)[^。]{0,30}$"
    # shxw 2007-06-20 热点透析 评论
    r"|^[^\d\s。!?;,:]{2,12}\s+(?:19|20)\d\d-\d{1,2}-\d{1,2}\s(?:[^\s。,:;]{2,8}\s)?"
    r"(?:(?:我要)?(?:评论|打印|收藏|分享|下载(?:本文|全文|文档)?|举报|点赞)(?:\s|$)){1,5}$"
    # 发言稿2018-06-11王老师: the column, the day, and who put it up
    r"|^(?:悼词|讲话稿?|演讲稿?|发言稿?|致[辞词]|贺词|主持词|[\u4e00-\u9fff]{2,4}范文)(?:19|20)\d\d-\d\d-\d\d[\u4e00-\u9fff]{2,8}$"
    r"|^(?:19|20)\d\d-\d\d?-\d\d?\s+(?:手机版|触屏版|移动版|电脑版)$"
    # 2016/11/3 8:20:14 类别:讲话 等级:★★★ 编号:00931: how a library of documents cards a text
    r"|^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\s\d{1,2}:\d\d(?::\d\d)?(?:\s++(?:[类级]别|分类|栏目|等级|星级|编号|文号|"
    r"字数|格式|大小|页数|点击|浏览|阅读|下载|人气|热度|积分|价格|标签|关键词)(?:次数|量|数)?\s?:\s?[^\s:。]{0,24}){1,8}$"
    # The day and the column behind it: 2018-07-21演讲稿
    r"|^(?:19|20)\d\d-\d\d-\d\d(?:[\u4e00-\u9fff]{2,4}(?=[开闭]幕[词辞]|讲话|致[辞词]|发言|演讲|贺词))?(?:悼词|讲话稿?|演讲稿?|发言稿?|致[辞词]|贺词|答谢词|工作报告|述职报告|主持词|开幕词|闭幕词)$"
    r"|^(?:放大|缩小|默认|打印|收藏|\s){2,9}(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2})$"
)
AUTHOR = r"(?:作者|撰稿人?)\s*[:：]\s*"
# What stands behind it where no author is named: 作者:来源:某网
NEXT_LABEL = r"来源|稿源|责任编辑|责编|编辑|审核|校对|摄影|发布|更新|时间|日期|点击|浏览|阅读|字[号体]"
UPLOADER = (
    r"(?:上传者|上传人|上传用户|分享者|贡献者|发布人|发布者|投稿人|录入员?|上传会员)\s*[:：]\s*|"
    r"由\s*(?=[\w\u4e00-\u9fff]{2,16}会员)"
)
ADDRESS = (
    r"(?<!相关)(?<!友情)(?<!外部)(?<!视频)(?<!下载)(?<!报名)(?<!推荐)(?<!快速)(?<!友好)"
    r"(?:本文|原文|文章|本页|转载|出处|来源|文档|页面|当前)?(?:链接|地址|网址|URL|转自|转载自|来源|出处|"
    r"永久链接)(?:参考|地址)?(?:\s*[:：]\s*|\s+(?=https?:))"
)
# Ends of names of sites and publishers; only such names are read from a page title or a copyright line.
SITE_ENDINGS = (
    "网",
    "网站",
    "网络",
    "在线",
    "门户",
    "门户网",
    "文库",
    "论坛",
    "社区",
    "贴吧",
    "博客",
    "日报",
    "晚报",
    "时报",
    "晨报",
    "早报",
    "商报",
    "都市报",
    "周报",
    "工人报",
    "农民报",
    "青年报",
    "法制报",
    "法治报",
    "教育报",
    "科技报",
    "特区报",
    "政协报",
    "党报",
    "参考报",
    "导报",
    "新报",
    "周刊",
    "月刊",
    "杂志",
    "通讯社",
    "电视台",
    "广播电台",
    "人民政府",
    "政府",
    "委员会",
    "办公室",
    "档案馆",
    "图书馆",
    "资料库",
    "素材库",
    "数据库",
    "平台",
    "频道",
    "新闻公报",
    "新闻处",
    "总统府",
    "行政院",
    "局",
    "厅",
)
# Ends of names of institutions that keep sites of their own. Such a name may be a speaker's or an audience's
# too; it is read in a copyright line, and in a page's <title> where the printed headline does without it.
INSTITUTION_ENDINGS = _words(
    "组织部 宣传部 统战部 武装部 社会工作部 外交部 国防部 发改委 教育部 科技部 公安部 民政部 "
    "司法部 财政部 自然资源部 住房和城乡建设部 交通运输部 水利部 农业部 农业农村部 商务部 "
    "文化部 文化和旅游部 卫生部 应急管理部 政法委 农工委 工委 党工委 管委会 人大 人大常委会 "
    "政协 纪委 监委 监察委 纪委监委 团委 妇联 残联 文联 科协 侨联 社科联 作协 工商联 总工会 "
    "工会 法院 检察院 大使馆 领事馆 总领事馆 代表团 特派员公署 联络办公室 公署 公所 办事处 "
    "研究室 研究院 研究所 研究中心 融媒体中心 信息中心 服务中心 党校 行政学院 社会主义学院 "
    "大学 学院 中学 小学 学校 幼儿园 医院 公司 集团 银行 出版社 杂志社 报社 编辑部 博物馆 "
    "纪念馆 文化馆 协会 学会 商会 总商会 联合会 总会 促进会 互助会 街坊会 同乡会 校友会 "
    "联会 协进会 慈善会 宗亲会 互助社 教会 研究会 基金会 联谊会 联盟 公会 分会 县府 市府 议会 立法会 "
    "厂 农场 林场 牧场 煤矿 铁矿 电站 卫生院 保健院 供销社 联社 信用社 合作社 村委会 居委会 事务所 "
    "剧院 剧团 艺术团 歌舞团 体校 技校 职校 职中 职高 附中 附小 一中 二中 三中 四中 五中 六中 七中 八中 "
    "九中 十中 一小 二小 三小 实小 中心校 职业教育中心 职教中心 教育中心 培训中心 活动中心 控制中心 疾控中心 "
    "文化中心 艺术中心 管理中心 指挥中心 养老院 敬老院 福利院 少年宫 文化宫"
)
# Names of well-known sites that do not end as names of sites do.
KNOWN_SITES = frozenset(
    _words(
        "知乎 知乎专栏 今日头条 头条号 百家号 微博 简书 豆瓣 搜狐 网易 新浪 腾讯 凤凰 澎湃新闻 "
        "界面新闻 红星新闻 道客巴巴 豆丁 原创力文档 人人文档 爱问共享资料 百度百科 维基百科 "
        "学习强国 求是 哔哩哔哩 雪球 央视 新华社 中新社 中央社 GOV.UK Medium Substack Scribd "
        "YouTube Wikisource"
    )
)
# Ends of the names of public accounts of offices and papers.
ACCOUNT_ENDINGS = _words(
    "发布 融媒 融媒体 融媒体中心 传媒 党建 之声 新闻 微报 微讯 观察 宣传 在线 日报 晚报 时报 广电 官微"
)

# A line that is a site's name and nothing else.
SITE_LINE = r"[\w\u4e00-\u9fff]{2,12}(?:网站?|文库|论坛|在线|频道|客户端|公众号|资料库)"
# Ends of names of sites that share documents; read in the first line of a page only.
MILL_ENDINGS = _words(
    "文档 文秘 范文 公文 文稿 讲稿 百事通 之家 之窗 之友 大全 信息港 热线 书屋 图书馆 资料 课件"
)
# Ends of names of sites and papers alone: an office may stand before a date for other reasons.
MEDIA_ENDINGS = _words(
    "网 网站 在线 文库 论坛 社区 贴吧 博客 日报 晚报 时报 晨报 早报 商报 周报 工人报 农民报 青年报 通讯社 "
    "电视台 广播电台 资料库 数据库 频道 新华社"
)
# Ends of the names that sites of model texts give themselves; read where a page's title or path has them.
COINED_ENDINGS = _words(
    "宝典 驿站 之家 之友 之窗 帮手 助手 小能手 巴巴 文库 文档 文稿 稿库 文库堂 文库吧 范文酷 公文易 无忧 "
    "百事通 小站 家园 素材库 范文站 文秘站 公文站 资料站 讲稿站 大师 文档中心 文档网 书屋 信息港 资料馆 "
    "图书馆 公文铺 笔杆子 秘书帮 文秘帮 写作网 空间 博客 大全"
)
# What a <title> ends with that says of what kind its site is, and does not name it.
KINDS_OF_SITE = frozenset(
    _words("博客 论坛 空间 日志 日记 首页 网站 网站首页 门户网站 社区 贴吧 相册 频道 正文 详情 文章 文章详情")
)
# The page of a paper, alone in a line over a text or in a piece of a page's title: 第A02版:要闻.
PAPER_PAGE = r"第\s?[A-Za-z]?\d{1,3}\s?版(?:\s?[:·]?\s?[\u4e00-\u9fff·/]{2,10})?"
# Ends of the names of papers, which stand in the titles of their pages beside the day and the page.
PAPER_ENDINGS = r"[报刊]|快讯|新闻|日报社"
# What sites are called besides, in a <title> that goes on with the name of a column.
FIRST_ENDINGS = _words("指南 先锋 党建 热线 导航 信息 园地 视窗 视点 发布 新闻 政务 先锋网 政府 频道")
# Ends of the names of societies and bodies whose site a path begins with: 某某互助社 > 刊物 > ….
PATH_BODIES = r"(?<![大代全两委事])会|(?<!通讯)社|[团院校馆厂处站局厅部]"
# Names of columns and of places in a site's menus: never the name of the site.
COLUMN = (
    r"讲话|讲稿|致辞|致词|演讲|发言|总结|述职|心得|体会|简报|方案|计划|规划|公告|通知|文件|政策|法规|(?<!方)正文|(?<![安健])全文|首页|栏目|"
    r"专栏|专题|列表|详情|详细|内容页|^内容$|^文章$|文章(?:内容|详情|正文)|领导(?:活动|之窗|简介|信息)|政务公开|政府信息公开|信息公开|"
    r"^(?:新闻|资讯|政务|信息|媒体|文化|宣传|图片|视频|下载)(?:中心|发布|动态)?$|^(?:今日|最新|热点|国内|国际|本地|时政|工作|部门|基层|地方|"
    r"图片|行业|本县|本市|本区|县区|综合|街镇|乡镇)(?:要闻|新闻|信息|资讯|动态|关注|聚焦|频道)$|^(?:home|news|speech(?:es)?|"
    r"remarks|press releases?|media|blog|articles?|newsroom|about|search|menu|skip to (?:main )?content)$|"
    r"^第?\s?[A-Za-z]?\d{1,3}\s?版|"  # the page of a paper
    r"^(?:领导|书记|市长|县长|区长|镇长|局长|校长|院长|厂长|干部|党政|党员|专家|学者|名家|理论|学习|学术|高层|官员|部长|主任|代表|委员|企业家|青年|校园|百姓|本站|本网)论坛$|"
    r"^(?:校长|书记|院长|园长|教务|政教|总务|德育|教导|团委|主任)[室处]$|"
    r"^(?:要闻|动态|党建|时政|文秘|公文|范文|文档|范文大全|文章|资料|论文|作文|书记|市长|县长|区长|工作报告|政府工作报告)$"
)
# What a site counts of its readers.
COUNTS = "阅读|浏览|评论|点击|人气|点赞|赞|收藏|转发|围观|查看|回复"
COLUMN_OF_SITE = (
    r"[\u4e00-\u9fff]{0,4}(?:开示|讲话|致辞|演讲|发言|新闻|动态|资讯|文章|公告|专栏|栏目|专题|频道)"
)
SITE_AND_COLUMN = rf"^[^\W_]{{2,16}}(?:网|网站|论坛|在线)\s:\s{COLUMN_OF_SITE}$"  # 春江学佛网 : 法师开示
# A line that heads all pages of a column, and is no title.
COLUMN_LINE = (
    r"[\u4e00-\u9fff]{0,4}(?:新闻|动态|要闻|资讯|公告|快讯|简讯|新闻中心|信息公开|政务公开|专题|专栏|栏目|之窗"
    r"|园地|频道|风采|天地|关注|长的话|长之声|长心语)"
)
# A page's <title> may be whose site it is and no title: 某市第一中学, 某某人民政府.
INSTITUTION = (
    r"(?:学校|中学|小学|学院|大学|幼儿园|医院|公司|集团|银行|人民政府|[县市区州省]政府[\u4e00-\u9fff]{1,8}[局处科室]|委员会|教育局|门户|门户网站|办公室|办公厅|协会|学会|联合会"
    r"|商会|党校|图书馆|档案馆|档案局|博物馆|研究院|研究所|实验室|出版社|报社|日报|晚报|博客|论坛|信息网)$"
)
# What a blog prints below each contribution.
BLOG_MARK = (
    r"(?:no|\d+) comments?:?|post a comment|posted by .{2,40}|labels: .{2,80}|(?:newer|older) posts?"
    r"|blogthis!|(?:张贴|发表)(?:留言|评论)|没有(?:留言|评论):?|(?:较新|较旧)的?(?:文章|帖子|博文)"
    r"|\d+ ?[则条](?:留言|评论):?"
)
# The provinces by which sites file what they gather: (内蒙古)某旗人民政府工作报告.
PROVINCES = (
    "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|"
    "西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古"
)
# What a paper's headline was elsewhere, and by what a site's foot and its buttons name its text.
ORIGINAL = (
    r"\W{0,2}(?:原|本文|文章)(?:标题|题目?)\s?:\s?([^。!?]{6,60})$"
    # As blogs cite what they repost: 原文地址:在春耕会上的讲话作者:江边老周
    r"|原文地址\s?:\s?([^。!?:/]{6,60}?)\s*作者\s?:\s?\S{2,16}$"
    r"|(?:收藏|网友评论|我要评论|评论|举报|分享)《([^《》]{6,60})》\W{0,2}$"
)
# A site's day run into its buttons: 2024-05-18下载文档一键复制全文
STAMP_AND_BUTTON = (
    r"(?:19|20)\d\d-\d\d?-\d\d?\s?(?:下载|收藏|打印|(?:一键)?复制)"
    r"(?:文档|全文|本文|本页)[\u4e00-\u9fff]{0,8}$"
)
