"""Parts of provinces that speakers call by names of their own: 渭北, 胶东, 苏南. No functions stand here."""


def _provinces(rows: str) -> dict[str, tuple[str, ...]]:
    """Return name -> codes of the provinces that it lies in, from lines "code code: name name"."""
    found = {}
    for row in rows.strip().splitlines():
        codes, _, names = row.partition(":")
        found |= dict.fromkeys(names.split(), tuple(codes.split()))
    return found


LANDSCAPES = _provinces("""
130000: 冀东 冀南 冀北 冀中 冀西 冀东南 冀西北 白洋淀
140000: 晋东 晋南 晋北 晋西 晋东南 晋西北 雁北 河东大地
150000: 蒙东 蒙西 科尔沁草原 锡林郭勒草原 呼伦贝尔草原
150000 640000: 河套平原
210000: 辽东 辽西 辽南 辽北 辽东半岛 辽西走廊
220000: 吉东 吉西
230000: 三江平原 北大荒
320000: 苏南 苏北 苏中 里下河
330000: 浙东 浙西 浙南 浙北 浙中 浙西南 杭嘉湖 宁绍平原
340000: 皖南 皖北 皖西 皖东 皖中 皖江 皖西北
350000: 闽南 闽北 闽东 闽西 闽中 闽西北
360000: 赣南 赣北 赣东 赣西 赣中 赣东北 赣西北
370000: 鲁南 鲁北 鲁西 鲁中 鲁西南 鲁西北 胶东 胶东半岛 沂蒙
410000: 豫东 豫西 豫南 豫北 豫中 豫西南 豫东南
420000: 鄂东 鄂西 鄂北 鄂南 鄂中 鄂西北 鄂西南 鄂东南 江汉平原
430000: 湘东 湘南 湘北 湘中 湘西北 湘西南
440000: 粤东 粤西 粤北 粤中 潮汕 雷州半岛 珠江三角洲
450000: 桂东 桂南 桂北 桂中 桂西 桂东南 桂西北
460000: 琼北 琼南
500000: 渝东 渝西 渝东南 渝东北
500000 510000: 川东
510000: 川西 川南 川北 川中 川西北 攀西
520000: 黔东 黔南 黔北 黔中 黔西北 黔西南 黔东南
530000: 滇东 滇西 滇南 滇北 滇中 滇西北 滇东北 滇西南
540000: 藏东 藏南 藏北
610000: 渭北 关中 陕南 陕北 八百里秦川
620000: 陇东 陇中 河西走廊
620000 630000: 河湟
630000: 青南 柴达木
640000: 宁南 西海固
650000: 北疆 南疆 东疆
""")
# What stands before or behind such a name where it is told of as another's: 到苏南考察, 胶东经验.
_BEFORE = "到|去|赴|往|向|像|比|同|与|和|跟|从|于|自|学|学习|考察|走进|参观|借鉴"
_BEHIND = "经验|模式|等地|地区的?(?:经验|做法)|一带|人家|那边|那里|考察|取经|参观|老板|客商|剩余|日报|特曲"
ANOTHERS_LANDSCAPE = (rf"(?:{_BEFORE})$", rf"^(?:{_BEHIND})")
