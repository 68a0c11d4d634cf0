/// The labels of a sheet of base data.
enum BaseDataWords {
  /// The columns of what was allowed, what there is, and the rate of both.
  struct RatioColumns {
    let label: FormGrid.Cell
    let allowed: Range<Int>
    let actual: Range<Int>
    let rate: Range<Int>?
  }

  /// 编制数｜2023年实际在职人数｜控制率.
  static func staff(_ row: FormGrid.Row) -> [RatioColumns]? {
    guard let posts = index(row, { $0.hasPrefix("编制") }),
      let people = index(row, { $0.contains("在职人数") || $0.contains("实有人数") || $0.contains("实际人数") })
    else { return nil }
    return [ratio(row, posts, people, index(row) { $0.contains("控制率") })]
  }

  /// 批复规模｜实际规模｜规模控制率｜预算投资｜实际投资｜投资概算控制率.
  static func buildings(_ row: FormGrid.Row) -> [RatioColumns]? {
    guard let size = index(row, { $0.contains("批复规模") }), let built = index(row, { $0.contains("实际规模") }) else {
      return nil
    }
    let rates = row.cells.indices.filter { row.cells[$0].label.key.contains("控制率") }
    var all = [ratio(row, size, built, rates.first)]
    if let plan = index(row, { $0.contains("预算投资") || $0.contains("概算投资") }),
      let spent = index(row, { $0.contains("实际投资") })
    {
      all.append(ratio(row, plan, spent, rates.count > 1 ? rates[1] : nil))
    }
    return all
  }

  /// 2022年决算数｜2023年预算数｜2023年决算数.
  static func money(_ row: FormGrid.Row) -> [(label: FormGrid.Cell, span: Range<Int>)]? {
    let columns = row.cells.indices.filter { index in
      let key = row.cells[index].label.key
      return key.utf8.count <= 60
        && (key.hasSuffix("决算数") || key.hasSuffix("预算数") || key.hasSuffix("决算") || key.hasSuffix("预算"))
    }
    guard columns.count >= 2, columns[0] > 0 else { return nil }
    return columns.map { (row.cells[$0], span(row, $0)) }
  }

  /// What the money is divided into.
  static func isSection(_ label: Label) -> Bool {
    if isNumbered(label) || label.full.hasPrefix("其中") { return false }
    return sections.contains { label.key.hasPrefix($0) }
  }

  private static let sections = [
    "三公经费", "“三公”经费", "项目支出", "公用经费", "政府采购", "部门基本支出", "基本支出", "部门整体支出", "人员经费", "专项支出", "日常公用经费",
  ]

  /// 1、业务工作经费, (一)…, 2.出国经费.
  static func isNumbered(_ label: Label) -> Bool {
    let text = label.full.drop { $0 == "(" }
    guard let first = text.first, first.isNumber || "一二三四五六七八九十".contains(first) else { return false }
    let rest = text.drop { $0.isNumber || "一二三四五六七八九十".contains($0) }
    return rest.first.map { "、.．,)".contains($0) } ?? false
  }

  static func endsMoney(_ label: Label) -> Bool {
    TargetWords.isNote(label) || ["厉行节约", "填表", "填报", "说明", "楼堂馆所"].contains(where: label.key.hasPrefix)
  }

  private static func ratio(_ row: FormGrid.Row, _ allowed: Int, _ actual: Int, _ rate: Int?) -> RatioColumns {
    RatioColumns(
      label: row.cells[allowed], allowed: span(row, allowed), actual: span(row, actual),
      rate: rate.map { span(row, $0) })
  }

  private static func index(_ row: FormGrid.Row, _ isIt: (String) -> Bool) -> Int? {
    row.cells.firstIndex { $0.text.utf8.count <= 90 && isIt($0.label.key) }
  }

  private static func span(_ row: FormGrid.Row, _ index: Int) -> Range<Int> {
    row.cells[index].column..<(index + 1 < row.cells.count ? row.cells[index + 1].column : Int.max)
  }
}
