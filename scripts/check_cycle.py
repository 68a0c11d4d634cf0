#!/usr/bin/env python3
"""Checks that the collected papers of the whole year are recognised, read with every value, and found with the faults of their notes.

    python3 scripts/check_cycle.py [PATH/TO/gongkai] [--forms FOLDER] [--verbose]

FOLDER (default: ../shared/forms beside the project) holds cycle/*.json and make_workbooks.py. Each file that shows the rows of a paper becomes a
workbook, and each that shows the headings of a report or the sentences of a notice a Word file, as an office would hand it in; printed
values are written as they were printed, faults included. What no file shows (titles, labels of columns that only the layout names) is
taken from the file's layout. News, system fields and directories are no papers and are counted as such.

Skips with a line when these, or openpyxl, are missing. Exit 1 on a disagreement.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
from decimal import Decimal, InvalidOperation

SCRIPTS = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(SCRIPTS))
sys.dont_write_bytecode = True
from samplekit.docx import report  # noqa: E402

ROOT = SCRIPTS.parent
INDICATORS = ["一级指标", "二级指标", "三级指标"]


class Value(str):
    """A printed value that must be read."""


def values(row, first=0):
    """A row whose cells from `first` on are values."""
    return [Value(cell) if place >= first and cell and "截断" not in cell else cell for place, cell in enumerate(row)]


class Table:
    """A sheet: a title and rows of cells; (text, width) is a merged cell."""

    def __init__(self, name, title, rows):
        self.name, self.title, self.rows = name, title, rows


def split(rows, *begins):
    """The rows cut before each that begins with one of some words."""
    parts = [[]]
    for row in rows:
        if isinstance(row, list) and row and any(row[0].startswith(word) for word in begins):
            parts.append([])
        parts[-1].append(row)
    return [part for part in parts if part]


def allocation(d, rows, head=None):
    """安排表: sums without a label stay as they are printed; a row of dots stands for rows that nobody saw."""
    rows = [row for row in rows if row and row[0] != "…"]
    body = rows if head else rows[1:]
    # Sums are no lines of it.
    lines = [row if row[0] == "合计" else values(row, 1) for row in body]
    return Table("附件1", f"{year(d)}{fund(d)}分配表", [head or rows[0]] + lines)


def fund(d):
    return re.sub(r"^\d{4}年", "", d["project_name"] or "补助资金")


def year(d):
    return f"{d['year']}年" if re.fullmatch(r"\d{4}", d["year"] or "") else ""


def regional(d, rows):
    """专项转移支付绩效目标表 with a column for each region."""
    out = []
    for row in rows:
        if row[0] in INDICATORS:
            out.append(row)
        else:
            first = 3 if row[0] in ("产出指标", "效益指标", "满意度指标", "") and len(row) > 3 else 1
            labels = {"主管部门(单位)名称", "部门预算编码", "补助区域", "其中:财政拨款", "其他资金", "资金总额:", "资金总额"}
            out.append([cell if cell in labels else value for cell, value in zip(row, values(row, first))])
    return Table("附件2", f"{year(d)}专项转移支付绩效目标表", out)


def package(d, *begins):
    first, second = split(d["rows"], *begins)
    first = [row for row in first if len(row) > 2]
    return [allocation(d, first), regional(d, second)]


def project_target(d, title="项目支出绩效目标申报表"):
    """The Ministry's form, from the indicators that were seen."""
    rows = [["项目名称", Value(d["project_name"])], ["主管部门", Value(d["department"] or ""), "实施单位", Value(d["unit"] or "")]]
    for fund_row in d.get("funds") or []:
        label, amount = fund_row if isinstance(fund_row, list) else (fund_row["row"], fund_row.get("budget"))
        rows.append(["资金情况（万元）", label, Value(amount or "")])
    rows.append(["年度目标", "完成年度任务"])
    scored = any(isinstance(r, dict) and r.get("score") for r in d["rows"])
    rows.append(INDICATORS + ["指标值"] + (["分值"] if scored else []))
    for item in [r for r in d["rows"] if isinstance(r, dict)]:
        cells = [item["level1"], item["level2"] or "", Value(item["level3"] or ""), Value(item["target"] or "")]
        rows.append(cells + ([str(item.get("score") or "")] if scored else []))
    return [Table("目标表", f"{title}（{d['year']}年度）", rows)]


