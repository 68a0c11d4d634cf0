"""The second county: a register in Word, a directory as CSV, lists with a header of three rows, doubtful amounts, marks in every place."""
from . import files
from .files import csv_file, docx, web_page, xls, xlsx, xml2003
from .form import DEPARTMENTS, OPEN, SETTINGS, UNITS, Project, department, form, indicator_list, list_rows, unit
from .grid import Formula, Grid, Number, plain


class County:
    """Writes the papers; `projects` and `findings` say what must come of them, `secret` what must not be published."""

    def __init__(self, root):
        self.root, self.papers = root, root / "报送材料"
        self.projects, self.findings, self.secret = [], [], ["12345678", "zhang@", "13987654321", "川A12345", "6221234", "档案馆"]
        self.education(), self.police(), self.agriculture(), self.transport(), self.health(), self.culture(), self.town()
        self.directory(), self.register()
        files.save(root / "gongkai.yml", (SETTINGS + "disclosure: {unmarked: withhold, totals: all}\n").encode())

    def project(self, *facts, **more):
        project = Project(*facts, **more)
        project.kind = ""
        self.projects.append(project)
        return project

    def expect(self, file, rule):
        self.findings.append((file, rule))

    def education(self):
        at = self.papers / "教育局"
        p = self.project(1, "校舍安全提升", "205001", 500.5, 512.25, 499.8)
        xls(at / "校舍.et", form(p, box=OPEN, unit_at="nowhere", notes=["备注：以元为单位"], yuan=True))
        p = self.project(2, "校车运营补助", "205001", 77, 77, 75.1)
        xlsx(at / "校车.xlsx", form(p, box=OPEN, code=f'="{p.code}"'))
        p = self.project(3, "教师节表彰", "205001", 12, 12, 12)
        p.indicators[2] = (*p.indicators[2][:3], "", "", *p.indicators[2][5:])
        grid = form(p, box=OPEN)
        for key, day in (("target 2", 45544), ("actual 2", 45540)):
            grid.set(key, Number(day, '[DBNum1][$-804]yyyy"年"m"月"d"日";@'))
        xlsx(at / "表彰.xlsx", grid)
        # Two papers that differ, of which none is chosen.
        p = self.project(4, "城区学位扩容", "205002", 1200, 1180, 1100.02, state="unseen")
        xlsx(at / "学位扩容.xlsx", form(p, box=OPEN))
        grid = form(p, box=OPEN)
        grid.set("executed", Number(1099.02))
        xlsx(at / "学位扩容2.xlsx", grid)
        self.expect("学位扩容", "A15")
        # Two units on one form, and 元 typed into a form in 万元: blank until it is mended.
        p = self.project(5, "特教学校设备", "205001", 45, 45, 43.2)
        p.amounts = "unknown"
        xlsx(at / "特教.xlsx", form(p, box=OPEN, yuan=True, boxes=[("资金单位", "万元")]))
        self.expect("特教", "S25")
        p = self.project(6, "学校食堂改造", "205001", 60, 60, 57)
        p.amounts = "unknown"
        grid = form(p, box=OPEN, yuan=True)
        grid.set("block", "项目资金（万元）")
        xlsx(at / "食堂.xlsx", grid)
        self.expect("食堂", "A19")
        p = self.project(7, "幼儿园保教费", "205001", 33, 33, 32.01)
        p.total = Number(120).value
        xlsx(at / "保教费.xlsx", form(p, box=OPEN))
        self.expect("保教费", "S10")

    def police(self):
        at = self.papers / "公安局"
        xlsx(at / "派出所修缮.xlsx", form(self.project(11, "派出所修缮", "204001", 88, 88, 86.24), box=OPEN, office="204"))
        marks = [
            ("云盾", 21.17, 20.93, dict(title="项目支出绩效自评表（不公开）")), ("天阙", 22.19, 21.77, dict(notes=["注：本项目涉密，不予公开。"])),
            ("苍隼", 23.29, 22.63, dict(above=["秘密★5年"])), ("玄戈", 24.31, 23.57, dict(boxes=[("密级", "机密")])),
            ("白鹭洲", 25.43, 24.49, dict(boxes=[("是否上网", "否")])), ("赤乌", 26.53, 25.19, dict(boxes=[("公开形式", "依申请公开")])),
            ("雷泽", 27.61, 26.33, dict(boxes=[("是否公开（是/否）", "否")])), ("乌桓", 29.39, 28.51, dict(boxes=[("备注", "本项目涉密")])),
            ("昆仑丘", 28.73, 27.91, dict()), ("飞廉", 31.37, 30.71, dict()), ("羲和", 32.59, 31.43, dict())]
        for place, (name, budget, executed, more) in enumerate(marks):
            p = self.project(20 + place, name + "专项保障", "204002", budget, budget, executed, state="closed", mark=None)
            p.is_listed = False
            grid = form(p, **more)
            if name == "昆仑丘":
                grid.name = "涉密项目"
            if name == "羲和":
                docx(at / f"{place}.docx", grid, before=["机密"])
            elif name == "飞廉":
                xlsx(at / f"{place}.xlsx", grid, title="涉密项目绩效自评表")
            else:
                (xls if place % 3 == 1 else xlsx)(at / f"{place}.{'xls' if place % 3 == 1 else 'xlsx'}", grid)

    def agriculture(self):
        at = self.papers / "农业"
        listed = [self.project(41, "粮食产能提升", "213001", 310, 330, 321.1), self.project(42, "畜禽粪污利用", "213001", 90, 90, 88.2, missed=45),
                  self.project(43, "渔政执法", "213002", 27.5, 27.5, 27)]
        xls(at / "明细.xls", self.deep_list(listed))
        p = self.project(44, "高素质农民培训", "213001", 40, 40, 38.8)
        web_page(at / "农民培训.html", form(p, box=OPEN, office="213示例县农业农村局", doer="示例县农业农村局机关"), "gb18030")
        p = self.project(45, "农田水利设施", "213001", 66.6, 66.6, 60)
        xml2003(at / "农田水利.xls", form(p, box=OPEN, yuan=True, shown="#,##0.00", unit_at="caption", caption="（单位：元）", reason="部分工程款待审计后支付。"))
        grid = indicator_list([self.project(46, "森林防虫", "218001", 18, 18, 17.1), self.project(47, "湿地保护", "218001", 52, 52, 50.96)], yuan=True, unit="(元)")
        grid.row("以下项目不予公开")
        list_rows(grid, self.project(48, "鸮望哨保障", "218001", 34.61, 34.61, 33.83, state="closed", mark="不公开"), True, "")
        csv_file(self.papers / "林草/指标.csv", grid)

    def deep_list(self, projects):
        """A header of three rows; what is of the project is merged over its rows."""
        grid = Grid()
        grid.row(("示例县农业农村局2024年度绩效指标明细表", 14))
        grid.row(("", 10), ("单位：元", 4))
        top = grid.next
        for column, label in enumerate(["项目编码", "项目名称", "部门", "实施单位"]):
            grid.put(top, column, label, 1, 3)
        grid.put(top, 4, "资金情况", 3)
        grid.put(top + 1, 4, "预算", 2)
        grid.put(top + 1, 6, "全年执行数", 1, 2)
        grid.put(top + 2, 4, "年初预算数")
        grid.put(top + 2, 5, "全年预算数")
        tail = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "公开属性", "未完成原因"]
        for column, label in enumerate(tail):
            grid.put(top, 7 + column, label, 1, 3)
        grid.next = top + 3
        for p in projects:
            first, yuan = grid.next, [Number(amount * 10000) for amount in p.sums]
            for place, (level1, level2, level3, target, actual, weight, score, why) in enumerate(p.indicators):
                own = [p.code, p.name, f"213-{department('213')}", p.unit + unit(p.unit), *yuan] if place == 0 else [""] * 7
                grid.row(*own, level1, level2, level3, target, actual, Number(weight), Number(score), "公开" if place == 0 else "", why)
            grid.merges += [(first, column, grid.next - 1, column) for column in [*range(7), 14]]
            points = sum(indicator[6] for indicator in p.indicators)
            grid.row("小计", "", "", "", *yuan, *[""] * 5, Number(90), Number(points))
        grid.row("总计", "", "", "", *[Number(sum(amounts) * 10000) for amounts in zip(*[p.sums for p in projects])])
        return grid

    def transport(self):
        at = self.papers / "交通"
        xlsx(at / "安防.xlsx", form(self.project(51, "公路安防工程", "214001", 230, 230, 221), office="交通局", box=OPEN))
        self.expect("安防", "A13")
        xlsx(at / "渡口.xlsx", form(self.project(52, "渡口改造", "214001", 31, 31, 30.07), office="县交通运输局本级", box=OPEN))
        xlsx(at / "客运站.xlsx", form(self.project(53, "客运站维修", "214002", 25, 25, 24.5), office="", doer="214002", box=OPEN))

    def health(self):
        at = self.papers / "卫健"
        a, b = self.project(61, "村卫生室建设", "210001", 96, 96, 93.12), self.project(62, "职业病防治", "210003", 22, 22, 21.34)
        xls(at / "两张表.xls", form(a, box=OPEN).below(form(b, box=OPEN)))
        a, b = self.project(63, "中医馆建设", "210001", 58, 58, 56.26), self.project(64, "无偿献血", "210002", 14, 14, 13.58)
        xls(at / "并排.xls", form(a, box=OPEN).beside(form(b, box=OPEN), gap=2))
        p = self.project(65, "老年人体检", "210001", 130, 130, 126.1)
        grid = form(p, box=OPEN, done="联系QQ：12345678，护照号E12345678，车牌川A12345，邮箱zhang@example.com，座机0717-6221234")
        grid.comments[3, 3] = "预算股：电话13987654321"
        xlsx(at / "体检.xlsx", grid)
        self.expect("体检", "P01")
        told = Grid("填表说明")
        told.row("填表说明")
        told.row("1.涉密项目不公开，不填本表。")
        xlsx(at / "乡村医生.xlsx", form(self.project(66, "乡村医生补助", "210001", 210, 210, 205.8), box=OPEN), told)
        p = self.project(67, "机密文件柜采购", "210001", 6, 6, 5.82)
        xlsx(at / "机密文件柜采购.xlsx", form(p, box=OPEN, notes=["填表说明：", "1.涉密项目另行报送，不得上网。", "2.密级分绝密、机密、秘密。"]))

    def culture(self):
        at = self.papers / "文旅"
        for number, name, listed, budget, executed, file, office in [
                (71, "圖書館數字化", "图书馆数字化", 35, 33.95, "图书馆", None), (72, "全民健身（二期）", "全民健身(二期)", 48, 46.56, "健身", None),
                (73, "Ⅱ类文物库房维护", "II类文物库房维护", 29, 28.13, "库房", "文旅局")]:
            p = self.project(number, name, "207001", budget, budget, executed)
            p.listed_as = listed
            xlsx(at / f"{file}.xlsx", form(p, office=office))
        self.expect("库房", "A13")
        p = self.project(74, "博物馆免费开放", "207001", 83, 83, 80.51)
        p.amounts = "budget"
        grid = form(p)
        grid.set("executed", Formula("H11+H12"))
        xlsx(at / "博物馆.xlsx", grid)
        self.expect("博物馆", "R05")

    def town(self):
        at = self.papers / "城关镇"
        docx(at / "集镇排水.docx", form(self.project(81, "集镇排水", "901001", 41, 41, 39.77), box=OPEN, doer="城关镇政府"))
        grid = form(self.project(82, "镇区亮化", "901001", 17, 17, 16.49), box=OPEN)
        grid.insert(grid.at["target 4"][0], ["—2—"], ["续表"])
        xlsx(at / "亮化.xlsx", grid)
        # A withheld line of which nothing was handed in.
        self.project(91, "锦屏应急指挥所", "217001", 38.83, 38.83, 37.19, state="closed", mark="涉密")
        self.expect("项目清单", "A14")

    def directory(self):
        grid = Grid()
        grid.row("单位编码", "单位名称", "上级编码", "级次")
        for code in DEPARTMENTS:
            grid.row(code, department(code), "", "部门")
        for code in UNITS:
            grid.row(code, unit(code), code[:3], "单位")
        csv_file(self.papers / "单位名录.csv", grid)

    def register(self):
        grid = Grid()
        grid.row("序号", "项目编码", "项目名称", "主管部门", "预算数（万元）", "公开属性")
        for number, p in enumerate([p for p in self.projects if p.is_listed], 1):
            grid.row(str(number), p.code, p.listed_as, department(p.department), plain(p.budget), p.mark or "")
        docx(self.papers / "示例县2024年度项目清单.docx", grid, before=["示例县2024年度项目清单"])
