#!/usr/bin/env python3
"""make_county.py OUT [--projects 2000] [--seed 1]: a county with all stages of the year, for measuring.

For each project a target of this year and of the next, two papers of monitoring and a self-evaluation; for each department of 20 projects its
targets, monitoring and self-evaluation; the register, the directory and the bureau's ledgers with a line for every tenth project. All workbooks
are XLSX, their text shared as office programs write it. 2,000 projects make about 10,000 papers.
"""
import argparse, random, zipfile
from pathlib import Path
from xml.sax.saxutils import escape

TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>"""
RELS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>%s</Relationships>"""
STRINGS = '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>'
BOOK = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>"""
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
SETTINGS = """title: 测量县2024年度预算绩效公开
year: 2024
date: 2025-08-20
publisher: 测量县财政局
region: {code: "990201", name: 测量县, level: county}
policy: national
inputs: ["input/**"]
books: [public, final-accounts, budget-draft, internal]
disclosure: {unmarked: withhold, totals: published-only}
"""


def write(path, rows, merges=()):
    """Rows of cells, a number as such; merges as A1:F1."""
    strings, cells = {}, []
    for number, row in enumerate(rows, 1):
        line = []
        for place, value in enumerate(row):
            if value == "" or value is None:
                continue
            at = f"{chr(65 + place)}{number}"
            if isinstance(value, (int, float)):
                line.append(f'<c r="{at}"><v>{value}</v></c>')
            else:
                line.append(f'<c r="{at}" t="s"><v>{strings.setdefault(value, len(strings))}</v></c>')
        cells.append(f'<row r="{number}">{"".join(line)}</row>')
    merged = f'<mergeCells count="{len(merges)}">' + "".join(f'<mergeCell ref="{m}"/>' for m in merges) + "</mergeCells>" if merges else ""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        book.writestr("[Content_Types].xml", TYPES)
        book.writestr("_rels/.rels", RELS % ("officeDocument", "xl/workbook.xml", ""))
        book.writestr("xl/workbook.xml", BOOK)
        book.writestr("xl/_rels/workbook.xml.rels", RELS % ("worksheet", "worksheets/sheet1.xml", STRINGS))
        book.writestr("xl/sharedStrings.xml", f'<sst {MAIN} uniqueCount="{len(strings)}">'
                      + "".join(f"<si><t>{escape(s)}</t></si>" for s in strings) + "</sst>")
        book.writestr("xl/worksheets/sheet1.xml", f"<worksheet {MAIN}><sheetData>{''.join(cells)}</sheetData>{merged}</worksheet>")


LINES = [
    ("产出指标", "数量指标", "%s完成数量", "≥%d处", 20), ("产出指标", "质量指标", "%s验收合格率", "=100%%", 10),
    ("产出指标", "时效指标", "%s按期完成率", "≥95%%", 10), ("产出指标", "成本指标", "%s单位成本", "≤%d元", 10),
    ("效益指标", "社会效益指标", "%s受益人口", "≥%d人", 15), ("效益指标", "可持续影响指标", "%s管护制度", "健全", 15),
    ("满意度指标", "服务对象满意度指标", "%s服务对象满意度", "≥90%%", 10),
]
WORDS = ["道路", "灌溉", "校舍", "卫生", "文化", "养老", "就业", "防汛", "环卫", "林业", "培训", "供水"]
ENDS = ["改造", "提升", "补助", "维修", "建设", "服务"]


class Project:
    def __init__(self, number, department, random):
        self.department, self.random = department, random
        self.name = f"{WORDS[number % 12]}{ENDS[number // 12 % 6]}第{number + 1}号工程"
        self.code = f"990201{department.code}{number:010d}"
        self.budget = random.randint(500, 90000) / 100 + number % 7
        self.executed = round(self.budget * random.randint(70, 100) / 100, 2)
        self.budget = round(self.budget, 2)
        self.key = number % 40 == 0
        self.lines = [(one, two, name % self.name[:4], target % 20 if "%d" in target else target % () if "%" in target else target, weight)
                      for one, two, name, target, weight in LINES]

    def target(self, year):
        rows = [["项目支出绩效目标表"], [f"（{year}年度）"], ["项目名称", self.name], ["主管部门", self.department.name, "", "实施单位", self.department.name + "本级"],
                ["项目资金（万元）", "年度资金总额", "", self.budget], ["", "其中：财政拨款", "", self.budget], ["", "其他资金", "", 0],
                ["年度目标", f"完成{self.name}各项任务，达到设计要求。"], ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "分值"]]
        return rows + [["", one, two, name, target, weight] for one, two, name, target, weight in self.lines]

    def monitoring(self, months):
        spent = round(self.budget * months / 12 * 0.9, 2)
        rate = f"{spent / self.budget * 100:.2f}%"
        rows = [[f"2024年1-{months}月项目支出绩效运行监控情况表"], ["单位：万元"], ["项目名称", self.name], ["主管部门", self.department.name, "", "", "", "实施单位", self.department.name + "本级"],
                ["资金情况", "年初预算数", "全年预算数", "执行数", "执行率", "全年预计执行数"], ["年度资金总额", self.budget, self.budget, spent, rate, self.budget],
                ["一级指标", "二级指标", "三级指标", "年度指标值", "完成值", "全年预计完成值", "偏差原因", "完成目标可能性", "备注"]]
        return rows + [[one, two, name, target, target.lstrip("≥≤="), target.lstrip("≥≤="), "", "确定能", ""] for one, two, name, target, _ in self.lines]

    def evaluation(self):
        rate = self.executed / self.budget
        score = round(rate * 10 + 1e-9, 2)
        rows = [["项目支出绩效自评表"], ["（2024年度）"], ["项目名称", "", "", self.name], ["主管部门", "", "", self.department.name, "", "", "实施单位", "", self.department.name + "本级"],
                ["项目资金（万元）", "", "", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
                ["", "", "", "年度资金总额", "", self.budget, self.budget, self.executed, 10, f"{rate * 100:.2f}%", score],
                ["", "", "", "其中：当年财政拨款", "", self.budget, self.budget, self.executed, "—", "", "—"],
                ["年度总体目标", "预期目标", "", "", "", "", "实际完成情况"], ["", f"完成{self.name}各项任务，达到设计要求。", "", "", "", "", "各项任务已经完成，验收合格。"],
                ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"]]
        rows += [["", one, two, name, target, "", target.lstrip("≥≤="), weight, weight, ""] for one, two, name, target, weight in self.lines]
        return rows + [["总分", "", "", "", "", "", "", 100, round(90 + score, 2), ""]]


class Department:
    def __init__(self, number):
        self.code = str(201 + number)
        self.name = f"测量县第{number + 1}局"


def department_papers(folder, department, money, executed):
    goal = "履行职责，完成全年任务。"
    lines = [("运行成本", "成本控制", "公用经费增长率", "≤2%", 20), ("履职效能", "重点工作", "重点工作完成率", "≥95%", 40),
             ("社会效应", "社会效益", "政策知晓率", "≥90%", 20), ("服务对象满意度", "满意度", "群众满意度", "≥90%", 10)]
    write(folder / "整体目标2025.xlsx", [["部门（单位）整体支出绩效目标表"], ["（2025年度）"], ["部门（单位）名称", f"{department.code}-{department.name}"], ["公开属性", "公开"],
          ["年度主要任务", "任务名称", "主要内容", "预算金额（万元）"], ["", "", "", "总额", "财政拨款", "其他资金"], ["", "项目支出", "各项任务", money, money, 0], ["", "金额合计", "", money, money, 0],
          ["年度总体目标", goal], ["年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值"]] + [["", a, b, c, d] for a, b, c, d, _ in lines])
    rate = executed / money
    write(folder / "整体自评2024.xlsx", [["部门（单位）整体支出绩效自评表"], ["（2024年度）"], ["部门（单位）名称", f"{department.code}-{department.name}"], ["公开属性", "公开"],
          ["任务名称", "", "", "全年预算数（万元）", "全年执行数（万元）", "分值", "执行率", "得分"], ["项目支出", "", "", money, executed, "—", f"{rate * 100:.2f}%", "—"],
          ["金额合计", "", "", money, executed, 10, f"{rate * 100:.2f}%", round(rate * 10 + 1e-9, 2)], ["年初设定目标", "", "", "", "全年完成情况"], [goal, "", "", "", "全年任务已完成。"],
          ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"]]
          + [[a, b, c, d, d.lstrip("≥≤"), e, e, ""] for a, b, c, d, e in lines] + [["总分", "", "", "", "", 100, round(90 + rate * 10 + 1e-9, 2)]])
    spent = round(money * 0.6, 2)
    write(folder / "整体监控2024.xlsx", [["部门整体支出绩效运行监控表"], ["（2024年度）", "", "", "", "监控期：1-9月"], ["部门（单位）名称", department.name],
          ["部门资金（万元）", "", "年初预算数", "调整后预算数", "1-9月执行数", "1-9月执行率", "全年预计执行数"], ["", "年度资金总额", money, money, spent, f"{spent / money * 100:.2f}%", money],
          ["年度总体目标", goal], ["一级指标", "二级指标", "三级指标", "年度指标值", "1-9月完成值", "全年预计完成值", "完成目标可能性", "备注"]]
          + [[a, b, c, d, d.lstrip("≥≤"), d.lstrip("≥≤"), "确定能", ""] for a, b, c, d, _ in lines])


def ledgers(folder, projects, departments):
    tenth = projects[::10]
    write(folder / "事前评估.xlsx", [["测量县2025年新增项目和政策事前绩效评估结果表"], ["序号", "项目名称", "主管部门", "申报金额（万元）", "立项必要性", "投入经济性", "绩效目标合理性", "实施方案可行性", "筹资合规性", "评估得分", "评估结论", "评估日期", "预算安排数（万元）"]]
          + [[n, p.name, p.department.name, p.budget, 18, 17, 17, 17, 16, 85, "建议支持", "2024-10-18", p.budget] for n, p in enumerate(tenth, 1)])
    write(folder / "目标审核.xlsx", [["测量县2025年项目支出绩效目标审核表"], ["序号", "项目名称", "主管部门", "预算金额（万元）", "完整性", "相关性", "适当性", "可行性", "审核结论", "修改意见", "审核日期", "批复文号", "批复日期"]]
          + [[n, p.name, p.department.name, p.budget, "优", "优", "良", "优", "通过", "", "2024-11-20", "测财绩〔2025〕3号", "2025-01-24"] for n, p in enumerate(projects, 1)])
    write(folder / "评价结果.xlsx", [["测量县2024年度绩效评价结果清单"], ["单位：万元"], ["序号", "评价对象", "主管部门", "评价方式", "资金量（万元）", "评价得分", "评价等级", "评价结束日", "存在问题"]]
          + [[n, p.name, p.department.name, "财政评价", p.budget, 86 if n % 3 else 72, "良" if n % 3 else "中", "2025-06-30", "资金拨付偏慢"] for n, p in enumerate(tenth, 1)])
    write(folder / "整改台账.xlsx", [["测量县2024年度绩效整改台账"], ["序号", "项目名称", "主管部门", "问题来源", "存在问题", "整改类型", "反馈日期", "整改时限", "整改措施", "整改情况", "整改完成日期", "是否销号", "销号日期", "预算调整意见"]]
          + [[n, p.name, p.department.name, "财政评价", "资金拨付偏慢", "立行立改", "2025-07-05", "2025-08-05", "按进度拨付", "已整改", "2025-08-01", "是", "2025-08-02", "正常安排"] for n, p in enumerate(tenth, 1)])
    write(folder / "结果应用.xlsx", [["测量县2025年预算安排与绩效评价结果挂钩情况表"], ["序号", "项目名称", "主管部门", "上年等级", "上年预算（万元）", "预算安排建议", "预算安排数（万元）", "依据"]]
          + [[n, p.name, p.department.name, "良" if n % 3 else "中", p.budget, "优先保障" if n % 3 else "核减", p.budget if n % 3 else round(p.budget * 0.9, 2), "评价等级"] for n, p in enumerate(tenth, 1)])
    write(folder / "公开情况.xlsx", [["测量县2024年度绩效信息公开情况表"], ["部门名称", "公开事项", "预算资金（万元）", "批复预算资金（万元）", "批复率%", "批复时间", "是否公开", "公开时间", "公开网址", "不公开原因"]]
          + [[d.name, "绩效目标", m, m, 100, "2024-01-25", "是", "2024-02-10", f"http://www.example.gov.cn/{d.code}.html", ""] for d, m, _ in departments])
    write(folder / "项目支出总额.xlsx", [["测量县2024年部门项目支出总额表"], ["单位：万元"], ["部门编码", "部门名称", "项目个数", "项目支出总额（万元）", "一般公共预算", "政府性基金预算", "国有资本经营预算", "社会保险基金预算"]]
          + [[d.code, d.name, 20, m, m, 0, 0, 0] for d, m, _ in departments])
    write(folder / "报送登记.xlsx", [["测量县2024年度绩效自评材料报送登记表"], ["序号", "部门名称", "报送材料", "应报日期", "应报份数", "已报份数", "欠报份数", "是否报送", "报送日期"]]
          + [[n, d.name, "项目支出绩效自评表", "2025-03-31", 20, 20, 0, "是", "2025-03-20"] for n, (d, _, _) in enumerate(departments, 1)])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--projects", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    source = random.Random(options.seed)
    departments = [Department(n) for n in range(-(-options.projects // 20))]
    projects = [Project(n, departments[n // 20], source) for n in range(options.projects)]
    inputs = options.out / "input"
    inputs.mkdir(parents=True, exist_ok=True)
    (options.out / "gongkai.yml").write_text(SETTINGS, encoding="utf-8")
    (inputs / "名录.csv").write_text("编码,名称,上级编码,区划代码,级次\n" + "".join(f"{d.code},{d.name},990201,990201,部门\n" for d in departments), encoding="utf-8")
    write(inputs / "项目清单.xlsx", [["测量县2024年度项目清单"], ["项目编码", "项目名称", "部门名称", "全年预算数（万元）", "公开属性", "重点项目"]]
          + [[p.code, p.name, p.department.name, p.budget, "公开", "是" if p.key else "否"] for p in projects])
    for number, project in enumerate(projects):
        folder = inputs / (project.department.code + project.department.name)
        write(folder / f"{number:05d}目标2024.xlsx", project.target(2024))
        write(folder / f"{number:05d}目标2025.xlsx", project.target(2025))
        for months in (7, 9) if number % 2 else (7,):
            write(folder / f"{number:05d}监控{months}.xlsx", project.monitoring(months))
        write(folder / f"{number:05d}自评2024.xlsx", project.evaluation())
    totals = []
    for department in departments:
        own = [p for p in projects if p.department is department]
        totals.append((department, round(sum(p.budget for p in own), 2), round(sum(p.executed for p in own), 2)))
        department_papers(inputs / (department.code + department.name), *totals[-1])
    ledgers(inputs / "台账", projects, totals)
    print(sum(1 for path in inputs.rglob("*") if path.is_file()), "papers")


main()
