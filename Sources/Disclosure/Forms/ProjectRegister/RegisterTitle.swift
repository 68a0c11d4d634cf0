/// What registers are called: in their titles, and in the names of their sheets and files.
enum RegisterTitle {
  static let words = ["项目清单", "公开目录", "项目目录", "项目一览", "项目库", "项目名录"]
  /// What stands over a block of one: 公开项目 beside 不公开项目.
  static let blocks = ["公开项目", "涉密项目"]
}
