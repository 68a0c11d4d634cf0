#!/usr/bin/env python3
"""Starts a package of gongkai in a root that holds nothing else, and compares what it builds.

    python3 scripts/check_package.py PACKAGE.tar.gz PROGRAM

The root has the unpacked package, a sample workspace, an empty /tmp and the kernel's /proc, from which Swift takes the
arguments of a command: no shell, no library, no /etc. In it a workspace is made, checked and built; a sample is built and must equal what PROGRAM builds, byte for byte. It needs the
right to change the root (root, or user namespaces); without it, a line says that nothing was checked. Exit 1 on any fault.
"""
import filecmp
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent


def different(left, right):
    """Paths below two folders that are not equal."""
    a = {str(p.relative_to(left)) for p in left.rglob("*") if p.is_file()}
    b = {str(p.relative_to(right)) for p in right.rglob("*") if p.is_file()}
    return sorted(a ^ b) + [p for p in sorted(a & b) if not filecmp.cmp(left / p, right / p, shallow=False)]


def main(arguments):
    package, program = map(pathlib.Path, arguments)
    with tempfile.TemporaryDirectory(prefix="check_package.") as scratch:
        bare = pathlib.Path(scratch) / "root"
        (bare / "tmp").mkdir(parents=True)
        with tarfile.open(package) as tar:
            tar.extractall(bare, filter="tar")
        folder = next(bare.glob("gongkai-*")).name
        shutil.copytree(ROOT / "input/demo-county", bare / "county")
        (bare / "proc").mkdir()
        space = ["unshare", "--mount", "--pid", "--fork"] + ([] if os.geteuid() == 0 else ["--user", "--map-root-user"])
        enter = space + ["sh", "-c", 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"', str(bare)]
        first = subprocess.run(enter + [f"/{folder}/gongkai", "--help"], capture_output=True, text=True)
        if first.returncode and re.search("unshare|mount|chroot", first.stderr):
            print(f"check_package: no right to change the root, the package was not started: {first.stderr.strip()[-100:]}")
            return 0
        problems = []

        def run(*command, codes=(0,)):
            done = subprocess.run(enter + [f"/{folder}/gongkai", *command], capture_output=True, text=True)
            if done.returncode not in codes:
                problems.append(f"gongkai {' '.join(command)}: exit {done.returncode}: {(done.stderr or done.stdout)[-300:]}")
            return done.stdout

        if "build" not in run("--help"):
            problems.append("--help does not name its commands")
        run("init", "/new")
        run("check", "/new", codes=(0, 1))
        run("policy")
        run("build", "/county", "--output", "/out", "--accept-findings")
        other = pathlib.Path(scratch) / "out"
        subprocess.run([program, "build", bare / "county", "--output", other, "--accept-findings"], check=True, capture_output=True)
        for path in different(bare / "out", other)[:10]:
            problems.append(f"not what the program builds: {path}")
        left = sorted(p.name for p in bare.iterdir())
        if left != sorted([folder, "county", "new", "out", "proc", "tmp"]) or any((bare / "tmp").iterdir()):
            problems.append(f"left behind: {', '.join(left)}, in /tmp {[p.name for p in (bare / 'tmp').iterdir()]}")
        print("\n".join(problems) or f"check_package: {package.name} runs in a bare root and builds the same")
        return 1 if problems else 0


sys.exit(main(sys.argv[1:]))
