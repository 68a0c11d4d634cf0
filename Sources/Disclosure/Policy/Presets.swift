/// The policies that come with the program, as the YAML that a bureau may copy and change.
enum Presets {
  static let names = ["national", "reference"]

  /// The text of a preset; `nil` for any other name.
  static func yaml(_ name: String) -> String? {
    switch name {
    case "national": national
    case "reference": reference
    default: nil
    }
  }

  /// A preset, read; `nil` for any other name.
  static func policy(_ name: String) -> Policy? { yaml(name).flatMap { try? readPolicy(yaml: $0, file: name) } }

  /// What reference §2 gives as the national practice (财预〔2020〕10号).
  private static let national = """
    # 全国通行的默认办法。复制成 .yml 文件后可以改，再在 gongkai.yml 的 policy 里写它的路径。
    name: national
    title: 项目支出绩效评价管理办法（财预〔2020〕10号）

    # 等级：名称和最低分（含），从高到低，最后一档从 0 开始。
    grades:
      - {label: 优, from: 90}
      - {label: 良, from: 80}
      - {label: 中, from: 60}
      - {label: 差, from: 0}

    # 汇总用哪个总分：handed-in 单位自评的总分，recomputed 程序重算的总分。
    summary-total: handed-in
    # 反向指标（≤）没有达到时怎样扣分：linear 超过目标一倍扣完，ratio 目标÷完成。
    reverse-formula: linear
    # 等于指标（=）：reach 达到或超过即满分，distance 离目标越远扣得越多。
    equal-formula: reach
    # 清单里的数字：tolerant 允许千分位、全角数字和单位，strict 只认普通小数。
    list-numbers: tolerant
    # 定性指标的三档：说法，以及得分占分值的千分比范围。
    qualitative-levels:
      - {words: [达成预期指标, 达成年度指标, 达到预期目标, 达成预期目标, 已完成, 完成], full: 1000, least: 800}
      - {words: [部分达成预期指标并具有一定效果, 部分达成年度指标并具有一定效果, "部分达到预期目标，并且具备一定效果", 部分达成预期指标, 部分达成年度指标], full: 800, least: 600}
      - {words: [未达成预期指标且效果较差, 未达成年度指标且效果较差, 未达到预期目标, 未达成预期指标, 未达成年度指标], full: 600, least: 0}

    # 预算执行率的分值和总分值。
    execution-weight: 10
    total-weight: 100

    # 核对时允许的误差：金额（万元）、分数、重算的指标得分。
    money-tolerance: 0.01
    score-tolerance: 0.01
    indicator-tolerance: 0.1
    # 执行率印错多少个百分点以上算错误（以下算警告）。
    rate-error-from: 0.5
    # 执行率低于多少要说明原因；完成值达到目标的多少倍要说明原因（百分数）。
    rate-needs-reason-below: 90
    surplus-needs-reason-from: 130
    # 单个项目金额（万元）从多少起怀疑把元当成了万元。
    suspicious-amount: 500000
    # 名次相同时是否并列。
    ties-share-rank: true
    # 没有标出重点项目时，随决算草案的册子取金额最大的几个。
    key-projects: 10
    """

  /// Exactly the reference workload's specification, for comparing with independent programs.
  private static let reference = """
    name: reference
    title: 对照计算办法
    grades:
      - {label: 优, from: 90}
      - {label: 良, from: 80}
      - {label: 中, from: 60}
      - {label: 差, from: 0}
    summary-total: recomputed
    reverse-formula: ratio
    equal-formula: distance
    list-numbers: strict
    qualitative-levels:
      - {words: [达成预期指标], full: 1000, least: 1000}
      - {words: [部分达成预期指标并具有一定效果], full: 800, least: 800}
      - {words: [未达成预期指标且效果较差], full: 300, least: 300}
    execution-weight: 10
    total-weight: 100
    money-tolerance: 0.01
    score-tolerance: 0.01
    indicator-tolerance: 0.01
    rate-error-from: 0.5
    rate-needs-reason-below: 90
    surplus-needs-reason-from: 130
    suspicious-amount: 500000
    ties-share-rank: false
    key-projects: 10
    rules: {only: [L01, L02, L03, L04, L05, L06, L07, L08]}
    """
}

/// A preset by name; `nil` for any other name.
func policy(named name: String) -> Policy? { Presets.policy(name) }
