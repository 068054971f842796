"""A made-up archive of any size, the same at every run: `python -m tests.benchmarks.speeches FOLDER COUNT`.

Speeches of some 3,000 characters in words drawn as words are (few often, most seldom), of set phrases and of
Speeches of some 3,000 characters, in words drawn as words are (few often, most seldom), of phrases and of
all, and a share of missing parts. The words are those of the phrase list
that comes with pypinyin and a few of the trade; what they say together is nonsense.
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
MEAN = 3_000  # characters of a speech
BATCH = 500
TRADE = [
    "工作",
    "建设",
    "我们",
    "发展",
    "推进",
    "加强",
    "全面",
    "落实",
    "坚持",
    "提高",
    "创新",
    "管理",
    "服务",
    "群众",
    "干部",
    "企业",
    "经济",
    "社会",
    "城市",
    "农村",
    "环境",
    "安全",
    "教育",
    "卫生",
    "创卫",
    "招商引资",
    "作风建设",
    "国家卫生城市",
    "查漏补缺",
    "基层组织的战斗力",
    "科学发展观",
    "改革开放",
    "五小行业",
    "全力以赴",
    "真抓实干",
]
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
        self.words = [*TRADE, *words]
        self.weights = list(accumulate(1 / (rank + 3) ** 0.85 for rank in range(len(self.words))))
        self.phrases = ["".join(self.some(2)) for _number in range(30_000)]
        self.topics = [rng.sample(self.phrases, 400) for _number in range(80)]

    def some(self, number: int) -> list[str]:
        return self.rng.choices(self.words, cum_weights=self.weights, k=number)

    def sentence(self, topic: list[str]) -> str:
        parts = []
        for _clause in range(self.rng.randint(1, 4)):
            words = self.some(self.rng.randint(2, 5))
            if self.rng.random() < 0.5:
                words.insert(
                    self.rng.randrange(len(words)), self.rng.choice(topic[: self.rng.randint(1, 400)])
                )
            if self.rng.random() < 0.05:
                words.append(f"{self.rng.randint(1990, 2024)}年")
            if self.rng.random() < 0.03:
                words.append(f"GDP增长{self.rng.randint(1, 20)}.{self.rng.randint(0, 9)}%")
            parts.append("".join(words))
        return "，".join(parts) + "。"

    def paragraphs(self) -> list[str]:
        topic = self.rng.choice(self.topics)
        size = min(20_000, max(300, int(self.rng.lognormvariate(7.85, 0.55))))
        found, left = ["同志们：", "我们今天开会，研究部署" + self.rng.choice(topic) + "工作。"], size
        while left > 0:
            found.append("".join(self.sentence(topic) for _number in range(self.rng.randint(2, 6))))
            left -= len(found[-1])
        return found


def fill(count: int) -> None:
    """Put ``count`` published speeches into the archive that Django is set up for, not into its index."""
    from django.db import transaction

    from archive.models import Contribution, Event, Paragraph, Part, Person, Place, Section, Speech, Witness

    rng = random.Random(20110308)
    wording = Wording(rng)
    now = datetime(2026, 1, 1, tzinfo=UTC)
    places = rng.sample(list(Place.objects.current().filter(level="county").order_by("code")), 150)
    places += rng.sample(list(Place.objects.current().filter(level="prefecture").order_by("code")), 50)
    with transaction.atomic():
        people = Person.objects.bulk_create(
            Person(
                slug=f"person-{n}",
                name=rng.choice(SURNAMES) + "".join(rng.choices(GIVEN, k=rng.randint(1, 2))),
            )
            for n in range(max(8, count // 8))
        )
        events = Event.objects.bulk_create(
            _dated(
                Event(
                    slug=f"event-{n}",
                    name=f"全市{rng.choice(wording.phrases)}{kind}",
                    kind=kind,
                    place=rng.choice(places),
                ),
                rng,
            )
            for n, kind in enumerate(rng.choices(KINDS, k=max(5, count // 20)))
        )
    numbers = iter(range(count))
    while some := list(islice(numbers, BATCH)):
        with transaction.atomic():
            speeches = Speech.objects.bulk_create(_speech(n, rng, events, places, wording, now) for n in some)
            witnesses = Witness.objects.bulk_create(
                Witness(speech=speech, reading=True, source_site=f"网站{rng.randrange(60)}", anchors=99)
                for speech in speeches
            )
            paragraphs, sections, parts = [], [], []
            for witness in witnesses:
                texts = wording.paragraphs()
                paragraphs += [
                    Paragraph(witness=witness, order=order, anchor=f"p{order + 1}", text=text)
                    for order, text in enumerate(texts)
                ]
                sections += [
                    Section(
                        witness=witness,
                        order=order,
                        level=1,
                        number=number,
                        heading="，".join(wording.some(3)),
                        paragraph=min(len(texts) - 1, 2 + order * 3),
                    )
                    for order, number in enumerate("一二三")
                ]
                if rng.random() < 0.1:
                    parts.append(Part(witness=witness, order=0, number=1))
            Paragraph.objects.bulk_create(paragraphs)
            Section.objects.bulk_create(sections)
            Part.objects.bulk_create(parts)
            Contribution.objects.bulk_create(_contributions(speeches, rng, people))


def _speech(number, rng, events, places, wording, now):  # type: ignore[no-untyped-def]
    from archive.models import Speech

    event = rng.choice(events) if rng.random() < 0.6 else None
    place = event.place if event else rng.choice(places) if rng.random() < 0.9 else None
    title = f"在{event.name if event else rng.choice(wording.phrases) + '会议'}上的讲话"
    speech = Speech(
        slug=f"speech-{number}",
        title=title,
        event=event,
        place=place,
        state=Speech.State.PUBLISHED,
        kind="讲话",
        published_at=now,
    )
    if event and event.date:
        speech.date = event.date
        speech.set_days()
        return speech
    return _dated(speech, rng)


def _dated(row, rng):  # type: ignore[no-untyped-def]
    year, month, day = rng.randint(1990, 2024), rng.randint(1, 12), rng.randint(1, 28)
    row.date = rng.choice(
        (f"{year}-{month:02}-{day:02}", f"{year}-{month:02}-{day:02}", f"{year}-{month:02}", f"{year}", "")
    )
    row.set_days()
    return row


def _contributions(speeches, rng, people) -> Iterator:  # type: ignore[no-untyped-def]
    from archive.models import Contribution

    for speech in speeches:
        if rng.random() < 0.8:
            person = rng.choice(people)
            yield Contribution(speech=speech, name=person.name, office=rng.choice(OFFICES), person=person)


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]))
