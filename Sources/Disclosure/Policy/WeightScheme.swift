/// How many points each first level of indicators has: 产出指标50、效益指标30、满意度指标10.
struct WeightScheme: Sendable {
  enum Level: CaseIterable, Sendable {
    case cost, output, benefit, satisfaction

    /// As forms print it.
    var label: String {
      switch self {
      case .cost: "成本指标"
      case .output: "产出指标"
      case .benefit: "效益指标"
      case .satisfaction: "满意度指标"
      }
    }

    /// The level that a first-level label names, whatever stands around it.
    init?(_ label: String) {
      let text = NormalText.normalised(label)
      if text.contains("满意") {
        self = .satisfaction
      } else if text.contains("效益") || text.contains("效果") {
        self = .benefit
      } else if text.contains("产出") {
        self = .output
      } else if text.contains("成本") {
        self = .cost
      } else {
        return nil
      }
    }
  }

  var points: [Level: Score]

  func fits(_ sums: [Level: Score], within tolerance: Score) -> Bool {
    Level.allCases.allSatisfy { (points[$0] ?? .zero).isNear(sums[$0] ?? .zero, tolerance) }
  }

  /// In the order of the form: 产出指标50分、效益指标30分.
  var text: String {
    Level.allCases.compactMap { level in
      points[level].flatMap { $0 == .zero ? nil : "\(level.label)\($0.plain)分" }
    }.joined(separator: "、")
  }
}

extension Score {
  /// Without superfluous zeros: 50, 18.5.
  var plain: String {
    var text = text
    while text.contains("."), text.hasSuffix("0") || text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
