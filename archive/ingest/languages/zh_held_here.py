"""How an editor's lead or a speech's first words tell whose occasion it is: tables only, simplified."""

_FIGURES = r"\d{1,2}"
_WHEN = (
    rf"(?:\d{{4}}年)?{_FIGURES}月{_FIGURES}日(?:[上中下]午|晚[上间]?|清?晨)?|"
    "昨[天日晚]|前[天日]|今[天日晚]|日前|近日|(?:上|本)周[一二三四五六日末]"
)
_EDITOR = "(?:编者?按|编者的话|小编按|按语|导读)"
# No body of a place itself, whose occasion may be of what lies above it, and none that deals with the place.
_WITHIN = r"(?:(?![在赴到向与和同给对为驻])[\u4e00-\u9fff])"
_UNIT = rf"(?:{_WITHIN}{{2,6}}[省市州盟])?{_WITHIN}{{1,6}}?[县区旗市](?![委政人])"
_BODIES = (
    "公司|集团|厂|矿|[中小]学|学校|学院|医院|幼儿园|合作社|村|屯|社区|小区|家园|花园|宗祠|祠堂|祠|商会|协会|"
    "林场|农场|敬老院|福利院|镇|乡|街道"
)
# 昨天单县某镇某村办百家宴; 小编按:国庆假期的最后一天,武汉市江岸区某小区举行了…
BODY_MET = (
    rf"^\W{{0,3}}(?:{_EDITOR}\W{{0,3}}(?:[^。；！？，,]{{0,16}}[，,])?(?:{_WHEN})?[，,]?|(?:{_WHEN})[，,]?)"
    rf"(?P<place>{_UNIT}{_WITHIN}{{1,20}}?(?:{_BODIES}))"
    rf"(?:{_WITHIN}{{1,24}}?(?:会|仪式|典礼|庆典|式|节|宴)(?:在[^，。；：！？]{{2,20}}?)?)?"
    "(?:隆重|顺利|正式|如期|圆满|热热闹闹地?)?(?:召开|举行|举办|开幕|办了?(?![理公事])|迎来)"
)
# 本文是理事长李明10月6日在武汉市江岸区某小区开园仪式上的讲话.
SPOKEN_AT = (
    r"(?:本文|此文|以下|下文|这|此稿)(?:就?是|为|系)[^。；！？]{2,40}?在(?P<place>"
    r"(?:[\u4e00-\u9fff]{2,6}?[省市州盟])?[\u4e00-\u9fff]{1,6}?[县区旗市](?![委政人]))"
    r"[^。；！？，,]{1,30}?(?:会|仪式|典礼|活动|庆典)(?:开幕式|闭幕式)?上"
)
_BEGINS = "奠基|落成|竣工|通车|揭牌|开工|开业|开园|开馆|启用|挂牌|通水|通气|成立|重光"
# 我们隆重举行泗洪县人民医院新院区奠基仪式; 今天,大埔县某镇某氏宗祠隆重落成; 值此某县博物馆揭牌之际.
OPENED_HERE = (
    rf"(?:隆重举行|隆重召开|在这里举行|在此举行)(?P<held>{_UNIT}){_WITHIN}{{1,24}}?(?:{_BEGINS})(?:仪式|典礼|庆典|大会|活动)|"
    rf"^(?:今天|今日|今晚)[，,]?(?P<today>{_UNIT}){_WITHIN}{{1,24}}?(?:隆重|正式|胜利|顺利|盛大|如期)(?:{_BEGINS})了?[，,。！!]|"
    rf"值此(?P<feast>{_UNIT}){_WITHIN}{{1,24}}?(?:{_BEGINS})(?:仪式|典礼|庆典)?之际"
)
# Of these it is not the occasion of the one place that they name.
WIDER = "全[国省市州区]|全自治区|中央"
# A firm's own feast lies where its address does: both name the place.
FIRMS_FEAST = "公司|集团|董事长|总经理|总裁"
NO_FIRMS_FEAST = "全[国省]|中央|世界|亚洲|学会|研讨|论坛|峰会|博览会"
# Whose words a lead passes on.
PASSED_ON = "讲话|讲了话|发言|致[辞词]|演讲|录了?下|录音|整理"
