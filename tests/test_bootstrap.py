"""The bootstrap, on small checkouts of its own with a wheelhouse, so that no network is asked."""

import ast
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from archive import bootstrap

BASE_PYTHON = getattr(sys, "_base_executable", sys.executable)
MANAGE = """
import sys
from pathlib import Path
from archive import bootstrap
checkout = Path(__file__).resolve().parent
bootstrap.enter(str(checkout), sys.argv)
import lectern
print(lectern.VERSION, Path(sys.prefix).relative_to(checkout))
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and file modes of POSIX")


def put_wheel(checkout: Path, name: str, version: str) -> str:
    """Put a wheel of one module into the wheelhouse, and return the line that locks it."""
    path = checkout / "wheelhouse" / f"{name}-{version}-py3-none-any.whl"
    path.parent.mkdir(exist_ok=True)
    about = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr(f"{name}.py", f"VERSION = {version!r}\n")
        wheel.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        wheel.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(
            f"{about}/RECORD", f"{name}.py,,\n{about}/METADATA,,\n{about}/WHEEL,,\n{about}/RECORD,,\n"
        )
    return f"{name}=={version} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def lay(checkout: Path, version: str = "1.0") -> Path:
    """Make a checkout that needs the package lectern to run and the package gavel for its tests."""
    (checkout / "archive").mkdir(parents=True)
    (checkout / "archive" / "__init__.py").touch()
    shutil.copy(bootstrap.__file__, checkout / "archive" / "bootstrap.py")
    (checkout / "manage.py").write_text(MANAGE)
    lock(checkout, version)
    return checkout


def lock(checkout: Path, version: str) -> None:
    running = put_wheel(checkout, "lectern", version)
    (checkout / "requirements.txt").write_text(running)
    (checkout / "requirements-dev.txt").write_text(running + put_wheel(checkout, "gavel", "1.0"))


def surroundings(**more: str) -> dict[str, str]:
    ours = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", bootstrap.ENTERED, "ROSTRUM_NO_BOOTSTRAP")
    return {name: value for name, value in os.environ.items() if name not in ours} | more


def manage(checkout: Path, *words: str, python: str = BASE_PYTHON, **more) -> subprocess.CompletedProcess:
    more.setdefault("env", surroundings())
    command = [python, str(checkout / "manage.py"), *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, **more)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A checkout, in a folder with a difficult name, on which one command has run."""
    checkout = lay(tmp_path_factory.mktemp("clone") / "讲 坛")
    first = manage(checkout, "check")
    assert first.returncode == 0, first.stderr
    return checkout, first


@pytest.fixture
def checkout(made, tmp_path):
    """A copy of it, to be spoilt."""
    return Path(shutil.copytree(made[0], tmp_path / "copy", symlinks=True))


def test_it_makes_the_environment_and_goes_on_inside_it(made):
    assert made[1].stdout == "1.0 .venv\n"


def test_it_says_what_it_does_on_standard_error_only(made):
    said = made[1].stderr.splitlines()
    assert [line.split(";")[0].split(" after")[0] for line in said] == [
        f"Rostrum: making the environment {made[0] / '.venv'}",
        "Rostrum: installing 1 locked packages of requirements.txt from wheelhouse",
        "Rostrum: environment ready",
    ]


def test_it_does_nothing_the_second_time(made):
    second = manage(made[0], "check")
    assert (second.stdout, second.stderr) == ("1.0 .venv\n", "")


def test_it_leaves_no_mark_on_the_commands_that_a_command_starts(checkout):
    (checkout / "manage.py").write_text(MANAGE + "import os\nprint(bootstrap.ENTERED in os.environ)\n")
    assert manage(checkout).stdout.endswith("\nFalse\n")


def test_it_passes_the_exit_status_on(checkout):
    (checkout / "manage.py").write_text(MANAGE + "sys.exit(7)\n")
    assert manage(checkout).returncode == 7


def test_it_installs_what_tests_need_only_for_tests(checkout):
    (checkout / "manage.py").write_text(MANAGE + "import gavel\nprint(sys.argv[1:])\n")
    assert "No module named 'gavel'" in manage(checkout, "check").stderr
    assert manage(checkout, "test", "-k", "x").stdout.endswith("['test', '-k', 'x']\n")


@pytest.mark.slow
def test_it_makes_the_environment_anew_when_the_lock_has_changed(checkout):
    (checkout / ".venv" / "left over").touch()
    lock(checkout, "2.0")
    assert manage(checkout, "check").stdout == "2.0 .venv\n"
    assert not (checkout / ".venv" / "left over").exists()


@pytest.mark.slow
def test_it_makes_a_developers_environment_anew_as_one(checkout):
    manage(checkout, "test")
    lock(checkout, "2.0")
    manage(checkout, "check")
    assert (checkout / ".venv" / "rostrum" / "requirements-dev.txt.sha256").exists()
    python = checkout / ".venv" / "bin" / "python"
    found = subprocess.run(
        [python, "-c", "import gavel, lectern; print(lectern.VERSION)"], capture_output=True
    )
    assert found.stdout == b"2.0\n"


@pytest.mark.slow
def test_it_notices_a_changed_lock_from_inside_too(checkout):
    lock(checkout, "2.0")
    inside = str(checkout / ".venv" / "bin" / "python")
    assert manage(checkout, "check", python=inside).stdout == "2.0 .venv\n"


