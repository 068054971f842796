"""Every run of characters is found in exactly the speeches that have it, whoever answers.

Runs are cut from the demo pages and from made-up speeches, across punctuation and the ends of paragraphs, and
are typed in another width, case or script than they stand in.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass

import pytest
from django.conf import settings

from archive.models import Person, Speech
from archive.search import analysis, answers, folding, indexing, wording
from archive.search.filters import Filters
from archive.search.query import PAGE
from archive.search.search_indexes import SpeechIndex
from archive.search.typed import Query
from tests.factories import make_speech

_WORDS = """
创卫 国家卫生城市 作风建设 我们 的 是 在 和 平湖 翁市长 钟埭街道 龘 國家衛生城市 作風建設 開會 於是 這裡 什麼
看著 著名 2011年 3月8日 GDP增长8.5% 9．５％ ＧＤＰ ２０１１年 G20 COVID-19 C2C the United Nations health
e-mail 一、 (二) “五小”行业 「五小」行業 《纲要》
，， 。 ； ： … —— ！ ? , . · 阿不都·热依木 李 四 % № ① ㈠ 𠮷 😀
Ünïcode ｶﾅ かな 한국 어
"""
WORDS = [*_WORDS.split(), "张\u3000三", "\u3000", "\u200b", "\xa0", " ", "  "]
TWINS = ("一模一样的一篇讲话，各地都念。", "二〇一一年，GDP 增长 8.5%。")
TO_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
TRADITIONAL = {
    ord(simple): code
    for code, simple in folding.table().items()
    if 0x4E00 <= code < 0xA000 and 0x4E00 <= ord(simple) < 0xA000
}
TYPED = (
    str,
    str.upper,
    lambda run: run.translate(TO_WIDE),
    lambda run: run.translate(TRADITIONAL),
    analysis.fold,
)


@dataclass(frozen=True)
class Corpus:
    texts: dict[int, str]  # by key: what is compared
    bodies: dict[int, str]  # by key: paragraphs as they stand
    twins: list[int]  # speeches of the same words, in the order of ties


@pytest.fixture
def corpus(engine) -> Corpus:
    rng = random.Random(20110308)
    places = ("330482", "330481", "320581", None)
    people = [
        Person.objects.create(slug=f"p{n}", name=name) for n, name in enumerate(("李明", "吳翠雲", "O’Neil"))
    ]
    for page in sorted((settings.CHECKOUT / "fixtures" / "pages").glob("*.expected.jsonl")):
        for line in page.read_text("utf-8").splitlines():
            draft = json.loads(line)
            if draft.get("paragraphs"):
                make_speech(
                    *draft["paragraphs"],
                    title=draft["title"] or "讲话",
                    place=rng.choice(places),
                    date=rng.choice(("2011-03-08", "2011-03", "2012", "")),
                )
    for number in range(24):
        lines = [
            "".join(rng.choices(WORDS, k=rng.randint(3, 40))).strip() or "空"
            for _n in range(rng.randint(1, 6))
        ]
        make_speech(
            *lines,
            title="".join(rng.choices(WORDS, k=4)).strip() or "题",
            place=rng.choice(places),
            speaker=rng.choice(people).name,
            office=rng.choice(("市长", "")),
            date=rng.choice(("2011-03-08", "2010/2012", "2012", "")),
            source_site=f"site{number % 3}",
        )
    twins = [make_speech(*TWINS, title="孪生", date=date) for date in ("2010", "", "2012-05", "2010", "")]
    indexing.rebuild()
    speeches = list(SpeechIndex().index_queryset())
    return Corpus(
        {speech.pk: wording.searched(wording.document(speech)) for speech in speeches},
        {speech.pk: "\n".join(passage.text for passage in wording.passages(speech)) for speech in speeches},
        [twins[number].pk for number in (2, 3, 0, 4, 1)],
    )


def runs(corpus: Corpus, count: int, seed: int):
    """Yield (key of a speech, a run of 2 to 12 characters of it, how it is typed)."""
    rng = random.Random(seed)
    keys = sorted(corpus.bodies)
    while count:
        key = rng.choice(keys)
        body = corpus.bodies[key]
        start = rng.randrange(max(1, len(body) - 2))
        run = body[start : start + rng.randint(2, 12)]
        if analysis.comparable(run):
            yield key, run, rng.choice(TYPED)(run)
            count -= 1


def test_the_runs_are_of_all_kinds(corpus):
    some = [run for _key, run, _typed in runs(corpus, 1_000, seed=1)]
    for kind in ("\n", "，", "2", "国", "國", "Ｇ", "U", "\u3000", "“", "%"):
        assert any(kind in run for run in some), kind
    assert sum(run != typed for _key, run, typed in runs(corpus, 1_000, seed=1)) > 200


def check(corpus: Corpus, count: int, seed: int, *, every: int) -> list[object]:
    """Return what is wrong with the answers to ``count`` runs; each ``every``-th asks the database too."""
    rng = random.Random(seed)
    wrong: list[object] = []
    for number, (key, run, typed) in enumerate(runs(corpus, count, seed)):
        query = Query.phrase(typed)
        sought = analysis.comparable(run)
        expected = {pk for pk, text in corpus.texts.items() if sought in text}
        found = answers.of_index(query, Filters(), "-date", 1, 1_000)
        if key not in expected or set(found.keys) != expected or found.count != len(expected):
            wrong.append((run, typed, expected.symmetric_difference(found.keys)))
        if not set(typed) & set('"＂“”„‟〝〞'):
            (clause,) = Query.parse(f'"{typed}"').clauses
            if [term.comparable for term in clause] != [sought]:
                wrong.append((typed, "in quotes", clause))
        if number % every:
            continue
        for sort in answers.SORTS:
            facet = rng.choice([name for name, values in found.facets.items() if values] or ["place"])
            chosen = (
                rng.sample([value for value, _n in found.facets.get(facet, ())], 1)
                if rng.random() < 0.5
                else []
            )
            filters = Filters.from_address(lambda name, f=facet, c=chosen: c if name == f else [])
            page = rng.choice((1, 2, 99))
            of_index = answers.of_index(query, filters, sort, page, PAGE)
            of_database = answers.of_database(query, filters, sort, page, PAGE)
            same = [(one.count, one.page, _counts(one), len(one.keys)) for one in (of_index, of_database)]
            # By relevance the database weighs more simply; of one page, it finds the same.
            if sort != "relevance":
                same = [
                    (*one, answer.keys) for one, answer in zip(same, (of_index, of_database), strict=True)
                ]
            if same[0] != same[1]:
                wrong.append((run, typed, sort, filters.values(), page, *same))
    return wrong


def _counts(answer: answers.Answer) -> dict[str, list[tuple[str, int]]]:
    return {name: list(values) for name, values in answer.facets.items() if values}


def test_every_run_is_found_where_it_stands(corpus):
    assert check(corpus, 150, seed=20110308, every=25) == []


@pytest.mark.slow
def test_every_one_of_a_thousand_runs_is_found_where_it_stands(corpus):
    assert check(corpus, 1_000, seed=4, every=5) == []


@pytest.mark.parametrize("typed", ["一模一样", "念", "GDP增长8.5%", "讲话 各地 OR 龘", "-龘", ""])
def test_ties_stand_from_the_newest_for_all_who_answer(corpus, typed):
    for answer in (answers.of_index, answers.of_database):
        found = answer(Query.parse(typed), Filters(), "relevance", 1, 1_000).keys
        assert [pk for pk in found if pk in corpus.twins] == corpus.twins, answer
    assert Speech.objects.published().count() == len(corpus.texts)
