"""`manage.py start` as an operator runs it, in processes of its own."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent.parent
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def surroundings(data: Path, **more: str) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("ROSTRUM_")}
    return inherited | {"ROSTRUM_DATA_DIR": str(data), "ROSTRUM_NO_BOOTSTRAP": "1"} | more


def manage(*words: str, env: dict[str, str]) -> subprocess.CompletedProcess:
    command = [sys.executable, "manage.py", *words]
    return subprocess.run(command, cwd=CHECKOUT, env=env, capture_output=True, text=True, timeout=120)


def answer(address: str) -> int | None:
    """Return the status with which the address answers; None if nobody does."""
    try:
        return DIRECT.open(address, timeout=5).status
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return None


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A data folder that `start` has prepared, and what it said."""
    folder = tmp_path_factory.mktemp("prepared") / "data"
    said = manage("start", "--no-demo", "--no-serve", env=surroundings(folder))
    assert said.returncode == 0, said.stderr
    return folder, said.stdout


@pytest.fixture
def port():
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


def test_it_prepares_a_data_folder_from_nothing(data):
    folder, said = data
    assert (folder / "db.sqlite3").exists()
    assert (folder / "secret_key").exists()
    assert "log in as admin with the password" in said


def test_it_shows_the_password_once_and_changes_nothing_the_second_time(data):
    again = manage("start", "--no-demo", "--no-serve", env=surroundings(data[0])).stdout.splitlines()
    assert not any("password" in line for line in again)
    assert "database: SQLite, up to date" in again
    assert "static files: up to date" in again
    assert "places: loaded" in again
    assert "index: up to date" in again


def test_it_serves_until_it_is_told_to_stop(data, port):
    command = [sys.executable, "manage.py", "start", "--no-demo", "--port", str(port)]
    site = f"http://127.0.0.1:{port}"
    with subprocess.Popen(
        command, cwd=CHECKOUT, env=surroundings(data[0]), stdout=subprocess.PIPE, text=True
    ) as start:
        try:
            for line in start.stdout:
                if f"{site} is ready" in line:
                    break
            assert answer(f"{site}/healthz") == 200
            assert answer(f"{site}/readyz") == 200
            assert answer(f"{site}/") == 200
            assert answer(f"{site}/admin/login/") == 200

            taken = manage("start", "--no-demo", "--port", str(port), env=surroundings(data[0]))
            assert taken.returncode == 2
            assert taken.stderr.count("\n") == 1
            assert f"port {port} of 127.0.0.1 is in use" in taken.stderr
        finally:
            start.send_signal(signal.SIGINT)
            status = start.wait(40)
    assert status == 0
    assert answer(f"{site}/healthz") is None


@pytest.mark.parametrize("words", [("start",), ("ingest", "x", "--dry-run"), ("check",)])
def test_it_ends_any_command_with_one_line_for_a_setting_that_cannot_be_meant(tmp_path, words):
    ended = manage(*words, env=surroundings(tmp_path, ROSTRUM_WORKERS="many"))
    assert ended.returncode == 2
    assert ended.stderr == (
        "Rostrum: ROSTRUM_WORKERS='many' cannot be meant: it wants a whole number from 1 to 64\n"
    )


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1"])
def test_it_refuses_a_port_that_is_none(tmp_path, port):
    ended = manage("start", f"--port={port}", env=surroundings(tmp_path))
    assert ended.returncode == 2
    assert "--port" in ended.stderr


@pytest.mark.parametrize("words", [("search", "水利"), ("rebuild",), ("clearsessions",)])
def test_other_commands_name_it_where_nothing_is_prepared(words, tmp_path):
    said = manage(*words, env=surroundings(tmp_path / "data"))
    assert said.returncode in (1, 2)
    (line,) = said.stderr.splitlines()
    assert "holds no archive yet" in line and "python3 manage.py start --no-serve" in line


@pytest.mark.slow
def test_ingest_prepares_what_it_needs(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text("平湖市委书记在全市春耕动员会上的讲话\n同志们:\n春耕就要开始了,要不误农时。谢谢大家!\n")
    first = manage("ingest", str(page), "--json", env=surroundings(tmp_path / "data"))
    assert first.returncode == 0, first.stderr
    assert "database: migrated" in first.stderr and "places: loaded" in first.stderr
    assert [json.loads(line)["outcome"] for line in first.stdout.splitlines()] == ["speech"]
    with sqlite3.connect(tmp_path / "data" / "db.sqlite3") as database:
        placed = "select code from archive_speech join archive_place on archive_place.id = place_id"
        assert database.execute(placed).fetchall() == [("330482",)]
    assert manage("ingest", str(page), env=surroundings(tmp_path / "data")).stderr == ""
