"""The threshold of one speech: damaged copies lie above it, speeches of one campaign below, by how much.

The texts are made of words drawn by a seeded hand, so that the figures are the same on every machine.
Speeches of one campaign share whole stock paragraphs; damage is what sites do to copies.
"""

import random

import pytest

from archive.ingest import fingerprints


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


WORDS = words(
    "工作 任务 群众 干部 责任 落实 检查 资金 项目 村庄 河道 道路 学校 医院 企业 市场 粮食 水库 山林 田地 "
    "今年 去年 下月 年底 认真 扎实 迅速 全面 继续 逐步 推进 完成 加强 改善 解决 研究 安排 部署 督促 支持 "
    "困难 问题 办法 经验 教训 成绩 差距 目标 措施 制度 质量 进度 安全 纪律 作风 队伍 人才 技术 服务 环境 "
    "发展 中央 特别 认识 平安 祝贺 希望 重要 建设 提高 管理 组织 领导 部门 单位 乡镇 街道 社区 老人 孩子"
)
# What sites that spin texts put for common words.
SPUN = {"发展": "开展", "中央": "中心", "特别": "非凡", "认识": "熟悉", "平安": "安全", "希望": "希看"}
MASKED = {"河道": "XX", "学校": "XX校", "企业": "某企业"}
TRADITIONAL = str.maketrans("务责实检资项庄学医业场粮库", "務責實檢資項莊學醫業場糧庫")
SIZES = (12, 25, 60)  # sentences


def sentence(hand: random.Random) -> str:
    return "".join(hand.choice(WORDS) for _ in range(hand.randint(8, 16))) + "。"


def paragraphs(seed: int, size: int) -> list[str]:
    hand = random.Random(seed)
    return ["".join(sentence(hand) for _ in range(2)) for _ in range(size // 2)]


def replaced(text: str, table: dict[str, str]) -> str:
    for word, other in table.items():
        text = text.replace(word, other)
    return text


def without_years(text: str) -> str:
    return text.replace("今年", "2023年").replace("去年", "2022年")


DAMAGE = {
    "letter-spaced": lambda text: " ".join(text),
    "unpunctuated": lambda text: text.replace("。", ""),
    "traditional": lambda text: text.translate(TRADITIONAL),
    "first 60 %": lambda text: text[: len(text) * 6 // 10],
    "one page of four": lambda text: text[len(text) // 4 : len(text) // 2],
    "years rewritten": without_years,
    "names masked": lambda text: replaced(text, MASKED),
    "synonyms spun": lambda text: replaced(text, SPUN),
}
# (least share of shingles, least share of stretches) that the copy of a text of 25 or 60 sentences keeps.
KEPT = {
    "letter-spaced": (1.0, 1.0),
    "unpunctuated": (1.0, 1.0),
    "traditional": (1.0, 1.0),
    "first 60 %": (1.0, 1.0),
    "one page of four": (1.0, 1.0),
    "years rewritten": (0.79, 1.0),
    "names masked": (0.72, 1.0),
    "synonyms spun": (0.58, 1.0),
}
# Share of paragraphs common to two speeches -> the most of each other's stretches that a pair then holds.
HELD = {0.0: 0.0, 0.2: 0.34, 0.4: 0.5, 0.5: 0.72, 0.6: 0.87, 0.7: 0.87}


def copies(damage: str, sizes: tuple[int, ...]) -> list[tuple[str, str]]:
    texts = ["".join(paragraphs(seed, size)) for size in sizes for seed in range(20)]
    return [(text, DAMAGE[damage](text)) for text in texts]


def campaign(stock: float) -> list[tuple[str, str]]:
    """Return pairs of speeches of which ``stock`` is common to both, word for word, the rest each's own."""
    found = []
    for size in SIZES:
        for seed in range(20):
            common = paragraphs(1000 + seed, size)
            own, other = paragraphs(2000 + seed, size), paragraphs(3000 + seed, size)
            cut = round(len(common) * stock)
            found.append(("".join(common[:cut] + own[cut:]), "".join(common[:cut] + other[cut:])))
    return found


def share(a: str, b: str) -> float:
    return fingerprints.containment(fingerprints.shingles(a), fingerprints.shingles(b))


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_copy_keeps_nearly_every_stretch(damage):
    shingles, stretches = KEPT[damage]
    pairs = copies(damage, SIZES[1:])
    assert min(share(*pair) for pair in pairs) >= shingles
    kept = min(fingerprints.coverage(*pair) for pair in pairs)
    assert kept >= stretches >= fingerprints.SAME_STRETCHES


@pytest.mark.parametrize("stock", HELD)
def test_speeches_of_one_campaign_stay_apart(stock):
    held = max(fingerprints.coverage(*pair) for pair in campaign(stock))
    assert held <= HELD[stock] < fingerprints.SAME_STRETCHES


CLAUSES = tuple("".join(random.Random(seed).sample(WORDS, 7)) for seed in range(80))


def of_stock_phrases(seed: int) -> str:
    """Return a speech of sixty clauses, all of them from a stock of eighty that every speaker uses."""
    hand = random.Random(seed)
    return "。".join(hand.choice(CLAUSES) for _ in range(60))


def test_speeches_made_of_stock_phrases_throughout_are_not_even_likely():
    texts = [of_stock_phrases(seed) for seed in range(16)]
    pairs = [(a, b) for n, a in enumerate(texts) for b in texts[:n]]
    # Every stretch of one stands in the other, so that stretches alone would join them.
    assert max(fingerprints.coverage(*pair) for pair in pairs) >= fingerprints.SAME_STRETCHES
    assert 0.2 < max(share(*pair) for pair in pairs) < 0.5 < fingerprints.LIKELY


def test_a_share_of_shingles_alone_cannot_tell_a_spun_copy_from_a_speech_of_the_campaign():
    spun = min(share(*pair) for pair in copies("synonyms spun", SIZES))
    stock = max(share(*pair) for pair in campaign(0.6))
    assert spun < 0.65 < 0.78 < stock


@pytest.mark.parametrize("damage", DAMAGE)
def test_every_damaged_copy_is_likely_enough_to_be_asked(damage):
    assert min(share(*pair) for pair in copies(damage, SIZES[1:])) >= fingerprints.LIKELY
