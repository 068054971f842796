"""What `doctor` finds, and what it says to do."""

import pytest
from django.core.management import call_command
from django.db import OperationalError
from django.utils.translation import get_language, override

from archive.management import findings
from archive.management.findings import Finding


def doctor(monkeypatch, capsys, *found: Finding) -> tuple[int, str]:
    monkeypatch.setattr(findings, "look", lambda: iter(found))
    try:
        call_command("doctor")
    except SystemExit as ended:
        return ended.code, capsys.readouterr().out
    return 0, capsys.readouterr().out


def test_it_ends_with_status_0_when_only_comforts_are_missing(monkeypatch, capsys):
    status, out = doctor(monkeypatch, capsys, Finding("Tree", "none", "plant one", optional=True))
    assert status == 0
    assert "→ plant one" in out


def test_it_ends_with_status_1_and_the_repair_when_something_is_needed(monkeypatch, capsys):
    status, out = doctor(monkeypatch, capsys, Finding("House", "fine"), Finding("Roof", "none", "build one"))
    assert status == 1
    assert "✗ Roof: none\n    → build one\n1 to mend." in out


@pytest.mark.django_db
def test_it_looks_at_everything(settings):
    subjects = [finding.subject for finding in findings.look()]
    for subject in ("Python", "Libraries", "Data folder", "Database", "Migrations", "Places", "Search index"):
        assert subject in subjects
    for subject in ("Chinese fonts", "antiword", "soffice", "chromium"):
        assert subject in subjects


def test_it_finds_the_libraries_as_locked():
    assert [finding.repair for finding in findings.libraries()] == [""]


def test_it_names_a_library_of_another_version(settings, tmp_path):
    (tmp_path / "requirements.txt").write_text("django==4.2 \\\n    --hash=sha256:00\nnone-such==1.0 \\\n")
    settings.CHECKOUT = tmp_path
    found = next(findings.libraries())
    assert "instead of 4.2; none-such 1.0 missing" in found.found
    assert found.repair


def test_it_passes_over_libraries_of_another_system():
    assert list(findings.locked("colorama==0.4.6 ; sys_platform == 'win32' \\\n    --hash=sha256:00")) == []


def test_it_tells_of_a_full_disk(monkeypatch):
    monkeypatch.setattr(findings.shutil, "disk_usage", lambda path: type("Usage", (), {"free": 10**6})())
    assert "make room" in findings.data_folder().repair


def test_it_tells_of_a_misspelt_setting(monkeypatch):
    monkeypatch.setenv("ROSTRUM_UPLAOD_MB", "20")
    assert [found.found for found in findings.variables()] == [
        "ROSTRUM_UPLAOD_MB is no setting of Rostrum; did you mean ROSTRUM_UPLOAD_MB?"
    ]


@pytest.mark.django_db
def test_it_survives_a_database_that_cannot_be_opened(monkeypatch):
    def refuse():
        raise OperationalError("file is not a database")

    monkeypatch.setattr(findings.preparation, "pending_migrations", refuse)
    assert [found.found for found in findings.database()] == ["cannot be opened: file is not a database"]


@pytest.mark.django_db
def test_it_says_how_to_apply_migrations(monkeypatch):
    monkeypatch.setattr(findings.preparation, "pending_migrations", lambda: ["archive.0009_more"])
    found = list(findings.database())[-1]
    assert (found.found, found.repair) == ("1 not applied", "python3 manage.py start --no-serve")


def test_it_names_the_package_of_a_missing_program(monkeypatch):
    monkeypatch.setattr(findings.shutil, "which", lambda name: None)
    assert all("sudo apt install" in found.repair and found.optional for found in findings.programs())
    assert "fontconfig" in findings.fonts().repair


def test_it_speaks_one_language(monkeypatch, capsys):
    said = []
    monkeypatch.setattr(findings, "look", lambda: said.append(get_language()) or iter(()))
    with override("zh-hans"):
        call_command("doctor")
    assert said == [None]  # no translation at all


def test_it_lists_all_settings(capsys):
    call_command("doctor", settings_table=True)
    assert "# ROSTRUM_UPLOAD_MB=50" in capsys.readouterr().out
