#!/usr/bin/env python3
"""Tries whether the open books give away what is withheld, on many small workspaces made by chance.

    leaks.py GONGKAI [--projects N] [--seed S] [--keep FOLDER]

Every workspace has some projects that are marked as closed, each at another place and in other words, and open ones, some with names and
texts that only sound secret. After the build no name or code of a closed project may stand in an open book or in the package for the level above, in no spelling; none of its
amounts may be a published figure or the difference of two (of all amounts with decimals, the sums of all columns, and the sums over each
department, unit and kind of budget); no office that is closed as a whole may appear; and every open project must be published with its
budget. Where a text of an open project names a closed one, the build must be refused. The same seed makes the same workspaces.
Ends with 1 when something leaks or is refused for nothing; --keep leaves those workspaces. Only the standard library is needed.
"""
import argparse, concurrent.futures, csv, html, io, os, pathlib, random, re, shutil, subprocess, sys, tempfile, unicodedata, zipfile
from xml.sax.saxutils import escape

BOOKS = ["public", "final-accounts", "upward"]
REGION = ("990101", "示例县")
DEPARTMENTS = ["教育局", "交通运输局", "水利局", "卫生健康局", "公安局", "民政局", "林业局", "档案局", "气象局", "信访局"]
OPEN_NAMES = ["农村公路养护", "校舍修缮", "渠道清淤", "保密工作经费", "公开课建设", "信息公开工作", "政务公开经费", "精密仪器购置", "乡镇卫生院设备", "疫苗冷链",
              "敬老院改造", "内部控制建设", "人口密度调查", "依申请公开答复工作经费", "商业秘密保护宣传", "森林防火", "档案数字化", "气象站维护", "公开招聘考务"]
FIRST = ["天穹", "北辰", "玄武", "赤霄", "青锋", "昆吾", "凌云", "望海", "铁壁", "长弓"]
SECOND = ["感知网", "视频专网", "指挥中心", "通信枢纽", "地下通道", "监控平台", "训练场", "应急专线", "机动装备", "备份库房"]
THIRD = ["扩容", "建设", "维护", "改造（二期）", "租用", "PPP平台扩建", "—南段整治"]
LABELS = ["公开属性", "公开类别", "公开形式", "是否公开", "是否同意公开", "公开方式", "是否向社会公开", "信息公开属性"]
OPEN_WORDS = ["公开", "主动公开", "公开。", "公開", "公 开", "是", "√", "Y", "向社会公开"]
CLOSED_WORDS = ["不公开", "不予公开", "依申请公开", "否", "不公開", "暂缓公开", "涉密", "秘密", "×", "不同意", "待定", "不宜对外公开", "部分公开", "N"]
LEVELS = [("密级", "秘密"), ("密级", "机密★5年"), ("是否涉密", "是"), ("涉密情况", "涉密"), ("项目密级", "機密"), ("是否涉密", "√"), ("不予公开理由", "国家秘密"),
          ("是否上网", "否"), ("是否公示", "否")]
ABOVE = ["秘密★5年", "（此件依申请公开）", "不对社会公开", "機密", "内部资料", "注意保密", "本表不予公开", "密级：秘密"]
BELOW = ["备注：该项目属敏感事项，请勿对外公开。", "注：本项目涉密，不予公开", "公开形式：依申请公开", "说明：不宜公开", "注：内容涉及国家秘密。", "严禁对外公布"]
REMARKS = [("存在问题", "本项目涉密，不予公开"), ("备注", "涉密项目"), ("其他需要说明的事项", "该项目属于国家秘密"), ("备注", "请勿对外公开")]
TITLES = ["涉密项目支出绩效自评表", "项目支出绩效自评表（不公开）", "项目支出绩效自评表【不予公开】", "不公开项目支出绩效自评表", "项目支出绩效自评表（依申请公开）"]
SHEETS = ["不公开", "涉密项目", "暂缓公开", "自评表（秘密）", "依申请公开"]
FILES = ["（不公开）", "（暂缓公开）", "-涉密", "【不予公开】", "（依申请公开）", "（機密）"]
FOLDERS = ["不予公开", "涉密项目", "暂不公开", "依申请公开", "机密"]
HEADERS = ["秘密★5年", "机密", "内部使用", "涉密 不公开"]
LIST_TITLES = ["不公开项目绩效指标明细表", "涉密项目绩效指标明细表（2024年度）"]
PLACES = ["box", "level", "above", "below", "remark", "title", "sheet", "file", "folder", "header", "name", "register", "group", "register-title", "note", "list", "list-title",
          "comment", "cover", "property", "twice", "misspelt"]
