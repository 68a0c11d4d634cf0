"""The year before: the same county's register, indicator list and results of 2023, in which nothing is wrong. Most projects of 2024 were there already."""
import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from samplekit.grid import Grid, Number
from samplekit.textfile import delimited
from samplekit.xlsx import xlsx

from .projects import short

FOLDER = "2023"
REGION = ("990101", "示例县")
# New in 2024.
NEW = {"205009", "206008", "214004", "215006", "216005"}

SETTINGS = """# 示例县 2023 年度：上年的工作区，2024 年度的 gongkai.yml 用 previous 引用它。
title: 示例县2023年度预算绩效公开
year: 2023
date: 2024-08-20
publisher: 示例县财政局
region: {code: "990101", name: 示例县, level: county}
policy: national
inputs: [input/**]
books: [public, final-accounts, internal]
disclosure: {unmarked: withhold, totals: published-only}
"""


def files(listed, forms):
    projects = [before(p, n) for n, p in enumerate([*listed, *forms]) if p.code[-6:] not in NEW and p.mark != "未登记"]
    return {
        f"{FOLDER}/gongkai.yml": SETTINGS.encode("utf-8"), f"{FOLDER}/input/2023年项目清单.xlsx": register(projects),
        f"{FOLDER}/input/2023年绩效指标明细.csv": indicators(projects), f"{FOLDER}/input/2023年绩效评价结果清单.csv": results(),
    }


def before(project, number, year="2023"):
    """The project a year earlier than it is: a little less money, and other execution."""
    initial, budget = (amount(project.amounts[n] * Decimal("0.94")) for n in (0, 1))
    executed = amount(budget * (Decimal(88 + number * 7 % 13) / 100))
    return replace(project, code=re.sub(r"2[34]T", year[2:] + "T", project.code, count=1), amounts=[initial, budget, executed])


def amount(value):
    return value.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)


def register(projects, region=REGION, year="2023"):
    grid = Grid(f"{year}年项目清单")
    grid.row((f"{region[1]}{year}年度部门预算项目清单", 9))
    grid.row((f"{region[1]}财政局预算股", 7), ("单位：万元", 2))
    grid.row("序号", "项目编码", "项目名称", "部门", "单位", "预算类型", "全年预算数（万元）", "公开属性", "重点项目")
    for n, p in enumerate(sorted(projects, key=lambda p: (p.department, p.code)), 1):
        grid.row(Number(str(n)), p.code, p.name, p.title(p.department), p.title(p.unit), p.budget_type, Number(short(p.amounts[1])), p.mark,
                 "是" if p.is_key else "")
    return xlsx([grid])


def indicators(projects, region=REGION, year="2023"):
    grid = Grid("绩效指标明细")
    grid.row(f"{region[1]}{year}年度项目支出绩效自评指标明细表")
    head = ["年度", "区划代码", "部门编码", "部门名称", "单位编码", "单位名称", "项目编码", "项目名称", "预算类型", "年初预算数(万元)", "全年预算数(万元)",
            "全年执行数(万元)", "一级指标", "二级指标", "三级指标", "指标性质", "年度指标值", "计量单位", "实际完成值", "分值", "自评得分",
            "偏差原因及改进措施", "公开属性"]
    grid.row(*head)
    for p in projects:
        for i in p.indicators:
            grid.row(year, region[0], p.department, p.title(p.department), p.unit, p.title(p.unit), p.code, p.name, p.budget_type,
                     *[format(a, ".2f") for a in p.amounts], i.level1, i.level2, i.name, i.nature, i.target, i.unit, i.actual, short(i.weight),
                     short(i.score), i.reason, p.mark)
    return delimited(grid, "gb18030")


def results():
    grid = Grid("评价结果")
    grid.row("示例县2023年度绩效评价结果清单")
    grid.row("评价方式", "项目名称", "主管部门", "资金量（万元）", "评价得分", "评价等级", "存在问题")
    grid.row("财政评价", "特色产业发展奖补", "示例县农业农村局", "244.40", "58.20", "差", "申报条件过高，资金沉淀")
    grid.row("部门评价", "农村公路日常养护", "示例县交通运输局", "1598.00", "88.60", "良", "")
    return delimited(grid, "gb18030")
