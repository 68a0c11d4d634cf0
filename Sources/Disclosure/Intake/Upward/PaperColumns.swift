/// The tables of a package with the papers of the other stages: one with a paper a row, one with a value a row.
enum PaperColumns {
  static let papers = "papers.csv"
  static let values = "paper-values.csv"

  /// Which table of the package the papers are, among those with places.
  static let place = 5

  // Columns of both.
  static let number = "材料序号"

  // Of the papers.
  static let form = "表样"
  static let formTitle = "表样名称"
  static let stage = "环节"
  static let subject = "对象"
  static let regionName = "区划名称"
  static let sheet = "表序号"
  static let titleWords = "表题用词"
  static let budgetTypeRaw = "预算类型原文"

  // Of the values.
  static let path = "字段"
}
