"""One file takes the place of another: whole, once, with a copy of the first, or not at all."""

import errno
import os
import stat
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from wecco_xl.plan.finding import Refused
from wecco_xl.workbook.file.lock import lock_owner
from wecco_xl.workbook.file.replace import PRIVATE, new_file, replace_file, write_file

NOW = datetime.fromisoformat("2026-03-04T15:06:07")
COPIES = Path("copies")
posix = pytest.mark.skipif(os.name == "nt", reason="signals and modes of POSIX")

KILLED = """
import os, random, signal, sys, time
from datetime import datetime
from pathlib import Path
from wecco_xl.workbook.file.replace import replace_file

path, now = Path(sys.argv[1]), datetime(2026, 3, 4)
versions = [b"a" * 50_000, b"b" * 70_000]
path.write_bytes(versions[0])
half_written = []
for _ in range(100):
    child = os.fork()
    if child == 0:
        while True:
            old = path.read_bytes()
            new = versions[old == versions[0]]
            copy = replace_file(path, old, new, backups=Path("copies"), now=now)
            copy.unlink()
    time.sleep(random.uniform(0, 0.03))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    copies = [copy for copy in path.parent.glob("copies/*.xlsx")]
    half_written += [file for file in (path, *copies) if file.read_bytes() not in versions]
print(len(half_written))
"""

