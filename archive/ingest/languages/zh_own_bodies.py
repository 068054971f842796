"""How the head of a school or a works tells whose leaders are its own: tables only, simplified."""

# 感谢兴宁市教育局…: who runs the schools of a place; of a place's leaders, what they did for this body.
THANKS_BEFORE = "(?:感谢|谢谢|感恩)(?:中共)?$"
THANKED_BUREAU = "(?:教育?体育?|教[育体]|教科|科教)(?:[局委]|体育局)"
THANKED_LEADERS = (
    "[市县区旗]?委(?:(?:、|和|及)?[市县区旗]?(?:人民)?政府)?[^。；！？，,]{0,12}?"
    "对(?:我们|我[校院厂矿]|[我本]?公司|学校|医院|企业)"
)
# 今天,肥东县教育局的领导亲临我校: who of its own bureau came.
BUREAU_CAME = (
    "(?:教育?体育?|教[育体]|教科|科教)(?:[局委]|体育局)(?:的|党委|党组)?[^。；！？，,]{0,8}?(?:局长|主任|领导|科长|股长|书记)[^。；！？]{0,12}?"
    "(?:亲临|莅临|光临|出席|来到(?:了)?(?:我们|我[校院]|典礼|现场|会场|学校|校园))"
)
# What makes them another's: of the home that one left, who helped from afar, who came to look.
OF_ANOTHER = "家乡|故乡|对口|帮扶|援建|援助|支教|捐|赠|远道|支援|结对|考察|参观|交流|取经|观摩|友好|兄弟|外地"
# 我们公司被评为东台市纳税先进企业: a county honours those that lie in it.
HONOURED_BEFORE = (
    "(?:公司|我们?[校院厂矿]|学校|企业|医院)(?:(?:又|再次|连续|多次|先后)[^，。；！？,;]{0,6})?"
    "(?:被?评为|荣?获得?了?|是|名列|跻身)了?$"
)
HONOURED_AFTER = (
    r"[^，。；！？,;]{0,4}?(?:第[一二三四五六七八九十]大纳税|纳税(?:大户|先进|百强|十强|功勋)|"
    r"(?:先进|十强|百强|模范|文明|优秀|明星|龙头|骨干)[^，。；！？,;]{0,4}?(?:企业|单位|学校|集体|厂|医院))"
)
# 宣汉双河镇的一位老兵: its town, told behind a county's name.
TOWN_AFTER = r"(?:县|旗|市|区)?(?![各全个每])[\u4e00-\u9fff]{1,3}[镇乡](?![镇长村企亲贤级])"
