#!/usr/bin/env python3
"""Fills in the blank Excel forms that `gongkai init` hands out, as a department would, and reads them back.

    python3 scripts/check_blank_forms.py PROGRAM

Every form must be known as what it is, with its record and without a note on file or sheet; codes keep their zeros; cells
with a list take words of it. Skipped with a line where openpyxl is not installed. Exit 1 on any fault.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import warnings

try:
    import openpyxl
except ImportError:
    openpyxl = None

INDICATORS = [
    (13, "维护里程", "≥20公里", "20公里", 20, 20), (14, "验收合格率", "≥95%", "96%", 10, 10),
    (15, "完成时间", "12月底前", "11月", 10, 10), (16, "每公里成本", "≤5万元", "4.8万元", 10, 10),
    (17, "节约费用", "≥1万元", "1万元", 10, 10), (18, "出行便利", "改善", "改善", 10, 10),
    (19, "绿化", "保持", "保持", 5, 5), (20, "养护机制", "健全", "健全", 5, 5), (21, "群众满意度", "≥90%", "92%", 10, 10),
]
FORM = {
    "B3": "道路维护", "B4": "示例县交通局", "H4": "示例县公路站", "F6": 100, "G6": 100, "H6": 95, "J6": "95%", "K6": 9.5,
    "F7": 100, "G7": 100, "H7": 95, "J7": "95%", "B11": "维护县道20公里", "G11": "维护了20公里", "I22": 99.5,
}
TARGET = {
    "B3": "道路维护", "B4": "示例县交通局", "E4": "示例县公路站", "B5": 100, "B6": 90, "E6": 10, "B7": "维护县道20公里",
} | {
    f"{c}{row}": value for row, *values in [
        (9, "维护里程", "≥20公里", 20), (10, "验收合格率", "≥95%", 10), (11, "完成时间", "12月底前", 10), (12, "每公里成本", "≤5万元", 10),
        (13, "节约费用", "≥1万元", 10), (14, "出行便利", "改善", 10), (15, "绿化", "保持", 5), (16, "养护机制", "健全", 5),
        (17, "群众满意度", "≥90%", 10)]
    for c, value in zip("DEF", values)}
WHOLE = {
    "B3": "示例县交通局", "D5": 60, "E5": 60, "G5": "100%", "D6": 40, "E6": 38, "G6": "95%", "D7": 100, "E7": 98, "G7": "98%", "H7": 9.8,
    "B9": "保障道路畅通", "F9": "道路畅通", "H17": 99.8,
} | {
    f"{c}{row}": value for row, *values in [
        (11, "公用经费控制率", "≤100%", "98%", 10, 10), (12, "预算调整率", "≤5%", "3%", 10, 10), (13, "养护里程", "≥20公里", "20公里", 40, 40),
        (14, "出行条件", "改善", "改善", 10, 10), (15, "养护机制", "健全", "健全", 10, 10), (16, "群众满意度", "≥90%", "92%", 10, 10)]
    for c, value in zip("DEFGH", values)}


def fill(path, target, cells):
    book = openpyxl.load_workbook(path)
    for place, value in cells.items():
        book.active[place] = value
    book.save(target / path.name)


def fill_ledger(path, target):
    book = openpyxl.load_workbook(path)
    sheet = book.active
    head = next(row for row in range(1, 5) if sheet.cell(row, 1).value == "序号")
    words = {r.min_col: v.formula1.strip('"').split(",") for v in sheet.data_validations.dataValidation if v.type == "list" for r in v.sqref.ranges}
    for column in range(1, sheet.max_column + 1):
        label, form = sheet.cell(head, column).value, sheet.cell(head + 1, column).number_format
        day = any(word in label for word in ("日期", "时限", "时间")) or label.endswith("日")
        sheet.cell(head + 1, column).value = (
            1 if label == "序号" else words[column][0] if column in words else 90 if form.startswith("0") else
            "2025-03-31" if day else "95%" if label.endswith("率") else "道路维护" if label == "项目名称" else
            "示例县交通局" if label in ("主管部门", "被评价单位") else "文字")
    book.save(target / path.name)


def main(arguments):
    if openpyxl is None:
        print("check_blank_forms: openpyxl is not installed, nothing was checked")
        return 0
    warnings.simplefilter("ignore")
    problems = []
    with tempfile.TemporaryDirectory(prefix="check_blank_forms.") as scratch:
        place = pathlib.Path(scratch) / "county"
        subprocess.run([arguments[0], "init", place], check=True, capture_output=True)
        blank, target = place / "blank-forms", place / "input"
        cells = FORM | {f"{c}{row}": value for row, *values in INDICATORS for c, value in zip("DEGHI", values)}
        fill(blank / "项目支出绩效自评表.xlsx", target, cells)
        fill(blank / "项目支出绩效目标表.xlsx", target, TARGET)
        fill(blank / "部门整体支出绩效自评表.xlsx", target, WHOLE)
        fill(blank / "项目清单.xlsx", target, {
            "A2": "0001240001", "B2": "道路维护", "C2": "005", "D2": "示例县交通局", "E2": "005001", "F2": "示例县公路站",
            "G2": "一般公共预算", "H2": 100, "I2": "公开", "J2": "否"})
        fill(blank / "部门和单位名录.xlsx", target, {
            "A2": "005", "B2": "示例县交通局", "D2": "990101", "E2": "部门", "A3": "005001", "B3": "示例县公路站", "C3": "005", "D3": "990101", "E3": "单位"})
        for path in sorted((blank / "台账").glob("*.xlsx")):
            fill_ledger(path, target)
        watched = openpyxl.load_workbook(blank / "项目支出绩效运行监控表.xlsx").active
        lists = [v for v in watched.data_validations.dataValidation if v.type == "list"]
        if sum(len(v.sqref.ranges) for v in lists) != 14:
            problems.append("the form of monitoring has no words to choose from")
        report = json.loads(subprocess.run([arguments[0], "check", "--json", place], capture_output=True).stdout)
        for file in report["files"]:
            if file["path"].endswith(".txt"):
                continue
            problems += [f"{file['path']}: {note}" for note in [file["error"], *file.get("notices", [])] if note]
            for sheet in file["sheets"]:
                if sheet["reason"] or not sheet["records"]:
                    problems.append(f"{file['path']}!{sheet['name']}: {sheet['form']}, {sheet['records']} records: {sheet['reason']}")
        project = report["projects"][0] if report["projects"] else {}
        expected = {"code": "0001240001", "name": "道路维护", "unit": "示例县公路站", "budget": "100.000000", "total": "99.50", "indicators": 9, "public": True}
        problems += [f"{key} is {project.get(key)!r}, not {value!r}" for key, value in expected.items() if project.get(key) != value]
        texts = {v["text"] for one in report["records"] for v in one["values"]}
        problems += [f"{words} was not read" for words in ("≤5万元", "维护县道20公里", "预算调整率", "99.8", "道路畅通") if words not in texts]
        print("\n".join(problems) or f"check_blank_forms: {len(report['files'])} filled-in forms read back without a note")
    return 1 if problems else 0


sys.exit(main(sys.argv[1:]))
