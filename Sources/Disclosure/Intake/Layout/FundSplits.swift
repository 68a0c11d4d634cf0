extension FundRoles {
  /// Which rows divide another row completely.
  ///
  /// `按收入性质分` and `按支出性质分` each restate the whole, and the rows below divide them; of
  /// `特别扶助:年度预算资金总额`, `特别扶助:中央补助`, … the first is the whole of the others.
  static func splits(_ labels: [Label], total: Int?) -> [FundRow.Split?] {
    var splits = [FundRow.Split?](repeating: nil, count: labels.count)
    var grouping: Int?
    var heads: [String: Int] = [:]
    for (index, label) in labels.enumerated() where index != total {
      if isGrouping(label) {
        grouping = index
        if let total { splits[index] = FundRow.Split(of: total, name: label.key) }
      } else if let grouping {
        splits[index] = FundRow.Split(of: grouping, name: "")
      } else if isNamedBreakdown(label), let colon = label.key.firstIndex(of: ":") {
        let name = String(label.key[..<colon])
        if let head = heads[name] {
          splits[index] = FundRow.Split(of: head, name: name)
        } else if label.key.hasSuffix("总额") || label.key.hasSuffix("合计") {
          heads[name] = index
        }
      }
    }
    return splits
  }
}
