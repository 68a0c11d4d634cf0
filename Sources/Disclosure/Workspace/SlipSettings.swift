/// What return slips say beside the findings: `slips: {deadline: 2025-09-10, contact: 绩效股 0000-1234567, copies: true}`.
struct SlipSettings: Sendable, Equatable {
  /// Until when papers come back mended, ISO 8601; empty where the bureau does not say.
  var deadline = ""
  /// Whom to ask and how to reach them; empty where the bureau does not say.
  var contact = ""
  /// Whether copies of handed-in workbooks with marked cells lie beside the slips.
  var copies = false

  /// Reads the key.
  static func read(_ yaml: inout StrictYAML) throws(ConfigurationError) -> Self {
    guard var entry = try yaml.mapping("slips") else { return Self() }
    var slips = Self()
    if let deadline = try entry.text("deadline"), !deadline.isEmpty {
      guard CalendarDate(deadline) != nil else { throw entry.refuse("deadline", expected: "一个日期，例如 2025-09-10") }
      slips.deadline = deadline
    }
    slips.contact = try entry.text("contact") ?? ""
    slips.copies = try entry.flag("copies") ?? false
    try entry.finish()
    return slips
  }
}
