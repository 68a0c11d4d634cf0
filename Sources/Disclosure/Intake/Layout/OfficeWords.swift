/// How offices are called, where no directory tells.
enum OfficeWords {
  /// Whether a heading or a title can be the name of an office: it ends as offices are called.
  static func isOffice(_ text: String) -> Bool {
    let text = NormalText.normalised(text)
    return text.count <= 30 && endings.contains(where: text.hasSuffix)
  }

  private static let endings = [
    "局", "委员会", "委", "办公室", "办", "厅", "院", "人民政府", "镇", "乡", "街道", "办事处", "中心", "联合会", "总工会", "学校", "中学", "小学",
    "幼儿园", "部", "大队", "支队", "管理所", "管理处", "管理站",
  ]
}
