"""Forms and lists in every format, with the unit of money in every place and the heads of amounts in many words."""
from itertools import product

from . import files
from .form import SETTINGS, Project, form, indicator_list

FORMATS = [(files.xlsx, "xlsx"), (files.xls, "xls"), (files.csv_file, "csv"), (files.web_page, "html"), (files.xml2003, "xml"), (files.docx, "docx")]
UNITS = [
    dict(unit_at="head"), dict(unit_at="cells"), dict(unit_at="caption"), dict(unit_at="caption", caption="金额单位：{}"),
    dict(unit_at="caption", caption="（单位：{}）"), dict(notes=["注：本表金额单位为{}。"]), dict(notes=["备注：以{}为单位"]), dict(above=["单位：{}"]),
    dict(heads=["年初预算数({})", "全年预算数({})", "全年执行数({})"]), dict(heads=["年初预算数/{}", "全年预算数/{}", "全年执行数/{}"]),
    dict(heads=["年初预算数\n单位：{}", "全年预算数\n单位：{}", "全年执行数\n单位：{}"]), dict(heads=["A.年初预算数[{}]", "B.全年预算数[{}]", "C.全年执行数[{}]"]),
    dict(title="项目支出绩效自评表（单位：{}）"), dict(year="（2024年度）    单位：{}"), dict(boxes=[("金额单位", "{}")])]
HEADS = [
    ["年初预算", "调整后预算", "决算数"], ["2024年年初预算数", "2024年全年预算数", "2024年全年执行数"], ["年初批复数", "全年预算数（含调整）", "全年支出数"],
    ["①年初预算数", "②全年预算数", "③全年执行数"], ["年初预算数（A）", "全年预算数（B）", "全年执行数（C）"], ["预算数（年初）", "预算数（全年）", "执行数（全年）"],
    ["年初安排数", "调整预算数", "实际支出数"]]
CAPTIONS = ["单位：{}", "金额单位：{}", "（单位：{}）", "单位:人民币{}", "金额：{}"]


def filled(words, money):
    """Settings of a form with the unit in them."""
    if isinstance(words, str):
        return words.replace("{}", money)
    if isinstance(words, dict):
        return {key: filled(value, money) for key, value in words.items()}
    return type(words)(filled(word, money) for word in words)


class Spellings:
    """Writes the papers; `papers` has the projects of each file."""

    def __init__(self, root):
        self.root, self.papers = root, {}
        files.save(root / "gongkai.yml", (SETTINGS + "disclosure: {unmarked: publish}\n").encode())
        for (write, ending), more, yuan in product(FORMATS, UNITS, [False, True]):
            project = self.project()
            settings = {"unit_at": "nowhere", "yuan": yuan} | filled(more, "元" if yuan else "万元")
            self.add([project], form(project, **settings), write, ending)
        for (write, ending), heads in product(FORMATS, HEADS):
            project = self.project()
            self.add([project], form(project, heads=heads), write, ending)
        for (write, ending), sign, two_rows, sums, yuan in product(FORMATS, ["/{}", "（{}）"], [False, True], [False, True], [False, True]):
            projects = [self.project(), self.project()]
            grid = indicator_list(projects, yuan=yuan, unit=filled(sign, "元" if yuan else "万元"), two_rows=two_rows, sums=sums)
            self.add(projects, grid, write, ending)
        for (write, ending), caption, yuan in product(FORMATS, CAPTIONS, [False, True]):
            projects = [self.project(), self.project()]
            self.add(projects, indicator_list(projects, yuan=yuan, caption=filled(caption, "元" if yuan else "万元"), groups=True), write, ending)

    def project(self):
        self.count = getattr(self, "count", 0) + 1
        return Project(self.count, f"事项{self.count}号工程", "205001", 101.5, 103.25, 99.2, missed=30 if self.count % 3 == 0 else 0)

    def add(self, projects, grid, write, ending):
        name = f"{len(self.papers) + 1}.{ending}"
        write(self.root / "报送材料" / name, grid)
        self.papers[name] = projects

    def differences(self, checked):
        found, wrong = {}, []
        for project in checked["projects"]:
            found.setdefault(project["source"].split("!")[0].split("/")[-1], {})[project["name"]] = project
        for name, projects in self.papers.items():
            read = found.get(name, {})
            if sorted(read) != sorted(project.name for project in projects):
                wrong.append(f"{name} has {sorted(read)}")
                continue
            for project in projects:
                one = read[project.name]
                facts = (f"{project.budget:.6f}", f"{project.executed:.6f}", len(project.indicators))
                if (one["budget"], one["executed"], one["indicators"]) != facts:
                    wrong.append(f'{name}: {one["budget"]}, {one["executed"]} instead of {facts[0]}, {facts[1]}')
        return wrong + [f'{one["rule"]} at {one["file"]} {one["cell"]}: {one["message"]}' for one in checked["findings"] if one["severity"] == "error"]