def rows_as_they_are(title, first=1, head=None, before=None, labels=()):
    """The rows of the file under a title, with a header in front of the first that begins with `before`."""

    def make(d):
        out = []
        for row in d["rows"]:
            if before and head and row[0] == before and head not in out:
                out.append(head)
            out.append([cell if cell in labels else value for cell, value in zip(row, values(row, first))])
        rows = [row for row in out if row[0] != title and not (len(row) == 1 and "年度" in row[0])]
        return [Table("表", f"{title}（{d['year']}年度）", rows)]

    return make


def department_self_evaluation(d):
    head = ["预算执行情况", "年初部门预算安排金额", "年中调整金额", "全年预算数", "全年执行数", "执行率", "结余", "结余率"]
    rows = [["部门（单位）名称", Value(d["department"])], head]
    # The funds of this family have a column for each step; budget, executed and rate are read.
    rows += [[row[0], row[1], row[2], Value(row[3]), Value(row[4])] + row[5:] for row in d["rows"][:5]]
    rows.append(INDICATORS + ["目标值", "实际完成值", "评分标准", "分值", "得分", "未完成原因"])
    rows += [row[:2] + [Value(row[2]), Value(row[3]), Value(row[4])] + row[5:] for row in d["rows"][5:]]
    return [Table("自评表", f"部门整体支出绩效自评表（{d['year']}年度）", rows)]


def transfer(d):
    rows = [["专项资金名称", Value(d["project_name"] or "专项资金")], ["县级主管部门", Value(d["department"] or "县主管部门"), "实施单位", "县直单位"],
            ["项目资金（万元）", "", "全年预算数（A）", "全年执行数（B）", "执行率（B/A）"]]
    rows += [["", row[0]] + values(row[1:]) for row in d["rows"] if row[0].startswith(("年度资金", "县级资金", "其中:"))]
    rows.append(INDICATORS + ["年度指标值", "全年完成值", "未完成原因和改进措施"])
    rows += [row[:2] + values(row[2:]) for row in d["rows"] if len(row) == 6]
    return [Table("自评表", f"县级专项资金绩效目标自评表（{d['year']}年度）", rows)]


def results(d):
    rows = [["项目名称", "评价得分", "评价等级"]]
    for item in d["results"]:
        rows.append([Value(item["project"]), Value((item["score"] or "").removesuffix("分")), Value(item["grade"] or "")])
    return [Table("结果", f"{d['year']}年度财政重点绩效评价结果清单", rows)]


def tree(d):
    """Points by item: the parts of the second row add up to more than it says."""
    rows = [["一级指标", "二级指标", "分值"]]
    for name, points, *parts in d["rows"][:2]:
        items = re.findall(r"(\D+?)(\d+)(?:\s|$)", parts[0]) if parts else [(name, points.removesuffix("分"))]
        for place, (item, weight) in enumerate(items):
            rows.append([f"{name}（{points.removesuffix('分')}）" if place == 0 else "", Value(item.strip()), Value(weight)])
    return [Table("考核", f"{d['year']}年度乡镇财政管理考核评分表", rows)]


def assessment(d):
    head = ["项目", "考核内容", "考核指标", "指标说明", "年度工作目标", "评分标准", "权数"]
    rows = [["被考核单位：示例县财政局"], head]
    for row in d["rows"]:
        if len(row) >= 6:
            rows.append([row[0], Value(row[1]), row[2], "", Value(row[3]), Value(row[4]), Value(row[5])])
    return [Table("考核", "部门预算管理考核评分表", rows)]


def application(d):
    rows = [["项目名称", Value(d["project_name"])], ["资金来源（万元）", "上年度预算安排", "上年度实际执行", "本年度申请金额"],
            ["合计", "21.62", "", ""], ["预期目标", "更换消防标示牌"], INDICATORS[:2] + ["指标名称", "上年度实际水平", "本年度计划水平"]]
    return [Table("申报表", f"市级部门预算项目支出绩效目标申报表（{d['year']}年度）", rows)]


