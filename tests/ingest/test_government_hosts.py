import pytest

from archive.ingest import gazetteer
from archive.ingest.extract.government_hosts import government_hosts
from tests.ingest.factories import make_document


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("http://www.pinghu.gov.cn/art/1.html", "330482"),
        ("https://jyj.anqing.gov.cn/2012/1.html", "340800"),
        ("http://www.fuzhou.gov.cn/1.html", None),  # 福州 and 抚州
        ("http://www.pinghu.com.cn/1.html", None),
        ("http://beian.miit.gov.cn/", None),
    ],
)
def test_it_takes_the_unit_that_a_governments_host_is_called_after(address: str, place: str | None):
    document, _ = make_document(["在座谈会上的讲话"], ["同志们:"], {"source_url": address})
    found = [one.units[0] for one in government_hosts(document, gazetteer.load())]
    assert found == ([place] if place else [])
