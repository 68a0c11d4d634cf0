"""Which unit hands in which file, in which layout and format."""
from decimal import Decimal

from samplekit.grid import Grid, Number
from samplekit.package import package
from samplekit.textfile import delimited
from samplekit.docx import docx, report
from samplekit.xlsx import xlsx
from samplekit.xml2003 import xml2003

from . import department_targets, departments, layouts, ledgers, monitoring, packages, reports, targets, transfers
from .faults import FORM_FAULTS, LIST_FAULTS
from .projects import DEPARTMENTS, NAMES, TOWNSHIPS, UNITS, short, two

REGION = ("990101", "示例县")
REGISTER_ONLY = ("99010124T000000215007", "农田灌溉机井通电配套", "215", "215001", "一般公共预算", "72", "公开", "")


class Papers:
    """Collects the files and the places of the planted faults."""

    def __init__(self, listed, forms):
        self.listed = listed
        self.forms = {p.code[-6:]: p for p in forms}
        self.files, self.faults = {}, []

    def sheet(self, tail, **how):
        return layouts.Sheet(self.forms[tail], FORM_FAULTS.get(tail, []), **how)

    def add(self, path, data, grids=(), tails=()):
        self.files[path] = data
        for grid, tail in zip(grids, tails):
            for place, value, rule, text in FORM_FAULTS.get(tail, []):
                if rule:
                    cell = grid.where("weights" if rule == "S05" else place)  # a wrong sum is reported at the sum
                    self.faults.append((path, "" if path.endswith(".csv") else grid.name, cell, rule, self.forms[tail].name, text))

    def form(self, path, tail, layout, writer, name="Sheet1", sheet=None, **how):
        grid = Grid(name)
        layout(grid, self.sheet(tail, **(sheet or {})), **how)
        self.add(path, writer([grid]), [grid], [tail])

    def write_all(self):
        self.files["部门和单位名录.csv"] = directory()
        self.files["项目清单.xlsx"] = register(self.listed, self.forms.values())
        self.files["绩效指标明细.csv"] = self.indicator_list()
        self.education()
        self.transport()
        self.water()
        self.townships()
        self.targets()
        self.department_targets()
        self.monitoring()
        self.transfers()
        self.packages()
        self.department_papers()
        self.reports()
        self.files["205教育局/205部门整体支出绩效自评表.xlsx"] = xlsx([departments.whole_expenditure()])
        ledgers.write(self)
        self.bystanders()
        self.pack("乡镇/城关镇/", "乡镇/城关镇绩效材料.zip")

    def education(self):
        ministry, percent = layouts.ministry, {"rate_as_number": True}
        folder = "205教育局"
        self.form(f"{folder}/01义务教育薄弱环节改善自评表.xlsx", "205001", ministry, xlsx, sheet=percent)
        self.form(f"{folder}/02营养改善计划项目支出绩效自评表.xlsx", "205002", ministry, xlsx, sheet=percent)
        self.form(f"{folder}/03学生资助自评表（终稿）.xlsx", "205003", ministry, xlsx, grade=True)
        grids, tails = [], ["205004", "205005", "205006"]
        for tail, name in zip(tails, ["一中", "职中", "城关小学"]):
            grids.append(Grid(name))
            ministry(grids[-1], self.sheet(tail, **percent))
        hidden = Grid("下拉选项", hidden=True)
        for text in ["产出指标", "效益指标", "满意度指标"]:
            hidden.row(text)
        self.add(f"{folder}/04学校公用经费自评表（三校合并）.xlsx", xlsx(grids + [hidden]), grids, tails)
        both = Grid("自评表")
        ministry(both, self.sheet("205007"), grade=True)
        both.skip(2)
        ministry(both, self.sheet("205008"), grade=True)
        self.add(f"{folder}/05校园安全和教师培训自评表.xlsx", xlsx([both]), [both], ["205008"])
        self.form(f"{folder}/06实训基地建设.xlsx", "205009", ministry, xlsx, name="项目自评")
        self.form(f"{folder}/07学前教育.xlsx", "205010", ministry, xlsx, contact=("张老师", "13800001234"))

    def transport(self):
        ministry, sichuan, folder = layouts.ministry, layouts.sichuan, "214交通运输局"
        self.form(f"{folder}/农村公路日常养护自评表.xls", "214001", ministry, xml2003, coded=True, grade=True)
        self.form(f"{folder}/县道X102线路面改造自评表.xls", "214002", ministry, xml2003, coded=True, grade=True)
        self.form(f"{folder}/危桥改造自评表.xls", "214003", ministry, xml2003, coded=True, grade=True)
        self.form(f"{folder}/公交运营补贴自评表.xml", "214004", ministry, xml2003, coded=True)
        self.form(f"{folder}/公交公司资本金自评表.xml", "214005", sichuan, xml2003, name="自评表")
        self.form(f"{folder}/治超站点运行自评表.xml", "214006", sichuan, xml2003, name="自评表")
        self.form(f"{folder}/生命防护工程自评表.xml", "214007", sichuan, xml2003, name="自评表")

    def water(self):
        folder, yuan = "215水利局", {"yuan": True}
        for tail, name, table in [("215001", "农村饮水安全", "14"), ("215002", "小型水库维修养护", "15"), ("215003", "清河治理", "16"),
                                  ("215004", "山洪灾害防治", "17"), ("215005", "移民后期扶持", "18"), ("215006", "供水管网资本金", "19")]:
            writer = (lambda grids: xlsx(grids, inline=True)) if tail in ("215004", "215006") else xlsx
            self.form(f"{folder}/{name}.xlsx", tail, layouts.yunnan, writer, name="公开表", sheet=yuan, number_of_table=table)

    def townships(self):
        ministry = layouts.ministry
        self.form("乡镇/城关镇/背街小巷改造绩效自评表.xlsx", "801001", ministry, xlsx, grade=True)
        self.form("乡镇/城关镇/社区服务设施维护绩效自评表.docx", "801002", ministry, docx, name="社区服务设施维护绩效自评表")
        self.form("乡镇/清河镇/人居环境整治自评表.csv", "802001", ministry,
                  lambda grids: delimited(grids[0], "gb18030", ";"), name="人居环境整治自评表")
        self.form("乡镇/清河镇/水毁道路修复自评表.csv", "802002", ministry,
                  lambda grids: b"\xff\xfe" + delimited(grids[0], "utf-16-le", "\t"), name="水毁道路修复自评表")
        self.form("乡镇/石门乡/茶园产业路.xlsx", "803001", ministry, lambda grids: xlsx(grids, inline=True), grade=True)

    def targets(self):
        """What goes with the budget of the next year."""
        folder, fault = "2025年预算绩效目标", (0, "农村饮水工程（≥**处）")
        for tail, path, layout, writer in [
            ("205001", "205教育局-义务教育薄弱环节改善.xlsx", targets.ministry, xlsx),
            ("205003", "205教育局-学生资助.xml", targets.ministry, xml2003),
            ("214001", "214交通运输局-农村公路日常养护.xlsx", targets.term_and_year, xlsx),
            ("214002", "214交通运输局-县道X102线.csv", targets.ministry, lambda grids: delimited(grids[0], "gb18030")),
            ("803001", "803石门乡-茶园产业路.xlsx", targets.approval, xlsx),
        ]:
            grid = Grid(path.rpartition(".")[0] if path.endswith(".csv") else "绩效目标表")
            layout(grid, self.forms[tail])
            self.files[f"{folder}/{path}"] = writer([grid])
        grid, path = Grid("绩效目标表"), f"{folder}/215水利局-农村饮水安全.xlsx"
        targets.ministry(grid, self.forms["215001"], fault)
        self.files[path] = xlsx([grid])
        self.faults.append((path, grid.name, grid.where(("indicator", 0)), "S22", self.forms["215001"].name, "模板的“≥**处”没有换成实际数"))

        grid, path = Grid("绩效目标表"), f"{folder}/215水利局-清河治理.xlsx"
        targets.several_years(grid, self.forms["215003"])
        self.files[path] = xlsx([grid])
        self.faults.append((path, grid.name, grid.where("term"), "A09", self.forms["215003"].name, "跨年度项目只填了项目资金总额，没有填年度资金"))

    def department_targets(self):
        """What two departments are to achieve as a whole; one of them mixes 元 and 万元."""
        folder, mixed = "2025年预算绩效目标", department_targets.shares()
        self.files[f"{folder}/205教育局部门整体支出绩效目标表.xlsx"] = xlsx([department_targets.tasks()])
        path = f"{folder}/215水利局部门整体支出绩效目标申报表.xlsx"
        self.files[path] = xlsx([mixed])
        self.faults.append((path, mixed.name, mixed.where(("支出构成", "基本支出")), "DEP-1", "示例县水利局",
                            "基本支出以元填在万元栏里，占比74.8%对应724.23万元"))

    def department_papers(self):
        """A department's whole within the year, and the base data of another with a rate of control that does not fit."""
        self.files["运行监控/205教育局部门整体支出.xlsx"] = xlsx([monitoring.department()])
        grid, path = departments.base_data(), "215水利局/215部门整体支出基础数据表.xlsx"
        self.files[path] = xlsx([grid])
        self.faults.append((path, grid.name, grid.where(("rate",)), "DEP-3", "示例县水利局", "43÷46=93.48%，填了95.48%"))

    def reports(self):
        """Reports on three evaluations; the second lacks 有关建议, the third has another grade than the list of results."""
        self.files["评价报告/农村厕所改造奖补绩效评价报告.docx"] = report(reports.toilets())
        path = "评价报告/农村公路危桥改造绩效评价报告.docx"
        self.files[path] = report(reports.BRIDGES.split("\n"))
        self.faults.append((path, "正文", "A1", "EVA-5", "农村公路危桥改造", "报告没有“有关建议”部分"))
        path = "评价报告/城镇老旧小区改造.md"
        self.files[path] = reports.OLD_QUARTERS.encode("utf-8")
        self.faults.append((path, "正文", "A15", "EVA-7", "城镇老旧小区改造", "报告评为“良”，评价结果清单里是“优”"))

    def transfers(self):
        """What the county achieved with a transfer from above."""
        grid, path = transfers.grants(), "213农业农村局/转移支付区域绩效自评表.xlsx"
        self.files[path] = xlsx([grid])
        self.faults.append((path, grid.name, grid.where(("rate", "其中：中央财政资金")), "S02", "农业生产发展资金", "380÷400=95.00%，填了96%"))

    def packages(self):
        """Two sums of money from above with their annexes; the target table of the second is that of another fund."""
        folder = "资金下达/省级第七批水利专项资金"
        self.files[f"{folder}/附件1-3.xlsx"] = xlsx(packages.water())
        self.files[f"{folder}/正文.docx"] = report(packages.NOTICE.split("\n"))
        self.faults.append((f"{folder}/正文.docx", "正文", "A6", "NPC-1", "省级第七批水利专项资金", "正文提到附件4，文末的附件目录里没有"))
        sheets, path = packages.farming(), "资金下达/特色现代农业发展资金附件.xlsx"
        self.files[path] = xlsx(sheets)
        fund = "动物防疫补助资金"
        self.faults.append((path, "附件3", sheets[1].where(("fund", fund)), "PKG-2", fund, "安排表是特色现代农业发展资金70万元，附的是另一项资金30万元的绩效目标表"))

    def monitoring(self):
        """The state within the year: one project in two periods, one rate of the wrong budget, one doubt without a forecast."""
        folder, note = "运行监控", ("—", "", {}, "", monitoring.CERTAIN)
        road, aid, water = (self.forms[tail] for tail in ("214002", "205003", "215001"))
        first = monitoring.ministry(road, "1-7月", "0.28", [
            ("6.5公里", "17.5公里", {2: "施工班组不足"}, "6、7月连续降雨停工", monitoring.POSSIBLE),
            ("100%", "100%", {}, "", monitoring.CERTAIN), ("—", "94%", {4: "汛期影响"}, "工期顺延", monitoring.POSSIBLE),
            ("147万元", "147.5万元", {}, "", monitoring.CERTAIN), note, note, note])
        self.files[f"{folder}/214交通运输局-县道X102线（1-7月）.xlsx"] = xlsx([first])
        second = monitoring.plain(road, "1-9月", "0.55", [
            ("12.1公里", "17.4公里", "其他原因：汛期停工", "有可能"), ("100%", "100%", "", "确定能"), ("—", "93.5%", "工期顺延", "有可能"),
            ("147.1万元", "147.2万元", "", "确定能"), ("—", "27%", "", "确定能"), ("—", "85%", "", "确定能"), ("—", "92%", "", "确定能")],
            "是", "倒排工期，10月底前完成路面摊铺，月报进度")
        self.files[f"{folder}/214交通运输局-县道X102线（1-9月）.csv"] = delimited(second, "gb18030")
        executed = monitoring.money(aid, "0.72")[2]
        wrong = f"{two(executed * 100 / aid.amounts[0])}%"
        grid = monitoring.ministry(aid, "1-9月", "0.72", [
            ("5130人次", "6850人次", {}, "", monitoring.CERTAIN), ("100%", "100%", {}, "", monitoring.CERTAIN),
            ("—", "2024年12月20日", {}, "", monitoring.CERTAIN), ("100%", "100%", {}, "", monitoring.CERTAIN),
            ("0人", "0人", {}, "", monitoring.CERTAIN), note, note], rate=wrong)
        self.files[f"{folder}/205教育局-学生资助.xlsx"] = xlsx([grid])
        self.faults.append((f"{folder}/205教育局-学生资助.xlsx", grid.name, grid.where(("rate", "年度资金总额")), "MON-1", aid.name,
                            f"执行率{wrong}是按年初预算数算的，按调整后预算数应为{two(executed * 100 / aid.amounts[1])}%"))
        lines = [("5处", "", "设备采购推迟", "有可能"), ("98公里", "128公里", "", "确定能"), ("97%", "97%", "", "确定能"), ("—", "100%", "", "确定能"),
                 ("—", "530元", "", "确定能"), ("15200人", "28000人", "", "确定能"), ("90%", "92%", "", "确定能"), ("—", "92%", "", "确定能")]
        grid = monitoring.plain(water, "1-9月", "0.66", lines, "否", "")
        self.files[f"{folder}/215水利局-农村饮水安全.xlsx"] = xlsx([grid])
        self.faults.append((f"{folder}/215水利局-农村饮水安全.xlsx", grid.name, grid.where(("forecast", 0)), "MON-2", water.name,
                            "完成目标可能性为“有可能”，没有填写全年预计完成值"))
        # Nothing moves, and the unit itself says that the target cannot be met: the special report proposes to stop it.
        crops = next(p for p in self.listed if p.code[-6:] == "213007")
        lines = [("1个", "3个", "土地流转没有达成协议", "完全不可能"), ("100%", "100%", "", "确定能"), ("20%", "37.5%", "未建成的基地不予兑付", "完全不可能"),
                 ("300元", "760元", "龙头企业撤资", "完全不可能"), ("—", "未达成预期指标", "龙头企业撤资", "完全不可能"), ("—", "71%", "基地建设中止", "有可能")]
        grid = monitoring.plain(crops, "1-9月", "0.12", lines, "是", "停止执行，未使用的资金收回统筹", forecast="88.4")
        self.files[f"{folder}/213农业农村局-特色产业发展奖补.xlsx"] = xlsx([grid])

    def bystanders(self):
        """What lies beside the papers in any real folder."""
        self.files["说明.txt"] = "各部门自评表按单位编码建文件夹，2025年3月31日前报齐。\r\n实验幼儿园的材料还没有收到。\r\n".encode("gb18030")
        self.files["会议通知.pdf"] = (
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
        self.files[".DS_Store"] = b"\x00\x00\x00\x01Bud1" + bytes(24)
        self.files["205教育局/~$自评表.xlsx"] = b"\x06bgs   " + bytes(158)
        self.files["214交通运输局/新建 XLSX 工作表.xlsx"] = xlsx([Grid("Sheet1")])
        whole = self.files["215水利局/农村饮水安全.xlsx"]
        self.files["215水利局/农村饮水安全（修改）.xlsx"] = whole[: len(whole) * 3 // 5]

    def pack(self, folder, path):
        """Puts the files of a folder into one package."""
        inside = {name: data for name, data in self.files.items() if name.startswith(folder)}
        self.files = {name: data for name, data in self.files.items() if name not in inside}
        self.files[path] = package({name.removeprefix(folder): data for name, data in inside.items()})
        self.faults = [(f"{path}/{at.removeprefix(folder)}", *rest) if at.startswith(folder) else (at, *rest)
                       for at, *rest in self.faults]

    def indicator_list(self):
        grid = Grid("绩效指标明细")
        grid.row("示例县2024年度县级部门项目支出绩效自评指标明细表")
        grid.row("汇总单位：示例县财政局绩效评价股", *[""] * 18, "金额单位：万元")
        head = ["年度", "区划代码", "区划名称", "部门编码", "部门名称", "单位编码", "单位名称", "项目编码", "项目名称", "预算类型", "功能分类科目",
                "年初预算数(万元)", "全年预算数(万元)", "全年执行数(万元)", "一级指标", "二级指标", "三级指标", "指标性质", "年度指标值", "计量单位",
                "实际完成值", "分值", "自评得分", "偏差原因及改进措施", "公开属性"]
        grid.row(*head)
        for count, project in enumerate(self.listed):
            if count == 17:  # a page break: the printed list repeats its head
                grid.row(*head)
            for n, i in enumerate(project.indicators, 1):
                values = dict(zip(head, [
                    "2024", *REGION, project.department, NAMES[project.department], project.unit, NAMES[project.unit], project.code,
                    project.name, project.budget_type, project.subject, *[format(a, ".2f") for a in project.amounts],
                    i.level1, i.level2, i.name, i.nature, i.target, i.unit, i.actual, short(i.weight), short(i.score), i.reason, project.mark]))
                for at, column, value, rule, text in LIST_FAULTS.get(project.code[-6:], []):
                    if at in (0, n):
                        values[column] = value
                        if rule and n == (at or 1):
                            first_row = grid.next_row - (n - 1 if rule == "L03" else 0)  # a sum is reported at its first row
                            grid.places[(project.code, column)] = (first_row, head.index(column))
                            self.faults.append(("绩效指标明细.csv", "", grid.where((project.code, column)), rule, project.name, text))
                grid.row(*[values[c] for c in head])
        grid.skip()
        amounts = [format(sum((p.amounts[n] for p in self.listed), Decimal(0)), ".2f") for n in range(3)]
        grid.row("合计", *[""] * 10, *amounts)
        return delimited(grid, "gb18030")


def directory():
    grid = Grid("名录")
    grid.row("编码", "名称", "上级编码", "区划代码", "级次")
    grid.row(*REGION, "", REGION[0], "县")
    for code, name, _, _ in TOWNSHIPS:
        grid.row(code, name, REGION[0], code, "乡镇")
    for code, name in DEPARTMENTS:
        grid.row(code, name, REGION[0], REGION[0], "部门")
        for unit, title in UNITS:
            if unit.startswith(code):
                grid.row(unit, title, code, REGION[0], "单位")
    for township, _, code, name in TOWNSHIPS:
        grid.row(code, name, township, township, "部门")
        grid.row(code + "001", NAMES[code + "001"], code, township, "单位")
    return delimited(grid, "gb18030")


# What a department's projects are for; the register leaves some blank, as registers do.
DIRECTIONS = {"111": "公共安全", "205": "教育", "206": "卫生健康", "208": "社会保障和就业", "213": "农林水", "214": "交通运输", "215": "农林水",
              "216": "城乡社区"}
LIVELIHOOD = {"205", "206", "208"}


def groups(name, department):
    """支出方向, 项目类别, 是否民生."""
    works = any(word in name for word in ("工程", "改造", "建设", "治理", "修复"))
    kind = "基建类" if works else "补助类" if any(word in name for word in ("补助", "补贴", "奖补", "资助", "救助")) else "运转和其他类"
    return DIRECTIONS.get(department, ""), kind, "是" if department in LIVELIHOOD or "饮水" in name else "否"


def register(listed, forms):
    grid = Grid("2024年项目清单")
    grid.row(("示例县2024年度部门预算项目清单", 13))
    grid.row(("示例县财政局预算股", 11), ("单位：万元", 2))
    grid.row("序号", "项目编码", "项目名称", "部门", "单位", "预算类型", "全年预算数（万元）", "公开属性", "重点项目", "支出方向", "项目类别", "是否民生", "备注")
    lines = [(p.code, p.name, p.department, p.unit, p.budget_type, short(p.amounts[1]), p.mark, "是" if p.is_key else "")
             for p in [*listed, *forms] if p.mark != "未登记"] + [REGISTER_ONLY]
    for n, (code, name, department, unit, budget, amount, mark, key) in enumerate(sorted(lines, key=lambda x: (x[2], x[0])), 1):
        grid.row(Number(str(n)), code, name, NAMES[department], NAMES[unit], budget, Number(amount), mark, key, *groups(name, department), "")
    return xlsx([grid])