def text(title, *lines):
    """A document: the headings that the layout names, and the rows as sentences under the first."""

    def make(d):
        name = d["project_name"] or d["department"] or ""
        out = [title.format(name=name, year=d["year"])] + list(lines)
        headings = re.findall(r"[一二三四五六七八九]、[^;;；,，。()（）:：]{2,20}", d["layout"])
        for place, heading in enumerate(dict.fromkeys(headings)):
            out.append(heading.strip())
            if place == 0:
                out += [Value("，".join(row)) for row in d["rows"] if isinstance(row, list)]
            else:
                out.append("见报告。")
        return out

    return make


def monitoring(d):
    """A report in running text: of its rows those that say an amount with its unit become sentences."""
    title = next((row[0] for row in d["rows"] if "监控报告" in row[0]), "示例医保项目运行绩效监控报告")
    money = [f"{row[0]}{row[1]}{d['amount_unit']}" for row in d["rows"] if len(row) > 1 and d["amount_unit"]]
    # What the page shows of the places and words is kept; values are those that the sentences say plainly.
    told = [Value(re.search(r"[0-9.]+", line)[0] + d["amount_unit"]) for line in money if line.startswith(("本级财政预算安排", "使用"))]
    return [title, "一、项目支出基本情况", *money[:2], "二、绩效运行监控工作开展情况", "，".join(money[2:]) + "。", "三、存在的问题", "见报告。"] , told


def marks(d):
    """A score sheet of one object: levels with their points in brackets, points behind each indicator."""
    rows = [["单位名称：" + (d["department"] or "示例县农业农村局")], INDICATORS + ["分值", "得分"]]
    for first, second, third in (row for row in d["rows"] if row[0] in ("部门决策(25)", "部门绩效情况(45)")):
        items = re.findall(r"(\D+?)(\d+)(?:\s|$)", third) or [(third, re.search(r"\d+", second)[0])]
        for place, (item, points) in enumerate(items):
            rows.append([first if not place else "", Value(second) if not place else "", Value(item.strip()), Value(points), points])
    return [Table("得分表", "部门整体支出绩效评价得分表", rows)]


def prior_marks(d):
    rows = [["项目名称：示例项目"], ["审核内容", "评价内容", "审核要点", "分值", "审核意见"]]
    for row in d["rows"]:
        rows.append([row[0], row[1], Value(row[2]), Value(re.search(r"\d+", row[3])[0] + "分"), row[4]])
    return [Table("评分", "事前绩效评估评分表", rows)]


