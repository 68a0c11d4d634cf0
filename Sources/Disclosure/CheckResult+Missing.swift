/// What `gongkai check` ends with: who has not reported.
extension CheckResult {
  /// One line for offices that handed in nothing, and one for those for which that is not known.
  func missingText(english: Bool) -> String {
    var text = ""
    let (missing, unsure) = (survey.all.notReported, survey.all.unsure)
    if !missing.isEmpty {
      text +=
        english
        ? "\(missing.count) have handed in nothing: \(names(missing, ", "))\n"
        : "有 \(missing.count) 个部门和单位没有报送：\(names(missing, "、"))\n"
    }
    if !unsure.isEmpty {
      text +=
        english
        ? "Names on papers fit nothing in the directory (A13), so nobody can say whether these \(unsure.count) have: \(names(unsure, ", "))\n"
        : "有的表上的部门或单位名称与单位名录对不上（见 A13），所以不能确定这 \(unsure.count) 个部门和单位是否报送：\(names(unsure, "、"))\n"
    }
    return text
  }

  private func names(_ entries: [DirectoryEntry], _ separator: String) -> String {
    let names = entries.map { $0.name.isEmpty ? $0.code : $0.name }
    return names.joined(separator: separator)
  }

  func writeMissing(to writer: inout JSONWriter) {
    for (key, entries) in [("notReported", survey.all.notReported), ("unsure", survey.all.unsure)] {
      writer.key(key)
      writer.array { list in
        for entry in entries {
          list.object { object in
            object.field("code", entry.code)
            object.field("name", entry.name)
          }
        }
      }
    }
  }
}
