"""The first county: a register with a header of two rows and headings, and nothing open without a mark."""
import shutil

from . import files
from .files import csv_file, docx, web_page, xls, xlsx, xml2003, zipped
from .form import OPEN, SETTINGS, Project, UNITS, department, form, indicator_list, unit
from .grid import Formula, Grid, Number, Pieces


class County:
    """Writes the papers; `projects` and `findings` say what must come of them, `secret` what must not be published."""

    def __init__(self, root):
        self.root, self.papers = root, root / "报送材料"
        self.projects, self.findings, self.secret = [], [], ["13912345678", "退回", "99999", "11010119900307123X", "公安局", "档案馆"]
        self.education(), self.transport(), self.water(), self.health(), self.civil(), self.agriculture(), self.housing(), self.others()
        self.directory(), self.register()
        files.save(root / "gongkai.yml", (SETTINGS + 'disclosure: {unmarked: withhold, totals: published-only}\nunread:\n  - {file: '
                                          '"报送材料/生态环境分局/水源地保护绩效自评表.jpg", because: 已通知重报电子表}\n').encode("gb18030"))

    def project(self, *facts, finding=None, **more):
        project = Project(*facts, **more)
        self.projects.append(project)
        return project

    def expect(self, file, rule):
        self.findings.append((file, rule))

    def education(self):
        at = self.papers / "205-教育局"
        p = self.project(1, "义务教育薄弱环节改善", "205001", 1200, 1150, 1138.6, is_key=True)
        xlsx(at / "1.薄弱环节改善自评表.xlsx", form(p, box=OPEN))
        shutil.copy(at / "1.薄弱环节改善自评表.xlsx", at / "1.薄弱环节改善自评表 - 副本.xlsx")
        # Typed in 元 and shown in 万元.
        p = self.project(2, "农村学生营养改善计划", "205001", 1386, 1386, 1349.7)
        grid = form(p, yuan=True, shown="0!.0,", nothing="0!.0,", box=("是否公开", "是"))
        grid.set("block", "项目资金（万元）")
        xlsx(at / "2.营养改善 自评.xlsx", grid)
        self.expect("2.营养改善", "R03")
        p = self.project(3, "家庭经济困难学生资助", "205002", 642, 658.5, 655.12)
        xls(at / "3-学生资助（一中）.xls", form(p, office="205-示例县教育局", doer="205002 示例县第一中学", box=("公开属性", "主动公开"), code=p.code))
        p = self.project(4, "职业中学公用经费", "205003", 146, 146, 139.88)
        csv_file(at / "职中公用经费.csv", form(p, office="教育局", box=OPEN))
        p = self.project(5, "中小学教师培训", "205001", 95, 95, 71.82)
        grid = form(p, office="示例县教育局（盖章）", box=OPEN, reason="部分培训改为线上举办，支出减少，今后细化培训计划。")
        docx(at / "教师培训项目支出绩效自评表.docx", grid, before=["附件2"], after=["填表人：张某    填表日期：2025年3月10日"])
        p = self.project(6, "校园安全防控体系建设", "205001", 240, 240, 231.4)
        grid = form(p, box=OPEN)
        grid.insert(9, ["", "", "", "年度资金总额（调整前）", "", Number(300), Number(300), Number(231.4)])
        grid.hidden_rows.add(9)
        xlsx(at / "6校园安全.xlsx", grid)
        self.expect("6校园安全", "R06")
        # Last year's, which goes into no total of this one.
        old = Project(901, "校舍维修改造", "205001", 88, 88, 80)
        xlsx(at / "往年参考/校舍维修自评表（二〇二三年度）.xlsx", form(old, year="（二〇二三年度）", box=OPEN))
        self.expect("校舍维修自评表", "S21")
        p = self.project(7, "学前教育普惠发展", "205001", 320, 320, 320, missed=150)
        grid = form(p, box=OPEN, notes=["注：1.本表由项目单位填写。", "2.金额单位为元的，请换算成万元。"])
        grid.put(6, 13, "预算股：执行数和国库对不上，退回！联系电话13912345678")
        grid.put(12, 12, Number(99999))
        xlsx(at / "7.学前教育.xlsx", grid)

    def transport(self):
        at = self.papers / "214示例县交通运输局"
        p = self.project(11, "农村公路养护", "214002", 860, 905.5, 899.31)
        web_page(at / "农村公路养护自评（系统导出）.xls", form(p, yuan=True, unit_at="caption", shown="#,##0.00", box=OPEN))
        a, b = self.project(12, "县道隐患整治", "214001", 415, 415, 402.55), self.project(13, "公交运营补贴", "214001", 300, 288, 288)
        xlsx(at / "隐患整治和公交补贴.xlsx", form(a, box=OPEN).beside(form(b, box=OPEN)))
        p = self.project(14, "治超站运行维护", "214001", 150, 150, 146.2)
        xlsx(at / "治超站自评表.xlsx", form(Project(14, "治超站运行维护", "214001", 150, 150, 140), box=OPEN))
        xlsx(at / "治超站自评表（更正）.xlsx", form(p, box=OPEN))
        self.expect("治超站", "A15")
        p = self.project(15, "乡村客运发展", "214001", 96.5, 96.5, 90.1)
        heads = ["①年初预算数", "②2024年全年预算数*\n单位：万元", "③全年执行数※"]
        xlsx(at / "乡村客运.xlsx", form(p, box=OPEN, unit_at="nowhere", heads=heads, office="示例县交通\n运输局", notes=["* 含年中追加"]))
        p = self.project(16, "桥梁定期检查", "214002", 58, 58, 55.1)
        grid = form(p, box=OPEN, office="县交通运输局")
        grid.set("executed", Pieces(("52.3", "struck"), ("55.1", None)))
        xlsx(at / "桥梁检查.xlsx", grid)
        self.expect("桥梁检查", "R04")
        grid = form(self.project(17, "机要专用通信线路租用", "214001", 23.71, 23.71, 23.17, state="closed", mark=None))
        grid.header = "秘密★5年"
        xlsx(at / "线路租用.xlsx", grid)
        grid = form(self.project(18, "应急运输保障车队储备", "214001", 41.37, 41.37, 39.96, state="closed", mark=None))
        grid.comments[2, 3] = "本项目涉密，不公开"
        xlsx(at / "车队.xlsx", grid)
        listed = [self.project(21, "国省道水毁修复", "214002", 500, 520, 518.2), self.project(22, "公路绿化提升", "214002", 66, 66, 60.5, missed=300),
                  self.project(23, "渡口渡船安全改造", "214001", 35.6, 35.6, 35.6)]
        xlsx(at / "绩效指标明细（养护中心）.xlsx", indicator_list(listed, yuan=True, unit="/元", two_rows=True, sums=True))

    def water(self):
        at = self.papers / "水利局"
        xml2003(at / "小型水库维修养护.xml", form(self.project(31, "小型水库维修养护", "215001", 380, 380, 371.05), box=OPEN, office="水利局"))
        p = self.project(32, "河道清淤疏浚", "215001", 266.4, 266.4, 260)
        xlsx(at / "河道清淤.xlsx", form(p, yuan=True, unit_at="nowhere", shown='#,##0.00"元"', nothing='0.00"元"', box=OPEN))
        grid = form(self.project(33, "水土流失综合治理", "215002", 720, 705, 690.9), box=OPEN)
        head = [grid.cells.get((grid.at["target 0"][0] - 1, column), "") for column in range(grid.width)]
        grid.insert(grid.at["target 3"][0], ["第1页 共2页", *[""] * 6, "打印日期：2025-03-12"], ["项目支出绩效自评表（续表）"], head)
        xlsx(at / "水土流失治理.xlsx", grid)
        grid = form(self.project(34, "农村饮水安全巩固", "215001", 198, 198, 195.03), box=OPEN)
        grid.set("target 0", Number(25, '"≥"0"公里"'))
        grid.set("actual 0", Number(26, '0"公里"'))
        for key in ("target 1", "actual 1"):
            grid.set(key, Number(1, '[=1]"合格";[=0]"不合格"'))
        xlsx(at / "饮水安全.xlsx", grid)
        grid = form(self.project(35, "防汛物资储备", "215001", 45, 45, 44.1), box=OPEN, notes=["注：1 含上年结转指标。"])
        grid.set("budget", Pieces(("45", None), ("1", "raised")))
        xlsx(at / "防汛物资.xlsx", grid)
        self.expect("防汛物资", "R04")
        p = self.project(36, "金盾渠首视频巡查", "215001", 31.73, 31.73, 30.19, state="closed", mark=None)
        xlsx(at / "渠首.xlsx", form(p, name="金盾渠首视频巡查【不公开】", box=OPEN))
        # What was not calculated is computed by the policy, and called so.
        grid = form(self.project(37, "水资源节约保护", "215001", 62, 62, 61.2), box=OPEN)
        grid.set("total", Formula("J17+J18"))
        xlsx(at / "水资源.xlsx", grid)
        self.expect("水资源", "R05")

    def health(self):
        at = self.papers / "卫健局材料"
        listed = [self.project(41, "基本公共卫生服务", "210001", 2100, 2180, 2158.2), self.project(42, "家庭医生签约服务", "210001", 130, 130, 128.7, missed=90),
                  self.project(43, "采供血应急密管库", "210003", 27.53, 27.53, 26.11, state="closed", mark="不公开"),
                  self.project(44, "乡镇卫生院设备更新", "210001", 410, 398, 397.6)]
        grid = indicator_list(listed, unit="（万元）")
        for (row, column), words in list(grid.cells.items()):
            if column == 3 and row > 1:
                grid.cells[row, column] = f'="{words}"'
        csv_file(at / "绩效指标导出.csv", grid)
        p = self.project(45, "疾控中心能力建设", "210003", 350, 350, 339.5)
        xls(at / "疾控能力.xls", form(p, yuan=True, unit_at="nowhere", box=OPEN, notes=["注：本表金额以元为单位"]))
        p = self.project(46, "重大传染病防控", "210003", 180, 180, 176.4)
        xlsx(at / "传染病防控.xlsx", form(p, box=OPEN, done="流调由张医生（１３９ １２３４ ５６７８，身份证11010119900307123X）负责，完成监测任务。"))
        self.expect("传染病防控", "P01")
        files.save(at / "传染病防控.pdf", b"%PDF-1.4\n")
        a, b = self.project(47, "县医院卒中中心设备", "210002", 260, 260, 252.2), self.project(48, "县医院信息化", "210002", 140, 140, 133)
        xlsx(at / "a.xlsx", form(a, box=OPEN))
        xls(at / "b.xls", form(b, box=OPEN))
        zipped(at / "县医院自评表.zip", {"县医院/卒中.xlsx": (at / "a.xlsx").read_bytes(), "县医院/信息化.xls": (at / "b.xls").read_bytes()})
        (at / "a.xlsx").unlink(), (at / "b.xls").unlink()
        docx(at / "冷链.docx", form(self.project(49, "疫苗冷链专库安防", "210003", 33.91, 33.91, 31.77, state="closed", mark=None)), header="内部资料 注意保密")
        docx(at / "关于报送自评材料的函.docx", before=["关于报送2024年度绩效自评材料的函", "县财政局：现报送我局自评材料，请审核。"])

    def civil(self):
        at = self.papers / "民政"
        xlsx(at / "低保.xlsx", form(self.project(51, "城乡低保", "208001", 3600, 3650, 3644.9), office="示例县民政局:"))
        xlsx(at / "孤儿.xlsx", form(self.project(52, "孤儿基本生活保障", "208001", 84, 84, 82.3), unit_at="cells"))
        p = self.project(53, "老年食堂示范点建设", "208001", 75, 75, 66)
        xlsx(at / "食堂.xlsx", form(p, name="⽼年食堂⽰范点建设", reason="一处选址变更，工程款待决算审核后支付。"))
        p = self.project(54, "养老机构消防改造", "208002", 120, 120, 118)
        p.amounts = "unknown"
        grid = form(p)
        grid.clear("initial", "budget", "executed", "own initial", "own budget", "own executed", "rate", "points")
        xlsx(at / "消防改造.xlsx", grid)
        self.expect("消防改造", "A17")
        p = self.project(55, "福彩公益金助学", "208001", 90, 90, 90, kind="政府性基金预算", missed=60)
        xlsx(at / "福彩助学.xlsx", form(p, title="示例县福彩公益金项目支出绩效自评表"))
        p = self.project(56, "青松计划烈属走访", "208001", 29.87, 29.87, 28.13, state="closed", mark="不公开")
        xlsx(at / "走访.xlsx", form(p, name="青松\u00ad计划烈属走访"))
        p = self.project(57, "殡葬服务设施", "208001", 400, 400, 388)
        xlsx(at / "殡葬.xlsx", form(p, yuan=True, unit_at="caption", caption="金额单位：人民币元"))

    def agriculture(self):
        at = self.papers / "农业农村局"
        listed = [self.project(61, "高标准农田建设", "213001", 2600, 2710, 2688.3), self.project(62, "农机购置补贴", "213001", 540, 540, 540),
                  self.project(63, "良种推广示范", "213002", 77, 77, 75.3, missed=120), self.project(64, "农业面源监测", "213002", 48, 48, 46.9)]
        grid = indicator_list(listed, caption="金额单位：万元", marks=False, groups=True)
        xls(at / "指标表.xls", grid)
        web_page(at / "指标表（再次导出）.html", grid, "utf-8")
        self.expect("指标表", "A15")
        grid, older = form(self.project(65, "动物疫病强制免疫", "213001", 155, 155, 151.9)), form(Project(65, "动物疫病强制免疫", "213001", 140, 140, 100))
        grid.name, older.name, older.is_hidden = "自评表", "旧", True
        xlsx(at / "强制免疫.xlsx", grid, older)
        self.expect("强制免疫", "R06")
        grid = form(self.project(66, "农产品质量安全检测", "213001", 68, 68, 65.96), contact=False)
        grid.hidden_columns.add(12)
        grid.put(4, 12, "内部意见：退回")
        xlsx(at / "质量安全.xlsx", grid)
        self.expect("质量安全", "R06")
        xlsx(at / "地力保护.xlsx", form(self.project(67, "耕地地力保护", "213001", 1875.5, 1875.5, 1875.5)))

    def housing(self):
        at = self.papers / "住建"
        xlsx(at / "老旧小区.xlsx", form(self.project(71, "老旧小区改造", "212001", 1500, 1462, 1440), office="示例县住房和城乡建设局本级"))
        xlsx(at / "管网.xlsx", form(self.project(72, "雨污分流管网", "212001", 980, 980, 931), shown="#,##0.00_ "))
        xlsx(at / "基地.xlsx", form(self.project(73, "人防疏散基地维护", "212001", 52.39, 52.39, 51.03, state="closed", mark="heading")))
        xls(at / "供电.xls", form(self.project(74, "地下指挥所供电改造", "212001", 47.83, 47.83, 45.59, state="closed", mark="heading")))
        grid = form(self.project(75, "公租房维修", "212001", 110, 110, 104.5))
        grid.clear("rate")
        xlsx(at / "公租房.xlsx", grid)

    def others(self):
        at = self.papers / "文旅局"
        a, b = self.project(81, "图书馆免费开放", "207002", 64, 64, 63.2), self.project(82, "非遗保护传承", "207001", 39, 39, 37.05)
        docx(at / "文旅局自评表汇编.docx", form(a), form(b), before=["示例县文化和旅游局2024年度自评表"])
        # The register opens the name beside which it says 公开, and tells which is near.
        p = self.project(83, "文物安全巡查", "207001", 28, 28, 26.6, state="unseen")
        xlsx(at / "文物.xlsx", form(p, name="文物安全巡查（2024年）", office="207示例县文化和旅游局"))
        self.expect("文物", "A14")
        xlsx(at / "公厕.xlsx", form(self.project(84, "旅游公厕建设", "207001", 135, 135, 128.25), office="文化和旅游局"))
        at = self.papers / "公安局（不公开）"
        xlsx(at / "磐石.xlsx", form(self.project(91, "磐石平台运行维护", "204001", 186.47, 186.47, 180.29, state="closed", mark=None)))
        xls(at / "技术监控.xls", form(self.project(92, "交通技术监控更新", "204002", 93.61, 93.61, 91.07, state="closed", mark=None)))
        at = self.papers / "林草局"
        xlsx(at / "森林防火自评.xlsx", form(self.project(101, "森林防火", "218001", 210, 210, 203.7), year="二〇二四年度"))
        xlsx(at / "退耕还林.xlsx", form(self.project(102, "退耕还林补助", "218001", 830, 830, 821.7), box=("是否公开", "Y")))
        told = Grid("填表说明")
        told.row("填表说明：涉密项目不得通过本系统报送，密级一栏填公开、秘密、机密。")
        xlsx(at / "古树.xlsx", form(self.project(103, "古树名木保护", "218001", 18, 18, 17.1)), told)
        files.save(self.papers / "生态环境分局/水源地保护绩效自评表.jpg", b"\xff\xd8\xff\xe0" + b"0" * 200)
        at = self.papers / "乡镇/城关镇"
        p = self.project(121, "村组道路硬化", "901001", 66, 66, 64.02)
        xlsx(at / "村组道路.xlsx", form(p, office="城关镇人民政府", doer="示例县城关镇人民政府"))
        csv_file(at / "人居环境.csv", form(self.project(122, "人居环境整治", "901001", 88, 88, 83.6), office="示例县城关镇人民政府（公章）"), "gbk")
        # Of these nothing was handed in that can be read.
        self.project(111, "水源地保护", "211001", 160, 160, 150, state="unseen")
        self.project(131, "档案密库恒温改造", "217001", 36.79, 36.79, 30.11, state="closed", mark="不公开")
        self.project(132, "食品抽检", "216001", 115, 115, 110, state="unseen")
        for code in ("2024年项目清单",):
            self.expect(code, "A16")
            self.expect(code, "A14")

    def directory(self):
        grid, last = Grid(), None
        grid.row(("示例县预算单位名录", 4))
        grid.row("部门编码", "部门名称", "单位编码", "单位名称")
        for code in sorted(UNITS):
            own = (code[:3], department(code[:3])) if code[:3] != last else ("", "")
            grid.row(*own, code, unit(code))
            last = code[:3]
        xlsx(self.papers / "预算单位名录.xlsx", grid)

    def register(self):
        grid = Grid()
        grid.row(("示例县2024年度部门预算项目清单", 9))
        grid.row(("", 7), ("单位：万元", 2))
        top = grid.next
        for column, label in enumerate(["序号", "项目编码", "项目名称", "主管部门", "实施单位", "预算类型", "", "公开属性", "重点项目"]):
            if label:
                grid.put(top, column, label, 1, 2)
        grid.put(top, 6, "2024年预算")
        grid.put(top + 1, 6, "全年预算数")
        grid.next = top + 2
        number = 0
        for heading, closed in (("一、公开项目", False), ("二、不予公开项目", True)):
            grid.row(heading)
            lines = [project for project in self.projects if (project.mark == "heading") == closed]
            for p in lines:
                number += 1
                mark = "" if closed else p.mark or ""
                grid.row(str(number), p.code, p.name, department(p.department), unit(p.unit), p.kind, Number(p.budget), mark, "是" if p.is_key else "")
            grid.row("小计", *[""] * 5, Number(sum(p.budget for p in lines)))
        grid.row("合计", *[""] * 5, Number(sum(p.budget for p in self.projects)))
        xlsx(self.papers / "2024年项目清单.xlsx", grid)
