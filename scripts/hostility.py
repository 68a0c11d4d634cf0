#!/usr/bin/env python3
"""Hands the command damaged files, and looks whether it comes through: `gongkai check` must end, soon, in little memory.

    python3 scripts/hostility.py [PATH/TO/gongkai] [--full] [--corpora FOLDER] [--seed NUMBER]

Every file is tried whole, cut off, and changed: of each kind the smallest papers of the fictional county, a few made
here, and those of ../shared/corpora/hostile if it is there. By default a sample of the cuts and changes, about a minute;
with --full every cut (of files over 64 KiB 4,000 of them) and 1,000 changes of each file. Many go through one process;
where that fails, halves of them do, until it is known which.

Checked: no crash; exit code 0, 1, 3 or 4; at most 2 s and 200 MB a file; every file named in the answer, which is JSON.
And under strace, if it is there: while a file is read nothing else is opened, and no socket is made.

Prints a table. Exit 1 on any failure; the files that failed are kept under .build/hostility.
"""
import argparse
import io
import itertools
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.dont_write_bytecode = True
from demo_county import projects  # noqa: E402
from demo_county.papers import Papers  # noqa: E402
from samplekit.docx import docx  # noqa: E402
from samplekit.grid import Grid, Number  # noqa: E402
from samplekit.textfile import delimited  # noqa: E402
from samplekit.xlsx import xlsx, zipped  # noqa: E402
from samplekit.xml2003 import xml2003  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent
SECONDS, MEGABYTES, BATCH, CODES = 2.0, 200, 250, (0, 1, 3, 4)
# Longer files are cut and changed as they are; a hundred times their length would take longer than it tells.
LARGEST = 1 << 18
EVERY_CUT, MANY_CUTS = 1 << 16, 4000
WORDS = [b"<", b">", b"/>", b"&", b"&lt;", b"]]>", b"<!--", b"<![CDATA[", b"<!DOCTYPE a>", b'"', b"'", b",", b"\r\n", b"\0", b"\xff",
         b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"9" * 40, b"-1", b"1E400", b"PK\x01\x02",
         b"PK\x05\x06", "项目".encode(), "项目".encode("gb18030"), b"ss:Index=\"2147483647\"", b"r=\"XFD1048576\"", b"=1+1"]


def grids():
    """One small workbook with what a form may have: numbers, percentages, merged cells, line breaks, a hidden sheet."""
    form = Grid("自评表")
    form.row(("项目支出绩效自评表", 6))
    form.row("项目名称", ("农村公路养护", 5))
    form.row("年初预算数", Number("90.5"), "全年执行数", Number("89.974"), "执行率", Number("0.9942", percent=True))
    form.row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "得分")
    form.row("产出指标", "数量指标", "养护里程\n（公里）", "≥120", "131.5", Number("10"))
    form.put(7, 9, "<&>\"'，；	")
    hidden = Grid("隐藏", hidden=True)
    hidden.row("1", "2")
    return [form, hidden]


def fixtures(corpora):
    """Pairs of a name and bytes."""
    made = grids()
    yield "made.xlsx", xlsx(made)
    yield "inline.xlsx", xlsx(made, inline=True)
    yield "made.xml", xml2003(made)
    yield "made.docx", docx(made)
    yield "made.csv", delimited(made[0], "utf-8-sig")
    yield "gb18030.csv", delimited(made[0], "gb18030", ";")
    yield "wide.csv", delimited(made[0], "utf-16", "\t")
    papers = Papers(projects.read("list.txt"), projects.read("forms.txt"))
    papers.write_all()
    yield from smallest(papers.files)
    folder = corpora / "hostile"
    if folder.is_dir():
        for path in sorted(folder.iterdir()):
            if path.is_file() and path.suffix != ".json":
                yield path.name, path.read_bytes()
    else:
        print(f"hostility: {folder} is not there; going on with what is made here")


def smallest(files):
    """Of the papers the smallest of each kind, which what they begin with tells."""
    kinds = {}
    for path, data in sorted(files.items(), key=lambda item: (len(item[1]), item[0])):
        if len(data) > 500:
            kinds.setdefault((pathlib.PurePath(path).suffix, data[:2]), (pathlib.PurePath(path).name, data))
    return sorted(kinds.values())


