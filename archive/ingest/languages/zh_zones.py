"""How development zones are called that bear a place's name, and what speaks of one's own. No functions."""

# Behind the name of a city, a county or a town: 宜昌|高新技术产业开发区, 常平|工业园.
ZONE_AFTER = (
    r"(?:国家级?|省级|市)?(?:经济|高新|技术|科技|产业|工业|农业|生态|旅游|综合|循环|文化|临港|临空|空港|出口|保税|现代|"
    r"新材料|化工|物流){0,4}(?:开发区|高新区|经开区|园区|新区|示范区|度假区|保税区|加工区|[集聚]聚区|工业园|科技园|产业园|"
    r"试验区|管理区|合作区)"
)
# Bodies that zones alone have, and by which their speakers name what they speak for.
ZONE_BODIES = "管委会|党工委|工委|开发区|高新区|经开区|园区|新区"
# Bodies of a district, whose speaker tells of zones too.
DISTRICT_BODIES = "区委(?!员)|区政府|区人民政府|区人大|区政协|区长"
# What makes a zone the speaker's: 我们宜昌高新区, 作为…, and how its own people go on behind it.
OWN_ZONE_BEFORE = "(?:我们|咱们?|作为|代表|建设|打造|在|推动|推进|促进|加快|为了?|是)$"
OWN_ZONE_AFTER = (
    "(?:人民|广大|全体|各项|各级|的(?:发展|明天|建设|干部|未来|企业)|经济|发展|建设|上下|党工委|管委会|工委|在经济|"
    "开发建设|将|要|已|成立|建区|投资)"
)
