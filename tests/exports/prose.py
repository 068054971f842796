"""Made-up official prose, the same in every run, as long as a test wants it."""

from __future__ import annotations

import random

CLAUSES = (
    "坚持以人民为中心",
    "全面落实各项任务",
    "进一步统一思想",
    "切实增强责任感和紧迫感",
    "抓紧抓实抓出成效",
    "扎实推进环境整治",
    "不断提高服务水平",
    "着力解决突出问题",
    "健全长效管理机制",
    "加强组织领导和督促检查",
    "明确时间节点",
    "层层传导压力",
    "形成上下联动的良好局面",
    "确保年度目标如期完成",
    "推动经济社会持续健康发展",
    "严格执行责任追究制度",
    "广泛发动群众积极参与",
    "充分发挥基层党组织的作用",
)
FIGURES = ("2011年第一季度完成投资3.6亿元", "全市GDP增长8.5%", "共排查隐患1204处", "引进IT企业15家")
STOPS = "\uff0c\uff0c\uff0c、\uff1b"


def paragraphs(count: int, *, figures: float = 0.1, seed: int = 9704) -> list[str]:
    """Return paragraphs of three to eight sentences; ``figures`` is the share of clauses with digits."""
    chance = random.Random(seed)
    return ["".join(_sentence(chance, figures) for _ in range(chance.randint(3, 8))) for _ in range(count)]


def _sentence(chance: random.Random, figures: float) -> str:
    said = []
    for _ in range(chance.randint(2, 4)):
        clause = chance.choice(FIGURES if chance.random() < figures else CLAUSES)
        if chance.random() < 0.08:
            clause = f"“{clause}”"
        elif chance.random() < 0.05:
            clause = f"《{clause}》\uff08以下简称《规划》\uff09"
        said += [clause, chance.choice(STOPS)]
    return "".join(said[:-1]) + "。"
