"""A made-up archive of any size, the same at every run: `python -m tests.benchmarks.speeches FOLDER COUNT`.

Speeches of some 3,000 characters: words drawn as words are (few often, most seldom), set phrases, the phrases
of one of 80 topics, years, figures and people named by their office; one in fifty in traditional characters.
Places, years, speakers and sites are as uneven as in a real archive, and a share has no day, no event, a part
that is missing. The words are those of the phrase list that comes with pypinyin and a few of the trade; what
they say together is nonsense.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import accumulate, islice
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent.parent
BATCH = 500
TRADE = """
工作 建设 我们 发展 推进 加强 全面 落实 坚持 提高 创新 管理 服务 群众 干部
企业 经济 社会 城市 农村 环境 安全 教育 卫生 创卫
"""
# Phrases of the trade, each in some speeches of a hundred.
PHRASES = """
招商引资 作风建设 国家卫生城市 查漏补缺 基层组织的战斗力 科学发展观 改革开放 五小行业 全力以赴 真抓实干
"""
RANK = 3_000  # of the phrases among the words
OFFICES = (
    "市委书记",
    "市长",
    "副市长",
    "县委书记",
    "县长",
    "教育局局长",
    "区委书记",
    "镇党委书记",
    "厂长",
    "",
)
KINDS = ("动员大会", "全会", "座谈会", "现场会", "电视电话会议", "表彰会", "开幕式", "工作会议")
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文建国志海"


def make(folder: Path, count: int) -> None:
    """Make an archive of ``count`` published speeches in a data folder that is not there yet."""
    surroundings = {**os.environ, "ROSTRUM_DATA_DIR": str(folder)}
    for command in (["migrate", "-v0"], ["load_places"]):
        subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=CHECKOUT,
            env=surroundings,
            check=True,
            capture_output=True,
        )
    code = f"from tests.benchmarks import speeches; speeches.fill({count})"
    subprocess.run(
        [sys.executable, "-c", f"import django; django.setup(); {code}"],
        cwd=CHECKOUT,
        env={**surroundings, "DJANGO_SETTINGS_MODULE": "archive.settings"},
        check=True,
    )


class Wording:
    """Draws words and sentences."""

    def __init__(self, rng: random.Random):
        from pypinyin.phrases_dict import phrases_dict

        self.rng = rng
        words = sorted(word for word in phrases_dict if 2 <= len(word) <= 4)
        rng.shuffle(words)
        self.words = [*TRADE.split(), *words[:RANK], *PHRASES.split(), *words[RANK:]]
        self.weights = list(accumulate(1 / (rank + 3) ** 0.85 for rank in range(len(self.words))))
        self.drawn: list[str] = []
        self.phrases = ["".join(self.some(2)) for _number in range(30_000)]
        self.topics = [rng.sample(self.phrases, 400) for _number in range(80)]
        self.traditional = str.maketrans(dict(_pairs()))

    def some(self, number: int) -> list[str]:
        if len(self.drawn) < number:
            self.drawn = self.rng.choices(self.words, cum_weights=self.weights, k=10_000)
        some = self.drawn[-number:]
        del self.drawn[-number:]
        return some

    def sentence(self, topic: list[str]) -> str:
        chance = self.rng.random
        clauses = []
        for _clause in range(1 + int(chance() * 4)):
            words = self.some(2 + int(chance() * 4))
            if chance() < 0.5:
                # The first phrases of a topic often, the last seldom.
                words[int(chance() * len(words))] += topic[int(400 * chance() * chance())]
            if (rare := chance()) < 0.05:
                words.append(f"{1990 + int(chance() * 35)}年")
            elif rare < 0.08:
                words.append(f"GDP增长{chance() * 20:.1f}%")
            elif rare < 0.09:
                words.append(f"{SURNAMES[int(chance() * len(SURNAMES))]}市长")
            clauses.append("".join(words))
        return "，".join(clauses) + "。"

    def paragraphs(self) -> list[str]:
        chance = self.rng.random
        topic = self.rng.choice(self.topics)
        left = min(20_000, max(300, int(self.rng.lognormvariate(7.85, 0.55))))
        found = ["同志们：", "我们今天开会，研究部署" + self.rng.choice(topic) + "工作。"]
        while left > 0:
            found.append("".join(self.sentence(topic) for _number in range(2 + int(chance() * 5))))
            left -= len(found[-1])
        return [text.translate(self.traditional) for text in found] if chance() < 0.02 else found


def _pairs() -> Iterator[tuple[str, str]]:
    """Yield simplified characters with a traditional form of each."""
    from archive.search import folding

    for code, simplified in folding.table().items():
        if 0x4E00 <= code < 0xA000 and 0x4E00 <= ord(simplified) < 0xA000:
            yield simplified, chr(code)


def _uneven(count: int) -> list[float]:
    """Return cumulated weights: the first of ``count`` is drawn most often."""
    return list(accumulate(1 / (rank + 5) ** 0.8 for rank in range(count)))


def fill(count: int) -> None:
    """Put ``count`` published speeches into the archive that Django is set up for, not into its index."""
    from django.db import transaction

    from archive.models import Contribution, Event, Person, Place, Speech

    rng = random.Random(20110308)
    wording = Wording(rng)
    places = rng.sample(list(Place.objects.current().filter(level="county").order_by("code")), 150)
    places += rng.sample(list(Place.objects.current().filter(level="prefecture").order_by("code")), 50)
    rng.shuffle(places)
    where = _uneven(len(places))
    with transaction.atomic():
        people = Person.objects.bulk_create(
            Person(
                slug=f"person-{n}", name=rng.choice(SURNAMES) + "".join(rng.choices(GIVEN, k=2 - n % 5 // 4))
            )
            for n in range(max(8, count // 8))
        )
        events = Event.objects.bulk_create(
            _dated(
                Event(
                    slug=f"event-{n}",
                    name=f"全市{rng.choice(wording.phrases)}{kind}",
                    kind=kind,
                    place=rng.choices(places, cum_weights=where)[0],
                ),
                rng,
            )
            for n, kind in enumerate(
                rng.choices(KINDS, cum_weights=_uneven(len(KINDS)), k=max(5, count // 20))
            )
        )
    speakers = _uneven(len(people))
    numbers = iter(range(count))
    while some := list(islice(numbers, BATCH)):
        with transaction.atomic():
            held = rng.choices(places, cum_weights=where, k=len(some))
            speeches = Speech.objects.bulk_create(
                _speech(n, rng, events, place, wording) for n, place in zip(some, held, strict=True)
            )
            _read(speeches, rng, wording)
            Contribution.objects.bulk_create(
                Contribution(speech=speech, name=person.name, office=rng.choice(OFFICES), person=person)
                for speech, person in zip(
                    speeches, rng.choices(people, cum_weights=speakers, k=len(speeches)), strict=True
                )
                if rng.random() < 0.8
            )


def _read(speeches, rng, wording):  # type: ignore[no-untyped-def]
    """Store a text for each of the speeches."""
    from archive.models import Paragraph, Part, Section, Witness

    sites = rng.choices([f"网站{n}" for n in range(60)], cum_weights=_uneven(60), k=len(speeches))
    witnesses = Witness.objects.bulk_create(
        Witness(speech=speech, reading=True, source_site=site, anchors=99)
        for speech, site in zip(speeches, sites, strict=True)
    )
    paragraphs, sections, parts = [], [], []
    for witness in witnesses:
        texts = wording.paragraphs()
        for order, text in enumerate(texts):
            paragraphs.append(Paragraph(witness=witness, order=order, anchor=f"p{order + 1}", text=text))
        for order, number in enumerate("一二三"):
            heading = "，".join(wording.some(3))
            at = min(len(texts) - 1, 2 + order * 3)
            sections.append(
                Section(witness=witness, order=order, level=1, number=number, heading=heading, paragraph=at)
            )
        if rng.random() < 0.1:
            parts.append(Part(witness=witness, order=0, number=1))
    Paragraph.objects.bulk_create(paragraphs)
    Section.objects.bulk_create(sections)
    Part.objects.bulk_create(parts)


def _speech(number, rng, events, place, wording):  # type: ignore[no-untyped-def]
    from archive.models import Speech

    event = rng.choice(events) if rng.random() < 0.6 else None
    if event:
        place = event.place
    elif rng.random() < 0.1:
        place = None
    speech = Speech(
        slug=f"speech-{number}",
        title=f"在{event.name if event else rng.choice(wording.phrases) + '会议'}上的讲话",
        event=event,
        place=place,
        state=Speech.State.PUBLISHED,
        kind="讲话",
        published_at=datetime(2026, 1, 1, tzinfo=UTC),
    )
    if event and event.date:
        speech.date = event.date
        speech.set_days()
        return speech
    return _dated(speech, rng)


def _dated(row, rng):  # type: ignore[no-untyped-def]
    """Date a speech or an event: most often about 2011, two in five with the day, one in five not at all."""
    year, month, day = int(rng.triangular(1990, 2025, 2011)), rng.randint(1, 12), rng.randint(1, 28)
    exact = f"{year}-{month:02}-{day:02}"
    row.date = rng.choice((exact, exact, exact[:7], exact[:4], ""))
    row.set_days()
    return row


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]))