COMMENTS = ["本项目涉密，不公开", "机密", "请勿对外公开"]
PROPERTIES = ["涉密项目绩效自评表", "自评表（不公开）"]
MENTIONS = ["{}", "配合{}实施", "资金并入“{}”统筹"]


def spelled(rng, text):
    """A text as other people type it."""
    way = rng.randrange(6)
    if way == 0:
        return text.replace("（", "(").replace("）", ")").replace("—", "-")
    if way == 1:
        return text.replace("（", "").replace("）", "").lower()
    if way == 2:
        place = rng.randrange(1, len(text))
        return text[:place] + rng.choice([" ", "\u00ad", "\u2060", "\u200b", "\n", "　"]) + text[place:]
    if way == 3:
        return text.translate(str.maketrans("视频专网训练场库监护", "視頻專網訓練場庫監護"))
    return text


def flat(text):
    text = unicodedata.normalize("NFKC", text).translate(str.maketrans("視頻專網訓練場庫監護", "视频专网训练场库监护"))
    return "".join(c for c in text.upper() if c.isalnum())


# ---------------------------------------------------------------- files

def sheet_xml(rows, header, comment):
    cells = "".join(
        f'<row r="{r}">' + "".join(
            f'<c r="{chr(65 + c)}{r}" t="inlineStr"><is><t xml:space="preserve">{escape(t)}</t></is></c>' for c, t in enumerate(row) if t) + "</row>"
        for r, row in enumerate(rows, 1))
    footer = f"<headerFooter><oddHeader>&amp;R{escape(header)}</oddHeader></headerFooter>" if header else ""
    return f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData>{footer}</worksheet>'


MAIN, RELATIONS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"


