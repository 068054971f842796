import io
import stat
import zipfile

import pytest

from archive.ingest import intake
from archive.ingest.documents import RawPage, Refusal


def packed(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def codes(found: list) -> list[str]:
    return [one.code for one in found if isinstance(one, Refusal)]


def test_it_reads_a_folder_in_the_order_of_names_and_passes_hidden_files_over(tmp_path):
    for name in ("b.txt", "a.txt", ".hidden", "Thumbs.db"):
        (tmp_path / name).write_text("讲话")
    files = [page.file for page in intake.open_all([tmp_path])]
    assert files == [f"{tmp_path}/a.txt", f"{tmp_path}/b.txt"]


def test_it_passes_over_what_stands_beside_pages(tmp_path):
    (tmp_path / "page_files").mkdir()
    (tmp_path / "notes_files").mkdir()
    for name in ("page.html", "page_files/style.css", "notes_files/a.txt", "page.expected.jsonl"):
        (tmp_path / name).write_text("讲话")
    files = [page.file for page in intake.open_all([tmp_path])]
    assert files == [f"{tmp_path}/notes_files/a.txt", f"{tmp_path}/page.html"]


def test_it_does_not_follow_links_out_of_a_folder(tmp_path):
    (tmp_path / "inside").mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "inside" / "link.txt").symlink_to(tmp_path / "secret.txt")
    assert list(intake.open_all([tmp_path / "inside"])) == []


def test_it_says_that_a_path_does_not_exist(tmp_path):
    (refusal,) = intake.open_all([tmp_path / "none.txt"])
    assert refusal.code == "not-found"
    assert "none.txt" in refusal.message


def test_it_names_the_members_of_a_zip_after_the_archive():
    found = intake.unpack("a.zip", packed({"b/2.txt": b"two", "b/1.txt": b"one", "__MACOSX/b/._1.txt": b"x"}))
    assert [page.file for page in found] == ["a.zip!b/1.txt", "a.zip!b/2.txt"]
    assert found[0].data == b"one"


def test_it_reads_member_names_that_windows_wrote_in_gbk():
    # zipfile sets the flag of UTF-8 names; without it a name is bytes of the packer's code page.
    placeholder = "名" * 6
    data = packed({"xxxxxxxxxxxx.txt": b"text"}).replace(b"xxxxxxxxxxxx", placeholder.encode("gbk"))
    (page,) = intake.unpack("a.zip", data)
    assert page.file == f"a.zip!{placeholder}.txt"


def test_it_refuses_a_bomb_and_nothing_of_it_is_kept():
    found = intake.unpack("bomb.zip", packed({"a.txt": b"fine", "z.txt": b"0" * 30_000_000}))
    assert codes(found) == ["bomb"]
    assert len(found) == 1


def test_it_counts_what_a_lying_header_hides(monkeypatch):
    monkeypatch.setattr(intake, "UNPACKED_LIMIT", 1000)
    found = intake.unpack("a.zip", packed({f"{n}.txt": bytes(range(256)) for n in range(5)}))
    assert codes(found) == ["too-big-unpacked"]


@pytest.mark.parametrize("name", ["../a.txt", "/etc/passwd", "b/../../a.txt", "C:/a.txt", "..\\a.txt"])
def test_it_refuses_names_that_lead_out_of_the_archive(name):
    assert codes(intake.unpack("a.zip", packed({name: b"text", "fine.txt": b"text"}))) == ["bad-name"]


def test_it_refuses_links_inside_an_archive():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert codes(intake.unpack("a.zip", buffer.getvalue())) == ["bad-name"]


def test_it_does_not_open_an_archive_inside_an_archive():
    inner = packed({"a.txt": b"text"})
    assert codes(intake.unpack("a.zip", packed({"inner.zip": inner}))) == ["nested"]


def test_it_takes_a_word_file_in_a_zip_as_one_page():
    word = packed({"word/document.xml": b"<w:document/>", "word/embeddings/table.xlsx": packed({"x": b"y"})})
    (page,) = intake.unpack("a.zip", packed({"speech.docx": word}))
    assert page == RawPage("a.zip!speech.docx", word)


def test_it_refuses_a_word_file_that_unpacks_beyond_measure():
    word = packed({"word/document.xml": b" " * 30_000_000})
    assert codes(intake.unpack("speech.docx", word)) == ["bomb"]


def test_it_refuses_too_many_members(monkeypatch):
    monkeypatch.setattr(intake, "MEMBER_LIMIT", 3)
    assert codes(intake.unpack("a.zip", packed({f"{n}.txt": b"x" for n in range(4)}))) == ["too-many"]


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "empty"), (b"PK\x03\x04 nothing", "damaged"), (packed({}), "empty")]
)
def test_it_refuses_what_holds_nothing(data, code):
    assert codes(intake.unpack("a.zip", data)) == [code]


def test_it_refuses_a_file_beyond_the_limit(monkeypatch, tmp_path):
    monkeypatch.setattr(intake, "FILE_LIMIT", 2**20)
    (tmp_path / "a.txt").write_bytes(b"x" * (2**20 + 1))
    assert codes(list(intake.open_all([tmp_path / "a.txt"]))) == ["too-big"]
    assert "1 MB" in intake.unpack("b.txt", b"x" * (2**20 + 1))[0].message