def village(d):
    """A self-evaluation whose indicators have lines of their own below them, without points."""
    rows = [["项目名称", Value("特色种养业补助")], ["主管部门", "示例县农业农村局", "实施单位", "河西村"],
            ["项目资金(万元)", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
            ["", "年度资金总额", "", Value("9.48"), Value("9.48"), "10", "100%", "10"],
            ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"]]
    for row in d["rows"][1:]:
        name, points, *values = row
        target, actual = (values + ["", ""])[:2] if len(values) > 1 else ("", values[0])
        rows.append(["产出指标", "数量指标", Value(name), Value(target), Value(actual), points, points, ""])
    rows += [["效益指标", "社会效益指标", "受益户数", "≥1户", "1户", "20", "20", ""], ["总分", "", "", "", "", "100", "100", ""]]
    return [Table("自评表", f"项目支出绩效自评表（{d['year']}年度）", rows)]


def prior_report(d):
    """Labelled lines before the headings, as the report was published."""
    lines = ["：".join([row[0], row[1]]) for row in d["rows"]]
    return (["项目事前绩效评估报告", *lines, "一、评估方式和方法", "座谈。", "二、总体结论", "予以支持。"], [Value(d["project_name"]), Value("浙江省赴四川省甘孜州帮扶工作队")])


def transfer_report(name):
    """The outline of self-evaluations of money from above."""
    def make(d):
        return [f"{name}转移支付绩效自评报告", "一、绩效目标分解下达情况", *[Value("，".join(row)) for row in d["rows"]],
                "二、绩效目标完成情况分析", "见报告。", "三、偏离绩效目标的原因和下一步改进措施", "见报告。"]
    return make


def notice(d):
    """Targets in sentences, as a township publishes them."""
    out = [f"{d['project_name']}绩效目标设定的公示", f"{d['unit'] or '镇人民政府'}现将绩效目标公示如下："]
    out += [f"{r['level2']}：{r['level3']}{r['target']}；" for r in d["rows"]] * (1 if len(d["rows"]) > 1 else 2)
    return out + ["质量指标：验收合格率100%。", "服务对象满意度指标：受益群众满意度≥95%。"]


SHARES = ("填报人", "联系电话", "当年金额", "占比", "近两年收支金额:年", "年", "某某", "(略)", "财政拨款", "其他资金", "合计", "基本支出", "项目支出")
# Printed values that are not taken, with the reason.
NOT_TAKEN = {
    "102": {"7242318": "元 in a column of 万元, which its share tells (DEP-1)"},
    "111": {"230001": "the code of a department's budget is no money, and targets have no place for it"},
}
# Each paper: how it is made, the forms that its sheets must be, the rules of the printed faults, and those that must be silent.
PAPERS = {
    "102": (rows_as_they_are("部门整体支出绩效目标申报表", 2, labels=SHARES), ["department-target"], {"DEP-1": "7242318 (元) among 万元"}, []),
    "103": (rows_as_they_are("部门整体支出绩效目标表", 2, labels=("部门预算编码", "资金总额", "项目支出", "基本支出", "部门职能", "年度目标任务", "支出项目名称",
                                                     "预算金额(万元)", "质量指标", "时效指标", "成本指标", "三级指标", "指标解释", "目标值")),
            ["department-target"], {"DEP-2": "the base line repeats the total: 232.21, not 171.41"}, []),
    "123": (text("{name}重点绩效评价结果"), ["evaluation-report"], {"EVA-5": "only the first parts were seen"}, []),
    "156": (prior_report, ["prior-review-report"], {}, ["EVA-5", "A25"]),
    "175": (text("{name}整体和项目支出绩效自评总结报告", "一、绩效管理工作开展情况", "见报告。", "二、部门整体和项目绩效自评结果"), ["self-evaluation-report"], {}, []),
    "208": (transfer_report("水土保持项目"), ["self-evaluation-report"], {}, ["EVA-5"]),
    "214": (transfer_report("乡村振兴补助"), ["self-evaluation-report"], {}, ["EVA-5"]),
    "108": (application, ["project-target"], {}, []),
    "111": (lambda d: package(d, "部门(单位)名称"), ["fund-allocation", "project-target"], {}, ["PKG-1", "PKG-2"]),
    "112": (lambda d: package(d, "项目名称"), ["fund-allocation", "project-target"], {}, ["PKG-1", "PKG-2", "PKG-3"]),
    "114": (lambda d: [allocation(d, d["rows"][1:7])], ["fund-allocation"], {}, ["T04", "PKG-1"]),
    "117": (lambda d: [allocation(d, d["rows"])], ["fund-allocation"], {}, []),
    "118": (lambda d: [allocation(d, d["rows"])], ["fund-allocation"], {}, ["T04"]),
    "120": (department_self_evaluation, ["department-self-evaluation"], {}, []),
    "121": (transfer, ["project-self-evaluation"], {}, []),
    "126": (text("{name}绩效评价报告"), ["evaluation-report"], {"EVA-5": "only the first parts were seen"}, []),
    "127": (text("{name}部门整体支出绩效评价报告"), ["evaluation-report"], {}, []),
    "129": (results, ["evaluation-results"], {}, []),
    "139": (text("{name}部门整体支出绩效评价报告"), ["evaluation-report"], {"EVA-5": "only the first parts were seen"}, []),
    "159": (rows_as_they_are("项目支出绩效目标表", 1, labels=("[015001]武汉市青山区教育局", "实施单位", "项目起止时间", "资金总额", "当年资金总额:", "其中:财政拨款", "其中:当年财政拨款", "其他资金", "当年其他资金",
                                                    "中期目标", "年度目标", "数量指标", "质量指标", "成本指标", "时效指标", "可持续影响指标", "社会效益指标", "服务对象满意度指标",
                                                    "二级指标(长期)", "三级指标(长期)", "指标值(长期)", "二级指标(年度)", "三级指标(年度)", "指标值(年度)",
                                                    "优化教育布局,推进教育领域综合改革全面提升育人质量实现基础教育持续发展")), ["project-target"], {}, []),
    "160": (rows_as_they_are("绩效目标表", 1, head=["一级指标", "二级指标", "指标内容", "指标值"], before="产出指标",
                             labels=("项目执行单位", "年度目标", "数量指标", "质量指标", "时效指标", "成本指标", "可持续影响指标", "社会公众或服务对象满意度指标", "年度资金总额:16",
                                     "其中 :上级资金16")), ["project-target"], {}, []),
    "162": (rows_as_they_are("部门整体支出绩效目标申报表", 2, head=["部门总体资金情况 单位:万元", "", "当年金额", "占比", "近两年收支金额:2021年", "2022年"], before="收入构成",
                             labels=SHARES), ["department-target"], {"DEP-1": "99611.05 + 9564.46 is not 109175.04"}, []),
    "166": (text("{name}项目支出绩效自评报告"), ["self-evaluation-report"], {}, []),
    "192": (text("项目支出绩效自评报告", "项目名称：13宗水库除险加固工程"), ["self-evaluation-report"], {}, []),
    "193": (project_target, ["project-target"], {"S22": "（≤**万元） left in the names"}, []),
    "195": (project_target, ["project-target"], {}, []),
    "196": (lambda d: project_target(d, "项目支出绩效目标审批表"), ["project-target"], {}, []),
    "198": (notice, ["target-notice"], {"S22": "（≥**株） left in the names"}, []),
    "199": (notice, ["target-notice"], {"S22": "（≥**平方米） left in the name"}, []),
    "201": (lambda d: [allocation(d, d["rows"], ["序号", "乡镇名单", "乡镇类型", "补助资金(万元)", "任务清单"])], ["fund-allocation"], {}, ["T04"]),
    "202": (lambda d: [allocation(d, d["rows"], ["乡镇", "项目名称", "补助资金(万元)"])], ["fund-allocation"], {}, []),
    "106": (monitoring, ["monitoring-report"], {}, []),
    "147": (prior_marks, ["score-sheet"], {"ASM-1": "two of the five dimensions were not seen"}, []),
    "207": (monitoring, ["monitoring-report"], {}, []),
    "219": (village, ["project-self-evaluation"], {}, []),
    "225": (marks, ["score-sheet"], {"ASM-1": "one part of three was left out"}, []),
    "211": (text("财政专项扶贫资金绩效自评报告"), ["self-evaluation-report"], {}, []),
    "216": (text("畜禽粪污资源化利用项目绩效自评报告"), ["self-evaluation-report"], {}, []),
    "220": (transfer, ["project-self-evaluation"], {}, []),
    "231": (tree, ["township-evaluation"], {"ASM-1": "the parts add up to 52, not 50"}, []),
    "232": (assessment, ["assessment"], {}, []),
}
# Why the other files are no papers that a bureau gets: what they are.
OTHERS = {
    "news, plans and meetings in sentences": "124 130 132 133 141 142 171 181 183 184 243 247",
    "rules, notices and sentences without rows of a paper": "105 135 144 145 148 157 163 168 169 172 178 180 186 205 210 213 217 222 237 238 240 244 249",
    "directories of published pages": "109 136 138 165 177 223 241 246",
    "fields and screens of a budget system": "151 153 154 189 190 228 229 235",
    "rules of scoring without an object, reports and score sheets of which hardly a row was seen": "150 174 226 187",
    "a list of persons, cut off after its header": "115",
}


def number(text):
    try:
        return Decimal(text.replace(",", "").removesuffix("%"))
    except InvalidOperation:
        return None


def same(printed, read):
    if printed.replace(" ", "") == read.replace(" ", ""):
        return True
    one, other = number(printed), number(read)
    return one is not None and one == other and printed.endswith("%") == read.endswith("%")


def write(made, path, workbooks):
    """Writes a document or a workbook; gives the values that must be read."""
    if isinstance(made, tuple):
        path.with_suffix(".docx").write_bytes(report(made[0]))
        return path.with_suffix(".docx").name, made[1]
    if isinstance(made[0], str):
        path.with_suffix(".docx").write_bytes(report(made))
        return path.with_suffix(".docx").name, [line for line in made if isinstance(line, Value)]
    from openpyxl import Workbook
    book, wanted = Workbook(), []
    book.remove(book.active)
    for table in made:
        sheet = book.create_sheet(table.name)
        width = max(len(row) for row in table.rows)
        for row, cells in enumerate([[table.title]] + table.rows, 1):
            for column, cell in enumerate(cells, 1):
                plain = workbooks.number(cell) if cell else None
                sheet.cell(row, column, (float(plain) if "." in plain else int(plain)) if plain else (str(cell) or None))
                if isinstance(cell, Value) and cell:
                    wanted.append(cell)
        if width > 1:
            sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=width)
    book.save(path.with_suffix(".xlsx"))
    return path.with_suffix(".xlsx").name, wanted


def main(arguments):
    verbose = "--verbose" in arguments
    forms = pathlib.Path(arguments[arguments.index("--forms") + 1]) if "--forms" in arguments else ROOT.parent / "shared" / "forms"
    names = [a for n, a in enumerate(arguments) if not a.startswith("--") and (n == 0 or arguments[n - 1] != "--forms")]
    binary = str(pathlib.Path(names[0] if names else ROOT / ".build" / "release" / "gongkai").resolve())
    if not (forms / "cycle").is_dir() or not (forms / "make_workbooks.py").is_file():
        print(f"check_cycle: skipped, no collected papers at {forms}")
        return 0
    if not os.access(binary, os.X_OK):
        print(f"check_cycle: skipped, no program at {binary} (swift build -c release)")
        return 0
    try:
        import openpyxl  # noqa: F401
    except ImportError:
        print("check_cycle: skipped, openpyxl is not installed")
        return 0
    sys.path.insert(0, str(forms))
    import make_workbooks
    others = {name for line in OTHERS.values() for name in line.split()}
    problems, compared, papers, faults, unknown = [], 0, 0, 0, []
    for path in sorted((forms / "cycle").glob("[0-9]*.json")):
        fact = json.loads(path.read_text(encoding="utf-8"))
        name = fact["id"]
        if name not in PAPERS:
            if name not in others:
                unknown.append(f"{name} {fact['form_type']}")
            continue
        make, expected, wrong, silent = PAPERS[name]
        with tempfile.TemporaryDirectory() as folder:
            file, wanted = write(make(fact), pathlib.Path(folder) / name, make_workbooks)
            run = subprocess.run([binary, "check", "--json", file], capture_output=True, text=True, cwd=folder)
        if not run.stdout.startswith("{"):
            problems.append(f"{name}: exit {run.returncode}: {run.stderr.strip()[:300]}")
            continue
        result = json.loads(run.stdout)
        papers += 1
        sheets = [(s["form"], s["reason"]) for f in result["files"] for s in f.get("sheets", [])]
        found = [form for form, _ in sheets if form]
        if expected is not None and found != expected:
            problems.append(f"{name}: {fact['form_type']} is {found}, not {expected}: {sheets} {result['files'][0].get('error')}")
        if expected == [] and run.returncode != 3:
            problems.append(f"{name}: {fact['form_type']} was left out without a word: exit {run.returncode}")
        read = [value["text"] for record in result["records"] for value in record["values"]]
        read += [json.dumps(p, ensure_ascii=False) for p in result["projects"]]
        if found:
            compared += len(wanted)
            lost = [value for value in wanted if value not in NOT_TAKEN.get(name, {}) and not any(same(value, one) for one in read)]
            if lost:
                problems.append(f"{name}: not read: " + " | ".join(value[:40] for value in lost))
        rules = {finding["rule"] for finding in result["findings"]}
        faults += len(wrong)
        problems += [f"{name}: {rule} not found: {why}" for rule, why in wrong.items() if rule not in rules]
        problems += [f"{name}: {rule} found where the figures agree" for rule in silent if rule in rules]
        if verbose:
            print(name, fact["form_type"], found, sorted(rules), [r for f, r in sheets if not f])
    for line in unknown:
        print(f"    not known to this script: {line}")
    for problem in problems:
        print(f"    {problem}")
    print(f"check_cycle: {papers} papers made of collected rows, {compared} printed values looked for, {faults} known faults, "
          f"{len(others)} files are no papers, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