def write(path, rows, name="Sheet1", header="", comment="", cover="", title=""):
    """A table as .csv or .xlsx, by the path; an .xlsx may have a comment on its first cell, a cover sheet and a title among its properties."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".csv":
        out = io.StringIO()
        csv.writer(out).writerows(rows)
        path.write_text("\ufeff" + out.getvalue(), encoding="utf-8")
        return
    sheets = ([("封面", [[cover], ["项目支出绩效自评表"]], "", "")] if cover else []) + [(name, rows, header, comment)]
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    overrides = "".join(f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{types}worksheet+xml"/>' for i in range(1, len(sheets) + 1))
    parts = {"xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>' + "".join(
        f'<sheet name="{escape(s[0])}" sheetId="{i}" r:id="r{i}"/>' for i, s in enumerate(sheets, 1)) + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relations([(f"r{i}", "worksheet", f"worksheets/sheet{i}.xml") for i in range(1, len(sheets) + 1)])}
    for i, (_, cells, top, note) in enumerate(sheets, 1):
        parts[f"xl/worksheets/sheet{i}.xml"] = sheet_xml(cells, top, note)
        if note:
            parts[f"xl/worksheets/_rels/sheet{i}.xml.rels"] = relations([("c1", "comments", "../comments1.xml")])
            parts["xl/comments1.xml"] = f'<comments xmlns="{MAIN}"><authors><author>张三</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>{escape(note)}</t></r></text></comment></commentList></comments>'
            overrides += f'<Override PartName="/xl/comments1.xml" ContentType="{types}comments+xml"/>'
    root = [("r1", "officeDocument", "xl/workbook.xml")]
    if title:
        root.append(("r2", "core", "docProps/core.xml"))
        overrides += '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        parts["docProps/core.xml"] = f'<cp:coreProperties xmlns:cp="{PACKAGE}metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title></cp:coreProperties>'
    parts["_rels/.rels"] = relations(root)
    parts["[Content_Types].xml"] = f'<Types xmlns="{PACKAGE}content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{types}sheet.main+xml"/>{overrides}</Types>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, text in parts.items():
            archive.writestr(zipfile.ZipInfo(part), '<?xml version="1.0" encoding="UTF-8"?>' + text)


def relations(items):
    kinds = {"core": PACKAGE + "relationships/metadata/core-properties"}
    return f'<Relationships xmlns="{PACKAGE}relationships">' + "".join(
        f'<Relationship Id="{i}" Type="{kinds.get(kind, RELATIONS + "/" + kind)}" Target="{target}"/>' for i, kind, target in items) + "</Relationships>"


def form(p):
    rows = [[p["above"]]] if p["above"] else []
    rows += [[p["title"]], ["（2024年度）"], ["项目名称", "", "", p["written"], "", "", "项目编码", "", p["code"]],
             ["主管部门", "", "", p["department"], "", "", "实施单位", "", p["unit"]]]
    rows += [[label, "", "", value] for label, value in p["boxes"]]
    rows += [["项目资金（万元）", "", "", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
             ["", "", "", "年度资金总额", "", *p["amounts"], "10", p["rate"], "9"],
             ["年度总体目标", "预期目标", "", "", "", "", "实际完成情况"], ["", p["goal"], "", "", "", "", "年度任务已完成"],
             ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
             ["", "产出指标", "数量指标", "完成任务数量", "≥12项", "", "12项", "50", "50"],
             ["", "效益指标", "社会效益指标", p["indicator"], "改善", "", "达成预期指标", "30", "30"],
             ["", "满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "", "95%", "10", "10"], ["总分", "", "", "", "", "", "", "100", "99"]]
    rows += [[label, "", "", value] for label, value in p["remarks"]]
    return rows + ([[p["below"]]] if p["below"] else [])


def list_rows(projects, label, title):
    head = ["年度", "区划代码", "区划名称", "部门名称", "单位名称", "项目编码", "项目名称", "预算类型", "年初预算数(万元)", "全年预算数(万元)", "全年执行数(万元)", "一级指标",
            "二级指标", "三级指标", "年度指标值", "计量单位", "实际完成值", "分值", "自评得分", "偏差原因及改进措施", label]
    rows = [[title]] if title else []
    rows.append(head)
    for p in projects:
        for kind, second, weight in [("产出指标", "数量指标", "50"), ("效益指标", "社会效益指标", "30"), ("满意度指标", "服务对象满意度指标", "10")]:
            rows.append(["2024", *REGION, p["department"], p["unit"], p["code"], p["written"], p["type"], *p["amounts"], kind, second, second + "完成数", "12", "项", "12", weight, weight, "", p["mark"]])
    return rows


# ---------------------------------------------------------------- one workspace

class Trial:
    def __init__(self, seed):
        self.seed, self.rng = seed, random.Random(seed)
        rng = self.rng
        self.unmarked = rng.choice(["withhold", "publish"])
        self.totals = rng.choice(["published-only", "published-only", "all"])
        self.depth = rng.choice(["project", "project", "department", "data"])
        self.projects, self.files, self.mention = [], [], None
        names = rng.sample(OPEN_NAMES, rng.randint(4, 9))
        secrets = set()
        while len(secrets) < rng.randint(2, 6):
            secrets.add(rng.choice(FIRST) + rng.choice(SECOND) + rng.choice(THIRD))
        departments = rng.sample(DEPARTMENTS, 5)
        for number, name in enumerate(names + sorted(secrets)):
            closed = number >= len(names)
            base = rng.choice(departments[: 5 if closed else 4])
            department = REGION[1] + base
            scale = rng.randint(1_000, 90_000)
            budget = scale * 100 + (rng.choice([37, 41, 59, 73, 97]) if closed else 0)
            executed = budget - rng.randint(1, 90) * 100 - (rng.choice([2, 4, 8]) if closed else 0)
            amounts = [budget - 100 * rng.randint(0, 9), budget, executed]
            self.projects.append({
                "name": name, "written": name, "closed": closed, "department": department, "unit": department + rng.choice(["本级", "服务中心", "管理站"]),
                "code": f"99010124T{rng.randrange(10**11):012d}" if rng.random() < 0.8 or not closed else "", "type": rng.choice(["一般公共预算", "一般公共预算", "政府性基金预算"]), "amounts": [f"{a // 100}.{a % 100:02d}" for a in amounts],
                "hundredths": amounts, "rate": f"{executed * 100 / budget:.2f}%", "title": "项目支出绩效自评表", "above": "", "below": "", "boxes": [], "remarks": [],
                "goal": "完成年度任务", "indicator": rng.choice(["服务条件改善", "信息公开准确率", "公开招标节约效果", "保密教育覆盖面"]), "mark": "公开",
            })

    def build(self, folder):
        """Writes the workspace into a folder."""
        rng = self.rng
        register, groups, listed, closed_list, notes, hidden = [], [], [], [], [], []
        for number, p in enumerate(self.projects):
            path, sheet, header = folder / "input" / p["department"] / f"自评表{number}{rng.choice(['.csv', '.xlsx'])}", "Sheet1", ""
            place = rng.choice(PLACES) if p["closed"] else rng.choice(["box", "box", "register", "group", "list", "box"])
            outside = {}
            if p["closed"] and place in ("sheet", "header", "comment", "cover", "property"):
                path = path.with_suffix(".xlsx")
            p["place"] = place
            if not p["closed"]:
                if place == "box":
                    p["boxes"].append((rng.choice(LABELS), rng.choice(OPEN_WORDS)))
                elif place == "register":
                    register.append((p, rng.choice(OPEN_WORDS)))
                elif place == "group":
                    groups.append(p)
                else:
                    p["mark"] = rng.choice(OPEN_WORDS)
                    listed.append(p)
                    continue
                write(path, form(p), sheet, header)
                continue
            if rng.random() < 0.4:
                p["boxes"].append(("公开属性", "公开"))  # the strictest wins
            if place == "box":
                p["boxes"] = [(rng.choice(LABELS), rng.choice(CLOSED_WORDS))]
            elif place == "level":
                p["boxes"].append(rng.choice(LEVELS))
            elif place in ("above", "below", "title"):
                p[place] = rng.choice({"above": ABOVE, "below": BELOW, "title": TITLES}[place])
            elif place == "remark":
                p["remarks"].append(rng.choice(REMARKS))
            elif place == "sheet":
                sheet = rng.choice(SHEETS)
            elif place == "header":
                header = rng.choice(HEADERS)
            elif place in ("comment", "cover", "property"):
                outside = {"comment": {"comment": rng.choice(COMMENTS)}, "cover": {"cover": rng.choice(ABOVE[:1] + ABOVE[3:5])}, "property": {"title": rng.choice(PROPERTIES)}}[place]
            elif place == "twice":
                p["boxes"] = [("公开属性", rng.choice(["公开", "不公开"]))]
                other = dict(p, boxes=[("公开属性", "不公开" if p["boxes"][0][1] == "公开" else "公开")])
                write(path, form(p) + [[]] + form(other))
                continue
            elif place == "misspelt":
                p["boxes"], p["code"] = [], ""
                wrong = dict(p, name=p["name"][:2] + p["name"][3:], code="")
                self.register(folder / "input" / "公开情况清单.csv", [(wrong, "不公开")], "示例县2024年度项目清单")
            elif place == "file":
                path = path.with_name(path.stem + rng.choice(FILES) + path.suffix)
            elif place == "folder":
                path = path.parent / rng.choice(FOLDERS) / path.name
            elif place == "name":
                p["written"] = rng.choice(["【不予公开】{}", "{}（不公开）", "（涉密）{}", "{}【依申请公开】"]).format(p["name"])
            elif place == "list":
                p["mark"] = rng.choice([w for w in CLOSED_WORDS if w != "待定"])
                listed.append(p)
                continue
            elif place == "list-title":
                closed_list.append(p)
                continue
            elif place == "register":
                register.append((p, rng.choice(CLOSED_WORDS)))
            elif place == "group":
                hidden.append(p)
            elif place == "note":
                notes.append(p)
            else:
                self.register(folder / "input" / "依申请.csv", [(q, None) for q in [p]], rng.choice(["不公开项目清单", "涉密项目清单", "依申请公开项目清单"]))
            if place in ("register", "group", "note", "register-title") and rng.random() < 0.3:
                p["place"] += ", no paper"
                continue
            write(path, form(p), sheet, header, **outside)
        if listed:
            write(folder / "input" / f"明细{rng.choice(['.csv', '.xlsx'])}", list_rows(listed, rng.choice(["公开属性", "公开类型", "是否公开"]), ""))
        if closed_list:
            write(folder / "input" / f"另册{rng.choice(['.csv', '.xlsx'])}", list_rows(closed_list, "备注", rng.choice(LIST_TITLES)))
            for p in closed_list:
                p["mark"] = ""
        if register:
            self.register(folder / "input" / "项目清单.csv", register, "示例县2024年度项目清单")
        if groups or hidden:
            self.register(folder / "input" / "分类清单.xlsx", [("一、公开项目", None)] + [(p, None) for p in groups] + [(rng.choice(["二、不公开项目", "（二）依法不予公开的项目", "二、涉密项目"]), None)] + [(p, None) for p in hidden], "")
        if notes:
            others = [(p, None) for p in self.projects if not p["closed"] and p["place"] == "box"][:2]
            rows = others + [(p, None) for p in notes]
            numbers = "、".join(str(len(others) + 1 + i) for i in range(len(notes)))
            self.register(folder / "input" / "部门清单.xlsx", rows + [(f"注：第{numbers}项为涉密项目，不予公开。", None)], "2024年部门预算项目清单")
        if rng.random() < 0.5:
            offices = sorted({p["department"] for p in self.projects})
            write(folder / "input" / "单位名录.csv", [["编码", "名称", "上级编码", "区划代码", "级别"], [*REGION, "", REGION[0], "县"]] + [[f"{101 + i}", name, REGION[0], REGION[0], "部门"] for i, name in enumerate(offices)])
        if rng.random() < 0.15:
            self.write_mention(folder)
        (folder / "gongkai.yml").write_text(
            f'title: 示例县2024年度预算绩效公开\nyear: 2024\ndate: 2025-08-20\nregion: {{code: "990101", name: 示例县, level: county}}\npolicy: national\ninputs: ["input/**"]\n'
            f"books: [public, final-accounts, upward, internal]\ndisclosure: {{unmarked: {self.unmarked}, totals: {self.totals}}}\n", encoding="utf-8")

    def register(self, path, lines, title):
        marked = any(mark is not None for _, mark in lines)
        rows = [[title]] if title else []
        rows.append(["序号", "项目编码", "项目名称", "部门名称", "实施单位", "预算类型", "全年预算数（万元）"] + (["公开属性"] if marked else []))
        number = 0
        for p, mark in lines:
            if isinstance(p, str):
                rows.append([p])
                continue
            number += 1
            name = spelled(self.rng, p["name"]) if p["closed"] and p["code"] else p["name"]
            rows.append([str(number), p["code"], name, p["department"], p["unit"], p["type"], p["amounts"][1]] + ([mark or ""] if marked else []))
        while path.exists():
            path = path.with_name("再" + path.name)
        write(path, rows)

    def write_mention(self, folder):
        """An open paper whose text names a closed project: to be refused."""
        secret = self.rng.choice([p for p in self.projects if p["closed"]])
        words = spelled(self.rng, secret["name"])
        way = self.rng.random()
        if way < 0.2 and secret["code"]:
            words = secret["code"][:9] + self.rng.choice(["", "-", " "]) + secret["code"][9:]
        elif way < 0.4:
            words = self.rng.choice(["{}万元", "资金 {} 万元", "{}"]).format(secret["amounts"][1])
        p = dict(self.projects[0], name="河岸绿化", written="河岸绿化", code="99010124T999999999999", goal=self.rng.choice(MENTIONS).format(words), boxes=[("公开属性", "公开")], mark="公开", amounts=["300.00", "300.00", "290.00"], rate="96.67%", title="项目支出绩效自评表", above="", below="", remarks=[])
        write(folder / "input" / p["department"] / "河岸绿化.csv", form(p))
        self.mention = words

    # ------------------------------------------------------------ what the open books show

    def judge(self, folder, exit_code, said):
        """What is wrong, as short sentences."""
        if self.mention is not None:
            return [] if exit_code == 4 else [f"an open text says {self.mention!r}, and the build ended with {exit_code}"]
        if exit_code != 0:
            return [f"refused for nothing ({exit_code}): {said.strip().splitlines()[-1:]}"]
        wrong, texts, figures = [], [], set()
        for path, text in (seen for book in BOOKS for path in sorted((folder / "output" / book).rglob("*")) for seen in contents(path)):
            texts.append((path, flat(str(path.relative_to(folder))) + flat(html.unescape(re.sub(r"<[^>]*>", " ", text))) + flat(" ".join(re.findall(r'"([^"]*)"', text)))))
            figures |= {int(round(float(m.replace(",", "")) * 100)) for m in re.findall(r"(?<![\d.])\d[\d,]*\.\d+", text)}
            if path.suffix == ".csv":
                figures |= sums(text)
        for p in self.projects:
            if not p["closed"]:
                continue
            for what in [p["name"], p["code"]]:
                where = next((path for path, text in texts if what and flat(what) in text), None)
                if where:
                    wrong.append(f"{p['place']}: {what} stands in {where.relative_to(folder)}")
            for amount in p["hundredths"]:
                if amount in figures or any(amount + other in figures for other in figures):
                    wrong.append(f"{p['place']}: the amount {amount / 100:.2f} of {p['name']} is shown or a difference")
                    break
        open_offices = {p["department"] for p in self.projects if not p["closed"]}
        for office in {p["department"] for p in self.projects} - open_offices:
            if any(flat(office) in text for _, text in texts):
                wrong.append(f"the office {office} is closed as a whole and appears")
        with open(folder / "output/public/data/projects.csv", encoding="utf-8-sig") as file:
            rows = {row["项目名称"]: row for row in csv.DictReader(file)}
        for p in self.projects:
            if not p["closed"] and float(rows.get(p["name"], {}).get("全年预算数") or -1) != float(p["amounts"][1]):
                wrong.append(f"the open project {p['name']} ({p['place']}) is not published")
        with open(folder / "output/public/data/counties.csv", encoding="utf-8-sig") as file:
            count = sum(int(row["项目数"]) for row in csv.DictReader(file))
        if self.totals == "published-only" and count != sum(not p["closed"] for p in self.projects):
            wrong.append(f"the county counts {count} projects")
        return wrong


def contents(path):
    """The texts of a file of a book: a package has several, a folder none."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            return [(path, "".join(package.read(f"{part}.xml").decode().partition("?>")[2] for part in ("word/document", "docProps/core")))]
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as package:
            # A digest is no text: its digits may be a code's by chance.
            return [(path / name, package.read(name).decode("utf-8-sig")) for name in package.namelist() if name != "SHA256SUMS"]
    return [(path, path.read_text(encoding="utf-8-sig", errors="replace"))] if path.is_file() else []