def variants(data, others, cuts, changes, dice):
    """The file whole, cut off at so many places, and changed so many times."""
    yield data
    step = max(1, -(-len(data) // cuts))
    for length in range(dice.randrange(step), len(data), step):
        yield data[:length]
    for _ in range(changes):
        yield repacked(data, dice) if data[:2] == b"PK" and dice.random() < 0.6 else changed(data, others, dice)


def changed(data, others, dice):
    data = bytearray(data)
    for _ in range(dice.choice([1, 1, 2, 3, 8])):
        place, kind = dice.randrange(len(data) + 1), dice.randrange(6)
        if kind == 0 and place < len(data):
            data[place] = dice.randrange(256)
        elif kind == 1 and place < len(data):
            data[place] ^= 1 << dice.randrange(8)
        elif kind == 2:
            data[place:place] = dice.choice(WORDS)
        elif kind == 3:
            word = dice.choice(WORDS)
            data[place:place + len(word)] = word
        elif kind == 4:
            del data[place:place + dice.choice([1, 2, 16, 300])]
        else:
            other = dice.choice(others)
            start = dice.randrange(len(other) + 1)
            data[place:place] = other[start:start + dice.choice([4, 64, 1000])]
    return bytes(data)


def repacked(data, dice):
    """A container with one part changed and all checksums right, or they would hide what is behind them."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [(entry.filename, archive.read(entry)) for entry in archive.infolist()]
    except Exception:  # The hostile ones are broken in many ways.
        return changed(data, [data], dice)
    if not parts or sum(len(content) for _, content in parts) > LARGEST:
        return changed(data, [data], dice)
    index = dice.randrange(len(parts))
    parts[index] = (parts[index][0], changed(parts[index][1], [content for _, content in parts], dice))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", dice.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])) as archive:
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content)
    return out.getvalue()


class Run:
    """What the command did with some files: `fault` says what was wrong, if anything."""

    def __init__(self, binary, paths):
        with tempfile.TemporaryFile() as out:
            started = time.monotonic()
            child = subprocess.Popen([binary, "check", *map(str, paths), "--json"], stdout=out, stderr=subprocess.DEVNULL)
            # Many files may not take longer than one may: those that do are tried in halves.
            usage = wait(child, started + SECONDS)
            self.seconds = time.monotonic() - started
            self.megabytes = usage.ru_maxrss / 1024 if usage else 0
            out.seek(0)
            answer = out.read()
        self.is_late = usage is None
        self.fault = self.judge(child.returncode, usage, answer, paths)

    def judge(self, code, usage, answer, paths):
        if usage is None:
            return f"takes longer than {SECONDS:g} s"
        if code < 0:
            return f"crash, signal {-code}"
        if code not in CODES:
            return f"exit code {code}"
        if self.megabytes > MEGABYTES:
            return f"takes {self.megabytes:.0f} MB"
        try:
            named = [file["path"] for file in json.loads(answer)["files"]]
        except (ValueError, KeyError) as error:
            return f"the answer is no JSON: {error}"
        # Of a package the files in it are named, each behind the package's own path.
        folder = str(paths[0].parent)
        outer = {os.path.join(folder, os.path.relpath(name, folder).split("/")[0]) for name in named}
        return None if outer == set(map(str, paths)) else "files are missing in the answer"


def wait(child, deadline):
    """The usage of a process; None if it had to be stopped."""
    pause = 0.002
    while True:
        done, status, usage = os.wait4(child.pid, os.WNOHANG)
        if done:
            child.returncode = os.waitstatus_to_exitcode(status)
            return usage
        if time.monotonic() > deadline:
            child.kill()
            child.wait()
            return None
        time.sleep(pause)
        pause = min(pause * 1.5, 0.02)


def guilty(binary, paths, run=None):
    """Which files fail, and how. Those that fail only together are named by the first of them; many may take longer than one."""
    run = run or Run(binary, paths)
    if run.fault is None:
        return []
    if len(paths) == 1:
        return [(paths[0], run.fault)]
    middle = len(paths) // 2
    found = guilty(binary, paths[:middle]) + guilty(binary, paths[middle:])
    if run.is_late and not found:
        return []
    return found or [(paths[0], f"only together with {len(paths) - 1} others: {run.fault}")]


def watch(binary, name, data, folder):
    """What the command opens or connects to while it reads a file, but for the file itself."""
    path, log = folder / ("watched" + pathlib.PurePath(name).suffix), folder / "calls"
    path.write_bytes(data)
    subprocess.run(["strace", "-f", "-qq", "-s", "4096", "-e", "trace=file,network", "-o", str(log), binary, "cells", str(path), "--json"],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60)
    calls = [re.sub(r"^\d+ +", "", line) for line in log.read_text(errors="replace").splitlines()]
    calls = [call for call in calls if not call.startswith(("+++", "---")) and "(" in call]
    begin = next((i for i, call in enumerate(calls) if str(path) in call and "open" in call.split("(")[0]), None)
    if begin is None:
        return ["the file itself was not opened"]
    network = [call for call in calls if call.startswith(("socket", "connect", "bind", "sendto", "sendmsg"))]
    # A question about an open file, of which only the number is given, opens nothing.
    return network + [call for call in calls[begin:] if str(path) not in call and ', ""' not in call and call not in network]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("binary", nargs="?", default=str(ROOT / ".build/release/gongkai"))
    options.add_argument("--full", action="store_true")
    options.add_argument("--corpora", type=pathlib.Path, default=ROOT.parent / "shared" / "corpora")
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    binary = os.path.abspath(options.binary)
    keep = ROOT / ".build" / "hostility"
    shutil.rmtree(keep, ignore_errors=True)
    files = list(fixtures(options.corpora))
    others = [data for _, data in files if len(data) <= LARGEST] or [b"?"]
    failures, total, began = [], 0, time.monotonic()
    print(f"{'file':52} {'tried':>6} {'s':>6} {'MB':>5} failed")
    for name, data in files:
        dice = random.Random(f"{options.seed} {name}")
        few = len(data) > LARGEST
        cuts, changes = (100, 300) if not few and len(data) < 16_384 else (20, 40)
        if options.full:
            cuts, changes = (max(1, len(data)) if len(data) <= EVERY_CUT else MANY_CUTS), 1000
        count, seconds, megabytes, faults = 0, 0, 0, 0
        tries = variants(data, others, cuts, changes, dice)
        done = False
        while not done:
            with tempfile.TemporaryDirectory() as folder:
                # One at a time: what this process holds would be counted as the command's.
                paths = []
                for variant in itertools.islice(tries, BATCH):
                    paths.append(pathlib.Path(folder) / f"{count + len(paths)}{pathlib.PurePath(name).suffix}")
                    paths[-1].write_bytes(variant)
                done = len(paths) < BATCH
                if not paths:
                    break
                run = Run(binary, paths)
                for path, fault in guilty(binary, paths, run):
                    keep.mkdir(parents=True, exist_ok=True)
                    shutil.copy(path, keep / f"{pathlib.PurePath(name).stem}-{path.name}")
                    failures.append(f"{name}, {keep.relative_to(ROOT)}/{pathlib.PurePath(name).stem}-{path.name}: {fault}")
                    faults += 1
            count, seconds, megabytes = count + len(paths), seconds + run.seconds, max(megabytes, run.megabytes)
        total += count
        print(f"{name[-52:]:52} {count:6} {seconds:6.1f} {megabytes:5.0f} {faults}", flush=True)
    if shutil.which("strace"):
        with tempfile.TemporaryDirectory() as folder:
            calls = [f"{name}: {call}" for name, data in files for call in watch(binary, name, data, pathlib.Path(folder))]
        print(f"strace: {len(files)} files read, " + ("see below" if calls else "nothing else opened, no socket"))
        failures += calls
    else:
        print("strace: skipped, it is not installed")
    for failure in failures:
        print("FAILED", failure)
    print(f"{total} files in {time.monotonic() - began:.0f} s, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
