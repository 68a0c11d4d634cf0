#!/usr/bin/env python3
"""Builds the packages of many counties on a cluster, and the books of the level above from them.

    spark-submit --py-files cluster/lists.py,cluster/county.py cluster/country.py PARENT --lists LIST.csv … --settings cluster/county.yml
    spark-submit --py-files cluster/lists.py,cluster/county.py cluster/country.py PARENT --workspaces COUNTY …

PARENT is the workspace of the level above: a gongkai.yml, and in input/ whatever it has itself, such as the directory of its counties.
The packages are written into PARENT/input/上报包, which this program owns. Lists are cut by 区划代码; a county's rows become a workspace
with the settings of --settings, in which @code@ and @name@ stand for the county. Every path must be the same on all machines.

Exit code: that of the last build; 1 where it is 0 and a county failed.
"""
import argparse
import csv
import os
import pathlib
import re
import subprocess
import sys
import time

from pyspark.sql import SparkSession

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import county  # noqa: E402
import lists  # noqa: E402

PACKAGES = "input/上报包"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parent", type=pathlib.Path)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--lists", nargs="+", type=pathlib.Path)
    source.add_argument("--workspaces", nargs="+", type=pathlib.Path)
    parser.add_argument("--settings", type=pathlib.Path, help="gongkai.yml of a county, for --lists")
    parser.add_argument("--gongkai", default="gongkai")
    parser.add_argument("--depth", default="department", choices=["data", "region", "department", "project"])
    parser.add_argument("--attempts", type=int, default=3)
    parser.add_argument("--timeout", type=float, default=3600, help="seconds for one county")
    parser.add_argument("--partitions", type=int, help="by default three for each core")
    parser.add_argument("--scratch", help="where workers write; by default the system's folder for temporary files")
    parser.add_argument("--output", type=pathlib.Path, help="the books; by default PARENT/output")
    parser.add_argument("--accept-findings", action="store_true", help="for the last build")
    parser.add_argument("--report", type=pathlib.Path, help="a CSV with a row for each county")
    options = parser.parse_args()
    if options.lists and not options.settings:
        parser.error("--lists needs --settings")
    return options


def build_lists(context, options, shared, partitions):
    """The packages of all counties in the lists: one result for each, and what is wrong with rows that belong to none."""
    headers = {header.path: header for header in (lists.Header(str(path.resolve())) for path in options.lists)}
    shared.headers = {path: header.bytes for path, header in headers.items()}
    pieces = [piece for path in headers for piece in lists.ranges(path)]
    marks = context.parallelize(pieces, len(pieces)).map(lambda piece: lists.quotation_marks(*piece)).collect()
    begun, before = [], {}
    for (path, start, end), count in zip(pieces, marks):
        begun.append((path, start, end, before.get(path, 0) % 2 == 1))
        before[path] = before.get(path, 0) + count
    known = context.broadcast(headers)
    rows = context.parallelize(begun, len(begun)).flatMap(
        lambda piece: lists.by_county(known.value[piece[0]], piece[1], piece[2], piece[3]))
    options = context.broadcast(shared)

    def build(item):
        code, found = item[0], list(item[1])
        if code:
            return county.from_rows(code, found, options.value)
        return {
            "code": "", "name": "", "rows": sum(piece[3] for piece in found), "package": "", "attempts": 0, "seconds": 0.0,
            "message": "这些行没有六位的区划代码，不知道是哪个地区的，没有汇入",
        }

    return rows.groupByKey(partitions).map(build).collect()


def build_workspaces(context, options, shared, partitions):
    folders = [str(folder.resolve()) for folder in options.workspaces]
    shared = context.broadcast(shared)
    return context.parallelize(folders, min(partitions, len(folders))).map(
        lambda folder: county.from_workspace(folder, shared.value)).collect()


def main():
    options = arguments()
    packages = options.parent.resolve() / PACKAGES
    packages.mkdir(parents=True, exist_ok=True)
    # A package of an earlier run must not stand for a county that fails in this one.
    for old in packages.iterdir():
        if re.fullmatch(r"\d{6}(-\d{4})?\.zip|\.gongkai-.*", old.name):
            old.unlink()
    spark = SparkSession.builder.appName("gongkai").getOrCreate()
    context = spark.sparkContext
    for name in ("lists.py", "county.py"):
        context.addPyFile(str(pathlib.Path(__file__).resolve().parent / name))
    partitions = options.partitions or 3 * context.defaultParallelism
    shared = county.Options(
        gongkai=options.gongkai, packages=str(packages), settings=options.settings.read_text(encoding="utf-8") if options.settings else "",
        headers={}, depth=options.depth, attempts=options.attempts, timeout=options.timeout, scratch=options.scratch)
    begin = time.perf_counter()
    try:
        results = (build_lists if options.lists else build_workspaces)(context, options, shared, partitions)
    except lists.ListFault as fault:
        sys.exit(str(fault))
    finally:
        spark.stop()
    counted = time.perf_counter() - begin
    results.sort(key=lambda result: result["code"])
    failed = [result for result in results if not result["package"]]
    retried = [result for result in results if result["package"] and result["attempts"] > 1]
    print(f"有 {len(results) - len(failed)} 个地区生成了上报包，{len(failed)} 个没有，用时 {counted:.1f} 秒。")
    for result in retried:
        print(f"{result['code']} {result['name']}：第 {result['attempts']} 次才成功。")
    for result in failed:
        print(f"{result['code'] or '（无区划代码）'} {result['name']}：没有生成，试了 {result['attempts']} 次，{result['rows']} 行。{result['message']}")
    if options.report:
        with open(options.report, "w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["区划代码", "名称", "行数", "上报包", "次数", "秒", "没有生成的原因"])
            for one in results:
                writer.writerow(
                    [one["code"], one["name"], one["rows"], one["package"], one["attempts"], f"{one['seconds']:.2f}", one["message"]])
    if len(failed) == len(results):
        sys.exit("一个上报包也没有，没有生成上一级的报告。")
    command = [options.gongkai, "build", str(options.parent), "--depth", options.depth]
    command += ["--output", str(options.output)] if options.output else []
    command += ["--accept-findings"] if options.accept_findings else []
    begin = time.perf_counter()
    code = subprocess.run(command, env={**os.environ}).returncode
    print(f"上一级的报告用时 {time.perf_counter() - begin:.1f} 秒。")
    sys.exit(code or (1 if failed else 0))


if __name__ == "__main__":
    main()
