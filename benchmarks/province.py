#!/usr/bin/env python3
"""Measures a province that is built from packages: 120 counties of 800 projects each.

    benchmarks/province.py [--counties 120] [--projects 800] [--data DIR] [--runs 3] [--gongkai PROGRAM] [--depth department] [--jobs N]

Makes a list for each county with the generator of the benchmark (shared/bench/gen.py beside this project; skipped with one line where it is missing),
builds the packages once, and prints the median time of the books from them, of each book alone, and of reading the packages.
"""
import argparse
import csv
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
GENERATOR = ROOT.parent / "shared" / "bench" / "gen.py"
SETTINGS = """title: {name}2024年度预算绩效公开
year: 2024
date: 2025-08-20
region: {{code: "{code}", name: "{name}", level: {level}}}
policy: national
inputs: ["input/**"]
books: [{books}]
disclosure: {{unmarked: withhold, totals: published-only}}
"""


def workspace(folder, code, name, level, books):
    (folder / "input").mkdir(parents=True, exist_ok=True)
    (folder / "gongkai.yml").write_text(SETTINGS.format(code=code, name=name, level=level, books=books), encoding="utf-8")
    return folder


def timed(command):
    begin = time.perf_counter()
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stderr[-800:]}")
    return time.perf_counter() - begin


def make_packages(options, province, scratch):
    """The packages of all counties, from one list of the generator that is cut by county."""
    whole = scratch / "list.csv"
    subprocess.run(
        [sys.executable, GENERATOR, "csv", "--size", "L", "--out", whole, "--provinces", "1", "--cities", "12", "--counties",
         str(options.counties), "--depts", "80", "--projects", str(options.projects / 80)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    counties = {}
    with open(whole, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        head = next(rows)
        for row in rows:
            counties.setdefault(row[1], []).append(row)
    begin = time.perf_counter()
    for code, rows in counties.items():
        home = workspace(scratch / code, code, rows[0][2], "county", "upward")
        with open(home / "input" / "list.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(head)
            writer.writerows(rows)
        timed([options.gongkai, "build", home, "--accept-findings", "--depth", options.depth])
        shutil.copy(home / "output" / "upward" / f"{code}-2024.zip", province / "input")
        shutil.rmtree(home)
    print(f"{len(counties)} packages made in {time.perf_counter() - begin:.1f} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counties", type=int, default=120)
    parser.add_argument("--projects", type=int, default=800)
    parser.add_argument("--data", type=pathlib.Path, default=ROOT / ".build" / "benchmarks" / "province")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--gongkai", type=pathlib.Path, default=ROOT / ".build" / "release" / "gongkai")
    parser.add_argument("--depth", default="department")
    options = parser.parse_args()
    if not GENERATOR.exists() or not options.gongkai.exists():
        print(f"skipped: {GENERATOR if not GENERATOR.exists() else options.gongkai} is not there")
        return
    province = workspace(options.data / f"{options.counties}x{options.projects}-{options.depth}", "910000", "某省", "province", "public, final-accounts")
    if not any((province / "input").iterdir()):
        with tempfile.TemporaryDirectory(prefix="gongkai-province-") as scratch:
            make_packages(options, province, pathlib.Path(scratch))
    packages = list((province / "input").iterdir())
    print(f"{len(packages)} packages, {sum(path.stat().st_size for path in packages) / 1e6:.1f} MB")
    with tempfile.TemporaryDirectory(prefix="gongkai-province-", dir="/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None) as out:
        for name, flags in (
            ("books for the public and the congress", []), ("the book for the congress", ["--book", "final-accounts"]),
            ("books down to regions", ["--depth", "region"]), ("data files alone", ["--depth", "data"]),
        ):
            command = [options.gongkai, "build", province, "--accept-findings"] + (flags if "--depth" in flags else ["--depth", options.depth] + flags)
            times = []
            for run in range(options.runs):
                times.append(timed(command + ["--output", f"{out}/{name}-{run}"]))
                shutil.rmtree(f"{out}/{name}-{run}")
            print(f"{name}: {statistics.median(times):.2f} s")


main()