COUNTING = """
import sys, time
from datetime import datetime
from pathlib import Path
from wecco_xl.plan.finding import Refused
from wecco_xl.workbook.file.replace import replace_file

def slowly(self, target, replace=Path.replace):
    time.sleep(0.005)  # between the last comparison and the replacement
    return replace(self, target)

Path.replace = slowly
path, added = Path(sys.argv[1]), 0
while added < 20:
    old = path.read_bytes()
    try:
        replace_file(path, old, old + b"x", backups=Path("copies"), now=datetime(2026, 3, 4))
    except Refused as refused:
        assert refused.code == "file_changed"
    else:
        added += 1
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "Plan d'Awa.xlsx"
    path.write_bytes(b"old")
    return path


def replaced(plan: Path, old: bytes = b"old", **options) -> Path:
    return replace_file(plan, old, b"new", **({"backups": COPIES, "now": NOW} | options))


def refusal(plan: Path, **options) -> tuple:
    before = {file: file.read_bytes() for file in plan.parent.rglob("*") if file.is_file()}
    with pytest.raises(Refused) as caught:
        replaced(plan, **options)
    after = {file: file.read_bytes() for file in plan.parent.rglob("*") if file.is_file()}
    assert after == before, "a refusal changes no file and leaves none behind"
    return caught.value.code, caught.value.params


def test_the_copy_is_dated_identical_and_unique(plan):
    first = replaced(plan)
    assert (first.parent, first.name) == (plan.parent / COPIES, "Plan d'Awa 2026-03-04 15-06-07.xlsx")
    assert (first.read_bytes(), plan.read_bytes()) == (b"old", b"new")
    second = replaced(plan, b"new")
    assert (second.name, second.read_bytes()) == ("Plan d'Awa 2026-03-04 15-06-07 (2).xlsx", b"new")
    assert sorted(plan.parent.iterdir()) == [plan, plan.parent / COPIES]


def test_copies_may_live_elsewhere_and_long_names_are_cut(tmp_path):
    plan = tmp_path / f"{'é' * 110}.xlsx"
    plan.write_bytes(b"old")
    copy = replaced(plan, backups=tmp_path / "a" / "b")
    assert copy.parent == tmp_path / "a" / "b"
    assert len(copy.name) <= 120


@posix
def test_mode_bits_and_links_stay(plan):
    plan.chmod(0o640)
    link = plan.parent / "link.xlsx"
    link.symlink_to(plan)
    copy = replaced(link)
    assert link.is_symlink()
    assert plan.read_bytes() == b"new"
    assert [stat.S_IMODE(file.stat().st_mode) for file in (plan, copy)] == [0o640, 0o640]


@posix
@pytest.mark.parametrize(
    ("mask", "there", "asked", "given"),
    [
        (0o022, None, None, 0o644),
        (0o077, None, None, 0o600),
        (0o002, None, None, 0o664),
        (0o022, 0o600, None, 0o600),
        (0o077, 0o640, None, 0o640),
        (0o022, None, PRIVATE, 0o600),
        (0o022, 0o644, PRIVATE, 0o600),
    ],
)
def test_a_file_is_as_open_as_the_user_wants(tmp_path, mask, there, asked, given):
    path, before = tmp_path / "x.json", os.umask(mask)
    try:
        if there is not None:
            path.touch()
            path.chmod(there)
        else:
            new_file(tmp_path / "y.json", b"y", mode=asked)
            assert stat.S_IMODE((tmp_path / "y.json").stat().st_mode) == given
        write_file(path, b"x", mode=asked)
        assert os.umask(mask) == mask
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == given


EXCEL = b"\x07Awa Sow".ljust(55) + b"\x07\0" + "Awa Sow".encode("utf-16-le").ljust(108)


@pytest.mark.parametrize(
    ("lock", "content", "who"),
    [
        ("~$Plan d'Awa.xlsx", EXCEL, "Awa Sow"),
        (
            ".~lock.Plan d'Awa.xlsx#",
            b",awa,poste-3,04.03.2026 15:06,file:///home/awa;",
            "awa, poste-3",
        ),
        (".~lock.Plan d'Awa.xlsx#", "Aïda Bâ,awa,poste-3,04.03.2026 15:06,x;".encode(), "Aïda Bâ, poste-3"),
        ("~$Plan d'Awa.xlsx", b"", ""),
        (".~lock.Plan d'Awa.xlsx#", b"\xff", ""),
    ],
)
def test_an_open_file_is_refused_until_the_lock_is_set_aside(plan, lock, content, who):
    (plan.parent / lock).write_bytes(content)
    named = {"name": plan.name, "lock": lock}
    assert refusal(plan) == (("file_open_by", named | {"who": who}) if who else ("file_open", named))
    assert replaced(plan, ignore_lock=True).read_bytes() == b"old"


def test_a_lock_that_cannot_be_read_names_nobody(tmp_path):
    assert lock_owner(tmp_path / "~$absent.xlsx") == ""


def test_a_file_that_changed_meanwhile_is_refused(plan):
    assert refusal(plan, old=b"older") == ("file_changed", {"name": plan.name})


def test_a_file_that_is_gone_is_refused(plan):
    plan.unlink()
    assert refusal(plan)[0] == "file_missing"


@pytest.mark.parametrize("late", ["change", "lock"])
def test_what_happens_while_we_write_is_seen_before_the_replacement(plan, monkeypatch, late):
    flush = os.fsync

    def meanwhile(handle: int) -> None:
        flush(handle)
        if late == "change":
            plan.write_bytes(b"theirs")
        else:
            (plan.parent / f"~${plan.name}").write_bytes(b"")

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(Refused) as caught:
        replaced(plan)
    assert caught.value.code == {"change": "file_changed", "lock": "file_open"}[late]
    assert plan.read_bytes() == (b"theirs" if late == "change" else b"old")
    assert list((plan.parent / COPIES).iterdir()) == []


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (OSError(errno.ENOSPC, ""), "disk_full"),
        (OSError(errno.EDQUOT, ""), "disk_full"),
        (PermissionError(errno.EACCES, ""), "file_not_writable"),
        (OSError(errno.EROFS, ""), "file_not_writable"),
        (OSError(errno.EIO, ""), "file_not_writable"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "replace", "rename", "mkstemp"])
def test_a_disk_that_fails_leaves_the_original(plan, monkeypatch, failure, code, step):
    def fails(*_anything: object, **_named: object) -> None:
        raise failure

    (plan.parent / COPIES).mkdir()
    place = {"fsync": "os.fsync", "mkstemp": "tempfile.mkstemp"}.get(step, f"pathlib.Path.{step}")
    monkeypatch.setattr(place, fails)
    assert refusal(plan) == (code, {"name": plan.name})


@posix
def test_a_disk_that_is_really_full_leaves_the_original(plan):
    """A limit on file size stands for the full disk: the write itself fails halfway."""
    script = (
        "import resource, sys\nfrom datetime import datetime as dt\nfrom pathlib import Path\n"
        "from wecco_xl.plan.finding import Refused\nfrom wecco_xl.workbook.file.replace import replace_file\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))\n"
        "try:\n    replace_file(Path(sys.argv[1]), b'old', b'x' * 9000, backups=Path('c'), now=dt.now())\n"
        "except Refused as refused:\n    print(refused.code)\n"
    )
    assert run(script, plan) == "disk_full"
    assert [file.name for file in plan.parent.iterdir()] == [plan.name]
    assert plan.read_bytes() == b"old"


@posix
def test_a_kill_at_any_moment_leaves_one_version_whole(plan):
    assert run(KILLED, plan) == "0"


def test_what_a_killed_run_left_is_swept_once_it_is_old(plan):
    (plan.parent / COPIES).mkdir()
    old, recent = (plan.parent / COPIES / ".a.wecco-tmp", plan.parent / ".b.wecco-tmp")
    for file in (old, recent):
        file.touch()
    os.utime(old, (0, 0))
    replaced(plan)
    assert (old.exists(), recent.exists()) == (False, True)


@posix
def test_two_writers_lose_no_update(plan):
    command = [sys.executable, "-c", COUNTING, plan]
    writers = [subprocess.Popen(command) for _ in range(2)]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    assert plan.read_bytes() == b"old" + b"x" * 40


def run(script: str, path: Path) -> str:
    command = [sys.executable, "-c", script, path]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout.strip()
