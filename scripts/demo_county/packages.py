"""Two fund releases of 2024 with their annexes: amounts, tasks and targets by township. One of them has the target table of another fund."""
from samplekit.grid import Grid, Number

TOWNSHIPS = [("城关镇", "北门排洪渠整治", 20), ("清河镇", "清河堤岸修复", 15), ("石门乡", "石门水圳修复", 10)]


def allocation(title, lines):
    grid = Grid("附件1")
    grid.row((title, 5))
    grid.row(("单位：万元", 5))
    grid.row("序号", "乡镇名称", "项目名称", "安排金额", "备注")
    for number, (town, project, amount) in enumerate(lines, 1):
        grid.row(Number(str(number)), town, project, Number(str(amount)), "")
    grid.row("合计", "", "", Number(str(sum(line[2] for line in lines))), "")
    return grid


def tasks(title, lines):
    grid = Grid("附件2")
    grid.row((title, 3))
    grid.row("项目单位", "约束性任务", "备注")
    for town, task in lines:
        grid.row(town, task, "")
    return grid


def target(fund, department, amount, goal, regions, indicators):
    grid, width = Grid("附件3"), 4 + len(regions)
    grid.row(("专项转移支付绩效目标表", width))
    grid.row(("（2024年度）", width))
    grid.row("项目名称", (fund, 3, ("fund", fund)), "主管部门", (department, width - 5))
    grid.row("资金情况（万元）", "资金总额：", Number(str(amount)), "其中：财政拨款", Number(str(amount)), "其他资金", *[""] * (width - 6))
    grid.row("总体目标", (goal, width - 1))
    grid.row("一级指标", "二级指标", "三级指标", "指标解释", "区域目标值：" + regions[0], *regions[1:])
    for level1, level2, name, words, *values in indicators:
        grid.row(level1, level2, name, words, *values)
    return grid


def water():
    fund = "省级第七批水利专项资金"
    one = ["1"] * 3
    return [
        allocation(f"2024年{fund}安排表", TOWNSHIPS),
        tasks(f"2024年{fund}任务清单", [(town, f"完成{project}1处") for town, project, _ in TOWNSHIPS]),
        target(fund, "示例县水利局", 45, "开展3个小型水利工程建设，提高防洪能力。", [town for town, _, _ in TOWNSHIPS], [
            ("产出指标", "数量指标", "小型水利工程建设（个）", "开工的工程数", *one), ("", "质量指标", "工程验收合格率", "验收合格的比例", *["100%"] * 3),
            ("效益指标", "社会效益指标", "保护人口（人）", "受益人口", "1200", "860", "540"),
            ("满意度指标", "服务对象满意度指标", "受益群众满意度", "抽样调查", *["≥90%"] * 3),
        ]),
    ]


NOTICE = """示例县财政局
示财农〔2024〕18号
关于下达2024年省级第七批水利专项资金的通知
各乡镇人民政府、县水利局：
根据省财政厅有关通知，现将2024年省级第七批水利专项资金45万元下达给你们（见附件1），同步下达任务清单和绩效目标（见附件2、3）。
请专款专用，做好绩效运行监控，项目完工后开展绩效自评（自评表样见附件4）。
附件：1.资金安排表
2.任务清单
3.绩效目标表
示例县财政局
2024年9月20日"""


def farming():
    towns = [("城关镇", "蔬菜良种示范", 30), ("清河镇", "柑橘品种改良", 40)]
    return [
        allocation("2024年特色现代农业发展资金安排表", towns),
        target("动物防疫补助资金", "示例县农业农村局", 30, "开展春秋两季动物防疫。", ["城关镇", "清河镇"], [
            ("产出指标", "数量指标", "免疫牲畜（头）", "强制免疫的头数", "5200", "6100"), ("效益指标", "社会效益指标", "重大动物疫情（起）", "发生起数", "0", "0"),
            ("满意度指标", "服务对象满意度指标", "养殖户满意度", "抽样调查", "≥90%", "≥90%"),
        ]),
    ]
