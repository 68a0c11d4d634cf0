#!/usr/bin/env python3
"""Makes workbooks of really published forms from the facts in input/published-forms/facts.json.

    python3 scripts/make_published.py            writes input/published-forms/input and the table in README.md
    python3 scripts/make_published.py --check    compares instead of writing; exit 1 on a difference

facts.json holds what was printed (labels, values, source addresses), faults included and personal names left out;
fund rows are [label, 年初, 全年, 执行, 分值, 执行率, 得分], indicators [一级, 二级, 三级, 指标值 or its three parts,
完成值, 分值, 得分, 偏差]. The layouts are ours, as the archives keep texts and not sheets.
"""
import json
import pathlib
import re
import sys

SCRIPTS = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(SCRIPTS))
sys.dont_write_bytecode = True

from make_samples import same  # noqa: E402
from samplekit.grid import Grid, Number  # noqa: E402
from samplekit.textfile import delimited  # noqa: E402
from samplekit.xlsx import xlsx  # noqa: E402
from samplekit.xml2003 import xml2003  # noqa: E402

TARGET = SCRIPTS.parent / "input" / "published-forms"
FORMATS = [
    ("xlsx", lambda grid: xlsx([grid])),
    ("xml", lambda grid: xml2003([grid])),
    ("csv", lambda grid: delimited(grid, "gb18030")),
    ("xls", lambda grid: xml2003([grid])),
    ("xlsx", lambda grid: xlsx([grid], inline=True)),
    ("csv", lambda grid: delimited(grid, "utf-8-sig")),
]


def value(text):
    """A cell as somebody types it: figures as numbers, unless that would lose digits."""
    text = "" if text is None else str(text)
    plain = re.fullmatch(r"-?(0|[1-9]\d{0,13})(\.\d+)?", text)
    return Number(text) if plain and len(text) <= 15 else text


