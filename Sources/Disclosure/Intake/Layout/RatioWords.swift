/// Labels of figures that are no money, whatever stands around them: codes, and shares of something.
enum RatioWords {
  /// Whether a label names a share: 税收收入占比, 债务率, 占一般公共预算收入的比重（%）.
  static func isRatio(_ label: Label) -> Bool {
    shares.finds(in: label.bare) || ends.contains(where: label.bare.hasSuffix)
  }

  /// Whether a label names a code: 财政资金科目代码.
  static func isCode(_ label: Label) -> Bool { codes.finds(in: label.bare) }

  private static let shares = WordFinder(["占比", "比重", "比例"])
  private static let ends = ["率", "增幅", "增速"]
  private static let codes = WordFinder(["编码", "代码", "编号", "科目"])
}
