/// A project that belongs to no department: A10 of forms, L08 of lists.
enum MissingDepartment {
  /// - Parameters:
  ///   - label: what the paper calls the department or its code.
  ///   - name: the department's name, by which the project counts where only the code is missing.
  static func violation(project: String, label: String, name: String = "") -> Violation {
    guard name.isEmpty else {
      return Violation(
        actual: "", expected: label, severity: .warning,
        message: Message(
          "项目\(project.isEmpty ? "" : "“\(project)”")没有填写\(label)，按名称计入“\(name)”。请补填。",
          "The project \(project.isEmpty ? "" : "“\(project)” ")has no \(label) and counts for “\(name)” by name. Fill it in."
        ))
    }
    return Violation(
      actual: "", expected: label, severity: .warning,
      message: Message(
        "项目\(project.isEmpty ? "" : "“\(project)”")没有填写\(label)，只计入本级合计，不计入任何部门。请补填。",
        "The project \(project.isEmpty ? "" : "“\(project)” ")names no department (\(label)): it counts for the region only. Fill it in."
      ))
  }
}
