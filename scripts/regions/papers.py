"""The papers of a sample region: what offices hand in, and the bureau's own ledgers, each as a file's bytes by its path."""
import re
from decimal import Decimal

from demo_county import department_targets, departments, last_year, layouts, monitoring, targets
from demo_county.ledgers import Ledger
from demo_county.projects import short, two
from samplekit.docx import report
from samplekit.grid import Grid, Number
from samplekit.textfile import delimited
from samplekit.xlsx import xlsx

from . import facts

REGIONS = ["hubei", "chenzhou", "qianjiang", "huangpi", "beilin"]
SETTINGS = """# {name}：示例工作区，按 {policy} 办法生成报告，全部数据都是编的。scripts/make_samples.py 生成。
title: {name}2024年度预算绩效公开
year: 2024
date: 2025-08-20
publisher: {name}财政局
region: {{code: "{code}", name: {name}, level: {level}}}
policy: {policy}
previous: "2023"
inputs: [input/**]
books: [public, final-accounts, budget-draft, internal]
disclosure: {{unmarked: publish, totals: published-only}}
{settings}"""


def files(policy):
    """Path to bytes of the workspace of one region."""
    region = facts.read(policy)
    made = {"gongkai.yml": settings(region), "input/部门单位名录.csv": directory(region), "input/项目清单.csv": register(region)}
    for code, name in region.departments:
        for path, grids in [("绩效自评表", evaluations(region, code)), ("2025年绩效目标表", aims(region, code, "2025", "缺目标")),
                            ("2024年绩效目标表", aims(region, code, "2024", "缺本年目标")), ("绩效运行监控表", monitored(region, code))]:
            if grids:
                made[f"input/{code}{name}/{path}.xlsx"] = xlsx(grids)
    code, name = region.departments[0]
    made[f"input/{code}{name}/部门整体支出绩效自评表.xlsx"] = xlsx([departments.whole_expenditure(f"{code}-{name}")])
    made[f"input/{code}{name}/部门整体支出绩效目标表.xlsx"] = xlsx([department_targets.tasks(f"{code}-{name}")])
    for path, title, rows in region.ledgers:
        grid = ledger(path.rpartition(".")[0], title, rows)
        made[f"input/台账/{path}"] = delimited(grid, "gb18030") if path.endswith(".csv") else xlsx([grid])
    for path, lines in region.reports:
        made[f"input/评价报告/{path}.docx"] = report(lines)
    return made | year_before(region)


def settings(region):
    text = SETTINGS.format(**{key: getattr(region, key) for key in ("name", "code", "level", "policy", "settings")})
    return text.encode("utf-8")


def directory(region):
    grid = Grid("名录")
    grid.row("编码", "名称", "上级编码", "区划代码", "级次")
    grid.row(region.code, region.name, "", region.code, {"county": "县", "city": "市"}[region.level])
    for code, name, level in region.below:
        grid.row(code, name, region.code, code, level)
    for code, name in region.departments:
        grid.row(code, name, region.code, region.code, "部门")
        for unit, title, department in region.units:
            if department == code:
                grid.row(unit, title, code, region.code, "单位")
    return delimited(grid, "gb18030")


def register(region):
    grid = Grid("2024年项目清单")
    grid.row(f"{region.name}2024年度部门预算项目清单（单位：万元）")
    grid.row("项目编码", "项目名称", "部门", "单位", "预算类型", "全年预算数", "公开属性", "重点项目", *region.columns)
    for p in region.projects:
        own = [p.own.get(column, "") for column in region.columns]
        grid.row(p.code, p.name, p.title(p.department), p.title(p.unit), p.budget_type, short(p.amounts[1]), p.mark,
                 "是" if p.is_key else "否", *own)
    return delimited(grid, "gb18030")


def evaluations(region, department):
    grids = []
    for p in region.of(department):
        if "缺自评" not in p.marks:
            grids.append(Grid(p.name[:28]))
            layouts.ministry(grids[-1], layouts.Sheet(p, []), coded=True, grade=True)
    return grids


