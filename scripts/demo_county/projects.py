"""The projects of the fictional county: reads list.txt and forms.txt and works out the consistent figures."""
import pathlib
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

HERE = pathlib.Path(__file__).parent
BUDGETS = {"G": "一般公共预算", "F": "政府性基金预算", "S": "国有资本经营预算", "I": "社会保险基金预算"}
DEPARTMENTS = [
    ("111", "示例县公安局"), ("205", "示例县教育局"), ("206", "示例县卫生健康局"), ("208", "示例县人力资源和社会保障局"),
    ("213", "示例县农业农村局"), ("214", "示例县交通运输局"), ("215", "示例县水利局"), ("216", "示例县住房和城乡建设局"),
]
UNITS = [
    ("111001", "示例县公安局本级"), ("111002", "示例县公安局交通管理大队"),
    ("205001", "示例县教育局本级"), ("205002", "示例县第一中学"), ("205003", "示例县职业中学"), ("205004", "示例县城关小学"),
    ("205005", "示例县实验幼儿园"),
    ("206001", "示例县人民医院"), ("206002", "示例县疾病预防控制中心"), ("206003", "示例县妇幼保健院"),
    ("208001", "示例县社会保险事业服务中心"), ("208002", "示例县就业服务中心"),
    ("213001", "示例县农业技术推广中心"), ("213002", "示例县畜牧兽医服务中心"), ("213003", "示例县农村社会事业服务中心"),
    ("214001", "示例县公路养护中心"), ("214002", "示例县道路运输服务中心"),
    ("215001", "示例县水利工程建设服务中心"), ("215002", "示例县河湖保护中心"),
    ("216001", "示例县住房和城乡建设局本级"), ("216002", "示例县环境卫生服务中心"),
]
TOWNSHIPS = [
    ("990101101", "城关镇", "801", "示例县城关镇人民政府"), ("990101102", "清河镇", "802", "示例县清河镇人民政府"),
    ("990101103", "石门乡", "803", "示例县石门乡人民政府"),
]
# 石门乡 gives its own office the department's name, as many do.
NAMES = dict(DEPARTMENTS) | dict(UNITS) | {c: n for _, _, c, n in TOWNSHIPS} | {c + "001": n + own for (_, _, c, n), own in zip(TOWNSHIPS, ["本级", "本级", ""])}


def two(value):
    return value.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def short(value):
    """12.50 as 12.5, 15.00 as 15: as people type it."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


@dataclass
class Indicator:
    level1: str
    level2: str
    name: str
    nature: str
    target: str
    unit: str
    actual: str
    weight: Decimal
    score: Decimal
    reason: str

    @property
    def glued_target(self):
        if self.nature == "定性" or self.unit == "日期":
            return self.target
        return f"{self.nature}{self.target}{self.unit}"

    @property
    def glued_actual(self):
        return self.actual if self.nature == "定性" or self.unit == "日期" else self.actual + self.unit


@dataclass
class Project:
    code: str
    name: str
    department: str
    unit: str
    budget_type: str
    subject: str
    amounts: list
    marks: list
    goal: str = ""
    done: str = ""
    parts: list = None
    indicators: list = field(default_factory=list)
    names: dict = None

    def title(self, code):
        """The name of an office: the demo county's, unless the project is of another region."""
        return (self.names or NAMES)[code]

    @property
    def rate(self):
        return two(self.amounts[2] * 100 / self.amounts[1])

    @property
    def execution_score(self):
        return min(two(self.amounts[2] * 10 / self.amounts[1]), Decimal(10))

    @property
    def mark(self):
        return self.marks[0]

    @property
    def is_key(self):
        return "重点" in self.marks


def read(name, folder=HERE):
    projects = []
    for number, line in enumerate((folder / name).read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#") or not line:
            continue
        try:
            if line.startswith("= "):
                code, title, department, unit, budget, subject, amounts, marks = line[2:].split(" | ")
                projects.append(Project("99010124" + code, title, department, unit, BUDGETS[budget], subject,
                                        [Decimal(a) for a in amounts.split()], marks.split()))
                projects[-1].parts = [list(projects[-1].amounts), [Decimal(0)] * 3, [Decimal(0)] * 3]
            elif line.startswith("目标："):
                projects[-1].goal = line[3:]
            elif line.startswith("实绩："):
                projects[-1].done = line[3:]
            elif line.startswith("资金："):
                projects[-1].parts = [[Decimal(a) for a in part.split()] for part in line[3:].split("；")]
            else:
                projects[-1].indicators.append(indicator(line))
        except (ValueError, KeyError) as problem:
            raise SystemExit(f"{name}:{number}: {problem}: {line}")
    for project in projects:
        verify(project, name)
    return projects


def indicator(line):
    levels, title, target, actual, weight, *rest = line.split(" | ")
    level1, level2 = levels.split(" ")
    nature, value, *unit = target.split(" ")
    weight = Decimal(weight)
    score = Decimal(rest[0]) if rest else weight
    return Indicator(level1 + "指标", level2 + ("" if level2.endswith("指标") else "指标"), title, nature, value,
                     unit[0] if unit else "", actual, weight, score, rest[1] if len(rest) > 1 else "")


def verify(project, name):
    """The sample must be right before faults are planted in it."""
    def fail(what):
        raise SystemExit(f"{name}: {project.name}: {what}")

    if sum(i.weight for i in project.indicators) != 90:
        fail(f"weights {sum(i.weight for i in project.indicators)}")
    for column in range(3):
        if sum(part[column] for part in project.parts) != project.amounts[column]:
            fail("parts differ from the total")
    for i in project.indicators:
        if i.score < i.weight and not i.reason:
            fail(f"{i.name}: reason missing")
        if i.nature in "≥≤=" and i.unit != "日期":
            target, actual = Decimal(i.target), Decimal(i.actual)
            if i.nature == "≤":
                share = Decimal(1) if actual <= target else max(Decimal(0), 1 - (actual - target) / target)
            else:
                share = min(Decimal(1), actual / target)
            if abs(two(share * i.weight) - i.score) > Decimal("0.01"):
                fail(f"{i.name}: {two(share * i.weight)} expected, {i.score} given")