@pytest.mark.slow
def test_it_starts_over_after_being_killed_half_way(tmp_path):
    checkout = lay(tmp_path / "clone")
    with subprocess.Popen(
        [BASE_PYTHON, str(checkout / "manage.py"), "check"],
        stderr=subprocess.PIPE,
        text=True,
        env=surroundings(),
        start_new_session=True,
    ) as first:
        while "installing" not in first.stderr.readline():
            assert first.poll() is None
        os.killpg(first.pid, signal.SIGKILL)
    assert (checkout / ".venv" / "rostrum" / "unfinished").exists()
    second = manage(checkout, "check")
    assert second.stdout == "1.0 .venv\n"
    assert "making the environment" in second.stderr


@pytest.mark.slow
def test_it_lets_two_at_once_make_one_environment(tmp_path):
    checkout = lay(tmp_path / "clone")
    command = [BASE_PYTHON, str(checkout / "manage.py"), "check"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "env": surroundings()}
    two = [subprocess.Popen(command, **pipes) for _ in range(2)]
    said = [process.communicate(timeout=120) for process in two]
    assert [out for out, _ in said] == ["1.0 .venv\n"] * 2
    assert "".join(err for _, err in said).count("environment ready") == 1


@pytest.mark.slow
def test_it_refuses_a_package_that_is_not_the_locked_one(checkout):
    lock(checkout, "2.0")
    (checkout / "requirements.txt").write_text(f"lectern==2.0 --hash=sha256:{'0' * 64}\n")
    refused = manage(checkout, "check")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.splitlines()[-1].startswith("Rostrum: pip could not install requirements.txt")
    assert not (checkout / ".venv" / "rostrum" / "requirements.txt.sha256").exists()


@pytest.mark.slow
def test_it_asks_no_network_when_there_is_a_wheelhouse(checkout):
    shutil.rmtree(checkout / ".venv")
    shutil.rmtree(checkout / "wheelhouse")
    (checkout / "wheelhouse").mkdir()
    assert "No matching distribution found for lectern" in manage(checkout, "check").stderr


def test_it_names_the_missing_lock_file(checkout):
    (checkout / "requirements.txt").unlink()
    refused = manage(checkout, "check")
    assert refused.returncode == 2
    assert "requirements.txt is missing" in refused.stderr


def test_it_names_the_package_of_debian_where_python_has_no_venv(tmp_path):
    checkout = lay(tmp_path / "clone")
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['ensurepip'] = None\n")
    refused = manage(checkout, "check", env=surroundings(PYTHONPATH=str(tmp_path)))
    assert refused.returncode == 2
    assert refused.stderr == (
        "Rostrum: this Python has no venv module; on Debian or Ubuntu: sudo apt install python3-venv\n"
    )
    assert not (checkout / ".venv").exists()


def test_it_says_so_when_the_checkout_is_read_only(tmp_path):
    checkout = lay(tmp_path / "clone")
    # As on a read-only mount; to root, who runs tests in containers, file modes forbid nothing.
    (tmp_path / "sitecustomize.py").write_text("import os\nos.access = lambda path, mode: mode != os.W_OK\n")
    refused = manage(checkout, "check", env=surroundings(PYTHONPATH=str(tmp_path)))
    assert refused.returncode == 2
    assert f"let this user write to {checkout}" in refused.stderr
    assert refused.stderr.count("\n") == 1
    assert not (checkout / ".venv").exists()


def test_it_starts_from_a_read_only_checkout_that_is_ready(checkout):
    checkout.chmod(0o555)
    try:
        assert manage(checkout, "check").stdout == "1.0 .venv\n"
    finally:
        checkout.chmod(0o755)


def test_it_leaves_everything_alone_when_told_so(tmp_path):
    checkout = lay(tmp_path / "clone")
    left = manage(checkout, "check", env=surroundings(ROSTRUM_NO_BOOTSTRAP="1"))
    assert "No module named 'lectern'" in left.stderr
    assert not (checkout / ".venv").exists()


@pytest.mark.slow
def test_it_completes_an_environment_that_someone_else_made(checkout):
    shutil.rmtree(checkout / ".venv" / "rostrum")
    (checkout / ".venv" / "mine").touch()
    assert manage(checkout, "check").stdout == "1.0 .venv\n"
    assert (checkout / ".venv" / "mine").exists()


@pytest.mark.slow
def test_it_makes_the_environment_anew_when_its_python_is_gone(checkout):
    (checkout / ".venv" / "bin" / "python").unlink()
    assert manage(checkout, "check").stdout == "1.0 .venv\n"


def test_it_does_not_go_round_in_circles_in_a_broken_environment(checkout):
    (checkout / ".venv" / "pyvenv.cfg").unlink()
    refused = manage(checkout, "check")
    assert refused.returncode == 2
    assert "delete that folder and start again" in refused.stderr


def test_it_says_so_in_one_sentence_where_python_is_too_old(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(bootstrap, "OLDEST", (99, 0))
    with pytest.raises(SystemExit) as ended:
        bootstrap.enter(str(tmp_path), ["manage.py", "start"])
    assert ended.value.code == 2
    here = "{}.{}".format(*sys.version_info[:2])
    assert capsys.readouterr().err == (
        f"Rostrum: needs Python 99.0 or newer and this is {here}; start it with a newer one\n"
    )


@pytest.mark.parametrize("path", [bootstrap.__file__, "manage.py"])
def test_it_can_be_read_by_an_old_python_and_needs_its_standard_library_only(path):
    source = (Path(bootstrap.__file__).parent.parent / path).read_text("utf-8")
    tree = ast.parse(source, feature_version=(3, 5))
    first = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {alias.name for node in first if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in first if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names | {"archive"}
    assert not any(isinstance(node, ast.JoinedStr) for node in ast.walk(tree))
