"""The settings: what is read, from where, and how nonsense is refused."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from archive import environment, setting_kinds
from archive.environment import Nonsense, read

KEY = "k" * 50


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    folder = tmp_path / "checkout"
    folder.mkdir()
    for module in (environment, setting_kinds):
        monkeypatch.setattr(module, "CHECKOUT", folder)
    return folder


def test_it_works_without_any_setting(checkout):
    values = read({})
    assert values.data_dir == checkout / "data"
    assert (values.debug, values.https, values.site_url) == (False, False, None)
    assert "127.0.0.1" in values.allowed_hosts


def test_it_counts_an_empty_variable_as_not_given(checkout):
    assert read({"ROSTRUM_UPLOAD_MB": ""}).upload_mb == 50


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("ROSTRUM_DEBUG", "maybe"),
        ("ROSTRUM_UPLOAD_MB", "fifty"),
        ("ROSTRUM_UPLOAD_MB", "0"),
        ("ROSTRUM_UPLOAD_MB", "-1"),
        ("ROSTRUM_UPLOAD_MB", "٥٠"),
        ("ROSTRUM_UPLOAD_FILES", "1e3"),
        ("ROSTRUM_WORKERS", "0"),
        ("ROSTRUM_PROXIES", "10"),
        ("ROSTRUM_ALLOWED_HOSTS", "https://example.org"),
        ("ROSTRUM_ALLOWED_HOSTS", ","),
        ("ROSTRUM_SITE_URL", "example.org"),
        ("ROSTRUM_SITE_URL", "https://example.org/archive/"),
        ("ROSTRUM_SITE_URL", "https://example.org:port"),
        ("ROSTRUM_TIME_ZONE", "Peking"),
        ("ROSTRUM_TIME_ZONE", "../etc/passwd"),
        ("ROSTRUM_TIME_ZONE", "Asia"),
        ("ROSTRUM_LANGUAGE", "klingon"),
        ("ROSTRUM_SEARCH", "google"),
        ("ROSTRUM_SECRET_KEY", "short"),
        ("ROSTRUM_DATABASE_URL", "mysql://localhost/speeches"),
        ("ROSTRUM_DATABASE_URL", "postgres://localhost"),
        ("DATABASE_URL", "oracle"),
        ("ROSTRUM_HTTPS", "2"),
        ("ROSTRUM_NO_BOOTSTRAP", "never"),
    ],
)
def test_it_refuses_nonsense_in_one_line_that_names_the_variable(checkout, name, written):
    with pytest.raises(Nonsense) as refused:
        read({name: written})
    assert str(refused.value).startswith(f"{name}=")
    assert "\n" not in str(refused.value)


def test_it_refuses_a_data_folder_that_is_a_file(checkout):
    (checkout / "data").write_text("")
    with pytest.raises(Nonsense, match="ROSTRUM_DATA_DIR"):
        read({})


def test_it_never_repeats_a_secret_in_a_message(checkout):
    with pytest.raises(Nonsense) as refused:
        read({"ROSTRUM_SECRET_KEY": "hunter2"})
    assert "hunter2" not in str(refused.value)


def test_it_never_shows_a_secret_in_its_repr(checkout):
    assert "hunter2" not in repr(read({"ROSTRUM_ADMIN_PASSWORD": "hunter2"}))


def test_it_reads_a_secret_from_a_file(checkout):
    (checkout / "password").write_text("correct horse\n")
    values = read({"ROSTRUM_ADMIN_PASSWORD_FILE": str(checkout / "password")})
    assert values.admin_password == "correct horse"


def test_it_refuses_a_secret_that_is_given_twice(checkout):
    (checkout / "key").write_text(KEY)
    with pytest.raises(Nonsense, match="both set"):
        read({"ROSTRUM_SECRET_KEY": KEY, "ROSTRUM_SECRET_KEY_FILE": str(checkout / "key")})


def test_it_names_the_file_variable_of_a_secret_that_cannot_be_read(checkout):
    with pytest.raises(Nonsense, match=r"ROSTRUM_SECRET_KEY_FILE=.*name a readable text file"):
        read({"ROSTRUM_SECRET_KEY_FILE": str(checkout / "absent")})


def test_it_takes_the_database_under_its_common_name_too(checkout):
    assert read({"DATABASE_URL": "postgres://me@localhost/a"}).database_url == "postgres://me@localhost/a"


def test_it_prefers_its_own_name_of_the_database(checkout):
    both = {"DATABASE_URL": "postgres://h/other", "ROSTRUM_DATABASE_URL": "postgres://h/ours"}
    assert read(both).database_url == "postgres://h/ours"


def test_it_turns_https_on_for_an_https_address(checkout):
    values = read({"ROSTRUM_SITE_URL": "https://speeches.example.org/"})
    assert values.https is True
    assert values.site_url == "https://speeches.example.org"
    assert "speeches.example.org" in values.allowed_hosts


def test_it_lets_https_be_turned_off_for_an_https_address(checkout):
    assert read({"ROSTRUM_SITE_URL": "https://example.org", "ROSTRUM_HTTPS": "off"}).https is False


def test_it_reads_the_dotenv_of_the_checkout(checkout):
    (checkout / ".env").write_text(
        "# a note\n\nROSTRUM_UPLOAD_MB=20\nexport ROSTRUM_SITE_NAME='市志 #1'\n  ROSTRUM_WORKERS = \"3\"\n",
        "utf-8",
    )
    values = read({})
    assert (values.upload_mb, values.site_name, values.workers) == (20, "市志 #1", 3)


def test_it_prefers_the_process_environment_to_the_dotenv(checkout):
    (checkout / ".env").write_text("ROSTRUM_UPLOAD_MB=20\n")
    assert read({"ROSTRUM_UPLOAD_MB": "30"}).upload_mb == 30


def test_it_reads_the_dotenv_of_the_data_folder_where_the_checkout_has_none(checkout):
    (checkout / "elsewhere").mkdir()
    (checkout / "elsewhere" / ".env").write_text("ROSTRUM_UPLOAD_MB=20\n")
    assert read({"ROSTRUM_DATA_DIR": "elsewhere"}).upload_mb == 20


def test_it_names_the_line_of_a_dotenv_that_it_cannot_read_without_showing_it(checkout):
    (checkout / ".env").write_text("ROSTRUM_UPLOAD_MB=20\nhunter2\n")
    with pytest.raises(Nonsense, match="line 2: write it as NAME=value") as refused:
        read({})
    assert "hunter2" not in str(refused.value)


def test_it_refuses_a_dotenv_in_another_encoding(checkout):
    (checkout / ".env").write_bytes("ROSTRUM_SITE_NAME=讲坛\n".encode("gb18030"))
    with pytest.raises(Nonsense, match="save it as UTF-8"):
        read({})


def test_it_notices_a_slip_of_the_pen(checkout):
    (checkout / ".env").write_text("ROSTRUM_SITE_NAEM=x\n")
    assert list(environment.unknown({"HOME": "x", "ROSTRUM_DEBUG": "on"})) == [
        "ROSTRUM_SITE_NAEM is no setting of Rostrum; did you mean ROSTRUM_SITE_NAME?"
    ]


def test_it_makes_a_secret_key_once_and_for_its_owner_only(checkout):
    values = read({})
    key = environment.secret_key(values)
    path = checkout / "data" / "secret_key"
    assert len(key) >= 50
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert environment.secret_key(read({})) == key
    assert [entry.name for entry in path.parent.iterdir()] == ["secret_key"]


def test_it_agrees_on_one_secret_key_when_two_start_at_once(checkout):
    values = read({})
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: environment.secret_key(values), range(8)))
    assert len(keys) == 1


def test_it_refuses_an_emptied_secret_key(checkout):
    (checkout / "data").mkdir()
    (checkout / "data" / "secret_key").write_text("")
    with pytest.raises(Nonsense, match="delete the file"):
        environment.secret_key(read({}))


def test_it_says_so_when_the_data_folder_cannot_be_written(checkout):
    (checkout / "file").write_text("")
    with pytest.raises(Nonsense, match="ROSTRUM_DATA_DIR: cannot keep a secret key"):
        environment.secret_key(read({"ROSTRUM_DATA_DIR": "file/data"}))


def test_it_prefers_a_given_secret_key(checkout):
    assert environment.secret_key(read({"ROSTRUM_SECRET_KEY": KEY})) == KEY
    assert not (checkout / "data").exists()


def test_it_leaves_the_process_environment_alone(checkout):
    (checkout / ".env").write_text("ROSTRUM_UPLOAD_MB=20\n")
    before = dict(os.environ)
    read(os.environ)
    assert dict(os.environ) == before