def aims(region, department, year, missing):
    """Targets of a year: those of the next budget, or where the register says so of this one."""
    grids = []
    for p in region.of(department):
        if missing not in p.marks and (year == "2025" or "本年目标" in p.marks):
            grids.append(Grid(p.name[:28]))
            targets.ministry(grids[-1], p, year=year)
    return grids


def monitored(region, department):
    """The state at the end of September; a project that fell short is behind there already."""
    grids = []
    for number, p in enumerate(region.of(department)):
        if "缺监控" in p.marks:
            continue
        behind = "短" in p.marks
        lines = []
        for place, item in enumerate(p.indicators):
            slow = behind and place == 0
            done = "35%" if slow and item.unit == "%" else share(item, "0.35" if slow else "0.78") if item.nature == "≥" and item.unit != "%" else "—"
            outlook = ("完全不可能" if "停" in p.marks else "有可能") if slow else "确定能"
            forecast = share(item, "0.9") if slow else item.glued_actual
            lines.append((done, forecast, "前期工作推进较慢" if slow else "", outlook))
        grids.append(monitoring.plain(p, "1-9月", "0.31" if behind else f"0.7{number % 10}", lines, "是" if behind else "否",
                                      "倒排工期，按月报送进度" if behind else ""))
        grids[-1].name = p.name[:28]
    return grids


def share(item, part):
    return f"{short(two(Decimal(item.target) * Decimal(part)))}{item.unit}"


def ledger(tab, title, rows):
    """Notes stand before the head, as they do on paper; a cell with nothing but digits is a number."""
    notes = []
    while len(rows[0]) == 1:
        notes.append(rows[0][0])
        rows = rows[1:]
    sheet = Ledger(tab, title, rows[0], notes)
    for row in rows[1:]:
        sheet.grid.row(*[Number(cell) if re.fullmatch(r"\d+(\.\d+)?", cell) else cell for cell in row])
    return sheet.grid


# Its projects of several years are tracked back to the year before last.
TRACKED = "qianjiang"


def year_before(region):
    before = [last_year.before(p, n) for n, p in enumerate(region.projects) if "新增" not in p.marks and "缺自评" not in p.marks]
    for p in before:
        p.names = region.names
    tracked = region.policy == TRACKED
    files = earlier_year(region, before, "2023", 'previous: "../2022"\n' if tracked else "")
    files["2023/input/2023年绩效评价结果清单.csv"] = results_before(region, before)
    if tracked:
        first = [last_year.before(p, n, "2022") for n, p in enumerate(before) if n % 3 != 1]
        for p in first:
            p.names = region.names
        files |= earlier_year(region, first, "2022", "")
    return files


def earlier_year(region, projects, year, previous):
    """Settings, register and indicator list of an earlier year."""
    lines = settings(region).decode("utf-8").replace("2024年度", f"{year}年度").replace("year: 2024", f"year: {year}").replace("2025-08-20", f"{int(year) + 1}-08-20")
    lines = "".join(previous if line.startswith("previous:") else line for line in lines.splitlines(True))
    place = (region.code, region.name)
    return {f"{year}/gongkai.yml": lines.encode("utf-8"), f"{year}/input/{year}年项目清单.xlsx": last_year.register(projects, place, year),
            f"{year}/input/{year}年绩效指标明细.csv": last_year.indicators(projects, place, year)}


def results_before(region, projects):
    """The year before, the bureau evaluated the first project of each budget."""
    grid = Grid("评价结果")
    grid.row(f"{region.name}2023年度绩效评价结果清单")
    grid.row("评价方式", "项目名称", "主管部门", "资金量（万元）", "评价得分", "评价等级")
    first = {p.budget_type: p for p in reversed(projects) if p.mark == "公开"}
    for p in projects:
        if first.get(p.budget_type) is p:
            grid.row("财政评价", p.name, p.title(p.department), short(p.amounts[1]), "86.5", "良")
    return delimited(grid, "gb18030")
