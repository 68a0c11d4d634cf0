/// A project that belongs to no department: A10 of forms, L08 of lists.
enum MissingDepartment {
  /// - Parameter label: what the paper calls the department.
  static func violation(project: String, label: String) -> Violation {
    Violation(
      actual: "", expected: label, severity: .warning,
      message: Message(
        "项目\(project.isEmpty ? "" : "“\(project)”")没有填写\(label)，只计入本级合计，不计入任何部门。请补填。",
        "The project \(project.isEmpty ? "" : "“\(project)” ")names no department (\(label)): it counts for the region only. Fill it in."
      ))
  }
}
