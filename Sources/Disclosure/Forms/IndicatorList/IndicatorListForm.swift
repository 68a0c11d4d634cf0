import Spreadsheets

/// 项目支出绩效自评指标清单: one row per indicator of each project, in lists of any length.
enum IndicatorListForm: LongForm {
  static let kind = FormKind.indicatorList
  static let title = "绩效指标清单"
  static var labels: [String] { ListColumn.knownLabels }

  static func begin(_ rows: [Row], options: ListOptions) -> (any LongFormReader)? {
    guard let header = header(in: rows, options) else { return nil }
    return beginList(header, options: options, scorer: Scorer(options.policy), check: checkList)
  }

  static func read(_ file: CSVFile, headRows: Int, options: ListOptions) throws(ReadError) -> ListOutcome? {
    guard let header = header(in: try file.headRows(headRows), options) else { return nil }
    return try readIndicatorList(
      csv: file, header: header, options: options, scorer: Scorer(options.policy), check: checkList)
  }

  /// The header of a list, unless its title or its columns are those of another paper.
  private static func header(in rows: [Row], _ options: ListOptions) -> ListHeader? {
    guard
      let header = ListHeader.recognise(
        rows, isStrict: options.isStrict, aliases: options.labels, sheet: options.sheetName,
        outer: options.outerUnits)
    else {
      return nil
    }
    // Some offices call the list itself 汇总表.
    if let other = PaperTitle.first(in: rows.prefix { $0.index < header.firstRow })?.other, other != .sums {
      return nil
    }
    return header.labels.contains(where: foreign.finds) ? nil : header
  }

  /// Columns of experts' scores, of monitoring, of deviations and of libraries of indicators.
  private static let foreign = WordFinder(["专家", "平均分", "完成目标可能性", "偏差率", "复核得分", "复核分", "标准来源"])
}