def sums(text):
    """The sums of the columns of a table: of all rows, and of those that share a department, a unit or a kind of budget."""
    rows = list(csv.DictReader(io.StringIO(text)))
    found = set()
    for key in [None, "部门名称", "部门编码", "单位名称", "单位编码", "预算类型"]:
        groups = {}
        for row in rows:
            groups.setdefault(row.get(key) if key else "", []).append(row)
        for group in groups.values():
            for column in group[0]:
                numbers = [row[column] for row in group if column and re.fullmatch(r"-?\d+\.\d+", row[column] or "")]
                if numbers:
                    found.add(sum(int(round(float(n) * 100)) for n in numbers))
    return found


def try_one(program, seed, keep):
    trial = Trial(seed)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="leaks-"))
    try:
        trial.build(folder)
        run = subprocess.run([program, "build", "--accept-findings", "--depth", trial.depth, "--jobs", "1", str(folder)], capture_output=True, text=True, timeout=120)
        wrong = trial.judge(folder, run.returncode, run.stderr + run.stdout)
        if wrong and keep:
            shutil.copytree(folder, pathlib.Path(keep) / str(seed), dirs_exist_ok=True)
        return seed, len(trial.projects), wrong
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--projects", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep")
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    projects = workspaces = bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        while projects < options.projects:
            batch = range(options.seed * 1_000_000 + workspaces, options.seed * 1_000_000 + workspaces + 64)
            for seed, count, wrong in pool.map(lambda s: try_one(program, s, options.keep), batch):
                projects, workspaces, bad = projects + count, workspaces + 1, bad + bool(wrong)
                for line in wrong:
                    print(f"{seed}: {line}")
    print(f"leaks: {projects} projects in {workspaces} workspaces, {bad} with a leak or a false refusal")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