def evaluation(f):
    """Self-evaluations: the Ministry's layout, with the target in one cell or in three."""
    grid = Grid("自评表")
    items = f.get("indicators", [])
    split = any(isinstance(i[3], list) for i in items)
    grid.row((f["form"], 11))
    grid.row((f'（{f.get("year", "")}年度）', 11))
    grid.row(("项目名称", 3), (f.get("project", ""), 8))
    grid.row(("主管部门", 3), (f.get("department", ""), 3), ("实施单位", 2), (f.get("unit", ""), 3))
    if f.get("funds"):
        grid.put(grid.next_row, 0, f'项目资金（{f["money"]}）' if f.get("money") else "项目资金", 3, len(f["funds"]) + 1)
        grid.row(("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", start=3)
        for label, *figures in f["funds"]:
            grid.row((label, 2), *map(value, figures), start=3)
    if f.get("goal") or f.get("done"):
        grid.put(grid.next_row, 0, "年度总体目标", 1, 2)
        grid.row(("预期目标", 5), ("实际完成情况", 5), start=1)
        grid.row((f.get("goal", ""), 5), (f.get("done", ""), 5), start=1)
    if items:
        grid.put(grid.next_row, 0, "绩效指标", 1, len(items) + 1)
        target = ["指标性质", "指标值", "度量单位"] if split else [("年度指标值", 2)]
        grid.row("一级指标", "二级指标", "三级指标", *target, "实际完成值", "分值", "得分", ("偏差原因分析及改进措施", 1 if split else 2), start=1)
        first = grid.next_row
        for _, _, name, goal, *rest in items:
            parts = [value(p) for p in goal] if isinstance(goal, list) else [value(goal), "", ""] if split else [(value(goal), 2)]
            *points, reason = map(value, rest)
            grid.row(name or "", *parts, *points, (reason, 1 if split else 2), start=3)
        merge_levels(grid, items, first)
    if f.get("total") or f.get("weights"):
        grid.row(("总分", 7), value(f.get("weights", "100")), value(f.get("total", "")), (f.get("grade", ""), 2))
    return grid


def merge_levels(grid, items, first):
    for column, key in ((1, lambda i: i[0]), (2, lambda i: (i[0], i[1]))):
        start = 0
        for n in range(1, len(items) + 1):
            if n == len(items) or key(items[n]) != key(items[start]):
                grid.put(first + start, column, items[start][column - 1] or "", 1, n - start)
                start = n


def targets(f):
    """Target forms 项目支出绩效目标表."""
    grid = Grid("绩效目标表")
    grid.row((f["form"], 7))
    grid.row((f'（{f.get("year", "")}年度）', 7))
    grid.row("项目名称", (f.get("project", ""), 6))
    grid.row("主管部门", (f.get("department", ""), 2), "实施单位", (f.get("unit", ""), 3))
    unit = f.get("money", "万元")
    for label, *figures in f.get("funds", []):
        shown = [x for x in figures if x not in (None, "")]
        grid.row((f"{label}（{unit}）", 2), (value(shown[0] if shown else ""), 5))
    if f.get("goal"):
        grid.row("年度总体目标", (f["goal"], 6))
    if f.get("indicators"):
        grid.row("绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "分值", "备注")
        for one, two, three, goal, _, weight, _, note in f["indicators"]:
            goal = "".join(goal) if isinstance(goal, list) else goal
            grid.row("", one or "", two or "", three or "", value(goal), value(weight), value(note))
    return grid


def results(f):
    """Lists of results of evaluations by the finance bureau."""
    grid = Grid("评价结果")
    grid.row((f["project"], 8))
    grid.row("序号", "主管部门", "项目单位", "项目名称", f'金额（{f.get("money", "万元")}）', "评价得分", "评价结果", "备注")
    for row in f["results"]:
        grid.row(*map(value, row))
    return grid


def layout(f):
    if f.get("results"):
        return results(f)
    if "目标表" in f["form"] or "申报" in f["form"]:
        return targets(f)
    return evaluation(f)


def source(f):
    return f'<{f["source"]}>' if f.get("source") else "(address not known)"


def cell(text):
    """Text inside a Markdown table."""
    return text.replace("|", "\\|").replace("*", "\\*").replace("\n", " ")


def main(arguments):
    facts = json.loads((TARGET / "facts.json").read_text(encoding="utf-8"))
    files, lines = {}, ["| file | form | project | source | what is wrong with it, or remarkable |", "|---|---|---|---|---|"]
    for n, f in enumerate(facts):
        extension, write = FORMATS[n % len(FORMATS)]
        title = re.sub(r"[^\w“”（）、-]", "", (f.get("project") or f.get("unit") or f["form"]).split("(")[0])[:24]
        path = f'input/{f["id"]}-{title}.{extension}'
        files[path] = write(layout(f))
        lines.append(f'| `{path}` | {f["form"]} | {cell(f.get("project", "—"))} | {f.get("region", "")} {source(f)} | {cell(f["faults"])} |')
    head, _, rest = (TARGET / "README.md").read_text(encoding="utf-8").partition("<!-- forms -->\n")
    _, _, tail = rest.partition("<!-- end of forms -->\n")
    table = "\n".join(lines)
    files["README.md"] = f"{head}<!-- forms -->\n{table}\n<!-- end of forms -->\n{tail}".encode("utf-8")
    if arguments == ["--check"]:
        wrong = [path for path, data in files.items() if not same(TARGET / path, data)]
        for path in wrong:
            print(f"differs: {path}")
        return 1 if wrong else 0
    for old in (TARGET / "input").glob("*"):
        if f"input/{old.name}" not in files:
            old.unlink()
    for path, data in files.items():
        (TARGET / path).parent.mkdir(parents=True, exist_ok=True)
        (TARGET / path).write_bytes(data)
    print(f"{len(files) - 1} forms: {TARGET.relative_to(SCRIPTS.parent)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
