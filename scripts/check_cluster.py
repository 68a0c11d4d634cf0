#!/usr/bin/env python3
"""Checks cluster/country.py in Spark's local mode: the books are those of one run, and a county that fails is named and fatal to nobody.

    check_cluster.py GONGKAI [--size M] [--list LIST.csv] [--keep FOLDER]

Needs pyspark (pip) and Java; says so and ends with 0 where pyspark is not installed. The list is that of the benchmark (shared/bench/gen.py beside
this project), or where that is missing a small one made here. Prints the times.
"""
import argparse
import csv
import importlib.util
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
GENERATOR = ROOT.parent / "shared" / "bench" / "gen.py"
SETTINGS = """title: 示例省2024年度预算绩效公开
year: 2024
date: 2025-08-20
region: {code: "910000", name: 示例省, level: province}
policy: national
inputs: ["input/**"]
books: [public, final-accounts]
disclosure: {unmarked: withhold, totals: published-only}
"""
HEAD = ["年度", "区划代码", "区划名称", "部门编码", "部门名称", "单位编码", "单位名称", "项目编码", "项目名称", "预算类型", "功能分类科目", "年初预算数(万元)",
        "全年预算数(万元)", "全年执行数(万元)", "一级指标", "二级指标", "三级指标", "指标性质", "年度指标值", "计量单位", "实际完成值", "分值", "自评得分", "偏差原因及改进措施", "公开属性"]


def small_list(path):
    """Five counties of forty projects, with line ends and quotation marks inside fields."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEAD)
        for county in range(910101, 910106):
            for number in range(40):
                mark = "不公开" if number % 9 == 4 else "公开"
                for indicator in range(2):
                    writer.writerow([
                        2024, county, f"第{county % 100}县", 101 + number % 4, f"第{number % 4}局", "", "", f"{county}24T{number:05}",
                        f"“{county}”号项目,第{number}个", "一般公共预算", "2050204", 100 + number, 100 + number, 90 + number % 11, "产出指标", "数量指标",
                        f"指标{indicator}", "≥", 100, "个", 100 - number % 3, 45, 45 - number % 5, "有偏差,\n已\"改进\"" if indicator else "", mark])


def by_county(source, folder):
    """The same list as one file for each county, for a single run: a code that two counties have is then numbered as in packages."""
    counties = {}
    with open(source, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        head = next(rows)
        for row in rows:
            counties.setdefault(row[1][:6], []).append(row)
    for code, rows in counties.items():
        with open(folder / f"{code}.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow(head)
            writer.writerows(rows)
    return sorted(counties)


def workspace(folder):
    (folder / "input").mkdir(parents=True)
    (folder / "gongkai.yml").write_text(SETTINGS, encoding="utf-8")
    return folder


def directory(folder, counties):
    lines = [f"{code},{code}县,910000,{code},县" for code in counties]
    (folder / "input" / "区划.csv").write_text("编码,名称,上级编码,区划代码,级次\n" + "\n".join(lines) + "\n", encoding="utf-8")


def run(command, expected, environment=None):
    begin = time.perf_counter()
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, env=environment)
    seconds = time.perf_counter() - begin
    if done.returncode not in expected:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stdout[-1500:]}\n{done.stderr[-3000:]}")
    return seconds, done.stdout


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def compare(one, other):
    left, right = files(one), files(other)
    differing = sorted(path for path in left.keys() | right.keys() if left.get(path) != right.get(path))
    if differing:
        sys.exit(f"cluster: {len(differing)} of {len(left)} files differ from the single run, such as {differing[:5]}")
    return len(left)


def failing(gongkai, folder, broken, shaky):
    """A gongkai that always fails for one county, and for another the first time."""
    program = folder / "gongkai"
    program.write_text(f"""#!/bin/sh
if grep -qs '"{broken}"' "$2/gongkai.yml"; then echo "broken on purpose" >&2; exit 70; fi
if grep -qs '"{shaky}"' "$2/gongkai.yml" && [ ! -e "{folder}/tried" ]; then touch "{folder}/tried"; exit 137; fi
exec "{gongkai}" "$@"
""")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gongkai", type=pathlib.Path)
    parser.add_argument("--size", default="M", help="of the list that is made, if it has three counties or more")
    parser.add_argument("--list", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    if importlib.util.find_spec("pyspark") is None:
        print("cluster: skipped, pyspark is not installed")
        return
    if shutil.which("java") is None:
        sys.exit("cluster: pyspark is here and Java is not")
    gongkai = options.gongkai.resolve()
    place = options.keep or pathlib.Path(tempfile.mkdtemp(prefix="gongkai-cluster-"))
    place.mkdir(parents=True, exist_ok=True)
    try:
        source = options.list or place / "list.csv"
        name = options.list or options.size
        if not source.exists() and GENERATOR.is_file():
            run([sys.executable, GENERATOR, "csv", "--size", options.size, "--out", source], [0])
        elif not source.exists():
            small_list(source)
            name = "a small list"
        single, parent, third = (workspace(place / folder) for folder in ("single", "parent", "third"))
        counties = by_county(source, single / "input")
        for folder in (single, parent, third):
            directory(folder, counties)
        environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "PYSPARK_DRIVER_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
        spark = [
            pathlib.Path(importlib.util.find_spec("pyspark").origin).parent / "bin" / "spark-submit", "--master", "local[2]", "--conf",
            "spark.ui.enabled=false", "--conf", "spark.driver.memory=2g", "--py-files",
            f"{ROOT}/cluster/lists.py,{ROOT}/cluster/county.py", ROOT / "cluster" / "country.py"]
        job = ["--lists", source, "--settings", ROOT / "cluster" / "county.yml", "--accept-findings", "--depth", "department"]
        alone, _ = run([gongkai, "build", single, "--depth", "department", "--accept-findings"], [0])
        report = place / "report.csv"
        spread, told = run(spark + [parent, "--gongkai", gongkai, "--report", report] + job, [0], environment)
        count = compare(single / "output", parent / "output")
        with open(report, encoding="utf-8-sig", newline="") as file:
            seconds = [float(row["秒"]) for row in csv.DictReader(file)]
        print(
            f"cluster: {name}, {len(counties)} counties: {count} files equal the single run; {spread:.1f} s with two workers "
            f"({sum(seconds) / len(seconds):.2f} s a county), {alone:.1f} s in one run")
        # A county that fails always is named; one that fails once is built again.
        program = failing(gongkai, place, counties[1], counties[2])
        _, told = run(spark + [third, "--gongkai", program] + job, [1], environment)
        for words in (f"{counties[1]} ", "没有生成，试了 3 次", "broken on purpose", f"{counties[2]} ", "第 2 次才成功", "1 个没有"):
            if words not in told:
                sys.exit(f"cluster: “{words}” was not said:\n{told}")
        overview = (third / "output" / "final-accounts" / "index.md").read_text(encoding="utf-8")
        if f"| {counties[1]} | {counties[1]}县 |" not in overview:
            sys.exit("cluster: the books do not say that the county that failed has not reported")
        table = (third / "output" / "public" / "data" / "counties.csv").read_text(encoding="utf-8-sig")
        if f"\n{counties[1]}," in table or f"\n{counties[2]}," not in table:
            sys.exit("cluster: the books have the wrong counties")
        print("cluster: of a county that fails the books say that it has not reported; one that fails once is built again")
    finally:
        if not options.keep:
            shutil.rmtree(place, ignore_errors=True)


main()
