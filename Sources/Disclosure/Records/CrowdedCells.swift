/// Cells of one row with a number each where a form has room for one, so that nobody can tell which counts: none was read (R07).
struct CrowdedCells: Sendable {
  /// The label above them; several where several columns are called the same.
  var labels: [String]
  var cells: [(text: String, at: Provenance)]

  /// What stands in them, as an entry that has no value.
  func entry<Value>(at place: Provenance) -> Entry<Value> {
    Entry(value: nil, raw: cells.map(\.text).joined(separator: "｜"), at: cells.first?.at ?? place)
  }

  /// Whether a text begins with a number, perhaps with a sign in front: a unit, a name or a comparator alone does not.
  static func isNumber(_ text: String) -> Bool {
    let first = text.unicodeScalars.first { !signs.contains($0) && !$0.properties.isWhitespace }
    return first.map { 0x30...0x39 ~= $0.value || 0xFF10...0xFF19 ~= $0.value } ?? false
  }

  private static let signs = "-−–+＋－(（¥￥≥≤=<>＜＞＝≧≦约".unicodeScalars
}
